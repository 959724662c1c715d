extension Constant: CustomStringConvertible {

  /// The constant as Python would write it, shortened where it is long.
  public var description: String {
    switch self {
    case .none: "None"
    case .ellipsis: "..."
    case .unbound: "unbound"
    case .bool(let value): value ? "True" : "False"
    case .int(let value): String(value)
    case .hugeInt(let digits): digits
    case .float(let bits): Constant.text(of: bits)
    case .complex(let real, let imaginary):
      "complex(\(Constant.text(of: real)), \(Constant.text(of: imaginary)))"
    case .str(let text): Constant.quoted(text.string)
    case .bytes(let bytes): "bytes[\(bytes.count)]"
    case .tuple(let items): "(\(Constant.list(items))\(items.count == 1 ? "," : ""))"
    case .list(let items, _): "[\(Constant.list(items))]"
    case .set(let items, _): "{\(Constant.list(items))}"
    case .frozenset(let items): "frozenset({\(Constant.list(items))})"
    case .dict(let keys, let values, _):
      "{"
        + zip(keys, values).prefix(Constant.shownItems).map { "\($0): \($1)" }
        .joined(separator: ", ") + (keys.count > Constant.shownItems ? ", ..." : "") + "}"
    case .range(let start, let stop, let step): "range(\(start), \(stop), \(step))"
    case .tensor(let scalar, let shape, let resource, _):
      "tensor<\(scalar.rawValue), \(shape)>(resource \(resource))"
    case .type(let type): "type \(type)"
    case .regex(let e): "regex(\(Constant.quoted(e.pattern.string)), \(e.flags))"
    case .object(let index): "object \(index)"
    case .instance(let id, _, _, let identity): "object \(identity) of class \(id)"
    case .loaded(let type, let resource): "\(type)(resource \(resource))"
    case .function(let f): "function \(f)"
    case .partial(let callable, let arguments, _):
      "partial(\(Constant.list([callable] + arguments)))"
    case .library(let name): "library \(name)"
    }
  }

  /// `true` iff the constant is short enough to stand where it is used.
  var isSimple: Bool {
    switch self {
    case .none, .ellipsis, .unbound, .bool, .int, .float, .complex, .type, .object, .function,
      .library:
      true
    case .str(let text): text.utf8.count <= 40
    case .hugeInt, .bytes, .tuple, .list, .set, .frozenset, .dict, .range, .tensor, .regex, .loaded,
      .instance, .partial:
      false
    }
  }

  /// The number of items of a container that are shown.
  private static let shownItems = 8

  /// Returns the first of `items` with commas between.
  private static func list(_ items: [Constant]) -> String {
    items.prefix(shownItems).map(\.description).joined(separator: ", ")
      + (items.count > shownItems ? ", ..." : "")
  }

  /// Returns the text of the floating-point number with the given bits.
  private static func text(of bits: UInt64) -> String { Double(bitPattern: bits).description }

  /// Returns `text` in double quotes, in one line and shortened if it is long.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars.prefix(60) {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7f:
        result += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + (text.unicodeScalars.count > 60 ? "..." : "") + "\""
  }

}
