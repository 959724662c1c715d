extension TypeExpression {

  /// Decodes a TYPE of the contract between capture and compiler.
  init(decoding json: JSON) throws(SyntaxError) {
    let tag = try json.string("t")
    switch tag {
    case "none", "bool", "int", "float", "complex", "str", "bytes", "bytearray", "any", "range",
      "slice",
      "ellipsis", "poison":
      self = .simple(tag)
    case "list": self = .list(try TypeExpression.of(json))
    case "set": self = .set(try TypeExpression.of(json))
    case "frozenset": self = .frozenset(try TypeExpression.of(json))
    case "dict":
      self = .dict(
        try TypeExpression(decoding: try json.member("key")),
        try TypeExpression(decoding: try json.member("value")))
    case "tuple":
      self =
        json["items"] == nil
        ? .sequence(try TypeExpression.of(json)) : .tuple(try TypeExpression.items(json, "items"))
    case "optional": self = .optional(try TypeExpression.of(json))
    case "union": self = .union(try TypeExpression.items(json, "items"))
    case "literal": self = try TypeExpression.literal(json)
    case "tensor": self = try TypeExpression.tensor(json)
    case "dtype":
      self = .constant(.dtype(try json.string("v")))
    case "opaque" where json["arguments"] != nil:
      self = .generic(try json.string("name"), try TypeExpression.items(json, "arguments"))
    case "opaque": self = .opaque(try json.string("name"))
    case "instance": self = .instance(try json.member("class").integer())
    case "variable":
      self = .variable(
        try json.string("name"), isScalar: try json.optional("kind")?.string() == "scalar")
    case "parameter": self = .parameter(try json.string("name"))
    case "constant" where json["value"] != nil:
      self = .constant(try Literal(decoding: try json.member("value")))
    case "call":
      self = .call(try json.string("function"), try TypeExpression.items(json, "arguments"))
    case "function":
      self = .function(
        try TypeExpression.items(json, "parameters"),
        try TypeExpression(decoding: try json.member("result")))
    case "iterable", "iterator", "type", "constant":
      self = .wrapper(tag, try TypeExpression.of(json))
    default: throw SyntaxError("unknown type '\(tag)'")
    }
  }

  /// Returns the type `of` in `json`.
  private static func of(_ json: JSON) throws(SyntaxError) -> TypeExpression {
    try TypeExpression(decoding: try json.member("of"))
  }

  /// Returns the types in the list `name`.
  private static func items(_ json: JSON, _ name: String) throws(SyntaxError) -> [TypeExpression] {
    try json.elements(name).map { (e) throws(SyntaxError) in try TypeExpression(decoding: e) }
  }

  /// Returns a `Literal[...]` annotation, or a literal as the argument of a type function.
  private static func literal(_ json: JSON) throws(SyntaxError) -> TypeExpression {
    if let value = json["value"] { return .constant(try Literal(decodingPlain: value)) }
    let values = try json.elements("values")
    return .literal(try values.map { (v) throws(SyntaxError) in try Literal(decoding: v) })
  }

  /// Returns the type of an array.
  private static func tensor(_ json: JSON) throws(SyntaxError) -> TypeExpression {
    var dtype: TypeExpression?
    switch json.optional("dtype") {
    case .string(let name): dtype = .constant(.dtype(name))
    case .some(let expression): dtype = try TypeExpression(decoding: expression)
    case nil: break
    }
    var shape: Shape?
    switch json.optional("shape") {
    case .array(let axes):
      shape = .axes(try axes.map { (a) throws(SyntaxError) in try axis(a) })
    case .some(let expression): shape = .expression(try TypeExpression(decoding: expression))
    case nil: break
    }
    let surface = try json.optional("surface")?.string() ?? "numpy"
    return .tensor(dtype: dtype, shape: shape, surface: surface)
  }

  /// Returns the extent along one axis.
  private static func axis(_ json: JSON) throws(SyntaxError) -> Axis {
    switch json {
    case .integer(let extent): .known(extent)
    case .string(let name): .symbol(name)
    case .null: .unknown
    case .bool, .real, .array, .object: throw SyntaxError("malformed extent of an axis")
    }
  }

}
