import Civics
import Extraction
import Testing

/// A few sentences of a paper of 柳河镇 in 清平区, read.
struct Sample {
  let claims: [Claim]
  /// What was marked in the text, in order: `镇长⏩林小川⏪到会` marks 林小川.
  let marked: [String]

  /// Reads `text`, whose marks are taken out, under a headline that tells year and place.
  init(_ text: String, headline: String? = "江阳市清平区柳河镇召开2023年度总结会议") throws {
    var plain = ""
    var marked: [String] = []
    var isMarked = false
    for character in text {
      switch character {
      case "⏩":
        isMarked = true
        marked.append("")
      case "⏪": isMarked = false
      default:
        plain.append(character)
        if isMarked { marked[marked.count - 1].append(character) }
      }
    }
    self.marked = marked
    let page = (headline.map { $0 + "\n\n" } ?? "") + plain + "\n"
    claims = try Reader().read(Array(page.utf8), document: "page", source: "page.txt").claims
  }

  /// `林小川 · 书记 · 柳河镇党委`, with `former` at the end where the post was held before; sorted.
  var roles: [String] {
    rows { fact in
      guard case .role(let role) = fact else { return nil }
      return [role.person.name, role.title, role.organization ?? "-"] + (role.isFormer ? ["former"] : [])
    }
  }

  /// `柳河镇防汛工作会议 · 2023-06-03`, with `planned` at the end where it is announced.
  var events: [String] {
    rows { fact in
      guard case .event(let event) = fact else { return nil }
      return [event.name, event.date?.description ?? "-"] + (event.isPlanned ? ["planned"] : [])
    }
  }

  /// `2023-06-03`.
  var dates: [String] {
    rows { fact in
      guard case .event(let event) = fact else { return nil }
      return [event.date?.description ?? "-"]
    }
  }

  /// `柳河大剧院`.
  var places: [String] {
    rows { fact in
      guard case .event(let event) = fact, let place = event.place else { return nil }
      return [place]
    }
  }

  /// `林小川 · speak`.
  var acts: [String] {
    rows { fact in
      guard case .act(let act) = fact else { return nil }
      return [act.person.name, act.act.rawValue]
    }
  }

  /// `林小川 · elected · 镇长 · 柳河镇人民政府 · 2023-06-03`.
  var changes: [String] {
    rows { fact in
      guard case .change(let change) = fact else { return nil }
      return [
        change.person.name, change.change.rawValue, change.title, change.organization ?? "-",
        change.date?.description ?? "-",
      ] + (change.isPlanned ? ["planned"] : [])
    }
  }

  var initiatives: [String] {
    rows { fact in
      guard case .initiative(let initiative) = fact else { return nil }
      return [initiative.name]
    }
  }

  /// Everybody who has a post, sorted.
  var persons: [String] {
    Set(
      claims.compactMap { claim in
        if case .role(let role) = claim.fact { role.person.name } else { nil }
      }
    ).sorted()
  }

  private func rows(_ row: (Fact) -> [String]?) -> [String] {
    Set(claims.compactMap { row($0.fact)?.joined(separator: " · ") }).sorted()
  }
}

/// One row of a table: what it is about, the text, and what is right.
struct Row: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  let right: [String]

  init(_ name: String, _ text: String, _ right: [String] = []) {
    self.name = name
    self.text = text
    self.right = right
  }

  var testDescription: String { name }

  /// Holds what was found against what is right.
  func check(_ found: [String], _ location: SourceLocation = #_sourceLocation) {
    #expect(found == right.sorted(), "\(text)", sourceLocation: location)
  }
}
