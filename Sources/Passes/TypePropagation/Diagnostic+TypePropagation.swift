import IR
import Source

/// The faults that type propagation finds.
extension Diagnostic {

  /// An entry function's parameter has no type.
  static func missingAnnotation(_ p: Function.Parameter, of f: Function) -> Diagnostic {
    Diagnostic(
      "missing-annotation", "the parameter '\(p.name)' of '\(f.name)' has no type",
      at: f.values[p.value].span, label: "this needs an annotation",
      help: "write '\(p.name): list[str]', say, or declare @compile(examples=[...])")
  }

  /// Something that the language has and the compiler does not do yet.
  static func notYetCompiled(_ what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "unsupported-syntax", "\(what) is not compiled yet", at: span,
      help: "move it to the module level, where Python runs it once, or write it differently")
  }

  /// A call of what is no function.
  static func notCallable(_ type: Type, at span: SourceSpan) -> Diagnostic {
    let help: String? =
      switch type {
      case .int, .float, .complex, .bool: "write '*' between the factors of a product"
      case .list, .dict, .str, .tuple, .sequence: "write brackets to read an item: x[...]"
      default: nil
      }
    return Diagnostic(
      "not-callable", "\(type.article) cannot be called", at: span,
      label: "this is \(type.article)", help: help)
  }

  /// A predictor that returns an iterator.
  static func lazyResult(of function: Function, _ type: Type) -> Diagnostic {
    Diagnostic(
      "lazy-result", "'\(function.name)' returns \(type.article), which its callers cannot take",
      at: function.span.firstLine,
      notes: [Note("the items of an iterator are made one by one, while the library runs")],
      help:
        "return the items, as in list(...); if '\(function.name)' yields, call it from another function"
    )
  }

  /// A predictor that takes an iterator or a range.
  static func lazyParameter(_ parameter: Function.Parameter, of function: Function) -> Diagnostic {
    Diagnostic(
      "lazy-parameter", "'\(function.name)' takes an iterator or a range as '\(parameter.name)'",
      at: function.values[parameter.value].span,
      notes: [Note("clients of a library hand over numbers, texts, containers and arrays")],
      help: "take a list of the items, or the bounds of the range")
  }

  /// The text of an iterator, which tells its place in memory.
  static func textOfIterator(_ type: Type, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "text-of-iterator", "\(type.article) has no text but its place in memory", at: span,
      help: "show its items, as in list(...)")
  }

  /// A question of which of several functions of one definition a value is.
  static func functionIdentity(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "function-identity", "functions that were made inside of functions cannot be compared",
      at: span, label: "this asks which of them it is",
      help: "compare names or numbers that stand for the functions")
  }

  /// The text of a function, which in CPython holds its address.
  static func functionAsText(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "function-as-text", "a function has no text that would mean something", at: span,
      label: "CPython shows its address here", help: "show its name, or its result")
  }

  /// The text of a class.
  static func classAsText(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "function-as-text", "a class has no text in compiled code", at: span,
      help: "show its name, as in type(x).__name__")
  }

  /// `is` between values of `type`, of which CPython may or may not have several objects.
  static func valueIdentity(_ type: Type, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "value-identity", "'is' asks whether two values of type '\(type)' are one object", at: span,
      label: "in CPython this depends on how they were made",
      notes: [Note("numbers, texts and tuples have no identity in compiled code")],
      help: "compare the values with '==' or '!='")
  }

  /// An entry that takes objects of classes of the user's from its caller, or gives them to it.
  static func objectAtBoundary(_ function: Function) -> Diagnostic {
    Diagnostic(
      "object-at-boundary", "'\(function.name)' takes or returns objects of a class",
      at: function.span.firstLine,
      notes: [Note("clients of a library hand over numbers, texts, containers and arrays")],
      help: "take the fields, and return a dict or a tuple of them")
  }

  /// An entry that takes an object of a class of the library from its caller, or gives it to it.
  static func libraryObjectAtBoundary(_ function: Function, _ type: Type) -> Diagnostic {
    Diagnostic(
      "object-at-boundary",
      "'\(function.name)' takes or returns \(type.article), which its callers cannot take",
      at: function.span.firstLine,
      notes: [Note("clients of a library hand over numbers, texts, containers and arrays")],
      help: "return what is asked of it: its text, or its items as in list(...) or dict(...)")
  }

  /// An entry that gives a function to its caller.
  static func functionReturned(_ function: Function) -> Diagnostic {
    Diagnostic(
      "function-returned", "'\(function.name)' returns a function", at: function.span.firstLine,
      notes: [Note("clients of a library get numbers, texts, containers and arrays")],
      help: "return what the function computes, or compile the function itself")
  }

  /// A function that holds ever more functions.
  static func endlessFunctionType(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "endless-type", "this function holds a function that holds a function, without end",
      at: span,
      notes: [Note("each function value has a type of its own, made of the values it holds")],
      help: "keep the functions in a list, and call them in a loop")
  }

  /// A function that calls itself with other types, again and again.
  static func endlessRecursion(_ function: Function, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "endless-type", "'\(function.name)' calls itself with values of ever new types", at: span,
      notes: [Note("a function is compiled for the types of its arguments, one by one")],
      help: "hand over values of one type, such as a list instead of a growing tuple")
  }

  /// A value that holds values of its own type.
  static func endlessType(in function: Function, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "endless-type", "a list, dict or function in '\(function.name)' holds values of its own type",
      at: span, notes: [Note("its type would have no end")],
      help: "hold what it stands for by its position in a list, or by its key in a dict")
  }

  /// A call that its operator refuses.
  static func refused(_ refusal: Operator.Refusal, at span: SourceSpan) -> Diagnostic {
    Diagnostic("unsupported-call", refusal.message, at: span, help: refusal.help)
  }

  /// An integer constant outside 64 bits.
  static func integerOutOfRange(_ digits: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "integer-out-of-range", "the integer \(digits) does not fit in 64 bits", at: span,
      notes: [Note("compiled integers have 64 bits and raise OverflowError beyond")],
      help: "use a float, or a smaller number")
  }

  /// A `for` over what has no items.
  static func notIterable(
    _ type: Type, named name: String?, at span: SourceSpan, notes: [Note]
  ) -> Diagnostic {
    Diagnostic(
      "not-iterable", "\(type.article) cannot be iterated over", at: span,
      label: name.map { "'\($0)' is \(type.article)" },
      notes: notes,
      help: type == .int
        ? "count up to it with range(...)"
        : mayBeNone(type) ? "test it with 'is not None' first" : nil)
  }

  /// A `raise` of what is no exception.
  static func notRaisable(_ type: Type, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "not-raisable", "a '\(type.description)' cannot be raised", at: span,
      notes: [Note("CPython raises TypeError: exceptions must derive from BaseException")],
      help: "raise an exception, as in raise ValueError(\"...\")")
  }

  /// An assignment to several targets of what is no tuple of known length.
  static func notUnpackable(_ type: Type, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "not-unpackable", "\(type.article) has no element at this place", at: span,
      help: "index a tuple within its length, or unpack a tuple of known length")
  }

  /// An assignment to more or fewer targets than a tuple has items.
  static func wrongItemCount(_ count: Int, expected: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "wrong-item-count", "\(expected) names are assigned from a tuple of \(count)", at: span,
      help: "CPython raises ValueError here: unpack exactly \(count) items")
  }

  /// Arguments that do not fit the parameters.
  static func wrongArguments(
    _ reason: String, of callee: Function? = nil, at span: SourceSpan, help: String? = nil
  ) -> Diagnostic {
    let notes = callee.map { [Note("'\($0.name)' is defined here", at: $0.span.head)] } ?? []
    return Diagnostic("wrong-arguments", reason, at: span, notes: notes, help: help)
  }

  /// A tensor that a captured model does not take.
  static func wrongModelInput(
    _ p: Function.Parameter, _ given: Type, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "wrong-model-input", "the model's input '\(p.name)' does not accept this value", at: span,
      label: "'\(p.name)' is \(given.article)",
      notes: [Note("the model declares '\(p.annotation?.description ?? "?")'")],
      help: "convert the array to the dtype and the number of axes that the model declares")
  }

  /// A function, or an operator of the language, that the library does not have.
  static func unknownOperator(
    _ name: String, _ library: OperatorLibrary, at span: SourceSpan
  ) -> Diagnostic {
    let parts = name.split(separator: ".")
    let home = parts.dropLast().joined(separator: ".")
    let near = namesNear(String(parts.last ?? ""), among: library.members(of: home))
    return Diagnostic(
      "unknown-operator", "'\(name.withoutBuiltinPrefix)' cannot be compiled yet", at: span,
      help: question(whether: near.map { "\(home).\($0)".withoutBuiltinPrefix })
        ?? "compute at module level what does not depend on arguments; "
        + "Docs/generated/python.md lists what is compiled")
  }

  /// A method or an attribute that values of type `receiver`, whose methods are those of the
  /// classes `owners`, do not have.
  static func unknownAttribute(
    _ member: String, of receiver: Type, named name: String?, isNarrowed: Bool, owners: [String],
    _ library: OperatorLibrary, origins: [Note], at span: SourceSpan
  ) -> Diagnostic {
    let near = namesNear(member, among: owners.flatMap { library.members(of: $0) })
    let others = ["str", "bytes", "list", "dict", "set"].filter {
      library.members(of: "python.\($0)").contains(member)
    }
    let home = others.map { "'\($0)'" }.joined(separator: " and ")
    return Diagnostic(
      "unknown-attribute", "\(receiver.article) has no '\(member)' that can be compiled",
      at: span, label: "\(name.map { "'\($0)'" } ?? "this") is \(receiver.article)",
      notes: origins + (others.isEmpty ? [] : [Note("'\(member)' is a method of \(home)")]),
      help: helpWithNone(receiver, name, isNarrowed) ?? equivalent(of: member)
        ?? (others.isEmpty ? question(whether: near) : nil))
  }

  /// Says what to do about a receiver that is `None`, always or sometimes.
  private static func helpWithNone(_ type: Type, _ name: String?, _ isNarrowed: Bool) -> String? {
    let shown = name.map { "'\($0)'" } ?? "the value"
    if type == .none, !isNarrowed {
      return "\(shown) is always None: what changes a value in place, as 'sort' and 'append' do, "
        + "and functions without 'return' give None"
    }
    return mayBeNone(type) ? "\(shown) may be None: test it with 'is not None' first" : nil
  }

  /// A library function whose compiled body does not take the arguments.
  static func composite(_ name: String, _ causes: [Diagnostic], at span: SourceSpan) -> Diagnostic {
    let cause = causes.first { $0.severity == .error }
    return Diagnostic(
      "no-matching-signature", "'\(name)' cannot be compiled with these arguments", at: span,
      notes: cause.map { [Note($0.message, at: $0.span)] + $0.notes } ?? [])
  }

}

extension OperatorLibrary {

  /// The names of the operators of the module or class `home`, without that.
  fileprivate func members(of home: String) -> [String] {
    let prefix = home + "."
    return names.filter { $0.hasPrefix(prefix) && !$0.dropFirst(prefix.count).contains(".") }
      .map { String($0.dropFirst(prefix.count)) }
  }

}

extension String {

  /// This name of a function as Python code says it: built-in ones without their module.
  fileprivate var withoutBuiltinPrefix: String {
    hasPrefix("python.") ? String(dropFirst(7)) : self
  }

}

/// The faults that type propagation finds in the use of objects.
extension Diagnostic {

  /// A call of a class that leaves methods to those derived from it.
  static func abstractClass(_ c: Class, _ method: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "abstract-class", "'\(c.name)' is abstract, since it leaves '\(method)' open", at: span,
      notes: [Note("the class is defined here", at: c.span)],
      help: "CPython raises TypeError here: derive a class that defines the method, and call that")
  }

  /// An attribute that no object of the class has.
  static func missingAttribute(_ name: String, of c: Class, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "unknown-attribute", "a '\(c.name)' has no attribute '\(name)'", at: span,
      label: "this is a '\(c.name)'", notes: [Note("the class is defined here", at: c.span)])
  }

}

extension SourceSpan {

  /// The part of this span in its first line.
  fileprivate var head: SourceSpan {
    let next = SourcePosition(line: start.line + 1, column: 0)
    return SourceSpan(file: file, start: start, end: min(end, next))
  }

}
