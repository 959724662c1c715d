extension JSON {

  /// Parses the JSON text in `bytes`.
  public init(parsing bytes: some Collection<UInt8>) throws(SyntaxError) {
    var parser = JSONParser(bytes: ContiguousArray(bytes))
    self = try parser.document()
  }

}

/// A parser of JSON texts.
private struct JSONParser {

  /// The text.
  let bytes: ContiguousArray<UInt8>

  /// The index of the next byte.
  var index = 0

  /// The number of lists and objects around the next byte.
  var depth = 0

  /// The deepest nesting that is accepted, so that a text cannot exhaust the stack.
  static let limit = 4000

  /// Creates a parser of `bytes`.
  init(bytes: ContiguousArray<UInt8>) { self.bytes = bytes }

  /// Parses a whole text.
  mutating func document() throws(SyntaxError) -> JSON {
    let result = try value()
    skipBlanks()
    guard index == bytes.count else { throw fault("unexpected text after the value") }
    return result
  }

  /// Parses one value.
  private mutating func value() throws(SyntaxError) -> JSON {
    skipBlanks()
    guard let byte = peek else { throw fault("unexpected end") }
    switch byte {
    case UInt8(ascii: "{"):
      return try nested { (p: inout Self) throws(SyntaxError) in try p.object() }
    case UInt8(ascii: "["):
      return try nested { (p: inout Self) throws(SyntaxError) in try p.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  /// Parses a list or an object, one level deeper.
  private mutating func nested(
    _ parse: (inout Self) throws(SyntaxError) -> JSON
  ) throws(SyntaxError) -> JSON {
    depth += 1
    guard depth <= JSONParser.limit else { throw fault("nested too deeply") }
    index += 1
    let result = try parse(&self)
    depth -= 1
    return result
  }

  /// Parses the members of an object and its end.
  private mutating func object() throws(SyntaxError) -> JSON {
    var members: [JSON.Member] = []
    skipBlanks()
    if skip(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipBlanks()
      guard peek == UInt8(ascii: "\"") else { throw fault("expected a name") }
      let name = try string()
      skipBlanks()
      guard skip(UInt8(ascii: ":")) else { throw fault("expected ':'") }
      members.append(JSON.Member(name: name, value: try value()))
      skipBlanks()
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "}")) else { throw fault("expected ',' or '}'") }
    return .object(members)
  }

  /// Parses the elements of a list and its end.
  private mutating func array() throws(SyntaxError) -> JSON {
    var elements: [JSON] = []
    skipBlanks()
    if skip(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      elements.append(try value())
      skipBlanks()
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "]")) else { throw fault("expected ',' or ']'") }
    return .array(elements)
  }

  /// Parses a string.
  private mutating func string() throws(SyntaxError) -> String {
    index += 1
    let start = index
    while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { index += 1 }
    guard let byte = peek else { throw fault("unexpected end of a string") }
    if byte == UInt8(ascii: "\"") {
      index += 1
      return String(decoding: bytes[start..<index - 1], as: UTF8.self)
    }
    return try escapedString(from: start)
  }

  /// Parses the rest of a string that began at `start` and has its first escape here.
  private mutating func escapedString(from start: Int) throws(SyntaxError) -> String {
    var text = Array(bytes[start..<index])
    while let byte = peek {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      default: text.append(byte)
      }
    }
    throw fault("unexpected end of a string")
  }

  /// Parses what follows a backslash; a lone surrogate becomes U+FFFD.
  private mutating func escape() throws(SyntaxError) -> [UInt8] {
    guard let byte = peek else { throw fault("unexpected end of a string") }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"):
      let first = try codeUnit()
      guard UTF16.isLeadSurrogate(first), peek == UInt8(ascii: "\\"),
        index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "u")
      else { return Array(String(decoding: [first], as: UTF16.self).utf8) }
      index += 2
      return Array(String(decoding: [first, try codeUnit()], as: UTF16.self).utf8)
    default: throw fault("unknown escape")
    }
  }

  /// Parses four hexadecimal digits.
  private mutating func codeUnit() throws(SyntaxError) -> UInt16 {
    guard index + 4 <= bytes.count else { throw fault("unexpected end of a string") }
    let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
    guard let unit = UInt16(digits, radix: 16) else { throw fault("expected four digits") }
    index += 4
    return unit
  }

  /// Parses a number.
  private mutating func number() throws(SyntaxError) -> JSON {
    let start = index
    while let byte = peek, JSONParser.isNumeric(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if let value = Int(text) { return .integer(value) }
    guard let value = Double(text), !text.isEmpty else {
      index = start
      throw fault("expected a value")
    }
    return .real(value)
  }

  /// `true` iff `byte` may be part of a number.
  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// Parses the word `text`, which stands for `value`.
  private mutating func word(_ text: StaticString, _ value: JSON) throws(SyntaxError) -> JSON {
    let expected = "\(text)".utf8
    guard bytes[index...].starts(with: expected) else { throw fault("expected a value") }
    index += expected.count
    return value
  }

  /// The next byte, or `nil` at the end.
  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Skips the next byte if it is `byte`, and tells whether it was.
  private mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  /// Skips blanks.
  private mutating func skipBlanks() {
    while let byte = peek, byte == 32 || byte == 10 || byte == 13 || byte == 9 { index += 1 }
  }

  /// Returns the error that says `message` and the place.
  private func fault(_ message: String) -> SyntaxError {
    SyntaxError("malformed JSON: \(message) at byte \(index)")
  }

}
