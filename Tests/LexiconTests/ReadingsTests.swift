import Foundation
import Testing

@testable import Lexicon

@Suite struct ReadingsTests {
  private func reads(_ name: String, _ query: String) throws -> Bool {
    Readings.standard.reads(name, as: try #require(PinyinQuery(query)))
  }

  @Test(arguments: [
    ("林小清", "linxiaoqing"), ("林小清", "Lin Xiaoqing"), ("林小清", "Lín Xiǎoqīng"), ("林小清", "LIN XIAO-QING"),
    ("林小清", "lin2 xiao3 qing1"), ("林小清", "Li\u{301}n Xia\u{30C}oqi\u{304}ng"), ("欧阳林", "ouyang lin"),
    ("欧阳林", "ou yang lin"), ("吕绿", "lü lü"), ("吕绿", "lulu"), ("吕绿", "lvlv"), ("吕绿", "LYU lyu"),
    ("许女", "xu nü"), ("徐玉", "xü yü"), ("林西安", "lin xi'an"), ("林西安", "lin xian"), ("林乐", "linle"),
    ("林乐", "linyue"),
    ("单小清", "shan xiaoqing"), ("仇林", "qiulin"), ("曾林", "zenglin"), ("区林", "oulin"), ("查林", "zhalin"),
  ])
  func `a name is read as it is spoken`(name: String, query: String) throws {
    #expect(try reads(name, query))
  }

  @Test(arguments: [
    ("林小清", "linxiaoqin"), ("林小清", "linxiao"), ("林小清", "xiaoqing"), ("单小清", "dan xiaoqing"),
    ("林先", "lin xi an"), ("林", "lin lin"), ("林甲", "linyi"),
  ])
  func `another sound is another name`(name: String, query: String) throws {
    // A space ends a syllable: xi an is not 先, though xian can be 西安 where none is typed.
    #expect(try !reads(name, query))
  }

  @Test func `a surname is read as an ordinary character where that is asked for`() throws {
    let query = try #require(PinyinQuery("dan xiaoqing"))
    #expect(Readings.standard.reads("单小清", as: query, isSurnameFree: true))
  }

  @Test(arguments: ["林小清", "lin小清", "", "  ", "person/lin", "lin_xiao", "1999_03:12"])
  func `what has other signs than pinyin is no pinyin`(text: String) {
    #expect(PinyinQuery(text) == nil)
  }

  @Test func `the last word can be the surname`() throws {
    let query = try #require(PinyinQuery("Xiaoqing Lin")?.withLastWordFirst)
    #expect(Readings.standard.reads("林小清", as: query))
    #expect(PinyinQuery("linxiaoqing")?.withLastWordFirst == nil)
  }

  @Test(arguments: [
    ("林小清", "Lin Xiaoqing"), ("欧阳林", "Ouyang Lin"), ("单安", "Shan An"), ("林西安", "Lin Xi'an"),
    ("吕绿", "Lü Lü"), ("林行", "Lin Xing"), ("林长乐", "Lin Changle"),
  ])
  func `a name is spelt surname first`(name: String, spelling: String) {
    #expect(Readings.standard.spelling(of: name) == spelling)
  }

  @Test func `a name of an unknown character has no spelling`() {
    #expect(Readings.standard.spelling(of: "林〇") == nil)
    #expect(Readings.standard.spelling(of: "") == nil)
  }

  @Test func `characters of one sound are homophones`() {
    #expect(Readings.standard.areHomophones("晓", "小"))
    #expect(!Readings.standard.areHomophones("晓", "大"))
  }

  @Test func `every surname and every character of given names has a reading, and surnames theirs`() throws {
    let readings = Readings.standard
    for (line, columns) in try WordFiles.entries("given-characters") {
      let scalar = try #require(columns[0].unicodeScalars.first)
      #expect(!readings.readings(of: scalar.value).isEmpty, "given-characters.tsv:\(line): \(columns[0])")
    }
    for (line, columns) in try WordFiles.entries("surnames") where columns[0].unicodeScalars.count == 1 {
      let scalar = try #require(columns[0].unicodeScalars.first)
      let known = readings.readings(of: scalar.value).map {
        String(decoding: $0, as: UTF8.self).replacing("v", with: "u")
      }
      #expect(known.contains(columns[2]), "surnames.tsv:\(line): \(columns[0]) \(columns[2])")
    }
  }

  @Test func `no character stands twice with one syllable`() throws {
    var usual: Set<Character> = []
    for (line, columns) in try WordFiles.entries("pinyin") {
      let row = columns.dropFirst().joined()
      #expect(Set(row).count == row.count, "pinyin.tsv:\(line)")
      for character in columns[1] where character != "-" {
        #expect(usual.insert(character).inserted, "pinyin.tsv:\(line): \(character) has two usual readings")
      }
    }
    for (line, columns) in try WordFiles.entries("pinyin") where columns.count > 2 {
      for character in columns[2] { #expect(usual.contains(character), "pinyin.tsv:\(line): \(character)") }
    }
  }
}
