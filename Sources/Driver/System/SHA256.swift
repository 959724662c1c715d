import Foundation

/// The SHA-256 of a sequence of bytes that arrives in pieces (FIPS 180-4).
///
/// Swift's standard library has no hash of contents on Linux, and a dependency on a cryptographic
/// library for one function would cost more than these lines.
public struct SHA256 {

  /// The eight words of state.
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// The bytes that do not fill a block yet.
  private var rest: [UInt8] = []

  /// How many bytes there were.
  private var count: UInt64 = 0

  /// The words of the message schedule, kept to avoid an allocation for each block.
  private var schedule = [UInt32](repeating: 0, count: 64)

  /// Creates the hash of nothing.
  public init() {}

  /// Returns the SHA-256 of `data` as 64 hexadecimal digits.
  public static func hexadecimal(of data: some DataProtocol) -> String {
    var hash = SHA256()
    for region in data.regions { region.withUnsafeBytes { hash.update($0) } }
    return hash.finish()
  }

  /// Returns the SHA-256 of `text` in UTF-8 as 64 hexadecimal digits.
  public static func hexadecimal(of text: String) -> String { hexadecimal(of: Data(text.utf8)) }

  /// Adds the bytes of `data`.
  public mutating func update(_ data: some DataProtocol) {
    for region in data.regions { region.withUnsafeBytes { update($0) } }
  }

  /// Adds `bytes`.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    count += UInt64(bytes.count)
    var position = 0
    if !rest.isEmpty {
      position = min(64 - rest.count, bytes.count)
      rest.append(contentsOf: bytes[..<position])
      if rest.count < 64 { return }
      let block = rest
      rest = []
      block.withUnsafeBytes { compress($0) }
    }
    while position + 64 <= bytes.count {
      compress(UnsafeRawBufferPointer(rebasing: bytes[position..<(position + 64)]))
      position += 64
    }
    rest.append(contentsOf: bytes[position...])
  }

  /// Returns the hash as 64 hexadecimal digits.
  public mutating func finish() -> String {
    let bits = count * 8
    var padding: [UInt8] = [0x80]
    padding += [UInt8](repeating: 0, count: (119 - Int(count % 64)) % 64)
    for shift in stride(from: 56, through: 0, by: -8) {
      padding.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    padding.withUnsafeBytes { update($0) }
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// Mixes one block of 64 bytes into the state.
  private mutating func compress(_ block: UnsafeRawBufferPointer) {
    schedule.withUnsafeMutableBufferPointer { w in
      for i in 0..<16 {
        w[i] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 * i, as: UInt32.self))
      }
      for i in 16..<64 {
        let a = w[i - 15]
        let b = w[i - 2]
        let s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >> 3)
        let s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >> 10)
        w[i] = w[i - 16] &+ s0 &+ w[i - 7] &+ s1
      }
      state.withUnsafeMutableBufferPointer { h in mix(UnsafeBufferPointer(w), into: h) }
    }
  }

}

/// Returns `x` rotated right by `n` bits.
@inline(__always)
private func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { (x >> n) | (x << (32 - n)) }

/// Runs the 64 rounds over the message schedule `w` and adds the result to `h`.
private func mix(_ w: UnsafeBufferPointer<UInt32>, into h: UnsafeMutableBufferPointer<UInt32>) {
  var (a, b, c, d) = (h[0], h[1], h[2], h[3])
  var (e, f, g, z) = (h[4], h[5], h[6], h[7])
  roundConstants.withUnsafeBufferPointer { k in
    for i in 0..<64 {
      let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      let choice = (e & f) ^ (~e & g)
      let t1 = z &+ s1 &+ choice &+ k[i] &+ w[i]
      let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (z, g, f, e) = (g, f, e, d &+ t1)
      (d, c, b, a) = (c, b, a, t1 &+ s0 &+ majority)
    }
  }
  for (i, word) in [a, b, c, d, e, f, g, z].enumerated() { h[i] &+= word }
}

/// The round constants: the fractional parts of the cube roots of the first 64 primes.
private let roundConstants: [UInt32] = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
  0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
  0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
  0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
  0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
  0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
  0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
  0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
  0xc671_78f2,
]
