import Source

/// Why a command of the driver did not do what it was asked for.
public struct Failure: Error, Sendable {

  /// Whose fault it is, which decides the exit code.
  public enum Kind: Int32, Sendable {
    /// Something in the user's program, files or machine; the diagnostics say what.
    case diagnosed = 1
    /// The command was called wrongly.
    case usage = 2
    /// A fault of the compiler itself.
    case `internal` = 3
  }

  /// Whose fault it is.
  public var kind: Kind

  /// What is wrong.
  public var diagnostics: [Diagnostic]

  /// The texts that the diagnostics speak of, by path.
  public var sources: [String: String]

  /// Creates a failure.
  public init(
    _ diagnostics: [Diagnostic], kind: Kind = .diagnosed, sources: [String: String] = [:]
  ) {
    self.kind = kind
    self.diagnostics = diagnostics
    self.sources = sources
  }

  /// Creates a failure with one diagnostic.
  public init(_ diagnostic: Diagnostic, kind: Kind = .diagnosed) {
    self.init([diagnostic], kind: kind)
  }

}
