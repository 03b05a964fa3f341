/// Whether `passage` is `quote` but for characters that the page prints twice.
///
/// `isPrinted("会议", as: "会会议议")` is true, `isPrinted("会议", as: "会场议")` is false.
public func isPrinted<Quote: Sequence, Passage: Sequence>(_ quote: Quote, as passage: Passage) -> Bool
where Quote.Element == Unicode.Scalar, Passage.Element == Unicode.Scalar {
  var rest = Array(quote)[...]
  var before: Unicode.Scalar?
  for scalar in passage {
    if scalar == rest.first {
      rest.removeFirst()
    } else if scalar != before {
      return false
    }
    before = scalar
  }
  return rest.isEmpty
}
