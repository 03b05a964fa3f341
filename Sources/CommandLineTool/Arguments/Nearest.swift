/// Which known word a misspelt one may mean.
enum Nearest {
  /// The known words that differ from `word` in at most a third of its letters, nearest first, or that begin
  /// with it; joined for a message, empty where none comes near.
  static func names(to word: String, among known: [String]) -> String {
    let letters = Array(word)
    let limit = max(1, letters.count / 3)
    let near = known.enumerated().compactMap {
      place, candidate -> (distance: Int, place: Int, name: String)? in
      let isBeginning = letters.count > 1 && candidate.hasPrefix(word)
      let distance = isBeginning ? 1 : distance(letters, Array(candidate))
      return distance <= limit ? (distance, place, candidate) : nil
    }
    return near.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }
      .prefix(3).map(\.name).joined(separator: " or ")
  }

  /// How many letters have to be changed, added, dropped or swapped with their neighbour; O(m·n).
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(
          last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      before = last
      last = current
    }
    return last[right.count]
  }
}
