internal import Civics

/// Which half of a day a passage tells; in the order of the day.
enum HalfDay: Int, Hashable {
  case morning, afternoon, evening

  private static let words: [(word: String, half: HalfDay)] = [
    ("上午", .morning), ("早上", .morning), ("清晨", .morning), ("下午", .afternoon), ("午后", .afternoon),
    ("晚上", .evening), ("当晚", .evening), ("夜间", .evening), ("晚间", .evening),
  ]

  /// What stands behind a day: 19日上午, 19日晚.
  private static let besideDays =
    (words.filter { $0.word != "当晚" } + [("早晨", .morning), ("傍晚", .evening), ("晚", .evening)]).map {
      (word: Array($0.word.utf8), half: $0.half)
    }

  /// The one half that the passages tell; nil where none or several.
  init?(_ citations: [Citation]) {
    var found: Set<HalfDay> = []
    for citation in citations {
      let quote = citation.evidence.quote
      for entry in HalfDay.words where quote.holds(entry.word) { found.insert(entry.half) }
    }
    guard found.count == 1, let half = found.first else { return nil }
    self = half
  }

  /// The one half that the passages tell right beside the day: 7月19日上午, 今日（周五）下午; nil where none or
  /// several. What stands beside another day of the month (次日, 20日) does not count.
  init?(of day: Day, in citations: [Citation]) {
    var found: HalfDay?
    for place in citations.indices {
      for half in citations[place].evidence.withQuote({ HalfDay.halves(beside: day.day, in: $0) }) {
        if let found, found != half { return nil }
        found = half
      }
    }
    guard let found else { return nil }
    self = found
  }

  private static let signs = (
    days: [Array("日".utf8), Array("号".utf8)], next: [Array("次".utf8), Array("翌".utf8), Array("生".utf8)],
    brackets: (open: [Array("（".utf8), Array("(".utf8)], close: [Array("）".utf8), Array(")".utf8)])
  )

  private static func halves(beside day: Int, in quote: UnsafeBufferPointer<UInt8>) -> [HalfDay] {
    func stands(_ sign: [UInt8], at place: Int) -> Bool {
      guard place >= 0, place + sign.count <= quote.count else { return false }
      return sign.indices.allSatisfy { quote[place + $0] == sign[$0] }
    }
    var found: [HalfDay] = []
    var place = 0
    while place + 2 < quote.count {
      // Both signs have three bytes, of which the first is rare enough to be looked for.
      guard quote[place] == 0xE6 || quote[place] == 0xE5,
        signs.days.contains(where: { stands($0, at: place) })
      else {
        place += 1
        continue
      }
      var digits: (count: Int, value: Int) = (0, 0)
      var scale = 1
      while place > digits.count, case let digit = quote[place - digits.count - 1], 0x30...0x39 ~= digit,
        digits.count < 3
      {
        digits = (digits.count + 1, digits.value + scale * Int(digit - 0x30))
        scale *= 10
      }
      let isOther = digits.count > 0 ? digits.value != day : signs.next.contains { stands($0, at: place - 3) }
      place += 3
      if isOther { continue }
      if signs.brackets.open.contains(where: { stands($0, at: place) }) {
        // A day of the week: （星期五）.
        let end = (place..<min(place + 18, quote.count)).first { at in
          signs.brackets.close.contains { stands($0, at: at) }
        }
        if let end { place = end + (quote[end] < 0x80 ? 1 : 3) }
      }
      if let entry = besideDays.first(where: { stands($0.word, at: place) }) { found.append(entry.half) }
    }
    return found
  }
}
