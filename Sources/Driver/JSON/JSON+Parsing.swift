extension JSON {

  /// What is wrong with a text that should be JSON.
  public struct ParseError: Error, Hashable, CustomStringConvertible {

    /// What was expected.
    public var message: String

    /// Where, in bytes from the start.
    public var offset: Int

    /// The error for people.
    public var description: String { "\(message) at byte \(offset)" }

  }

  /// Creates the value that `text` is.
  public init(parsing text: some StringProtocol) throws(ParseError) {
    try self.init(parsing: Array(text.utf8))
  }

  /// Creates the value that the UTF-8 bytes `text` are.
  public init(parsing text: [UInt8]) throws(ParseError) {
    var parser = JSONParser(text: text)
    self = try parser.document()
  }

}

/// A recursive-descent parser of JSON.
private struct JSONParser {

  /// How deep values may nest; deeper input is refused, so that no input exhausts the stack.
  static let maximumDepth = 500

  /// The text.
  let text: [UInt8]

  /// The position of the next byte.
  var position = 0

  /// Creates a parser of `text`.
  init(text: [UInt8]) { self.text = text }

  /// The next byte, or `nil` at the end.
  var next: UInt8? { position < text.count ? text[position] : nil }

  /// Returns the error `message` here.
  func error(_ message: String) -> JSON.ParseError { .init(message: message, offset: position) }

  /// Parses the whole text.
  mutating func document() throws(JSON.ParseError) -> JSON {
    let result = try value(depth: 0)
    skipSpace()
    if next != nil { throw error("text after the JSON value") }
    return result
  }

  /// Moves past white space.
  mutating func skipSpace() {
    while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
  }

  /// Moves past `word` if it is next.
  mutating func take(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard text[position...].starts(with: bytes) else { return false }
    position += bytes.count
    return true
  }

  /// Parses a value.
  mutating func value(depth: Int) throws(JSON.ParseError) -> JSON {
    if depth > Self.maximumDepth { throw error("values nest too deeply") }
    skipSpace()
    guard let byte = next else { throw error("a value is missing") }
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    default: break
    }
    if take("null") { return .null }
    if take("true") { return .bool(true) }
    if take("false") { return .bool(false) }
    for word in ["NaN", "Infinity", "-Infinity"] where take(word) { return .number(word) }
    return try number()
  }

  /// Parses an object.
  mutating func object(depth: Int) throws(JSON.ParseError) -> JSON {
    var members: [JSON.Member] = []
    position += 1
    skipSpace()
    if take("}") { return .object([]) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw error("the name of a member is missing") }
      let name = try string()
      skipSpace()
      guard take(":") else { throw error("':' is missing") }
      members.append(.init(name, try value(depth: depth + 1)))
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw error("',' or '}' is missing") }
    }
  }

  /// Parses an array.
  mutating func array(depth: Int) throws(JSON.ParseError) -> JSON {
    var items: [JSON] = []
    position += 1
    skipSpace()
    if take("]") { return .array([]) }
    while true {
      items.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return .array(items) }
      guard take(",") else { throw error("',' or ']' is missing") }
    }
  }

  /// Parses a number.
  mutating func number() throws(JSON.ParseError) -> JSON {
    let start = position
    _ = take("-")
    let whole = try digits()
    if whole.count > 1 && whole.first == UInt8(ascii: "0") { throw error("a number starts with 0") }
    if take(".") { _ = try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      _ = try digits()
    }
    return .number(String(decoding: text[start..<position], as: UTF8.self))
  }

  /// Parses one digit or more.
  mutating func digits() throws(JSON.ParseError) -> ArraySlice<UInt8> {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    if start == position { throw error("no JSON value") }
    return text[start..<position]
  }

  /// Parses a string.
  mutating func string() throws(JSON.ParseError) -> String {
    var bytes: [UInt8] = []
    position += 1
    while let byte = next {
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard let result = String(validating: bytes, as: UTF8.self) else {
          throw error("a string is not valid UTF-8")
        }
        return result
      }
      if byte == UInt8(ascii: "\\") {
        bytes.append(contentsOf: try escape())
      } else if byte < 0x20 {
        throw error("a control character in a string")
      } else {
        bytes.append(byte)
      }
    }
    throw error("a string does not end")
  }

  /// Parses what follows a backslash and returns its UTF-8.
  mutating func escape() throws(JSON.ParseError) -> [UInt8] {
    guard let byte = next else { throw error("a string does not end") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): break
    default: throw error("an unknown escape in a string")
    }
    var code = try unit()
    if (0xD800..<0xDC00).contains(code) && take("\\u") {
      let low = try unit()
      guard (0xDC00..<0xE000).contains(low) else { throw error("half of a surrogate pair") }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw error("half of a surrogate pair") }
    return Array(String(Character(scalar)).utf8)
  }

  /// Parses four hexadecimal digits.
  mutating func unit() throws(JSON.ParseError) -> UInt32 {
    guard position + 4 <= text.count,
      let digits = String(validating: text[position..<(position + 4)], as: UTF8.self),
      digits.allSatisfy(\.isHexDigit), let code = UInt32(digits, radix: 16)
    else { throw error("four hexadecimal digits are missing") }
    position += 4
    return code
  }

}
