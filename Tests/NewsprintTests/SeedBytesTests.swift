import Newsprint
import TestSupport
import Testing

@Suite struct SeedBytesTests {
  private static let digests = [
    "000_32c3c44afa79711c.txt":
      "fdb06c6f16ce3656b4fd357b6f100d9aced75d5d5634414cdfad61ef3804cc7b",
    "001_4416e7b5acb17851.txt":
      "1d04af3b4dfbbf73258014d0381c6854585187a4799fc3d0be48105340bb1515",
    "002_b5c357607949bf86.txt":
      "5bfcf0969d2f9869cf7e3723899e129cb8b741e5f8eb044a37856b16bff1ea46",
    "003_5d6565f9a3b269ba.txt":
      "ba4981c2f0ea53b3cbb6d2c1dfe71c0447653cc856cc350312ff3e10da8a6c90",
    "004_e334e8fc7fd65d1a.txt":
      "11b27522bd594a8586460b5bb961d7e7133b89ca7d4bb52a144027b5970fcdd0",
  ]

  @Test func `the five issues are byte for byte what was given`() throws {
    #expect(
      try Repository.files(in: "seeds").filter { $0.hasSuffix(".txt") }
        == SeedBytesTests.digests.keys.sorted())
    for (name, digest) in SeedBytesTests.digests {
      #expect(Digest.sha256(try Repository.read("seeds/" + name)) == digest, "\(name)")
    }
  }
}
