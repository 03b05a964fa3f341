// The word lists of ../words, compiled into the binary.
#ifndef ANNALS_CLEXICON_H
#define ANNALS_CLEXICON_H

#include <stddef.h>

// One word list: its file name without extension, and its bytes.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} annals_word_list;

// How many word lists there are, and the list at `index` (of 0 ..< the count).
size_t annals_word_list_count(void);
annals_word_list annals_word_list_at(size_t index);

#endif
