import IR

/// Identifiers of generated C++.
enum CPlusPlusNames {

  /// The words that cannot be identifiers, and names that generated code uses itself.
  private static let reserved: Set<String> = [
    "alignas", "alignof", "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break",
    "case", "catch", "char", "char16_t", "char32_t", "char8_t", "class", "co_await", "co_return",
    "co_yield", "compl", "concept", "const", "const_cast", "consteval", "constexpr", "constinit",
    "continue", "decltype", "default", "delete", "do", "double", "dynamic_cast", "else", "enum",
    "explicit", "export", "extern", "false", "float", "for", "friend", "goto", "if", "inline",
    "int", "long", "mutable", "namespace", "new", "noexcept", "not", "not_eq", "nullptr",
    "operator", "or", "or_eq", "private", "protected", "public", "register", "reinterpret_cast",
    "requires", "return", "short", "signed", "sizeof", "static", "static_assert", "static_cast",
    "struct", "switch", "template", "this", "thread_local", "throw", "true", "try", "typedef",
    "typeid", "typename", "union", "unsigned", "using", "virtual", "void", "volatile", "wchar_t",
    "while", "xor", "xor_eq", "rt", "std", "program", "constants", "main", "errno", "NULL",
    "stdin", "stdout", "stderr", "assert", "unix", "linux", "depth",
  ]

  /// The identifier for a Python name: ASCII, and no word of C++.
  static func identifier(_ name: String) -> String {
    var result = ""
    for c in name.unicodeScalars {
      if c.isASCII, c.properties.isAlphabetic || c == "_" || ("0"..."9").contains(c) {
        result.unicodeScalars.append(c)
      } else {
        result += c.isASCII ? "_" : "u" + String(c.value, radix: 16)
      }
    }
    if let first = result.unicodeScalars.first, ("0"..."9").contains(first) {
      result = "_" + result
    }
    // Names with two underscores, or one before a capital letter, belong to the implementation.
    while result.contains("__") { result = result.replacing("__", with: "_0") }
    if result.hasPrefix("_") { result = "u" + result }
    return reserved.contains(result) ? result + "_" : result
  }

  /// The class of exceptions `name`: a built-in one, one of a library as in `json.JSONDecodeError`, or
  /// one of the user's as in `class:3`.
  static func exception(_ name: String) -> String {
    if name.hasPrefix("class:") { return "classes::exception_types::Class\(name.dropFirst(6))" }
    let parts = name.split(separator: ".").map { identifier(String($0)) }
    return "rt::" + (parts.count == 1 ? ["exceptions"] + parts : parts).joined(separator: "::")
  }

  /// The member that holds the field `n` of objects of `c`.
  static func field(_ n: Int, of c: Class) -> String {
    let names = c.fields.map { identifier($0.name) }
    let isTaken = names.prefix(n).contains(names[n]) || names[n] == "references"
    return isTaken ? "\(names[n])_\(n)" : names[n]
  }

  /// The qualified name of the kernel of the operator `name`: `python.str.split` is
  /// `rt::python::str_split`.
  static func kernel(_ name: String) -> String {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return "rt::" + identifier(name) }
    let function = parts[1].replacing(".", with: "_")
    return "rt::\(identifier(parts[0]))::\(reserved.contains(function) ? function + "_" : function)"
  }

}
