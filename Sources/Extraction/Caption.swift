internal import Newsprint

extension Page {
  private static let seats: PhraseSet = ["（左", "（右", "（中", "（前排", "（后排", "（图", "图为"]

  /// Whether a line tells what a picture shows: who stands where in it, or who took it.
  ///
  /// `甲（左二）、乙（右二）为食堂揭牌` and `会议现场 记者 甲 摄` do.
  func isCaption(_ line: Range<Int>) -> Bool {
    text[line.upperBound - 1] == 0x6444 || line.contains { first(of: Page.seats, at: $0) != nil }  // 摄
  }
}
