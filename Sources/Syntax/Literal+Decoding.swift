import Foundation

extension Literal {

  /// Decodes a CONST of the contract between capture and compiler.
  init(decoding json: JSON) throws(SyntaxError) {
    let tag = try json.string("t")
    switch tag {
    case "none": self = .none
    case "ellipsis": self = .ellipsis
    case "unbound": self = .unbound
    case "bool": self = .bool(try json.member("v").bool())
    case "int": self = .int(try Literal.decimal(try json.member("v")))
    case "float": self = .float(try Literal.double(try json.member("v")))
    case "complex":
      self = .complex(
        try Literal.double(try json.member("re")), try Literal.double(try json.member("im")))
    case "str": self = .str(try Literal.text(json, member: "v"))
    case "bytes": self = .bytes(try Literal.base64(try json.string("v")))
    case "list": self = .list(try Literal.list(json), identity: try Literal.identity(json))
    case "tuple": self = .tuple(try Literal.list(json))
    case "set": self = .set(try Literal.list(json), identity: try Literal.identity(json))
    case "frozenset": self = .frozenset(try Literal.list(json))
    case "dict": self = try Literal.dict(json)
    case "range": self = try Literal.range(json)
    case "instance": self = try Literal.instance(json)
    case "tensor": self = try Literal.tensor(json)
    case "library": self = .library(try json.string("name"))
    case "function": self = .function(try json.string("name"))
    case "partial": self = try Literal.partial(json)
    case "type": self = .type(try TypeExpression(decoding: try json.member("v")))
    case "dtype": self = .dtype(try json.string("v"))
    case "regex":
      self = try Literal.regex(json)
    default: throw SyntaxError("unknown constant '\(tag)'")
    }
  }

  /// Decodes a plain JSON value, as metadata of parameters and type functions have it.
  init(decodingPlain json: JSON) throws(SyntaxError) {
    switch json {
    case .null: self = .none
    case .bool(let value): self = .bool(value)
    case .integer(let value): self = .int(String(value))
    case .real(let value): self = .float(value)
    case .string(let text): self = .str(Array(text.utf8))
    case .array(let elements):
      self = .list(
        try elements.map { (e) throws(SyntaxError) in try Literal(decodingPlain: e) },
        identity: nil)
    case .object(let members):
      self = .dict(
        members.map { .str(Array($0.name.utf8)) },
        try members.map { (m) throws(SyntaxError) in try Literal(decodingPlain: m.value) },
        identity: nil)
    }
  }

  /// Returns the elements of the list `v` in `json`.
  private static func list(_ json: JSON) throws(SyntaxError) -> [Literal] {
    try json.elements("v").map { (e) throws(SyntaxError) in try Literal(decoding: e) }
  }

  /// Returns the callable with some of its arguments in `json`.
  private static func partial(_ json: JSON) throws(SyntaxError) -> Literal {
    var arguments = try json.elements("args").map { (e) throws(SyntaxError) in
      try Literal(decoding: e)
    }
    var names: [String] = []
    for pair in try json.elements("keywords") {
      let items = try pair.elements()
      guard items.count == 2 else { throw SyntaxError("a keyword argument is no pair") }
      names.append(try items[0].string())
      arguments.append(try Literal(decoding: items[1]))
    }
    return .partial(
      try Literal(decoding: try json.member("callable")), arguments: arguments, keywords: names)
  }

  /// Returns the number that marks a container shared by several globals.
  private static func identity(_ json: JSON) throws(SyntaxError) -> Int? {
    try json.optional("id")?.integer()
  }

  /// Returns the dict in `json`.
  private static func dict(_ json: JSON) throws(SyntaxError) -> Literal {
    var keys: [Literal] = []
    var values: [Literal] = []
    for pair in try json.elements("v") {
      let items = try pair.elements()
      guard items.count == 2 else { throw SyntaxError("a dict item is no pair") }
      keys.append(try Literal(decoding: items[0]))
      values.append(try Literal(decoding: items[1]))
    }
    return .dict(keys, values, identity: try identity(json))
  }

  /// Returns the object in `json`.
  private static func instance(_ json: JSON) throws(SyntaxError) -> Literal {
    var names: [String] = []
    var values: [Literal] = []
    for pair in try json.elements("fields") {
      let items = try pair.elements()
      guard items.count == 2 else { throw SyntaxError("a field has a name and a value") }
      names.append(try items[0].string())
      values.append(try Literal(decoding: items[1]))
    }
    return .instance(
      try json.member("class").integer(), names, values,
      identity: try json.member("id").integer())
  }

  /// Returns the range in `json`, whose parts are numbers or constants.
  private static func range(_ json: JSON) throws(SyntaxError) -> Literal {
    let parts = try json.elements("v").map { (e) throws(SyntaxError) -> Int in
      guard let value = Int(try decimal(e["v"] ?? e)) else {
        throw SyntaxError("a part of a range does not fit 64 bits")
      }
      return value
    }
    guard parts.count == 3 else { throw SyntaxError("a range has three parts") }
    return .range(parts[0], parts[1], parts[2])
  }

  /// Returns the array in `json`.
  private static func tensor(_ json: JSON) throws(SyntaxError) -> Literal {
    let shape = try json.elements("shape").map { (e) throws(SyntaxError) in try e.integer() }
    return .tensor(
      dtype: try json.string("dtype"), shape: shape, resource: try json.string("resource"),
      isScalar: try json.optional("scalar")?.bool() ?? false)
  }

  /// Returns the regular expression in `json`.
  private static func regex(_ json: JSON) throws(SyntaxError) -> Literal {
    let names = try json.elements("names").map { (e) throws(SyntaxError) -> GroupName in
      GroupName(
        name: Array(try e.string("name").utf8), group: try e.member("group").integer())
    }
    return .regex(
      pattern: try Literal.text(try json.member("pattern"), member: "v"),
      flags: try json.member("flags").integer(),
      code: try json.elements("code").map { (e) throws(SyntaxError) in UInt32(try e.integer()) },
      groups: try json.elements("groups").map { (e) throws(SyntaxError) in try e.bool() },
      names: names)
  }

  /// Returns the digits of an integer, given as a string or as a number.
  private static func decimal(_ json: JSON) throws(SyntaxError) -> String {
    if case .integer(let value) = json { return String(value) }
    let text = try json.string()
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw SyntaxError("'\(text.prefix(40))' is no integer")
    }
    return text
  }

  /// Returns the number that `float.hex()` wrote.
  private static func double(_ json: JSON) throws(SyntaxError) -> Double {
    let text = try json.string()
    guard let value = Double(text) else { throw SyntaxError("'\(text.prefix(40))' is no float") }
    return value
  }

  /// Returns the string `name`, or what the member `utf8` holds of a string with lone surrogates.
  private static func text(_ json: JSON, member name: String) throws(SyntaxError) -> [UInt8] {
    if let encoded = json.optional("utf8") { return try base64(try encoded.string()) }
    return Array(try json.string(name).utf8)
  }

  /// Returns the bytes that `text` encodes.
  private static func base64(_ text: String) throws(SyntaxError) -> [UInt8] {
    guard let data = Data(base64Encoded: text) else { throw SyntaxError("malformed base64") }
    return Array(data)
  }

}
