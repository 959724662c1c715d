/// A Python string: its code points, lone surrogates included, as UTF-8.
///
/// Swift's `String` compares by canonical equivalence, so that 'é' would equal 'e' + U+0301, and
/// cannot hold lone surrogates; constants of Python programs must do neither.
public struct Text: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {

  /// The code points in UTF-8; a lone surrogate takes three bytes.
  public var utf8: [UInt8]

  /// Creates a text of `utf8`.
  public init(utf8: [UInt8]) { self.utf8 = utf8 }

  /// Creates the text of `string`.
  public init(_ string: String) { self.utf8 = Array(string.utf8) }

  /// Creates the text of a literal.
  public init(stringLiteral value: String) { self.init(value) }

  /// The text as a string, for messages; lone surrogates become U+FFFD.
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// `true` iff `a` is before `b` by code points.
  public static func < (a: Text, b: Text) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

}
