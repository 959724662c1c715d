import Source

/// The faults that lowering finds.
extension Diagnostic {

  /// A form of the language that is not compiled.
  static func unsupportedSyntax(
    _ form: String, at span: SourceSpan, help: String? = nil
  ) -> Diagnostic {
    Diagnostic("unsupported-syntax", "\(form) is not supported", at: span, help: help)
  }

  /// A name that stands for nothing; `near` are names like it that stand for something.
  static func undefinedName(_ name: String, _ near: [String], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "undefined-name", "'\(name)' is not defined", at: span,
      help: question(whether: near) ?? "define it at module level, or import it")
  }

  /// A module-level object of a class that nobody can take into the library.
  static func unsupportedCapturedObject(
    _ name: String, type: String, at span: SourceSpan, help: String?
  ) -> Diagnostic {
    Diagnostic(
      "captured-object-unsupported", "'\(name)' holds an object that cannot be compiled",
      at: span, label: "this is a '\(type)'",
      help: help ?? "compute what the function needs of it at module level, as plain values")
  }

  /// A module used as a value.
  static func moduleAsValue(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "module-as-value", "the module '\(name)' is used as a value", at: span,
      help: "use one of its functions or constants by name")
  }

  /// A class of the user's that is of a kind that is not compiled.
  static func unsupportedClass(_ name: String, at span: SourceSpan, help: String?) -> Diagnostic {
    Diagnostic(
      "unsupported-class", "the class '\(name)' is not supported", at: span,
      help: help ?? "use a plain class, tuples, dicts or functions")
  }

  /// A precision of models that is planned and not there yet.
  static func precisionNotYet(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "precision-not-yet", "models cannot be compiled in '\(name)' yet", at: span,
      notes: [Note("weights that a model stores in int8 stay int8 in the library")],
      help: "leave the precision out, or say 'fp32'")
  }

  /// An integer that 64 bits do not hold.
  static func integerOutOfRange(_ digits: String, at span: SourceSpan) -> Diagnostic {
    let shown = digits.count > 40 ? digits.prefix(37) + "..." : digits[...]
    return Diagnostic(
      "integer-out-of-range", "the integer \(shown) does not fit 64 bits", at: span,
      help: "integers of compiled code reach from -2**63 to 2**63 - 1; use a float beyond")
  }

  /// A captured value of a kind that is not compiled.
  static func unsupportedValue(_ what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "unsupported-value", "\(what) cannot be used in compiled code", at: span,
      help: "convert it at module level, where Python evaluates it when the function is compiled")
  }

  /// `raise` without an exception where none is handled.
  static func nothingToRaise(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "nothing-to-raise", "'raise' without an exception stands outside of 'except'", at: span,
      help: "name the exception, as in raise ValueError(\"...\")")
  }

  /// The assignment to a variable of a function that returned before compilation.
  static func assignmentToCaptured(
    _ name: String, in function: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "captured-variable-assigned",
      "'\(function)' assigns '\(name)', which belongs to a function that has returned",
      at: span.firstLine, label: "this was made when the module was imported",
      notes: [Note("what is captured cannot change: all calls share it")],
      help: "keep '\(name)' in an argument, or make the function where it is called")
  }

  /// A resource that capture names but did not store.
  static func missingResource(
    _ stored: String, of name: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "missing-resource", "the bytes of '\(name)' are missing from what was captured", at: span,
      notes: [.init("they were stored as '\(stored)'")], help: "compile the file again")
  }

  /// A function that was reached but not captured.
  static func missingFunction(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "missing-function", "the source of '\(name)' was not captured", at: span,
      help: "define it in a file that Python can read")
  }

}
