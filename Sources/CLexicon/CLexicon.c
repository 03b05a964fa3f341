// The word lists of words/, compiled into the binary.
//
// To add a list: put NAME.tsv into words/, embed it here, and give it a line in the table below.

#include "CLexicon.h"

static const unsigned char surnames[] = {
#embed "words/surnames.tsv"
};

static const unsigned char given_characters[] = {
#embed "words/given-characters.tsv"
};

static const unsigned char posts[] = {
#embed "words/posts.tsv"
};

static const unsigned char post_prefixes[] = {
#embed "words/post-prefixes.tsv"
};

static const unsigned char organizations[] = {
#embed "words/organizations.tsv"
};

static const unsigned char places[] = {
#embed "words/places.tsv"
};

static const unsigned char verbs[] = {
#embed "words/verbs.tsv"
};

static const unsigned char after_names[] = {
#embed "words/after-names.tsv"
};

static const unsigned char event_heads[] = {
#embed "words/event-heads.tsv"
};

static const unsigned char event_verbs[] = {
#embed "words/event-verbs.tsv"
};

static const unsigned char initiative_heads[] = {
#embed "words/initiative-heads.tsv"
};

static const unsigned char not_names[] = {
#embed "words/not-names.tsv"
};

static const unsigned char boundaries[] = {
#embed "words/boundaries.tsv"
};

static const unsigned char guards[] = {
#embed "words/guards.tsv"
};

static const unsigned char name_elements[] = {
#embed "words/name-elements.tsv"
};

static const unsigned char transliteration[] = {
#embed "words/transliteration.tsv"
};

static const unsigned char venues[] = {
#embed "words/venues.tsv"
};

static const unsigned char lookalikes[] = {
#embed "words/lookalikes.tsv"
};

static const unsigned char traditional[] = {
#embed "words/traditional.tsv"
};

static const unsigned char abbreviations[] = {
#embed "words/abbreviations.tsv"
};

static const unsigned char pinyin[] = {
#embed "words/pinyin.tsv"
};

static const annals_word_list lists[] = {
    {"transliteration", transliteration, sizeof transliteration},
    {"name-elements", name_elements, sizeof name_elements},
    {"surnames", surnames, sizeof surnames},
    {"given-characters", given_characters, sizeof given_characters},
    {"posts", posts, sizeof posts},
    {"post-prefixes", post_prefixes, sizeof post_prefixes},
    {"organizations", organizations, sizeof organizations},
    {"places", places, sizeof places},
    {"verbs", verbs, sizeof verbs},
    {"after-names", after_names, sizeof after_names},
    {"event-heads", event_heads, sizeof event_heads},
    {"event-verbs", event_verbs, sizeof event_verbs},
    {"initiative-heads", initiative_heads, sizeof initiative_heads},
    {"not-names", not_names, sizeof not_names},
    {"boundaries", boundaries, sizeof boundaries},
    {"guards", guards, sizeof guards},
    {"venues", venues, sizeof venues},
    {"lookalikes", lookalikes, sizeof lookalikes},
    {"traditional", traditional, sizeof traditional},
    {"abbreviations", abbreviations, sizeof abbreviations},
    {"pinyin", pinyin, sizeof pinyin},
};

size_t annals_word_list_count(void) { return sizeof lists / sizeof lists[0]; }

annals_word_list annals_word_list_at(size_t index) {
  if (index >= annals_word_list_count()) {
    return (annals_word_list){"", lists[0].bytes, 0};
  }
  return lists[index];
}
