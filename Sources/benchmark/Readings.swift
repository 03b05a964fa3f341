internal import CivicGraph
internal import Civics
internal import Extraction
internal import Records

/// Reads the copies one by one, as `facts --each` does, and throws the claims away.
///
/// The time is that of reading the file and its facts; the comparison with the original is not in it.
func timeEach(
  _ copies: [Copy], _ originals: [Original], _ reader: Reader
) throws -> (speed: Double, isRight: Bool) {
  var time = 0.0
  var count = 0
  var isRight = true
  for copy in copies {
    let original = originals[copy.original]
    var claims: [Claim] = []
    time += try seconds {
      let bytes = try contents(of: copy.path)
      count += bytes.count
      claims = try reader.read(bytes, document: original.name, source: original.name).claims
    }
    isRight = isRight && claims == original.claims
  }
  return (Double(count) / 1_000_000 / time, isRight)
}

/// Reads the copies, keeps all claims, and decides over them together, as `facts` and `build` do.
///
/// The facts of each copy must be those that are decided over the originals alone.
func timeAll(
  _ copies: [Copy], _ originals: [Original], _ reader: Reader
) throws -> (speed: Double, isRight: Bool, claims: [Claim]) {
  var count = 0
  var claims: [Claim] = []
  let time = try seconds {
    for (number, copy) in copies.enumerated() {
      let bytes = try contents(of: copy.path)
      count += bytes.count
      let source = originals[copy.original].name
      claims += try reader.read(bytes, document: "\(number)", source: source).claims
    }
    claims = Identity.resolve(claims).claims
  }
  let expected = Identity.resolve(originals.flatMap(\.claims)).claims.map(\.fact)
  var isRight = true
  var place = 0
  for (index, claim) in claims.enumerated() {
    if index >= claims.count - claims.count % expected.count { break }
    isRight = isRight && claim.fact == expected[place]
    place = (place + 1) % expected.count
  }
  return (Double(count) / 1_000_000 / time, isRight, claims)
}

/// Writes claims as lines and reads them back.
func timeLines(_ claims: [Claim]) throws -> (written: Double, read: Double, isRight: Bool) {
  var writer = ClaimWriter()
  var count = 0
  let writing = seconds {
    for claim in claims {
      writer.append(claim)
      if writer.count > 1 << 16 {
        count += writer.count
        writer.removeAll()
      }
    }
    count += writer.count
  }
  let bytes = ClaimLines.write(claims)
  var read: [Claim] = []
  let reading = try seconds { read = try ClaimLines.read(bytes, file: "claims.jsonl") }
  let size = Double(bytes.count) / 1_000_000
  return (size / writing, size / reading, read == claims && count == bytes.count)
}
