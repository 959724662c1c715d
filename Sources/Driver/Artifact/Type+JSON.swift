import IR

extension JSON {

  /// The form of `type` in a manifest; `classes` are those of the module.
  init(_ type: Type, classes: [Class]) {
    func json(_ t: Type) -> JSON { JSON(t, classes: classes) }
    func tagged(_ name: String, _ members: Member...) -> JSON {
      .object([Member("t", .string(name))] + members)
    }
    switch type {
    case .none: self = tagged("none")
    case .bool: self = tagged("bool")
    case .int: self = tagged("int")
    case .float: self = tagged("float")
    case .complex: self = tagged("complex")
    case .str: self = tagged("str")
    case .bytes: self = tagged("bytes")
    case .bytearray: self = tagged("bytearray")
    case .range: self = tagged("range")
    case .ellipsis: self = tagged("ellipsis")
    case .slice: self = tagged("slice")
    case .list(let item): self = tagged("list", Member("of", json(item)))
    case .set(let item): self = tagged("set", Member("of", json(item)))
    case .frozenset(let item): self = tagged("frozenset", Member("of", json(item)))
    case .dict(let key, let value):
      self = tagged("dict", Member("key", json(key)), Member("value", json(value)))
    case .tuple(let items): self = tagged("tuple", Member("items", .array(items.map(json))))
    case .sequence(let item): self = tagged("tuple", Member("of", json(item)))
    case .optional(let item): self = tagged("optional", Member("of", json(item)))
    case .union(let items): self = tagged("union", Member("items", .array(items.map(json))))
    case .iterator(let item), .generator(let item, _, _):
      self = tagged("iterator", Member("of", json(item)))
    case .type(let instance): self = tagged("type", Member("of", json(instance)))
    case .opaque(let name): self = tagged("opaque", Member("name", .string(name)))
    case .generic(let name, let arguments):
      self = tagged(
        "opaque", Member("name", .string(name)), Member("arguments", .array(arguments.map(json))))
    case .tensor(let scalar, let shape, let surface):
      self = tagged(
        "tensor", Member("dtype", .string(scalar.rawValue)),
        Member("shape", shape.map { .array($0.map { JSON($0) }) } ?? .null),
        Member("surface", .string(surface.rawValue)))
    case .instance(let id):
      // The types of fields are left out: a class may have fields of its own type.
      let fields = classes[id].fields.map { JSON.string($0.name) }
      self = tagged(
        "record", Member("name", .string(classes[id].name)), Member("fields", .array(fields)))
    // None of these is the type of a parameter or a result of a function that was compiled.
    case .never, .poison, .variable, .unbound, .closure, .library, .method, .partial:
      self = tagged("any")
    }
  }

  /// The form of `dimension` in a manifest.
  private init(_ dimension: Dimension) {
    switch dimension {
    case .known(let extent): self = .int(extent)
    case .symbol(let name): self = .string(name)
    case .unknown: self = .null
    }
  }

  /// The form of `constant` in a manifest; `nil` for what no caller can give either.
  init?(constant: Constant) {
    func tagged(_ name: String, _ value: JSON) -> JSON {
      .object([Member("t", .string(name)), Member("v", value)])
    }
    func list(_ name: String, _ items: [Constant]) -> JSON? {
      let values = items.compactMap { JSON(constant: $0) }
      return values.count == items.count ? tagged(name, .array(values)) : nil
    }
    switch constant {
    case .none: self = .object([Member("t", .string("none"))])
    case .ellipsis: self = .object([Member("t", .string("ellipsis"))])
    case .bool(let value): self = tagged("bool", .bool(value))
    case .int(let value): self = tagged("int", .string(String(value)))
    case .float(let bits):
      self = tagged("float", .string(hexadecimalText(of: Double(bitPattern: bits))))
    case .str(let text): self = tagged("str", .string(text.string))
    case .tuple(let items):
      guard let json = list("tuple", items) else { return nil }
      self = json
    case .list(let items, _):
      guard let json = list("list", items) else { return nil }
      self = json
    case .set(let items, _):
      guard let json = list("set", items) else { return nil }
      self = json
    case .unbound, .hugeInt, .complex, .bytes, .frozenset, .dict, .range, .tensor, .type, .regex,
      .instance, .object, .loaded, .function, .partial, .library:
      return nil
    }
  }

}

/// Returns `value` with hexadecimal digits, as `float.hex` of Python has it in essence.
private func hexadecimalText(of value: Double) -> String {
  if value.isNaN { return "nan" }
  if value.isInfinite { return value < 0 ? "-inf" : "inf" }
  // The digits after the point are the 52 bits of the significand, 13 hexadecimal digits.
  let digits = String(value.significandBitPattern, radix: 16)
  let fraction = String(repeating: "0", count: 13 - digits.count) + digits
  let sign = value.sign == .minus ? "-" : ""
  if value.isZero { return sign + "0x0.0p+0" }
  let exponent = value.isSubnormal ? -1022 : Int(value.exponent)
  let first = value.isSubnormal ? "0" : "1"
  return "\(sign)0x\(first).\(fraction)p\(exponent < 0 ? "-" : "+")\(abs(exponent))"
}
