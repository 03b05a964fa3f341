import Civics
import Testing

@Suite struct DayTests {
  // Days whose day of the week stands in history books; 1 is Monday.
  @Test(arguments: [
    ("1949-10-01", 6), ("1969-07-20", 7), ("2000-01-01", 6), ("2000-02-29", 2), ("1900-02-28", 3),
    ("2024-02-29", 4), ("2024-07-19", 5), ("2008-08-08", 5), ("1582-10-15", 5), ("0001-01-01", 1),
    ("9999-12-31", 5),
  ])
  func `the day of the week is that of the calendar`(text: String, weekday: Int) throws {
    let day = try #require(CivicDate(edtf: text)?.day)
    #expect(day.weekday == weekday)
  }

  @Test func `every day of four hundred years follows the one before it`() throws {
    var day = try #require(Day(year: 1899, month: 12, day: 31))
    var count = 0
    while day.year < 2300 {
      let next = try #require(day.advanced(by: 1))
      guard next.number == day.number + 1, next > day, next.weekday == day.weekday % 7 + 1,
        next.advanced(by: -1) == day
      else {
        Issue.record("\(next) does not follow \(day)")
        return
      }
      day = next
      count += 1
    }
    #expect(count == 1 + 400 * 365 + 97)
  }

  @Test(arguments: [
    ("2024-02-28", 2, "2024-03-01"), ("2023-02-28", 1, "2023-03-01"), ("2024-03-01", -1, "2024-02-29"),
    ("2024-12-31", 1, "2025-01-01"), ("2024-07-19", 365, "2025-07-19"), ("2024-07-19", 0, "2024-07-19"),
    ("2100-02-28", 1, "2100-03-01"),
  ])
  func `days are counted across months and years`(from: String, count: Int, to: String) throws {
    let day = try #require(CivicDate(edtf: from)?.day)
    #expect(day.advanced(by: count)?.description == to)
  }

  @Test func `there is no day before the first and none after the last`() throws {
    #expect(try #require(Day(year: 1, month: 1, day: 1)).advanced(by: -1) == nil)
    #expect(try #require(Day(year: 1, month: 1, day: 1)).advanced(by: -1_000_000) == nil)
    #expect(try #require(Day(year: 9999, month: 12, day: 31)).advanced(by: 1) == nil)
  }

  @Test(arguments: [
    (2024, 2, 30), (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1), (0, 1, 1),
  ])
  func `what the calendar has not is no day`(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }
}
