import Civics
import Testing

@Suite struct CivicDateTests {
  @Test(arguments: [
    "2024-07-19", "2024-07", "2024", "2025-08-21/2025-10-10", "2024-07~", "2024~", "XXXX-07-19", "XXXX-07",
    "XXXX-02-29", "2024-02-29", "2024-01/2024-06", "2023-12-28/2024-01-03", "XXXX-07-01/XXXX-07-03",
    "0987-01-01",
  ])
  func `what is written is read again and written the same`(text: String) throws {
    let date = try #require(CivicDate(edtf: text))
    #expect(date.description == text)
    #expect(CivicDate(edtf: date.description) == date)
  }

  @Test(arguments: [
    "", "24-07-19", "2024-7-19", "2024-13", "2024-00", "2024-02-30", "2023-02-29", "XXXX", "2024-07-19/",
    "/2024",
    "2024-07-19/2024-07-18", "2024/2023", "2024-07-19T10:00", "2024-XX-19", "2024-07-19/XXXX-07-20", "２０２４",
    "2024-07-19/2024-07-20/2024-07-21", "+2024", "2024-0a", "0000", "2024-07--", " 2024",
  ])
  func `what is no date is refused`(text: String) {
    #expect(CivicDate(edtf: text) == nil)
  }

  @Test func `a day without a month is no date`() {
    #expect(CivicDate(year: 2024, day: 3) == nil)
    #expect(CivicDate(year: nil) == nil)
    #expect(CivicDate(year: nil, month: 6, day: 31) == nil)
  }

  @Test func `dates stand in order of their first day, and the narrower first`() throws {
    let ordered = [
      "XXXX-07-19", "2023-12-31", "2024-01-01", "2024-01", "2024-01/2024-06", "2024", "2024-01-02",
      "2024-07-01",
      "2024-07-01/2024-07-10", "2024-07",
    ]
    let dates = try ordered.map { try #require(CivicDate(edtf: $0)) }
    #expect(dates.reversed().sorted() == dates)
    for (index, date) in dates.enumerated() {
      for other in dates[(index + 1)...] {
        #expect(date < other)
        #expect(!(other < date))
      }
    }
  }

  @Test func `an interval of one day is that day, and one that runs backwards is none`() throws {
    let first = try #require(CivicDate(year: 2024, month: 7, day: 1))
    let last = try #require(CivicDate(year: 2024, month: 7, day: 3))
    #expect(CivicDate(from: first, to: first) == first)
    #expect(CivicDate(from: last, to: first) == nil)
    let whole = try #require(CivicDate(from: first, to: last))
    #expect(CivicDate(from: whole, to: last) == nil)
  }

  @Test(arguments: [
    ("2024-02", "2024-02-01", "2024-02-29"), ("2023-02", "2023-02-01", "2023-02-28"),
    ("2024", "2024-01-01", "2024-12-31"), ("2024-07~", "2024-07-01", "2024-07-31"),
    ("2024-01/2024-06", "2024-01-01", "2024-06-30"), ("XXXX-07-19", "0001-07-19", "9999-07-19"),
  ])
  func `a date reaches from its earliest to its latest day`(text: String, earliest: String, latest: String)
    throws
  {
    let date = try #require(CivicDate(edtf: text))
    #expect(date.earliest.description == earliest)
    #expect(date.latest.description == latest)
  }

  @Test func `only a known single day is a day`() throws {
    for (text, day) in [
      ("2024-07-19", "2024-07-19"), ("2024-07", nil), ("2024-07-19~", nil), ("XXXX-07-19", nil),
      ("2024-07-19/2024-07-20", nil),
    ] {
      #expect(try #require(CivicDate(edtf: text)).day?.description == day)
    }
  }
}
