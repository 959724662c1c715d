import Source

/// A fault of the compiler itself, before a reproducer was saved.
struct InternalFailure: Error {

  /// What is wrong.
  var diagnostic: Diagnostic

  /// The command that failed and all it said.
  var log: String

  /// Creates a failure.
  init(_ diagnostic: Diagnostic, log: String) {
    self.diagnostic = diagnostic
    self.log = log
  }

}
