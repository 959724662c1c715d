import Source

/// Diagnostics about calls of a library's functions.
extension Diagnostic {

  /// A word stands where `--name` is expected.
  static func argumentMisplaced(_ word: String, _ predictor: Manifest.Predictor) -> Diagnostic {
    .init(
      "argument-misplaced", "'\(word)' stands where the name of a parameter is expected",
      at: .nowhere, help: usage(of: predictor))
  }

  /// The function has no such parameter.
  static func parameterUnknown(_ name: String, _ predictor: Manifest.Predictor) -> Diagnostic {
    .init(
      "unknown-parameter", "'\(predictor.name)' has no parameter '\(name)'", at: .nowhere,
      help: usage(of: predictor))
  }

  /// A parameter has no argument.
  static func argumentMissing(_ name: String, _ predictor: Manifest.Predictor) -> Diagnostic {
    .init(
      "missing-argument", "the argument for '\(name)' is missing", at: .nowhere,
      help: usage(of: predictor))
  }

  /// An argument is not of the type of its parameter.
  static func argumentMismatched(
    _ name: String, _ mismatch: ArgumentReader.Mismatch
  ) -> Diagnostic {
    .init(
      "wrong-argument", "'\(name)' takes '\(mismatch.expected)', not \(mismatch.found)",
      at: .nowhere, help: "write the value as JSON, as in --\(name) '[\"a\", \"b\"]'")
  }

  /// The library has no such function.
  static func predictorUnknown(_ name: String, known: [String]) -> Diagnostic {
    .init(
      "unknown-function", "the library has no function '\(name)'", at: .nowhere,
      help: "give one of: \(known.joined(separator: ", "))")
  }

  /// The library does not answer as the manifest says.
  static func libraryAnswersWrongly(_ path: String) -> Diagnostic {
    .init(
      "library-damaged", "'\(path)' does not answer as a library of Drupe does", at: .nowhere,
      help: "compile it again")
  }

  /// Returns what tells how `predictor` is called.
  private static func usage(of predictor: Manifest.Predictor) -> String {
    "it is \(predictor.signature); write --NAME VALUE for each"
  }

}
