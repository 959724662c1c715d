import IR
import Source

/// Gives the memory of tensors back after their last use, and not only at the end of the function;
/// and lets generators go that no variable holds.
///
/// A model's function has hundreds of intermediate tensors of which few are needed at a time. A
/// generator that is gone is closed, and its `finally` clauses run. Only values that are defined and
/// used last in one block are released; others wait for the end of their scope.
public struct Releases: Pass {

  /// The name.
  public let name = "releases"

  /// The stage that is required.
  public let requires = Stage.legal

  /// The stage that is established.
  public let establishes = Stage.legal

  /// Creates the pass.
  public init() {}

  /// Adds releases to each function of `module`.
  public func run(on module: inout Module, context: inout PassContext) {
    for n in module.functions.indices {
      let values = module.functions[n].values
      module.functions[n].body = releasing(module.functions[n].body, values)
    }
  }

  /// `block` with releases of the values that it defines, here and inside.
  private func releasing(_ block: Block, _ values: [Value]) -> Block {
    var result = block
    result.instructions = []
    var pending = owned(by: block, values)
    let last = lastUses(in: block)
    for (n, i) in block.instructions.enumerated() {
      var copy = i
      copy.operation = i.operation.mapBlocks { releasing($0, values) }
      result.instructions.append(copy)
      if n == block.instructions.count - 1, isEnd(block.terminator) { break }
      for v in pending.sorted() where last[v] == n {
        pending.remove(v)
        result.instructions.append(
          Instruction(results: [], .apply(.release, [Argument(v)]), at: i.span))
      }
    }
    return result
  }

  /// `true` iff the function ends with `terminator`, so that nothing is gained by a release.
  private func isEnd(_ terminator: Terminator) -> Bool {
    switch terminator {
    case .return, .raise, .unreachable: true
    case .result, .next, .exit: false
    }
  }

  /// The tensors, and the generators without names, that calls in `block` itself define.
  private func owned(by block: Block, _ values: [Value]) -> Set<Value.ID> {
    var result: Set<Value.ID> = []
    for i in block.instructions {
      guard case .apply = i.operation else { continue }
      for v in i.results {
        switch values[v].type {
        case .tensor: result.insert(v)
        case .generator, .iterator: if values[v].name == nil { result.insert(v) }
        default: break
        }
      }
    }
    return result
  }

  /// The position in `block` of the last instruction that uses each value; none for values that
  /// the terminator uses.
  private func lastUses(in block: Block) -> [Value.ID: Int] {
    var result: [Value.ID: Int] = [:]
    for (n, i) in block.instructions.enumerated() {
      for v in i.operation.operands { result[v] = n }
      for b in i.operation.blocks {
        for v in b.useCounts.keys { result[v] = n }
      }
    }
    for v in block.terminator.operands { result[v] = nil }
    return result
  }

}
