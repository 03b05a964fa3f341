/// Which rows of gold were found, and as which.
struct Matching {
  /// The index of a row of gold and that of what was found for it, best first; optional rows too.
  var pairs: [(gold: Int, found: Int)] = []
  /// Rows of gold that were not found, without the optional ones.
  var missing: [Int] = []
  /// What was found and fits no row. What fits a row that something better fits too is no error.
  var extra: [Int] = []

  /// Pairs the rows greedily, best score first; at equal scores what is not optional comes first, then what
  /// stands first. O(g·f·log(g·f)).
  init<Row>(
    _ gold: [Row], _ foundCount: Int, isOptional: (Row) -> Bool, score: (Row, Int) -> Double?
  ) {
    var candidates: [(score: Double, isOptional: Bool, gold: Int, found: Int)] = []
    for (index, row) in gold.enumerated() {
      for found in 0..<foundCount {
        if let score = score(row, found) { candidates.append((score, isOptional(row), index, found)) }
      }
    }
    candidates.sort { left, right in
      if left.score != right.score { return left.score > right.score }
      if left.isOptional != right.isOptional { return right.isOptional }
      return (left.gold, left.found) < (right.gold, right.found)
    }
    var isMatched = Array(repeating: false, count: gold.count)
    var isUsed = Array(repeating: false, count: foundCount)
    var isNear = isUsed
    for candidate in candidates {
      isNear[candidate.found] = true
      if isMatched[candidate.gold] || isUsed[candidate.found] { continue }
      isMatched[candidate.gold] = true
      isUsed[candidate.found] = true
      pairs.append((candidate.gold, candidate.found))
    }
    missing = gold.indices.filter { !isMatched[$0] && !isOptional(gold[$0]) }
    extra = isNear.indices.filter { !isNear[$0] }
  }
}

/// How alike two texts are, from 0 to 1: the Dice coefficient of their pairs of neighbouring characters.
func likeness(_ left: Scalars, _ right: Scalars) -> Double {
  if left.isEmpty || right.isEmpty { return 0 }
  if left == right { return 1 }
  var counts: [Scalars: Int] = [:]
  let leftPairs = pairs(left)
  let rightPairs = pairs(right)
  for pair in leftPairs { counts[pair, default: 0] += 1 }
  var common = 0
  for pair in rightPairs {
    if let count = counts[pair], count > 0 {
      counts[pair] = count - 1
      common += 1
    }
  }
  return Double(2 * common) / Double(leftPairs.count + rightPairs.count)
}

private func pairs(_ text: Scalars) -> [Scalars] {
  (0..<max(1, text.count - 1)).map { Array(text[$0..<min($0 + 2, text.count)]) }
}
