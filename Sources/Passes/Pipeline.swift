import IR
import Source

/// The passes, in order.
public struct Pipeline: Sendable {

  /// The operators that code can call.
  public var library: OperatorLibrary

  /// The language of the generated code.
  public var language: Selection.Language

  /// Creates the pipeline for code in `language` with the operators of `library`.
  public init(library: OperatorLibrary, language: Selection.Language = .cpp) {
    self.library = library
    self.language = language
  }

  /// What runs, in order.
  public var passes: [any Pass] {
    [
      ModelCalls(),
      DeadValues(at: .raw),
      TypePropagation(),
      Decomposition(),
      DeadValues(at: .typed),
    ] + tensorPasses + [
      ConstantConversions(),
      DeadValues(at: .typed),
      Selection(language: language),
      SharedIterators(),
      ExceptionsToResults(),
      Releases(),
    ]
  }

  /// Runs the passes on `module`; `observe` sees the module after each.
  ///
  /// `found` is what was found before, and is among the diagnostics that are returned. Once there
  /// are errors, the passes up to type propagation still run, since what they find is independent.
  public func run(
    _ module: Module, found: DiagnosticSet = DiagnosticSet(),
    observe: (any Pass, Module) throws -> Void = { _, _ in }
  ) rethrows -> (module: Module, diagnostics: DiagnosticSet) {
    var result = module
    var context = PassContext(library: library, diagnostics: found)
    for pass in passes {
      if context.diagnostics.containsError && pass.requires > .raw { break }
      pass.run(on: &result, context: &context)
      if context.diagnostics.containsError { continue }
      result.stage = max(result.stage, pass.establishes)
      try observe(pass, result)
    }
    return (result, context.diagnostics)
  }

}
