internal import CivicGraph
internal import Exporters

// How the commands understand the name of a person.

extension Graph {
  /// Everybody whom a name means: one person, or the bearers of one name. Says what was made of the name where
  /// that is not plain.
  func people(named name: String, _ console: Console) throws(Failure) -> [Person] {
    let search = search(name)
    guard let first = search.persons.first else {
      let near = search.near.isEmpty ? personsByEvidence(limit: 5) : search.near
      let question = search.near.isEmpty ? "most is known of" : "did you mean"
      throw .nothingFound(
        "no person \"\(name)\" is in the graph",
        remedy: near.isEmpty ? nil : offers(near, question))
    }
    if Set(search.persons.map(\.name)).count > 1 {
      throw .nothingFound(
        "\"\(name)\" can be read as the names of \(search.persons.count) people",
        remedy: offers(search.persons, "name one of them"))
    }
    if search.way == .slip {
      console.say("no person \"\(name)\" is in the graph; shown is \(first.name), one character away")
    }
    if search.persons.count > 1 {
      console.say("\"\(name)\" is the name of \(search.persons.count) people; each can be named alone")
      for person in search.persons { console.say("  \(offer(person))") }
    }
    return search.persons
  }

  /// The one person whom a name means.
  func person(named name: String, _ console: Console, of command: String) throws(Failure) -> Person {
    let search = search(name)
    guard search.persons.count > 1, Set(search.persons.map(\.name)).count == 1 else {
      return try people(named: name, console)[0]
    }
    throw .usage(
      "\"\(name)\" is the name of \(search.persons.count) people",
      remedy: offers(search.persons, "name one of them"), command: command)
  }

  private func offers(_ people: [Person], _ question: String? = nil) -> String {
    ((question.map { ["\($0):"] } ?? []) + people.map { "  " + offer($0) }).joined(separator: "\n")
  }
}
