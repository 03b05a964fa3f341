internal import Newsprint

/// Years that follow from a count of them: 第38个教师节, 建校80周年.
extension YearFinder {
  /// Days that are counted from the first: 第38个教师节 is of 2022.
  private static let counts: PhraseTable<Int> = [
    ("个教师节", 1984), ("个学雷锋", 1963), ("个“学雷锋", 1963), ("个国际护士节", 1911), ("个护士节", 1911), ("个记者节", 1999),
    ("个中国记者节", 1999),
    ("个医师节", 2017), ("个中国医师节", 2017), ("个世界读书日", 1995), ("个全国防灾减灾日", 2008), ("个国家宪法日", 2013),
    ("个全国“安全生产月”", 2001),
    ("个安全生产月", 2001), ("个国家扶贫日", 2013), ("个全民国防教育日", 2000), ("个植树节", 1978), ("个中国人民警察节", 2020),
    ("个中国农民丰收节", 2017),
    ("个全国科技工作者日", 2016), ("个全国土地日", 1990), ("个世界献血者日", 2003), ("个烈士纪念日", 2013), ("个国家公祭日", 2013),
  ]
  static let founding: PhraseSet = ["创办于", "始建于", "创建于", "成立于", "建于", "诞生于", "创刊于", "肇始于"]
  private static let founded: PhraseSet = ["建校", "建院", "建厂", "建馆", "创刊", "成立", "建社", "建园", "办学", "建所", "建会"]

  /// Calls `body` with the year of each counted day: 第38个教师节.
  static func counted(_ page: Page, _ body: (Int, Range<Int>) -> Void) {
    for position in page.landmarks.places(.counter, in: page.text.indices) {
      guard let (phrase, base) = page.first(of: counts, at: position) else { continue }
      var start = position
      while start > 0, Glyph.isDigit(page.text[start - 1]) { start -= 1 }
      var index = start
      guard start > 0, page.text[start - 1] == 0x7B2C,  // 第
        let count = Numeral.digits(page.text, &index, limit: position), index == position
      else { continue }
      body(base + count, start - 1..<position + phrase.count)
    }
  }

  /// Calls `body` with the number of years of each jubilee of a school or a firm: 建校80周年.
  static func jubilees(_ page: Page, _ body: (Int, Range<Int>) -> Void) {
    ages(page) { count, range in
      if page.first(of: founded, before: range.lowerBound) != nil { body(count, range) }
    }
  }

  /// Calls `body` with the number before each 周年, and where both stand.
  static func ages(_ page: Page, _ body: (Int, Range<Int>) -> Void) {
    let text = page.text
    for position in page.landmarks.places(.year, in: text.indices) where text[position] == 0x5468 {  // 周
      guard position + 1 < text.count, text[position + 1] == 0x5E74 else { continue }  // 年
      var start = position
      while start > 0, Glyph.isDigit(text[start - 1]) { start -= 1 }
      var index = start
      guard let count = Numeral.digits(text, &index, limit: position) else { continue }
      body(count, start..<position + 2)
    }
  }
}
