/// A place or an extent in a picture, in whole pixels from its top left corner.
struct Box: Equatable {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int

  /// Whether the two have any pixel in common.
  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}

/// One thing drawn.
enum Mark: Equatable {
  case label(Label)
  case shape(Shape)
  /// What shows the same passages and leads to the same source.
  case group(tooltip: [String], link: String?, marks: [Mark])
}

/// Text of one or more lines.
struct Label: Equatable {
  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// Where the lines begin, have their middle, or end.
  var x: Int
  /// The foot of the first line.
  var baseline: Int
  var lines: [String]
  var size: Int
  var color = Palette.text
  var isBold = false
  var anchor = Anchor.start
  /// Whether it has a white edge, so that it can be read where a line of the grid goes through it.
  var hasEdge = false

  /// From foot to foot.
  static func lineHeight(size: Int) -> Int { (size * 4 + 2) / 3 }

  /// What the text covers at most.
  var box: Box {
    let width = lines.map { $0.width(size: size) }.max() ?? 0
    let left =
      switch anchor {
      case .start: x
      case .middle: x - (width + 1) / 2
      case .end: x - width
      }
    let below = (lines.count - 1) * Label.lineHeight(size: size)
    return Box(
      left: left, top: baseline - (size * 88 + 99) / 100, right: left + width,
      bottom: baseline + below + (size * 20 + 99) / 100)
  }
}

/// A line or an area.
struct Shape: Equatable {
  enum Form: Equatable {
    case line(x1: Int, y1: Int, x2: Int, y2: Int)
    case box(Box, radius: Int)
    case circle(x: Int, y: Int, radius: Int)
    case polygon([[Int]])
  }

  var form: Form
  var fill: String?
  var stroke: String?
  var strokeWidth = 1
  var isDashed = false

  /// What the form covers, without the width of its outline.
  var box: Box {
    switch form {
    case .line(let x1, let y1, let x2, let y2):
      Box(left: min(x1, x2), top: min(y1, y2), right: max(x1, x2), bottom: max(y1, y2))
    case .box(let box, _): box
    case .circle(let x, let y, let radius):
      Box(left: x - radius, top: y - radius, right: x + radius, bottom: y + radius)
    case .polygon(let points):
      Box(
        left: points.map { $0[0] }.min() ?? 0, top: points.map { $0[1] }.min() ?? 0,
        right: points.map { $0[0] }.max() ?? 0, bottom: points.map { $0[1] }.max() ?? 0)
    }
  }
}
