/// What is another in a variant of the issues.
enum Change: String, CaseIterable, Hashable {
  case people = "people of 2 and 3 characters"
  case doubleSurnames = "people with double surnames"
  case verbNames = "people named with verbs' characters"
  case dottedNames = "people with ·"
  case places = "town, district and city"
  case township = "乡 for 镇"
  case street = "街道 for 镇"
  case years
  case days
  case wrapped = "lines of 13 to 30"
  case unwrapped
  case spaces = "stray spaces"
  case fullWidth = "full-width digits"
  case traditional = "traditional characters"
  case doubled = "doubled headlines"
  case misprint = "a misprint in one mention"
  case order = "articles in another order"

  /// Changes that cannot be made together: one of each row at most.
  static let alternatives: [[Change]] = [
    [.people, .doubleSurnames, .verbNames, .dottedNames], [.township, .street], [.wrapped, .unwrapped],
  ]
}
