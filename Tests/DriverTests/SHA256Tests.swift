import Foundation
import Testing

@testable import Driver

/// The hash agrees with the examples of FIPS 180-4.
@Suite struct SHA256Tests {

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func agreesWithTheStandard(text: String, hash: String) {
    #expect(SHA256.hexadecimal(of: text) == hash)
  }

  @Test func doesNotDependOnThePieces() {
    let data = Data((0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) })
    let whole = SHA256.hexadecimal(of: data)
    for size in [1, 3, 55, 56, 63, 64, 65, 200] {
      var hash = SHA256()
      for start in stride(from: 0, to: data.count, by: size) {
        hash.update(data[start..<min(start + size, data.count)])
      }
      #expect(hash.finish() == whole)
    }
  }

}
