internal import Civics
internal import Records

// Rows as a line of text, their parts separated by ` · `.

func describe(_ fact: RoleFact) -> String {
  line([fact.person.name, fact.title, fact.organization, fact.isFormer ? "former" : nil])
}

func describe(_ row: GoldRole) -> String {
  line([row.person, row.post.title, row.post.organization, row.isFormer ? "former" : nil])
}

func describe(_ fact: EventFact) -> String { line([fact.name, fact.date?.description]) }

func describe(_ row: GoldEvent) -> String { line([row.name, row.date]) }

func describe(_ fact: ChangeFact) -> String {
  line([fact.person.name, fact.change.rawValue, fact.title, fact.organization, fact.date?.description])
}

func describe(_ row: GoldChange) -> String {
  line([row.person, row.change, row.post.title, row.post.organization, row.date])
}

private func line(_ parts: [String?]) -> String {
  parts.compactMap { $0 }.joined(separator: " · ")
}
