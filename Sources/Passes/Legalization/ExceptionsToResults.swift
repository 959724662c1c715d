import IR
import Source

/// Finds which functions can raise, so that a call of the others needs no test.
///
/// Generated code throws nothing: what can raise returns a result that is either a value or an
/// exception. A function that can only raise inside of an attempt that handles everything does not.
public struct ExceptionsToResults: Pass {

  /// The name.
  public let name = "exceptions-to-results"

  /// The stage that is required.
  public let requires = Stage.selected

  /// The stage that is established.
  public let establishes = Stage.legal

  /// Creates the pass.
  public init() {}

  /// Marks the functions of `module` that can raise.
  public func run(on module: inout Module, context: inout PassContext) {
    for n in module.functions.indices {
      module.functions[n].isRecursive = isRecursive(n, module)
      module.functions[n].raises =
        module.functions[n].isRecursive && !module.functions[n].isGenerator
    }
    var changed = true
    while changed {
      changed = false
      // A call of a generator function runs nothing of it.
      for n in module.functions.indices
      where !module.functions[n].raises && !module.functions[n].isGenerator {
        let f = module.functions[n]
        if raises(f.body, f.values, module, context.library) {
          module.functions[n].raises = true
          changed = true
        }
      }
    }
    module.stage = .legal
  }

  /// `true` iff the function `id` can call itself, and thus exceed the depth of recursion.
  private func isRecursive(_ id: Function.ID, _ module: Module) -> Bool {
    var seen: Set<Function.ID> = []
    var pending = [id]
    while let f = pending.popLast() {
      var found = false
      module.functions[f].body.forEachInstruction { i in
        guard case .apply(.function(let callee), _) = i.operation else { return }
        if callee == id { found = true }
        if seen.insert(callee).inserted { pending.append(callee) }
      }
      if found { return true }
    }
    return false
  }

  /// `true` iff an exception can leave `block`.
  private func raises(
    _ block: Block, _ values: [Value], _ module: Module, _ library: OperatorLibrary
  ) -> Bool {
    if case .raise = block.terminator { return true }
    return block.instructions.contains { i in
      switch i.operation {
      case .apply(.kernel(let id), let arguments):
        !library[id].raises.isEmpty
          || module.protocolsRaise(in: arguments.map { values[$0.value].type }, of: library[id])
      case .apply(.function(let f), _):
        module.functions[f].raises
      case .apply(.setField, let arguments):
        module.hasCapturedObjects(of: values[arguments[0].value].type)
      case .attempt(let body, let handlers):
        handlers.contains { raises($0.body, values, module, library) }
          || !handlers.contains(where: \.exceptions.isEmpty)
            && raises(body, values, module, library)
      case .forEach:
        // Going through a dict or a set raises when its size changes meanwhile.
        true
      case .branch, .loop:
        i.operation.blocks.contains { raises($0, values, module, library) }
      case .yield:
        // The consumer may raise an exception in the generator.
        true
      case .constant, .apply, .closure:
        false
      }
    }
  }

}
