import IR
import Source

/// Removes what has no effect and is not used, and the carried values that nobody reads.
///
/// Works at every stage; before types are known, every call counts as an effect.
public struct DeadValues: Pass {

  /// The name.
  public let name = "dead-values"

  /// The stage that is required, and established.
  public let requires: Stage

  /// The stage that is established.
  public var establishes: Stage { requires }

  /// Creates the pass for modules of `stage`.
  public init(at stage: Stage) { self.requires = stage }

  /// Cleans each function of `module`.
  public func run(on module: inout Module, context: inout PassContext) {
    for n in module.functions.indices {
      var liveness = Liveness(library: context.library, functions: module.functions)
      let f = module.functions[n]
      liveness.mayDropFaults = f.origin == .model
      liveness.mark(f.body)
      module.functions[n].body = liveness.swept(f.body)
    }
  }

}

/// The values of one function that are needed.
private struct Liveness {

  /// The operators, whose effects decide.
  let library: OperatorLibrary

  /// The functions of the module.
  let functions: [Function]

  /// `true` iff calls may be removed although they could raise.
  var mayDropFaults = false

  /// The values that are needed.
  private var live: Set<Value.ID> = []

  /// Prepares the marking of a function.
  init(library: OperatorLibrary, functions: [Function]) {
    self.library = library
    self.functions = functions
  }

  /// Marks what `body` needs, until nothing is added.
  mutating func mark(_ body: Block) {
    var count = -1
    while count != live.count {
      count = live.count
      markOnce(body, results: [], carried: [], parameters: [])
    }
  }

  /// Marks what `block` needs, where `results` are the results of the instruction that holds it,
  /// `carried` those of the innermost loop and `parameters` its block parameters.
  private mutating func markOnce(
    _ block: Block, results: [Value.ID], carried: [Value.ID], parameters: [Value.ID]
  ) {
    switch block.terminator {
    case .result(let values): markUsed(values, where: results)
    case .next(let values), .exit(let values):
      markUsed(values, where: carried)
      markUsed(values, where: parameters)
    case .return(let v), .raise(let v): live.insert(v)
    case .unreachable: break
    }
    for i in block.instructions.reversed() { markOnce(i, carried, parameters) }
  }

  /// Marks each of `values` whose counterpart in `targets` is needed.
  private mutating func markUsed(_ values: [Value.ID], where targets: [Value.ID]) {
    for (v, t) in zip(values, targets) where live.contains(t) { live.insert(v) }
  }

  /// Marks what `i` needs.
  private mutating func markOnce(
    _ i: Instruction, _ carried: [Value.ID], _ parameters: [Value.ID]
  ) {
    switch i.operation {
    case .constant:
      break
    case .apply, .closure, .yield:
      if isNeeded(i) { live.formUnion(i.operation.operands) }
    case .branch(let condition, let a, let b):
      if isNeeded(i) { live.insert(condition) }
      for arm in [a, b] {
        markOnce(arm, results: i.results, carried: carried, parameters: parameters)
      }
    case .loop(let initial, let body):
      markUsed(initial, where: i.results)
      markUsed(initial, where: body.parameters)
      markOnce(body, results: [], carried: i.results, parameters: body.parameters)
    case .forEach(let items, let initial, let body):
      let own = Array(body.parameters.dropFirst())
      live.insert(items)
      markUsed(initial, where: i.results)
      markUsed(initial, where: own)
      // What is carried to the end of the items is the result, without an exit.
      markUsed(own, where: i.results)
      markOnce(body, results: [], carried: i.results, parameters: own)
    case .attempt(let body, let handlers):
      for b in [body] + handlers.map(\.body) {
        markOnce(b, results: i.results, carried: carried, parameters: parameters)
      }
    }
  }

  /// `true` iff `i` has an effect or a result that is needed.
  private func isNeeded(_ i: Instruction) -> Bool {
    i.results.contains(where: live.contains) || hasEffect(i)
  }

  /// `true` iff `i` does more than give results.
  private func hasEffect(_ i: Instruction) -> Bool {
    switch i.operation {
    case .constant, .closure: false
    case .yield, .loop, .forEach, .attempt: true
    case .apply(let callee, _): hasEffect(callee)
    case .branch(_, let a, let b): [a, b].contains(where: hasEffect)
    }
  }

  /// `true` iff `block` does more than give results.
  private func hasEffect(_ block: Block) -> Bool {
    if case .result = block.terminator { return block.instructions.contains(where: hasEffect) }
    return true
  }

  /// `true` iff a call of `callee` does more than give a result.
  private func hasEffect(_ callee: Callee) -> Bool {
    switch callee {
    case .operator(let id), .kernel(let id):
      let op = library[id]
      return op.hasEffect || !op.mutates.isEmpty || (!op.raises.isEmpty && !mayDropFaults)
    case .conversion, .test, .narrowing, .element, .tuple, .exception, .new, .field:
      return false
    case .unresolved, .function, .release, .value, .setField:
      return true
    }
  }

  /// `block` without what is not needed.
  func swept(_ block: Block) -> Block {
    var result = block
    result.instructions = block.instructions.compactMap { i in
      if case .constant = i.operation, !i.results.contains(where: live.contains) { return nil }
      if !isNeeded(i) { return nil }
      var kept = i
      kept.operation = sweptOperation(i)
      if case .apply = i.operation { return kept }
      if case .constant = i.operation { return kept }
      kept.results = keptResults(of: i)
      return kept
    }
    return result
  }

  /// The results of `i` that are kept.
  private func keptResults(of i: Instruction) -> [Value.ID] {
    switch i.operation {
    case .constant, .apply, .closure, .yield: i.results
    case .branch, .attempt: i.results.filter(live.contains)
    case .loop(_, let body):
      zip(i.results, body.parameters).filter { isCarried($0, $1) }.map(\.0)
    case .forEach(_, _, let body):
      zip(i.results, body.parameters.dropFirst()).filter { isCarried($0, $1) }.map(\.0)
    }
  }

  /// `true` iff the carried value with this result and this parameter is needed.
  private func isCarried(_ result: Value.ID, _ parameter: Value.ID) -> Bool {
    live.contains(result) || live.contains(parameter)
  }

  /// The operation of `i` without what is not needed.
  private func sweptOperation(_ i: Instruction) -> Operation {
    switch i.operation {
    case .constant, .apply, .closure, .yield:
      return i.operation
    case .branch, .attempt:
      let keep = i.results.map(live.contains)
      return i.operation.mapBlocks { swept($0).keepingResults(keep) }
    case .loop(let initial, let body):
      let keep = zip(i.results, body.parameters).map { isCarried($0, $1) }
      return .loop(carrying: initial.kept(keep), body: swept(body).keepingCarried(keep, after: 0))
    case .forEach(let items, let initial, let body):
      let keep = zip(i.results, body.parameters.dropFirst()).map { isCarried($0, $1) }
      return .forEach(
        in: items, carrying: initial.kept(keep), body: swept(body).keepingCarried(keep, after: 1))
    }
  }

}

extension Array {

  /// The elements for which `keep` is true.
  fileprivate func kept(_ keep: [Bool]) -> [Element] {
    zip(self, keep).filter(\.1).map(\.0)
  }

}

extension Block {

  /// This block with only those results for which `keep` is true.
  fileprivate func keepingResults(_ keep: [Bool]) -> Block {
    guard case .result(let values) = terminator else { return self }
    var result = self
    result.terminator = .result(values.kept(keep))
    return result
  }

  /// This loop body with only those carried values for which `keep` is true, which stand behind
  /// the first `count` parameters.
  fileprivate func keepingCarried(_ keep: [Bool], after count: Int) -> Block {
    var result = keepingHandedOver(keep)
    result.parameters =
      Array(parameters.prefix(count)) + Array(parameters.dropFirst(count)).kept(keep)
    return result
  }

  /// This block, inside of a loop, with only those values handed over for which `keep` is true.
  private func keepingHandedOver(_ keep: [Bool]) -> Block {
    var result = self
    switch terminator {
    case .next(let values): result.terminator = .next(values.kept(keep))
    case .exit(let values): result.terminator = .exit(values.kept(keep))
    case .result, .return, .raise, .unreachable: break
    }
    for n in result.instructions.indices {
      switch result.instructions[n].operation {
      case .loop, .forEach, .constant, .apply, .closure, .yield:
        break
      case .branch, .attempt:
        result.instructions[n].operation = result.instructions[n].operation.mapBlocks {
          $0.keepingHandedOver(keep)
        }
      }
    }
    return result
  }

}
