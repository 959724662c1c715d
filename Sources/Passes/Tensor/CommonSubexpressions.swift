import IR
import Source

/// Computes what is computed several times only once, in functions made from models.
///
/// Values of models are never written to, so that two uses can share one.
struct CommonSubexpressions: Pass {

  /// The name.
  let name = "common-subexpressions"

  /// The stage that is required.
  let requires = Stage.typed

  /// The stage that is established.
  let establishes = Stage.typed

  /// What two computations must share to be one.
  private enum Computation: Hashable {
    case constant(Constant, Type)
    case call(Callee, [Value.ID], Type)
  }

  /// Changes the functions of `module` that were made from models.
  func run(on module: inout Module, context: inout PassContext) {
    let library = context.library
    for n in module.functions.indices where module.functions[n].origin == .model {
      let function = module.functions[n]
      var known: [Computation: Value.ID] = [:]
      var aliases: [Value.ID: Value.ID] = [:]
      var body = Block(parameters: function.body.parameters)
      for i in function.body.instructions {
        var kept = i
        kept.operation = i.operation.mapOperands { aliases[$0] ?? $0 }
        if let key = computation(kept, function, library) {
          if let earlier = known[key] {
            aliases[i.results[0]] = earlier
            continue
          }
          known[key] = i.results[0]
        }
        kept.operation = kept.operation.mapBlocks { $0.mapOperands { aliases[$0] ?? $0 } }
        body.instructions.append(kept)
      }
      body.terminator = function.body.terminator.mapOperands { aliases[$0] ?? $0 }
      module.functions[n].body = body
    }
  }

  /// Returns what `i` computes, if it does nothing else.
  private func computation(
    _ i: Instruction, _ function: Function, _ library: OperatorLibrary
  ) -> Computation? {
    guard i.results.count == 1 else { return nil }
    switch i.operation {
    case .constant(let c):
      return .constant(c, function.values[i.results[0]].type)
    case .apply(let callee, let arguments):
      switch callee {
      case .operator(let id) where !library[id].hasEffect && library[id].mutates.isEmpty: break
      case .conversion, .tuple, .element: break
      default: return nil
      }
      return .call(callee, arguments.map(\.value), function.values[i.results[0]].type)
    case .branch, .loop, .forEach, .attempt, .closure, .yield:
      return nil
    }
  }

}
