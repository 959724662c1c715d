/// A JSON value that loses nothing: objects keep the order of their members, numbers their text.
///
/// Foundation's decoders turn integers into doubles and forget the order of members; the values of
/// `drupe run` and byte-for-byte reproducible manifests need both.
public indirect enum JSON: Hashable, Sendable {

  /// A member of an object.
  public struct Member: Hashable, Sendable {

    /// The name.
    public var name: String

    /// The value.
    public var value: JSON

    /// Creates a member.
    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }

  }

  case null
  case bool(Bool)

  /// A number as it is written; also `NaN`, `Infinity` and `-Infinity`, as Python's `json` does.
  case number(String)

  case string(String)
  case array([JSON])
  case object([Member])

  /// An integer.
  public static func int(_ value: some BinaryInteger) -> JSON { .number(String(value)) }

  /// A floating-point number with the fewest digits that give it back.
  public static func float(_ value: Double) -> JSON {
    if value.isNaN { return .number("NaN") }
    if value.isInfinite { return .number(value < 0 ? "-Infinity" : "Infinity") }
    return .number(pythonText(of: value))
  }

  /// A string, or `null`.
  public static func optional(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }

  /// The value of the member `name`, or `nil` if this is no object or has none.
  public subscript(name: String) -> JSON? {
    if case .object(let members) = self { return members.first { $0.name == name }?.value }
    return nil
  }

  /// The string that this is.
  public var string: String? {
    if case .string(let s) = self { return s }
    return nil
  }

  /// The integer that this is.
  public var int: Int? {
    if case .number(let text) = self { return Int(text) }
    return nil
  }

  /// The boolean that this is.
  public var bool: Bool? {
    if case .bool(let b) = self { return b }
    return nil
  }

  /// The items of the array that this is.
  public var array: [JSON]? {
    if case .array(let items) = self { return items }
    return nil
  }

  /// The members of the object that this is.
  public var members: [Member]? {
    if case .object(let members) = self { return members }
    return nil
  }

}

/// Returns `value` as Python's `repr` writes a finite `float`.
func pythonText(of value: Double) -> String {
  if value.isNaN { return "nan" }
  if value.isInfinite { return value < 0 ? "-inf" : "inf" }
  // Swift and Python both print the shortest digits that round-trip; they differ in when they use
  // an exponent (Python from 1e16, Swift from 2^53) and in its form ('1e+16', '1e-05').
  let text = "\(value)"
  let sign = text.hasPrefix("-") ? "-" : ""
  let parts = text.drop { $0 == "-" }.split(separator: "e")
  var digits = parts[0].filter { $0 != "." }
  let whole = parts[0].prefix { $0 != "." }.count
  var point = whole + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  while digits.hasPrefix("0") && digits.count > 1 {
    digits.removeFirst()
    point -= 1
  }
  while digits.hasSuffix("0") && digits.count > 1 { digits.removeLast() }
  if digits == "0" { return sign + "0.0" }
  let exponent = point - 1
  if exponent < -4 || exponent >= 16 {
    let rest = digits.dropFirst()
    let magnitude = abs(exponent) < 10 ? "0\(abs(exponent))" : "\(abs(exponent))"
    let fraction = rest.isEmpty ? "" : "." + rest
    return sign + digits.prefix(1) + fraction + "e" + (exponent < 0 ? "-" : "+") + magnitude
  }
  if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
  if digits.count <= point {
    return sign + digits + String(repeating: "0", count: point - digits.count) + ".0"
  }
  return sign + digits.prefix(point) + "." + digits.dropFirst(point)
}
