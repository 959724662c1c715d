import IR
import Source

/// Binds each call of an operator to its kernel for the target language.
public struct Selection: Pass {

  /// A language that generated code can be written in.
  public enum Language: String, Sendable {
    case cpp, rust
  }

  /// The name.
  public let name = "selection"

  /// The stage that is required.
  public let requires = Stage.typed

  /// The stage that is established.
  public let establishes = Stage.selected

  /// The language of the generated code.
  public let language: Language

  /// Creates the pass for code in `language`.
  public init(language: Language) { self.language = language }

  /// Binds the calls in `module`, reporting operators without a kernel.
  public func run(on module: inout Module, context: inout PassContext) {
    for n in module.functions.indices {
      module.functions[n].body = module.functions[n].body.rewritten { i in
        guard case .apply(.operator(let id), let arguments) = i.operation else { return [i] }
        let op = context.library[id]
        if !hasKernel(op) {
          context.diagnostics.insert(.noKernel(op.name, language: language.rawValue, at: i.span))
        }
        var bound = i
        bound.operation = .apply(.kernel(id), arguments)
        return [bound]
      }
    }
    module.stage = .selected
  }

  /// `true` iff `op` has a kernel in the language.
  private func hasKernel(_ op: Operator) -> Bool {
    guard case .primitive(let cpp, let rust) = op.kind else { return false }
    switch language {
    case .cpp: return cpp != nil
    case .rust: return rust != nil
    }
  }

}

extension Diagnostic {

  /// An operator that cannot be carried out in the language of the target.
  static func noKernel(_ name: String, language: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "no-kernel-for-target", "'\(name)' cannot be compiled for this target yet", at: span,
      notes: [Note("it has no \(language) implementation")])
  }

}
