import IR

/// Constants in generated C++.
enum CPlusPlusLiterals {

  /// The expression for `constant`, `nil` if it must be built when the library is loaded.
  static func expression(_ constant: Constant) -> String? {
    switch constant {
    case .none: "rt::None{}"
    case .ellipsis: "rt::Ellipsis{}"
    case .unbound: "rt::Unbound{}"
    case .bool(let b): b ? "true" : "false"
    case .int(let n): integer(n)
    case .float(let bits): float(Double(bitPattern: bits))
    case .complex(let re, let im):
      "rt::Complex{\(float(Double(bitPattern: re))), \(float(Double(bitPattern: im)))}"
    case .str(let text): "rt::Str(\(string(text.utf8)))"
    case .type(let t): "\(CPlusPlusTypes.name(.type(t))){}"
    case .tuple(let items): tuple(items)
    case .range(let a, let b, let c): "rt::Range(\(integer(a)), \(integer(b)), \(integer(c)))"
    case .function: "\(CPlusPlusTypes.name(constant.type))()"
    case .partial(let callable, let arguments, _): parts([callable] + arguments, of: constant.type)
    case .library(let name):
      BuiltinException.name(name).map { "rt::ExceptionClass{&rt::exceptions::\($0)}" }
        ?? "\(CPlusPlusTypes.name(constant.type)){}"
    case .instance, .hugeInt, .bytes, .list, .set, .frozenset, .dict, .tensor, .regex, .object,
      .loaded:
      nil
    }
  }

  /// An integer.
  static func integer(_ n: Int64) -> String {
    n == .min ? "std::int64_t{-9223372036854775807 - 1}" : "std::int64_t{\(n)}"
  }

  /// A floating-point number, exactly.
  static func float(_ x: Double) -> String {
    if x.isNaN { return "__builtin_nan(\"\")" }
    if x.isInfinite { return x < 0 ? "-__builtin_inf()" : "__builtin_inf()" }
    let text = "\(x)"
    return text.contains(".") || text.contains("e") ? text : text + ".0"
  }

  /// A tuple, if all of its items have expressions.
  private static func tuple(_ items: [Constant]) -> String? {
    let texts = items.compactMap(expression)
    if texts.count != items.count { return nil }
    return "\(CPlusPlusTypes.name(.tuple(items.map(\.type)))){\(texts.joined(separator: ", "))}"
  }

  /// A value of `type` with the given parts, if all of them have expressions.
  private static func parts(_ parts: [Constant], of type: Type) -> String? {
    let texts = parts.compactMap(expression)
    if texts.count != parts.count { return nil }
    return "\(CPlusPlusTypes.name(type))(\(texts.joined(separator: ", ")))"
  }

  /// A string literal of `bytes`.
  static func string(_ bytes: some Sequence<UInt8>) -> String {
    var result = "\""
    for b in bytes {
      switch b {
      case UInt8(ascii: "\""): result += "\\\""
      case UInt8(ascii: "\\"): result += "\\\\"
      case UInt8(ascii: "\n"): result += "\\n"
      case UInt8(ascii: "\t"): result += "\\t"
      case UInt8(ascii: "?"): result += "\\?"
      case 0x20..<0x7f: result.unicodeScalars.append(Unicode.Scalar(b))
      default:
        // Three octal digits end by themselves, whatever follows.
        let octal = String(b, radix: 8)
        result += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
      }
    }
    return result + "\""
  }

}
