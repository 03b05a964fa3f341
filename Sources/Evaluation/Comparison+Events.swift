internal import Civics
internal import Records

// Events are matched by name; what was done at them is compared through that matching.
extension Comparison {
  mutating func compareEvents() {
    let names = gold.events.map { ([$0.name] + $0.otherNames).map { folded($0) } }
    let byName = matchEvents(names, withDate: false)
    let byDate = matchEvents(names, withDate: true)
    for (measure, matching) in [(Measure.event, byName), (.eventWithDate, byDate)] {
      add(
        measure, correct: matching.pairs.count { !gold.events[$0.gold].isOptional },
        extra: matching.extra.map { (describe(found.events[$0].fact), found.events[$0].line) },
        missing: matching.missing.map { describe(gold.events[$0]) })
    }
    comparePlaces(byName)
    compareActs(byName)
  }

  private func matchEvents(_ names: [[Scalars]], withDate: Bool) -> Matching {
    Matching(
      Array(gold.events.indices), found.events.count, isOptional: { gold.events[$0].isOptional }
    ) { row, index in
      let other = found.events[index]
      let score = names[row].map { likeness($0, other.name) }.max() ?? 0
      let isPart = names[row].contains {
        $0.count >= 4
          && (other.name.contains($0) || (other.name.count >= 6 && $0.contains(other.name)))
      }
      guard score >= 0.55 || isPart, !withDate || isDate(gold.events[row], other.fact.date?.description)
      else { return nil }
      return score
    }
  }

  /// No date, and only the year of the document, are the same.
  private func isDate(_ event: GoldEvent, _ date: String?) -> Bool {
    if event.date.nonEmpty == date { return true }
    if event.otherDates.contains(date) { return true }
    let vague: [String?] = [nil, gold.year.map(String.init)]
    return vague.contains(event.date) && vague.contains(date)
  }

  /// Places are compared where an event was found and its gold has one.
  private mutating func comparePlaces(_ events: Matching) {
    var correct = 0
    var missing: [String] = []
    for pair in events.pairs where !gold.events[pair.gold].isOptional {
      guard let text = gold.events[pair.gold].place.nonEmpty else { continue }
      let place = folded(text)
      let other = found.events[pair.found]
      let isRight =
        other.fact.place.nonEmpty != nil
        && (likeness(place, other.place) >= 0.6 || other.place.contains(place)
          || place.contains(other.place))
      if isRight {
        correct += 1
      } else {
        missing.append("\(gold.events[pair.gold].name) · \(text)")
      }
    }
    add(.eventPlace, correct: correct, extra: [], missing: missing)
  }

  private struct Act: Hashable {
    let person: Scalars
    /// The key of the event in the gold, or nil where the found one is none of them.
    let event: String?
    let act: String
  }

  private struct Presence: Hashable {
    let person: Scalars
    let event: String?
  }

  private mutating func compareActs(_ events: Matching) {
    var keys: [String: String] = [:]
    for pair in events.pairs { keys[found.events[pair.found].fact.id] = gold.events[pair.gold].key }
    var right: [Act: GoldAct] = [:]
    for row in gold.acts { right[Act(person: folded(row.person), event: row.event, act: row.act)] = row }
    var acts: Set<Act> = []
    var presences: Set<Presence> = []
    let rightPresences = Set(right.keys.map { Presence(person: $0.person, event: $0.event) })
    var correct = (acts: 0, presences: 0)
    var extraActs: [(row: String, line: Int?)] = []
    var extraPresences: [(row: String, line: Int?)] = []
    for row in found.acts {
      let act = Act(person: row.person, event: keys[row.fact.event], act: row.fact.act.rawValue)
      let presence = Presence(person: act.person, event: act.event)
      let person = row.fact.person.name
      let event = found.events.first { $0.fact.id == row.fact.event }?.fact.name ?? row.fact.event
      if acts.insert(act).inserted {
        if let gold = right[act] {
          correct.acts += gold.isOptional ? 0 : 1
        } else {
          extraActs.append(("\(person) · \(act.act) · \(event)", row.line))
        }
      }
      if presences.insert(presence).inserted {
        if rightPresences.contains(presence) {
          correct.presences += 1
        } else {
          extraPresences.append(("\(person) · \(event)", row.line))
        }
      }
    }
    // The rows of the gold in their order, each act and each presence once.
    var missingActs: [String] = []
    var missingPresences: [String] = []
    let optional = Set(
      right.filter(\.value.isOptional).map { Presence(person: $0.key.person, event: $0.key.event) })
    for row in gold.acts {
      let act = Act(person: folded(row.person), event: row.event, act: row.act)
      let presence = Presence(person: act.person, event: act.event)
      let event = gold.events.first { $0.key == row.event }?.name ?? row.event
      if acts.insert(act).inserted, right[act]?.isOptional == false {
        missingActs.append("\(row.person) · \(row.act) · \(event)")
      }
      if presences.insert(presence).inserted, !optional.contains(presence) {
        missingPresences.append("\(row.person) · \(event)")
      }
    }
    add(.act, correct: correct.acts, extra: extraActs, missing: missingActs)
    add(.tookPart, correct: correct.presences, extra: extraPresences, missing: missingPresences)
  }
}
