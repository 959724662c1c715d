import IR
import Source

/// The faults of operators, functions and methods that are applied to values of other types than
/// they take.
extension Diagnostic {

  /// What a call gives to a function that does not take it.
  struct GivenArguments {

    /// The types.
    var types: [Type]

    /// The names of the variables that are given, where there are such.
    var names: [String?]

    /// The places, of the values or their variables.
    var spans: [SourceSpan]

    /// Where the types come from.
    var origins: [Note]

  }

  /// Arguments whose types no overload accepts; `near` are those that take at least one of them.
  static func noMatchingSignature(
    _ name: String, _ given: GivenArguments, near: [Operator], at span: SourceSpan
  ) -> Diagnostic {
    let accepted = near.prefix(3).map { op in
      Note("it accepts (\(op.parameters.map { $0.description }.joined(separator: ", ")))")
    }
    return Diagnostic(
      "no-matching-signature", refusal(of: name, given.types), at: span,
      label: label(of: name, given), notes: given.origins + (isSyntax(name) ? [] : accepted),
      help: help(name, given))
  }

  /// The symbols of operators by their names.
  private static let symbols = [
    "add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**",
    "matmul": "@", "lshift": "<<", "rshift": ">>", "and": "&", "or": "|", "xor": "^", "lt": "<",
    "le": "<=", "gt": ">", "ge": ">=", "eq": "==", "ne": "!=", "neg": "-", "pos": "+",
    "invert": "~",
  ]

  /// `true` iff `name` is written as a symbol and not as a call.
  private static func isSyntax(_ name: String) -> Bool {
    guard name.hasPrefix("python.") else { return false }
    let rest = String(name.dropFirst(7))
    return symbols[rest] != nil
      || ["getitem", "setitem", "delitem", "contains", "unpack", "format"].contains(rest)
  }

  /// Says that `name` does not take arguments of `types`.
  private static func refusal(of name: String, _ types: [Type]) -> String {
    let rest = name.hasPrefix("python.") ? String(name.dropFirst(7)) : name
    switch (rest, types.count) {
    case ("unpack", 2): return "\(types[0].article) cannot be unpacked"
    case ("format", 2): return "\(types[0].article) cannot be formatted"
    case ("getitem", 2): return "\(types[0].article) cannot be indexed with \(types[1].article)"
    case ("setitem", 3) where isUnchangeable(types[0]):
      return "items of \(types[0].article) cannot be assigned"
    case ("delitem", 2) where isUnchangeable(types[0]):
      return "items of \(types[0].article) cannot be deleted"
    case ("setitem", 3) where isUnhashable(types[1]):
      return "\(types[1].article) cannot be the key of a dict"
    case ("set.add", 2) where isUnhashable(types[1]):
      return "\(types[1].article) cannot be in a set"
    case ("setitem", 3):
      return "\(types[2].article) cannot be an item of \(types[0].article) "
        + "at \(types[1].article)"
    case ("delitem", 2):
      return "items of \(types[0].article) cannot be deleted with \(types[1].article)"
    case ("contains", 2):
      return "'in' is not defined for \(types[1].article) in \(types[0].article)"
    default: break
    }
    if let symbol = symbols[rest] {
      let operands = types.map(\.article).joined(separator: " and ")
      return "'\(symbol)' is not defined for \(operands)"
    }
    let parts = rest.split(separator: ".")
    if name.hasPrefix("python."), parts.count == 2, let receiver = types.first {
      return "'\(parts[1])' of \(receiver.article) does not accept \(list(types.dropFirst()))"
    }
    return "'\(rest)' does not accept \(list(types))"
  }

  /// The types of arguments, one after the other.
  private static func list(_ types: some Collection<Type>) -> String {
    types.isEmpty ? "no arguments" : types.map(\.article).joined(separator: ", ")
  }

  /// Says below the place what the variables of an operator hold.
  private static func label(of name: String, _ given: GivenArguments) -> String? {
    let shown = zip(given.names, given.types).compactMap { name, type in
      name.map { "'\($0)' is \(type.article)" }
    }
    return isSyntax(name) && !shown.isEmpty ? shown.joined(separator: ", ") : nil
  }

  /// Says what can be done about arguments that do not fit.
  private static func help(_ name: String, _ given: GivenArguments) -> String? {
    if let n = given.types.firstIndex(where: mayBeNone) {
      let shown = given.names[n].map { "'\($0)'" } ?? "the value"
      return "\(shown) may be None: test it with 'is not None' first"
    }
    let types = given.types
    if name == "python.add", types.count == 2, types.contains(.str),
      types.contains(where: { [.int, .float, .bool].contains($0) })
    {
      return "convert the number with str(...), or write an f-string"
    }
    if ["python.setitem", "python.set.add"].contains(name), isUnhashable(types[1]) {
      return "make it a tuple, as in tuple(xs), which cannot change and has a hash"
    }
    if ["python.setitem", "python.delitem"].contains(name), isUnchangeable(types[0]) {
      return "make a new one of its parts, or keep the items in a list"
    }
    if name == "python.getitem", types.count == 2, types[1] == .float {
      return "convert the index with int(...), or divide with '//'"
    }
    return nil
  }

  /// `true` iff values of `type` have items and cannot be changed.
  private static func isUnchangeable(_ type: Type) -> Bool {
    switch type {
    case .str, .bytes, .tuple, .sequence, .range, .frozenset: true
    default: false
    }
  }

  /// `true` iff values of `type` can be changed, so that they are no keys.
  private static func isUnhashable(_ type: Type) -> Bool {
    switch type {
    case .list, .set, .dict, .bytearray: true
    default: false
    }
  }

  /// `true` iff `None` is among the values of `type`.
  static func mayBeNone(_ type: Type) -> Bool {
    if case .optional = type { return true }
    return type == .none
  }

}
