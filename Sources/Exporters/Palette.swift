internal import CivicGraph
internal import Civics

/// The colours of all pictures: those of Okabe and Ito, which colour-blind readers tell apart, and pale fills of
/// the same hues.
enum Palette {
  static let text = "#1b1f24"
  static let secondary = "#5b6573"
  static let line = "#c9d0d9"
  static let gapFill = "#EEF1F4"
  static let event = "#E69F00"
  static let eventFill = "#FFF6E0"
  /// The outline of an event and the text of a change: darker, so that they can be read on white.
  static let eventEdge = "#8A5F00"
  static let changeText = "#A34700"
  static let change = "#D55E00"
  static let changeFill = "#FCEBE0"
  static let initiative = "#56B4E9"
  static let initiativeEdge = "#1F6F9F"
  static let initiativeText = "#1B5E87"
  static let initiativeFill = "#EAF5FC"
  static let person = "#5b6573"
  static let personFill = "#F4F6F8"
}

extension Organization.Kind {
  /// The colour of what belongs to such a body.
  var color: String {
    switch self {
    case .party: "#0072B2"
    case .government: "#009E73"
    case .congress: "#CC79A7"
    case .other: "#5b6573"
    }
  }

  /// The pale fill of the same hue.
  var fill: String {
    switch self {
    case .party: "#E8F1F8"
    case .government: "#E6F4EF"
    case .congress: "#FBEAF3"
    case .other: "#F4F6F8"
    }
  }

  /// What a legend calls such bodies.
  func label(_ language: Language) -> String {
    switch self {
    case .party: language.pick("党组织", "party")
    case .government: language.pick("政府", "government")
    case .congress: language.pick("人大政协", "congress")
    case .other: language.pick("其他单位", "other bodies")
    }
  }
}
