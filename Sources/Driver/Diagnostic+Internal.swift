import Source

/// Diagnostics about faults of the compiler itself.
extension Diagnostic {

  /// The code of all such diagnostics.
  static let internalCode = "internal-error"

  /// Generated C++ was refused by the compiler.
  static func generatedCodeDoesNotCompile(
    _ messages: String, at span: SourceSpan
  ) -> Diagnostic {
    .init(
      internalCode, "the C++ that was generated does not compile", at: span,
      label: "generated for this line", notes: [Note(firstError(in: messages))])
  }

  /// The runtime was refused by the compiler.
  static func runtimeDoesNotCompile(_ name: String, _ messages: String) -> Diagnostic {
    .init(
      internalCode, "the runtime's '\(name)' does not compile", at: .nowhere,
      notes: [Note(firstError(in: messages))])
  }

  /// The parts of a library do not fit together.
  static func libraryDoesNotLink(_ messages: String) -> Diagnostic {
    .init(
      internalCode, "the library does not link", at: .nowhere,
      notes: [Note(firstError(in: messages))])
  }

  /// A library was linked that would not load.
  static func libraryMalformed(_ reason: String) -> Diagnostic {
    .init(
      internalCode, "the linked library would not load everywhere: \(reason)", at: .nowhere)
  }

  /// The compiler's Python part failed.
  static func captureCrashed(_ messages: String) -> Diagnostic {
    .init(
      internalCode, "the capture of the program failed", at: .nowhere,
      notes: [Note(lastLine(of: messages))])
  }

  /// What two parts of the compiler exchange does not fit.
  static func stageMismatch(_ stage: String, _ reason: String) -> Diagnostic {
    .init(internalCode, "the stage '\(stage)' failed: \(reason)", at: .nowhere)
  }

  /// A pass left a module that breaks a rule.
  static func moduleBroken(
    after pass: String, _ rule: String, at span: SourceSpan
  ) -> Diagnostic {
    .init(internalCode, "the pass '\(pass)' broke the rule '\(rule)'", at: span)
  }

  /// Returns the first line of `messages` that is an error.
  private static func firstError(in messages: String) -> String {
    let lines = messages.split(separator: "\n")
    let error = lines.first { $0.contains("error:") } ?? lines.first ?? "no message"
    return "the C++ compiler says: \(error)"
  }

  /// Returns the last line of `messages` that is not empty.
  private static func lastLine(of messages: String) -> String {
    String(messages.split(separator: "\n").last ?? "no message")
  }

}
