internal import CivicGraph
internal import Civics

// The sentences that tell of a contradiction.

extension Conflict {
  /// What it is about, in half a line: 镇长 · 白石镇人民政府 held by 何川 and 林原.
  var headline: String {
    let names = sides.map(\.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    switch kind {
    case .twoHolders:
      return "\(seat): \(names.joined(separator: " and "))\(sides.count > 2 ? ", by turns" : "")"
    case .afterLeaving: return "\(names.first ?? ""): \(seat), seen there after it was left"
    case .twoPlaces:
      let day = sides.first?.date.map { " on \($0.label(.english))" } ?? ""
      return "\(names.first ?? ""): at two places\(day)"
    case .outsideIssue:
      guard let told = sides.first, let issue = sides.last, let date = told.date, let out = issue.date else {
        return names.first ?? ""
      }
      let relation = out.latest < date.earliest ? "after the issue of" : "long before the issue of"
      return "\(told.name): dated \(date.label(.english)), \(relation) \(out.label(.english))"
    }
  }

  /// 镇长 · 白石镇人民政府.
  private var seat: String {
    ([post?.title] + [organization?.name]).compactMap { $0 }.joined(separator: " · ")
  }
}

extension Conflict.Side {
  /// Whom or what it is about.
  fileprivate var name: String {
    switch statement {
    case .holds(let person, _), .left(let person, _), .attends(let person, _): person.name
    case .happened(let event): event.name
    case .changed(let appointment): "\(appointment.person.name) \(appointment.label)"
    case .issued(let issue): issue.document
    }
  }

  /// What it says, in half a line.
  var said: String {
    switch statement {
    case .holds(let person, let event):
      "\(person.name) in the post" + (event.map { ", at \($0.name)" } ?? "")
    case .left(let person, .former): "\(person.name) is said to have held it before"
    case .left(let person, .change(let change)): "\(person.name) \(change.label(.english))"
    case .attends(_, let event): event.name + (event.place.map { ", at \($0)" } ?? "")
    case .happened(let event): "\(event.name) took place"
    case .changed(let appointment): "\(appointment.person.name) \(appointment.label)"
    case .issued(let issue):
      issue.facts.published == nil ? "the issue speaks of that year" : "the issue came out"
    }
  }
}

extension Conflict.Kind {
  /// The head of its part of a list.
  var heading: String {
    switch self {
    case .twoHolders: "Two holders of a post that one person holds"
    case .afterLeaving: "In a post after leaving it"
    case .twoPlaces: "At two places on one day"
    case .outsideIssue: "Dated outside the issue"
    }
  }
}

extension Conflict {
  /// One entry of an outline: what it is about, and each side with its passages.
  var entry: Outline.Entry {
    var entry = Outline.Entry(value: headline, aside: weight == .question ? "to be asked: \(open)" : "")
    entry.role = weight == .contradiction ? .change : nil
    for side in sides {
      entry.passages += side.evidence.passages(limit: 2).map { passage in
        let date = side.date.map { "\($0.label(.english)): " } ?? ""
        return Outline.Passage(citation: passage.citation, remark: date + side.said)
      }
      // The year of an issue can be known without a passage.
      if side.evidence.isEmpty {
        let date = side.date.map { "\($0.label(.english)): " } ?? ""
        entry.notes.append(Outline.Line(date + side.said, .quiet))
      }
    }
    return entry
  }
}

extension Conflict {
  /// The contradiction for programs.
  var json: JSON {
    .object([
      ("kind", .string(kind.rawValue)), ("weight", .string(weight.rawValue)), ("about", .string(headline)),
      ("post", .text(post?.id)), ("organization", .text(organization?.id)),
      ("open", open.isEmpty ? .null : .string(open)), ("sides", .array(sides.map(\.json))),
    ])
  }
}

extension Conflict.Side {
  fileprivate var json: JSON {
    let (says, ids): (String, [(String, JSON)]) =
      switch statement {
      case .holds(let person, let event):
        ("holds", [("person", .string(person.id)), ("event", .text(event?.id))])
      case .left(let person, .former): ("former", [("person", .string(person.id)), ("event", .null)])
      case .left(let person, .change(let change)):
        (change.rawValue, [("person", .string(person.id)), ("event", .null)])
      case .attends(let person, let event):
        ("attends", [("person", .string(person.id)), ("event", .string(event.id))])
      case .happened(let event): ("happened", [("person", .null), ("event", .string(event.id))])
      case .changed(let appointment):
        (
          appointment.change.kind.rawValue,
          [("person", .string(appointment.person.id)), ("event", .text(appointment.change.event))]
        )
      case .issued: ("issued", [("person", .null), ("event", .null)])
      }
    return .object(
      [("says", .string(says))] + ids + [
        ("date", .text(date?.description)), ("evidence", .array(evidence.map(\.json))),
      ])
  }
}
