/// A JSON value. The members of an object keep their order.
public indirect enum JSON: Sendable, Hashable {

  case null
  case bool(Bool)
  case integer(Int)
  case real(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A member of an object.
  public struct Member: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSON
  }

  /// `true` iff this is `null`.
  public var isNull: Bool { self == .null }

  /// The member `name` of an object; `nil` if it has none or if this is no object.
  public subscript(_ name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// Returns the member `name` of an object, or `nil` if it is absent or `null`.
  func optional(_ name: String) -> JSON? {
    guard let value = self[name], !value.isNull else { return nil }
    return value
  }

  /// Returns the member `name` of an object.
  func member(_ name: String) throws(SyntaxError) -> JSON {
    guard let value = self[name] else { throw SyntaxError("missing '\(name)' in \(summary)") }
    return value
  }

  /// Returns the text of a string.
  func string() throws(SyntaxError) -> String {
    guard case .string(let text) = self else { throw SyntaxError("\(summary) is no string") }
    return text
  }

  /// Returns the value of an integer.
  func integer() throws(SyntaxError) -> Int {
    guard case .integer(let value) = self else { throw SyntaxError("\(summary) is no integer") }
    return value
  }

  /// Returns the value of a truth value.
  func bool() throws(SyntaxError) -> Bool {
    guard case .bool(let value) = self else { throw SyntaxError("\(summary) is no bool") }
    return value
  }

  /// Returns the elements of a list.
  func elements() throws(SyntaxError) -> [JSON] {
    guard case .array(let elements) = self else { throw SyntaxError("\(summary) is no list") }
    return elements
  }

  /// Returns the members of an object.
  func members() throws(SyntaxError) -> [Member] {
    guard case .object(let members) = self else { throw SyntaxError("\(summary) is no object") }
    return members
  }

  /// Returns the member `name` as a string.
  func string(_ name: String) throws(SyntaxError) -> String { try member(name).string() }

  /// Returns the member `name` as a list.
  func elements(_ name: String) throws(SyntaxError) -> [JSON] { try member(name).elements() }

  /// Returns the strings of the list `name`, which is empty when absent.
  func strings(_ name: String) throws(SyntaxError) -> [String] {
    guard let list = optional(name) else { return [] }
    return try list.elements().map { (e) throws(SyntaxError) in try e.string() }
  }

  /// A short description, for messages.
  private var summary: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .real(let value): "\(value)"
    case .string(let text): "'\(text.prefix(40))'"
    case .array: "a list"
    case .object(let members):
      "an object with \(members.prefix(6).map { "'\($0.name)'" }.joined(separator: ", "))"
    }
  }

}
