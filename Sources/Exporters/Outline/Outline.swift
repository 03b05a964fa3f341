internal import CivicGraph

/// An answer laid out for reading: a title, sections, entries, and below each the passages it rests on.
///
/// An answer becomes an outline once, and an outline is written as text and as Markdown. Its strings are as
/// the pages have them: whoever writes it escapes them.
struct Outline: Equatable {
  /// What the answer is about.
  var title: String
  /// What a reader should know first, at the other end of the title's line.
  var summary = ""
  /// Lines below the title.
  var notes: [Line] = []
  /// The parts, in order.
  var sections: [Section] = []
  /// Whether labels stand below one another throughout, not within each section alone.
  var isAligned = true

  /// A part with a head of its own; without a title it has none.
  struct Section: Equatable {
    var title = ""
    var summary = ""
    var notes: [Line] = []
    var entries: [Entry] = []
  }

  /// One thing that the answer says.
  struct Entry: Equatable {
    /// Cells before the value, which stand below one another: a date, a post, years.
    var labels: [String] = []
    /// What is said, in half a line.
    var value: String
    /// How it is meant: how sure it is, what the person held. Behind the value where it fits.
    var aside = ""
    /// What the value is, for its colour.
    var role: TextStyle.Role?
    /// What else is said of it.
    var notes: [Line] = []
    /// What it rests on.
    var passages: [Passage] = []
  }

  /// A line of its own.
  struct Line: Equatable {
    var text: String
    var role: TextStyle.Role?

    init(_ text: String, _ role: TextStyle.Role? = nil) {
      self.text = text
      self.role = role
    }
  }

  /// A quote with where it stands.
  struct Passage: Equatable {
    var citation: Citation
    /// What a reader should know of the quote: `printed 末小河`.
    var remark = ""
  }
}
