import Civics
import Testing
import TownSupport

@testable import CivicGraph

@Suite struct IdentityTests {
  private func names(_ papers: [Claim]...) -> (people: Set<String>, decisions: [Decision]) {
    let (claims, decisions) = Identity.resolve(papers.flatMap { $0 }, resemblance: resemblance)
    return (Set(claims.compactMap { $0.person?.name }), decisions)
  }

  @Test func impossibleNameBecomesTheHolderOfItsPostInAnotherPaper() {
    let right = paper("a") { $0.role("未小河", "书记") }
    let wrong = paper("b") {
      $0.role("末小河", "书记", doubt: "末 is no surname")
      $0.event("e1", "白石镇工作会议", "2019-05-06")
      $0.act("末小河", "e1", .preside, doubt: "末 is no surname")
      $0.change("末小河", .elected, "书记", "白石镇党委")
    }
    let (claims, decisions) = Identity.resolve(right + wrong, resemblance: resemblance)
    let people = claims.compactMap(\.person)
    #expect(people.map(\.name) == Array(repeating: "未小河", count: 4))
    #expect(people.dropFirst().allSatisfy { $0.printed == "末小河" && $0.doubt == nil })
    #expect(decisions.map(\.kind) == [.misprint])
    #expect(decisions.first?.from == "末小河")
    #expect(decisions.first?.to == "未小河")
    #expect(decisions.first?.reason.contains("书记 · 白石镇党委 in another document") == true)
    #expect(decisions.first?.evidence.map(\.document) == ["b", "b", "b"])
  }

  @Test func realPeopleWithLookalikeNamesInDifferentPostsStayTwo() {
    let result = names(
      paper("a") { $0.role("方己", "书记") }, paper("b") { $0.role("方己", "书记") },
      paper("c") { $0.role("方已", "镇长", "白石镇人民政府") })
    #expect(result.people == ["方己", "方已"])
    #expect(result.decisions.isEmpty)
  }

  @Test func possibleNameIsCorrectedOnlyWhenMetOnceAgainstSeveral() {
    let wrong = paper("c") { $0.role("方已", "书记") }
    let once = names(paper("a") { $0.role("方己", "书记") }, wrong)
    #expect(once.people == ["方己", "方已"])
    let twice = names(paper("a") { $0.role("方己", "书记") }, paper("b") { $0.role("方己", "书记") }, wrong)
    #expect(twice.people == ["方己"])
  }

  @Test func twoDeputiesListedTogetherStayTwo() {
    let deputies = paper("c") {
      $0.role("方己", "副镇长", "白石镇人民政府")
      $0.role("方已", "副镇长", "白石镇人民政府")
    }
    let result = names(
      paper("a") { $0.role("方己", "副镇长", "白石镇人民政府") },
      paper("b") { $0.role("方己", "副镇长", "白石镇人民政府") }, deputies)
    #expect(result.people == ["方己", "方已"])
  }

  @Test func sameMisprintInAnotherTownStays() {
    let result = names(
      paper("a") { $0.role("未小河", "书记") },
      paper("b", place: "江州市清河区青石镇") { $0.role("末小河", "书记", doubt: "no surname") })
    #expect(result.people == ["未小河", "末小河"])
  }

  @Test func nothingIsDecidedBetweenTwoEquallyLikelyOriginals() {
    let result = names(
      paper("a") { $0.role("未已", "书记") }, paper("b") { $0.role("末己", "书记") },
      paper("c") { $0.role("末已", "书记", doubt: "no surname") })
    #expect(result.people.contains("末已"))
  }

  @Test func endOfNameFollowsTheOtherPapers() {
    let doubtful = [NameAlternative(person: "何川", score: 0.4)]
    let claims =
      paper("a") { $0.role("何川聚", "镇长", "白石镇人民政府", or: doubtful) }
      + paper("b") { $0.role("何川", "镇长", "白石镇人民政府") }
    let result = Identity.resolve(claims, resemblance: resemblance)
    // What is printed is the name that was decided on: it only ends earlier.
    #expect(result.claims.compactMap(\.person) == [PersonName("何川"), PersonName("何川")])
    #expect(result.decisions.map(\.kind) == [.reading])
  }

  @Test func endOfNameStaysTheLikeliestWhereNothingElseIsKnown() {
    let doubtful = [NameAlternative(person: "何川", score: 0.4)]
    let result = names(paper("a") { $0.role("何川聚", "镇长", or: doubtful) })
    #expect(result.people == ["何川聚"])
    #expect(result.decisions.isEmpty)
  }

  @Test func traditionalFormIsTheSamePerson() {
    let result = names(paper("a") { $0.role("方東", "书记") }, paper("b") { $0.role("方东", "书记") })
    #expect(result.people == ["方东"])
    #expect(result.decisions.map(\.kind) == [.traditional])
  }

  @Test func claimsKeepTheirOrderAndSecondPassChangesNothing() {
    let claims =
      paper("b") { $0.role("末小河", "书记", doubt: "no surname") } + paper("a") { $0.role("未小河", "书记") }
    let once = Identity.resolve(claims, resemblance: resemblance).claims
    #expect(once.map(\.document) == claims.map(\.document))
    #expect(once.map(\.evidence) == claims.map(\.evidence))
    let twice = Identity.resolve(once, resemblance: resemblance)
    #expect(twice.claims == once)
    #expect(twice.decisions.isEmpty)
  }
}
