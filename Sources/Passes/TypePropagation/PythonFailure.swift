import IR

/// The exception that CPython raises where an operator is applied to values of built-in classes
/// that do not support it.
struct PythonFailure: Hashable {

  /// The class of the exception.
  var exception = "TypeError"

  /// Its text.
  var text: String

  /// Creates the failure of the operator `name` for arguments of `types`; `nil` where CPython
  /// raises nothing, or where it is not known what it does.
  ///
  /// `classes` are the names of the classes of the module.
  init?(of name: String, _ types: [Type], classes: [String] = []) {
    let names = types.compactMap { type in
      if case .instance(let c) = type, classes.indices.contains(c) { return classes[c] }
      return type.className
    }
    guard names.count == types.count, !names.isEmpty else { return nil }
    let operands = Operands(types: types, names: names)
    if name == ".__call__" {
      text = "'\(names[0])' object is not callable"
      return
    }
    if name.hasPrefix(".") || name.hasPrefix("@") {
      guard !operands.hasAttribute(String(name.dropFirst())) else { return nil }
      exception = "AttributeError"
      text = "'\(names[0])' object has no attribute '\(name.dropFirst())'"
      return
    }
    guard let text = operands.failure(of: name) else { return nil }
    self.text = text
  }

  /// Creates the failure of an attribute read or of a call.
  init(_ exception: String, _ text: String) {
    self.exception = exception
    self.text = text
  }

}

/// The operands of an operator: their types, and what Python calls their classes.
private struct Operands {

  /// The types.
  let types: [Type]

  /// The names of the classes.
  let names: [String]

  /// Returns CPython's text for the operator `name`; `nil` where it supports the operands, or where
  /// nothing is known.
  func failure(of name: String) -> String? {
    guard name.hasPrefix("python.") else {
      let isReal = isNumber(0) && names[0] != "complex"
      return Self.realFunctions.contains(name) && types.count == 1 && !isReal
        ? "must be real number, not \(names[0])" : nil
    }
    let short = String(name.dropFirst(7))
    if types.count == 2 {
      if let symbol = Self.binary[short] { return binaryFailure(short, symbol) }
      if short.hasPrefix("i"), let symbol = Self.binary[String(short.dropFirst())] {
        return augmentedFailure(String(short.dropFirst()), symbol)
      }
      if let symbol = ["lt": "<", "le": "<=", "gt": ">", "ge": ">="][short] {
        return isOrdered
          ? nil : "'\(symbol)' not supported between instances of '\(names[0])' and '\(names[1])'"
      }
    }
    switch short {
    case "neg", "pos", "invert":
      let symbol = ["neg": "-", "pos": "+", "invert": "~"][short] ?? ""
      let isSupported = short == "invert" ? isInteger(0) : isNumber(0)
      return isSupported ? nil : "bad operand type for unary \(symbol): '\(names[0])'"
    case "contains": return containsFailure
    case "getitem": return subscriptFailure
    case "setitem":
      if names[0] == "list" || names[0] == "bytearray" { return indexFailure }
      return names[0] == "dict" ? nil : "'\(names[0])' object does not support item assignment"
    case "delitem":
      if names[0] == "list" || names[0] == "bytearray" { return indexFailure }
      return names[0] == "dict" ? nil : "'\(names[0])' object doesn't support item deletion"
    case "len":
      let isSized = isContainer(0) || names[0] == "range"
      return isSized ? nil : "object of type '\(names[0])' has no len()"
    case "iter", "sum", "sorted", "list", "tuple", "set", "frozenset", "min", "max", "enumerate",
      "any", "all", "dict":
      let isCalledWithOne = types.count == 1 || !["min", "max"].contains(short)
      return isIterable(0) || !isCalledWithOne ? nil : "'\(names[0])' object is not iterable"
    case "unpack", "unpack_starred":
      return isIterable(0) ? nil : "cannot unpack non-iterable \(names[0]) object"
    case "reversed":
      return isSequence(0) || ["dict", "range"].contains(names[0])
        ? nil : "'\(names[0])' object is not reversible"
    case "abs": return isNumber(0) ? nil : "bad operand type for abs(): '\(names[0])'"
    case "round":
      return isNumber(0) && names[0] != "complex"
        ? nil : "type \(names[0]) doesn't define __round__ method"
    case "int":
      let isText = ["str", "bytes", "bytearray"].contains(names[0])
      return types.count != 1 || isText || isNumber(0) && names[0] != "complex"
        ? nil
        : "int() argument must be a string, a bytes-like object or a real number, "
          + "not '\(names[0])'"
    case "float":
      let isText = ["str", "bytes", "bytearray"].contains(names[0])
      return isText || isNumber(0) && names[0] != "complex"
        ? nil : "float() argument must be a string or a real number, not '\(names[0])'"
    case "chr": return isInteger(0) ? nil : notAnIndex(0)
    case "range": return types.indices.first { !isInteger($0) }.map(notAnIndex)
    case "divmod":
      return types.count == 2 && !(isReal(0) && isReal(1))
        ? "unsupported operand type(s) for divmod(): '\(names[0])' and '\(names[1])'" : nil
    default: return nil
    }
  }

  // MARK: Texts

  /// The failure of the binary operator `name`, written `symbol`.
  private func binaryFailure(_ name: String, _ symbol: String) -> String? {
    if supports(name) { return nil }
    if name == "add", let text = concatenationFailure { return text }
    if name == "mul" {
      if isSequence(0) { return "can't multiply sequence by non-int of type '\(names[1])'" }
      if isSequence(1) { return "can't multiply sequence by non-int of type '\(names[0])'" }
    }
    return "unsupported operand type(s) for \(symbol): '\(names[0])' and '\(names[1])'"
  }

  /// The failure of the augmented assignment with the operator `name`, written `symbol`.
  private func augmentedFailure(_ name: String, _ symbol: String) -> String? {
    if supports(name) { return nil }
    if name == "add", names[0] == "list" {
      return isIterable(1) ? nil : "'\(names[1])' object is not iterable"
    }
    if name == "add" || name == "mul", isSequence(0) || isSequence(1) {
      return name == "add" && !isSequence(0)
        ? "unsupported operand type(s) for +=: '\(names[0])' and '\(names[1])'"
        : binaryFailure(name, symbol)
    }
    let shown = name == "pow" ? "**" : symbol
    return "unsupported operand type(s) for \(shown)=: '\(names[0])' and '\(names[1])'"
  }

  /// The failure of `+` whose left operand is a sequence.
  private var concatenationFailure: String? {
    switch names[0] {
    case "str", "list", "tuple":
      "can only concatenate \(names[0]) (not \"\(names[1])\") to \(names[0])"
    case "bytes", "bytearray": "can't concat \(names[1]) to \(names[0])"
    default: nil
    }
  }

  /// The failure of `item in container`; the container comes first.
  private var containsFailure: String? {
    if !isContainer(0), names[0] != "range" {
      return "argument of type '\(names[0])' is not iterable"
    }
    switch names[0] {
    case "str" where names[1] != "str":
      return "'in <string>' requires string as left operand, not \(names[1])"
    case "bytes", "bytearray":
      let isAccepted = isInteger(1) || ["bytes", "bytearray"].contains(names[1])
      return isAccepted ? nil : "a bytes-like object is required, not '\(names[1])'"
    case "dict", "set", "frozenset": return hashFailure(1)
    default: return nil
    }
  }

  /// The failure of `container[index]`.
  private var subscriptFailure: String? {
    switch names[0] {
    case "dict": hashFailure(1)
    case "list", "tuple", "str", "bytes", "bytearray", "range": indexFailure
    default: "'\(names[0])' object is not subscriptable"
    }
  }

  /// The failure of an index that is no integer.
  private var indexFailure: String? {
    if isInteger(1) || names[1] == "slice" { return nil }
    return switch names[0] {
    case "str": "string indices must be integers, not '\(names[1])'"
    case "bytes": "byte indices must be integers or slices, not \(names[1])"
    default: "\(names[0]) indices must be integers or slices, not \(names[1])"
    }
  }

  /// The failure of the use of operand `n` as a key.
  private func hashFailure(_ n: Int) -> String? {
    ["list", "dict", "set", "bytearray"].contains(names[n])
      ? "unhashable type: '\(names[n])'" : nil
  }

  /// The failure of the use of operand `n` as an integer.
  private func notAnIndex(_ n: Int) -> String {
    "'\(names[n])' object cannot be interpreted as an integer"
  }

  // MARK: What CPython supports

  /// `true` iff CPython has the binary operator `name` for the operands.
  private func supports(_ name: String) -> Bool {
    let areNumbers = isNumber(0) && isNumber(1)
    let areReal = isReal(0) && isReal(1)
    let areSets = isSet(0) && isSet(1)
    switch name {
    case "add":
      let areBytes = isBytes(0) && isBytes(1)
      return areNumbers || areBytes
        || names[0] == names[1] && ["str", "list", "tuple"].contains(names[0])
    case "sub": return areNumbers || areSets
    case "mul":
      return areNumbers || isSequence(0) && isInteger(1) || isInteger(0) && isSequence(1)
    case "truediv", "pow": return areNumbers
    case "floordiv": return areReal
    case "mod": return areReal || ["str", "bytes", "bytearray"].contains(names[0])
    case "lshift", "rshift": return isInteger(0) && isInteger(1)
    case "and", "xor": return isInteger(0) && isInteger(1) || areSets
    case "or":
      return isInteger(0) && isInteger(1) || areSets || names[0] == "dict" && names[1] == "dict"
    default: return false
    }
  }

  /// `true` iff CPython orders the operands.
  private var isOrdered: Bool {
    isReal(0) && isReal(1) || isBytes(0) && isBytes(1) || isSet(0) && isSet(1)
      || names[0] == names[1] && ["str", "list", "tuple"].contains(names[0])
  }

  /// `true` iff objects of the first operand's class have the attribute `name`, or may have it.
  func hasAttribute(_ name: String) -> Bool {
    if name.hasPrefix("__") { return true }
    // What objects of the user's classes have was looked for before.
    if case .instance = types[0] { return false }
    return builtinAttributes[names[0]]?.contains(name) ?? true
  }

  /// `true` iff operand `n` is a number.
  private func isNumber(_ n: Int) -> Bool { isReal(n) || names[n] == "complex" }

  /// `true` iff operand `n` is a real number.
  private func isReal(_ n: Int) -> Bool { isInteger(n) || names[n] == "float" }

  /// `true` iff operand `n` is an `int` or a `bool`.
  private func isInteger(_ n: Int) -> Bool { ["int", "bool"].contains(names[n]) }

  /// `true` iff operand `n` is a set.
  private func isSet(_ n: Int) -> Bool { ["set", "frozenset"].contains(names[n]) }

  /// `true` iff operand `n` holds bytes.
  private func isBytes(_ n: Int) -> Bool { ["bytes", "bytearray"].contains(names[n]) }

  /// `true` iff operand `n` is a sequence that can be repeated.
  private func isSequence(_ n: Int) -> Bool {
    isBytes(n) || ["str", "list", "tuple"].contains(names[n])
  }

  /// `true` iff operand `n` holds items.
  private func isContainer(_ n: Int) -> Bool { isSequence(n) || isSet(n) || names[n] == "dict" }

  /// `true` iff operand `n` can be iterated over.
  private func isIterable(_ n: Int) -> Bool {
    isContainer(n) || ["range", "generator"].contains(names[n])
  }

  /// The binary operators as CPython's texts have them.
  private static let binary = [
    "add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%",
    "pow": "** or pow()", "matmul": "@", "lshift": "<<", "rshift": ">>", "and": "&", "or": "|",
    "xor": "^",
  ]

  /// The functions of `math` that take one real number and say so.
  private static let realFunctions: Set<String> = [
    "math.acos", "math.acosh", "math.asin", "math.asinh", "math.atan", "math.atanh", "math.cos",
    "math.cosh", "math.degrees", "math.erf", "math.erfc", "math.exp", "math.expm1", "math.fabs",
    "math.isfinite", "math.isinf", "math.isnan", "math.log", "math.log10", "math.log1p",
    "math.log2", "math.radians", "math.sin", "math.sinh", "math.sqrt", "math.tan", "math.tanh",
  ]

}
