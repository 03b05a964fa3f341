public import Civics

/// A page as it is printed, without any repair: for showing a passage where it stands.
public struct PrintedPage: Sendable {
  private let scalars: [UInt32]
  /// The byte each character begins at, and one past the last byte of the file.
  private let offsets: [UInt32]
  /// The characters of each line, without its end; a page break does not end a line.
  private let lines: [Range<Int>]

  /// Decodes the bytes of a file; `file` names it in errors. Throws where they are no text that can be read.
  public init(_ bytes: Span<UInt8>, file: String) throws(NewsprintError) {
    let decoded = try DecodedText(bytes, file: file)
    scalars = decoded.scalars
    offsets = decoded.offsets
    lines = PrintedPage.lines(decoded.scalars)
  }

  /// The lines in which passages stand, given as half-open ranges of bytes, with `context` lines before and
  /// after each; what touches or overlaps is one excerpt. Takes O(n log n).
  public func excerpts(marking passages: [Range<Int>], context: Int) -> [Excerpt] {
    var isMarked = Array(repeating: false, count: scalars.count)
    var shown = Array(repeating: false, count: lines.count)
    for passage in passages where !passage.isEmpty {
      let first = place(ofByte: passage.lowerBound)
      var last = first
      while last < scalars.count, Int(offsets[last]) < passage.upperBound {
        isMarked[last] = true
        last += 1
      }
      guard last > first, let start = line(of: first), let end = line(of: last - 1) else { continue }
      for number in max(0, start - context)...min(lines.count - 1, end + context) { shown[number] = true }
    }
    var excerpts: [Excerpt] = []
    var number = 0
    while number < lines.count {
      let start = number
      while number < lines.count, shown[number] { number += 1 }
      if number > start { excerpts.append(Excerpt(lines: (start..<number).map { line($0, isMarked) })) }
      number += 1
    }
    return excerpts
  }

  private func line(_ number: Int, _ isMarked: [Bool]) -> Excerpt.Line {
    var pieces: [Excerpt.Piece] = []
    var start = lines[number].lowerBound
    for place in lines[number]
    where place + 1 == lines[number].upperBound || isMarked[place + 1] != isMarked[place] {
      pieces.append(Excerpt.Piece(text(start...place), isMarked: isMarked[place]))
      start = place + 1
    }
    return Excerpt.Line(number: number + 1, pieces: pieces)
  }

  private func text(_ range: ClosedRange<Int>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars[range] { text.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return String(text)
  }

  /// The first character that ends behind a byte.
  private func place(ofByte byte: Int) -> Int {
    var (low, high) = (0, scalars.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(offsets[middle + 1]) <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The line in which a character stands; that of a line's end is the line before it.
  private func line(of place: Int) -> Int? {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  private static func lines(_ scalars: [UInt32]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, ![0x0A, 0x0D, 0x2028, 0x2029].contains(scalars[end]) { end += 1 }
      lines.append(start..<end)
      if end + 1 < scalars.count, scalars[end] == 0x0D, scalars[end + 1] == 0x0A { end += 1 }
      start = end + 1
    }
    return lines
  }
}
