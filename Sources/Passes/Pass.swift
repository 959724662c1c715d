import IR
import Source

/// What the passes of one compilation share.
public struct PassContext: Sendable {

  /// The operators that code can call.
  public var library: OperatorLibrary

  /// What was found to say to the user.
  public var diagnostics = DiagnosticSet()

  /// Creates a context in which `diagnostics` were found before.
  public init(library: OperatorLibrary, diagnostics: DiagnosticSet = DiagnosticSet()) {
    self.library = library
    self.diagnostics = diagnostics
  }

}

/// A step from a module to a module.
public protocol Pass: Sendable {

  /// The name, in kebab-case.
  var name: String { get }

  /// The stage that the module must have.
  var requires: Stage { get }

  /// The stage that the module has afterwards.
  var establishes: Stage { get }

  /// Changes `module`; faults of the user's go to the diagnostics of `context`.
  func run(on module: inout Module, context: inout PassContext)

}
