import IR
import Source

/// Puts the bodies of composite operators in the place of their calls.
///
/// A body that only returns at its end is copied into its caller; one that returns earlier stays a
/// function of its own.
public struct Decomposition: Pass {

  /// The name.
  public let name = "decomposition"

  /// The stage that is required.
  public let requires = Stage.typed

  /// The stage that is established.
  public let establishes = Stage.typed

  /// Creates the pass.
  public init() {}

  /// Copies the bodies of the composites that the functions of `module` call.
  public func run(on module: inout Module, context: inout PassContext) {
    var done: Set<Function.ID> = []
    for n in module.functions.indices { decompose(n, in: &module, &done) }
    module.removeUnreachedFunctions()
  }

  /// Copies bodies into the function `id`, after doing so in the functions that it calls.
  private func decompose(_ id: Function.ID, in module: inout Module, _ done: inout Set<Function.ID>)
  {
    if !done.insert(id).inserted { return }
    var callees: Set<Function.ID> = []
    module.functions[id].body.forEachInstruction { i in
      if case .apply(.function(let f), _) = i.operation { callees.insert(f) }
    }
    for f in callees.sorted() { decompose(f, in: &module, &done) }
    var caller = module.functions[id]
    var aliases: [Value.ID: Value.ID] = [:]
    let body = caller.body.rewritten { i in
      guard case .apply(.function(let f), let arguments) = i.operation,
        module.functions[f].origin == .composite, !module.functions[f].isGenerator,
        case .return(let returned) = module.functions[f].body.terminator,
        !module.functions[f].body.returnsInside
      else { return [i] }
      var copy = BodyCopy(of: module.functions[f], arguments: arguments.map(\.value), at: i.span)
      let code = copy.instructions(into: &caller)
      aliases[i.results[0]] = copy.value(returned)
      return code
    }
    func source(_ v: Value.ID) -> Value.ID {
      var result = v
      while let a = aliases[result] { result = a }
      return result
    }
    caller.body = body.mapOperands(source)
    module.functions[id] = caller
  }

}

/// A copy of the body of a function, with values of the caller.
private struct BodyCopy {

  /// The function that is copied.
  let callee: Function

  /// The place of the call, which the copied instructions take.
  let span: SourceSpan

  /// The values of the caller for those of the callee.
  private var renamed: [Value.ID: Value.ID] = [:]

  /// Prepares a copy of `callee` for a call with `arguments`.
  init(of callee: Function, arguments: [Value.ID], at span: SourceSpan) {
    self.callee = callee
    self.span = span
    for (p, a) in zip(callee.parameters, arguments) { renamed[p.value] = a }
  }

  /// The value of the caller that stands for `v`.
  func value(_ v: Value.ID) -> Value.ID { renamed[v]! }

  /// The instructions of the copy, whose values are added to `caller`.
  mutating func instructions(into caller: inout Function) -> [Instruction] {
    copy(callee.body, into: &caller).instructions
  }

  /// A copy of `block`.
  private mutating func copy(_ block: Block, into caller: inout Function) -> Block {
    var result = Block()
    result.parameters = block.parameters.map { define($0, in: &caller) }
    for i in block.instructions {
      var operation = i.operation
      operation = operation.mapBlocks { copy($0, into: &caller) }
      operation = operation.mapOperands { value($0) }
      result.instructions.append(
        Instruction(results: i.results.map { define($0, in: &caller) }, operation, at: span))
    }
    result.terminator = block.terminator.mapOperands { renamed[$0] ?? $0 }
    return result
  }

  /// Adds a value like `v` to `caller`.
  private mutating func define(_ v: Value.ID, in caller: inout Function) -> Value.ID {
    let original = callee.values[v]
    let copy = caller.makeValue(named: original.name, type: original.type, at: span)
    renamed[v] = copy
    return copy
  }

}

extension Block {

  /// `true` iff an inner block returns from the function.
  fileprivate var returnsInside: Bool {
    var result = false
    forEachInstruction { i in
      for b in i.operation.blocks {
        if case .return = b.terminator { result = true }
      }
    }
    return result
  }

}

extension Module {

  /// Removes the functions that no predictor reaches.
  mutating func removeUnreachedFunctions() {
    var order: [Function.ID] = []
    var renamed: [Function.ID: Function.ID] = [:]
    func visit(_ id: Function.ID) {
      if renamed[id] != nil { return }
      renamed[id] = -1
      functions[id].body.forEachInstruction { i in
        if case .apply(.function(let f), _) = i.operation { visit(f) }
      }
      renamed[id] = order.count
      order.append(id)
    }
    for p in predictors { visit(p.function) }
    for c in classes {
      for p in c.sortedProtocols { visit(p.function) }
    }
    functions = order.map { id in
      var f = functions[id]
      f.body = f.body.rewritten { i in
        guard case .apply(.function(let callee), let arguments) = i.operation else { return [i] }
        var call = i
        call.operation = .apply(.function(renamed[callee]!), arguments)
        return [call]
      }
      return f
    }
    for n in classes.indices {
      classes[n].protocols = classes[n].protocols.compactMapValues { renamed[$0] }
    }
    for n in predictors.indices { predictors[n].function = renamed[predictors[n].function]! }
  }

}
