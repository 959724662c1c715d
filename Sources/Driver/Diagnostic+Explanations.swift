import Source

/// Diagnostics about the pages of `drupe explain`.
extension Diagnostic {

  /// No diagnostic has the code.
  static func codeUnknown(_ code: String, known: [String]) -> Diagnostic {
    .init(
      "unknown-code", "no diagnostic has the code '\(code)'", at: .nowhere,
      help: question(whether: namesNear(code, among: known))
        ?? "'drupe explain' lists the codes")
  }

}
