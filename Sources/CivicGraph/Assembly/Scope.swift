/// Which body a name of an organization means, as far as the paper's own place tells.
///
/// 白石镇党委 in a paper of 江州市清河区白石镇 is that of 江州市清河区白石镇, and 清河区委 that of 江州市清河区, whichever
/// of its towns reports it. A name without a place in it (第四网格) is local to the paper's town; one that
/// begins with a province or the nation is the same everywhere.
struct Scope: Hashable {
  /// The name, spelt out; bodies are the same where this is.
  let key: String
  /// The place that the body belongs to, or nil where nothing tells.
  let place: String?
  /// The smallest unit of the paper's own place that the name begins with, or nil where it has none.
  let unit: String?

  init(of name: String, in place: Place?) {
    guard let place, !place.components.isEmpty else {
      key = name
      self.place = nil
      unit = nil
      return
    }
    let units = place.components
    for first in units.indices {
      guard name.hasPrefix(units[first]) else { continue }
      var rest = name[...]
      var last = first
      while last < units.count, rest.hasPrefix(units[last]) {
        rest = rest.dropFirst(units[last].count)
        last += 1
      }
      let whole = units[..<last].joined()
      key = whole + rest
      self.place = whole
      unit = units[last - 1]
      return
    }
    unit = nil
    if Scope.isNational(name) || Scope.beginsWithProvince(name) {
      key = name
      self.place = nil
    } else {
      key = place.text + "/" + name
      self.place = place.text
    }
  }

  /// Whether a name is that of a body of the nation.
  static func isNational(_ name: String) -> Bool {
    ["国家", "中国", "全国", "中央", "中共中央", "国务院"].contains { name.hasPrefix($0) }
  }

  /// Whether a name begins with a province or a city of that rank.
  static func beginsWithProvince(_ name: String) -> Bool {
    ["北京市", "天津市", "上海市", "重庆市"].contains { name.hasPrefix($0) }
      || name.prefix(4).contains("省") || name.prefix(9).contains("自治区")
  }
}
