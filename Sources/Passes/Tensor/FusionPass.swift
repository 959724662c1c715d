import IR
import Source

/// A pass that puts one call in the place of a group of calls in functions made from models.
///
/// Each rule looks at one instruction, the end of its pattern, and adds what computes the same
/// result. What the group computed on the way dies if nothing else uses it. Only models are changed:
/// their values are never written to, so that it does not matter who shares memory.
protocol FusionPass: Pass {

  /// Adds to `code` what stands for `i`; returns whether it did.
  typealias Rule =
    @Sendable (_ i: Instruction, _ graph: TensorGraph, _ code: inout TensorCode) -> Bool

  /// The rules, each of which is tried on the whole function before the next one is.
  var rules: [Rule] { get }

}

extension FusionPass {

  /// The stage that is required.
  public var requires: Stage { .typed }

  /// The stage that is established.
  public var establishes: Stage { .typed }

  /// Changes the functions of `module` that were made from models.
  public func run(on module: inout Module, context: inout PassContext) {
    for rule in rules {
      for n in module.functions.indices where module.functions[n].origin == .model {
        apply(rule, to: n, of: &module, context.library)
      }
      DeadValues(at: .typed).run(on: &module, context: &context)
    }
  }

  /// Applies `rule` once to each instruction of the function `n`.
  private func apply(
    _ rule: Rule, to n: Function.ID, of module: inout Module, _ library: OperatorLibrary
  ) {
    let graph = TensorGraph(module.functions[n], library: library, resources: module.resources)
    var code = TensorCode(module.functions[n], library: library, resources: module.resources)
    var body = module.functions[n].body.rewritten { i in
      guard i.results.count == 1 else { return [i] }
      code.begin(i)
      return rule(i, graph, &code) ? code.instructions : [i]
    }
    if !code.aliases.isEmpty {
      let aliases = code.aliases
      body = body.mapOperands { v in
        var result = v
        while let next = aliases[result] { result = next }
        return result
      }
    }
    module.functions[n] = code.function
    module.functions[n].body = body
    module.resources = code.resources
  }

}
