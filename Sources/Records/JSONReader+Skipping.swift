extension JSONReader {
  /// Reads the next value, whatever it is, and forgets it.
  ///
  /// It goes down without calling itself, so that no depth of brackets can use up the stack.
  public mutating func skip() throws(RecordsError) {
    var isObject: [Bool] = []
    repeat {
      switch peek() {
      case UInt8(ascii: "{"):
        position &+= 1
        if !take(UInt8(ascii: "}")) {
          isObject.append(true)
          try skipKey()
          try checkDepth(isObject.count)
          continue
        }
      case UInt8(ascii: "["):
        position &+= 1
        if !take(UInt8(ascii: "]")) {
          isObject.append(false)
          try checkDepth(isObject.count)
          continue
        }
      case UInt8(ascii: "\""): _ = try string()
      case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try boolean()
      case UInt8(ascii: "n"): if !takeNull() { throw error(.notJSON(expected: "a value")) }
      case .some(let byte) where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
        _ = try numberToken()
      default: throw error(.notJSON(expected: "a value"))
      }
      try closeAll(&isObject)
    } while !isObject.isEmpty
  }

  /// After a value: goes on to the next one, or closes what ends here.
  private mutating func closeAll(_ isObject: inout [Bool]) throws(RecordsError) {
    while let isInObject = isObject.last {
      if take(UInt8(ascii: ",")) {
        if isInObject { try skipKey() }
        return
      }
      try expect(isInObject ? UInt8(ascii: "}") : UInt8(ascii: "]"), "a comma or the end of the value")
      isObject.removeLast()
    }
  }

  private mutating func skipKey() throws(RecordsError) {
    guard peek() == UInt8(ascii: "\"") else { throw error(.notJSON(expected: "a key")) }
    _ = try string()
    try expect(UInt8(ascii: ":"), "a colon")
  }

  private func checkDepth(_ depth: Int) throws(RecordsError) {
    if depth > JSONReader.depthLimit { throw error(.tooDeep(limit: JSONReader.depthLimit)) }
  }
}
