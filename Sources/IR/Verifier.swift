import Source

/// Checks that a module keeps the promises of its stage; run after each pass.
///
/// A violation is a fault of the compiler, never of the user's program.
public struct Verifier: Sendable {

  /// A broken rule.
  public struct Violation: Hashable, Sendable, CustomStringConvertible {

    /// The function.
    public var function: String

    /// The rule, in words.
    public var rule: String

    /// What breaks it.
    public var subject: String

    /// The place of the source.
    public var span: SourceSpan

    /// The violation in one line.
    public var description: String {
      "\(function), line \(span.start.line): \(rule): \(subject)"
    }

  }

  /// Creates a verifier.
  public init() {}

  /// Returns the violations in `module`, none if it is sound.
  public func check(_ module: Module) -> [Violation] {
    var result: [Violation] = []
    for function in module.functions {
      var check = FunctionCheck(function, of: module)
      check.run()
      result += check.violations
    }
    for p in module.predictors where !module.functions.indices.contains(p.function) {
      result.append(
        Violation(
          function: p.name, rule: "a predictor is a function of the module",
          subject: "function \(p.function)", span: .nowhere))
    }
    return result
  }

}

/// The check of one function. The rules are `Rule`'s cases.
private struct FunctionCheck {

  /// The function.
  let function: Function

  /// The module that it is in.
  let module: Module

  /// The violations found.
  var violations: [Verifier.Violation] = []

  /// The values that are defined where the check is.
  private var visible: Set<Value.ID> = []

  /// The values that are defined anywhere so far.
  private var defined: Set<Value.ID> = []

  /// What the code around a block allows at its end.
  private struct Place {
    /// The number of values that `result` hands over; `nil` where it is not allowed.
    var results: Int?
    /// The number of values that the innermost loop carries; `nil` outside of loops.
    var carried: Int?
  }

  /// Creates the check of `function`.
  init(_ function: Function, of module: Module) {
    self.function = function
    self.module = module
  }

  /// Checks the whole function.
  mutating func run() {
    for p in function.parameters { define(p.value, at: function.span) }
    check(function.body, Place(), at: function.span)
  }

  /// Notes a violation unless `holds`.
  private mutating func require(
    _ holds: Bool, _ rule: Rule, _ subject: (Self) -> String, at span: SourceSpan
  ) {
    if holds { return }
    violations.append(
      Verifier.Violation(
        function: function.qualifiedName, rule: rule.rawValue, subject: subject(self), span: span))
  }

  // MARK: Values

  /// Checks and notes that `value` is defined here.
  private mutating func define(_ value: Value.ID, at span: SourceSpan) {
    guard function.values.indices.contains(value) else {
      return require(false, .valuesExist, { _ in "value \(value)" }, at: span)
    }
    require(!defined.contains(value), .oneDefinition, { $0.name(of: value) }, at: span)
    defined.insert(value)
    visible.insert(value)
    if module.stage >= .typed {
      require(
        function.values[value].type.isComplete, .completeTypes,
        { "\($0.name(of: value)) is of type '\($0.function.values[value].type)'" }, at: span)
    }
  }

  /// Checks the use of `value` here.
  private mutating func use(_ value: Value.ID, at span: SourceSpan) {
    guard function.values.indices.contains(value) else {
      return require(false, .valuesExist, { _ in "value \(value)" }, at: span)
    }
    require(visible.contains(value), .definedBeforeUse, { $0.name(of: value) }, at: span)
  }

  /// Returns what `value` is called in violations.
  private func name(of value: Value.ID) -> String {
    "%\(function.values[value].name ?? "")[\(value)]"
  }

  // MARK: Blocks

  /// Checks `block`; what it defines is not visible behind it.
  private mutating func check(_ block: Block, _ place: Place, at span: SourceSpan) {
    let outer = visible
    for p in block.parameters { define(p, at: span) }
    for i in block.instructions { check(i, place) }
    let end = block.instructions.last?.span ?? span
    for v in block.terminator.operands { use(v, at: end) }
    check(block.terminator, place, at: end)
    visible = outer
  }

  /// Checks that `terminator` may stand at `place`.
  private mutating func check(_ terminator: Terminator, _ place: Place, at span: SourceSpan) {
    switch terminator {
    case .result(let values):
      require(place.results != nil, .resultInArm, { _ in "\(terminator)" }, at: span)
      if let count = place.results {
        require(
          values.count == count, .resultCounts, { _ in "\(values.count) for \(count)" }, at: span)
      }
    case .next(let values), .exit(let values):
      require(place.carried != nil, .nextAndExitInLoop, { _ in "\(terminator)" }, at: span)
      if let count = place.carried {
        require(
          values.count == count, .carriedCounts, { _ in "\(values.count) for \(count)" }, at: span)
      }
    case .return, .raise, .unreachable: break
    }
  }

  // MARK: Instructions

  /// Checks an instruction with the blocks inside.
  private mutating func check(_ i: Instruction, _ place: Place) {
    for v in i.operation.operands { use(v, at: i.span) }
    switch i.operation {
    case .constant, .closure: requireResults(1, of: i)
    case .yield: require(i.results.count <= 1, .resultCounts, { _ in "of 'yield'" }, at: i.span)
    case .apply(let callee, let arguments):
      requireResults(callee == .release ? 0 : 1, of: i)
      check(callee, arguments, at: i.span)
    case .branch(_, let then, let otherwise):
      let arm = Place(results: i.results.count, carried: place.carried)
      check(then, arm, parameters: 0, i)
      check(otherwise, arm, parameters: 0, i)
    case .loop(let carried, let body):
      requireResults(carried.count, of: i)
      check(body, Place(carried: carried.count), parameters: carried.count, i)
    case .forEach(_, let carried, let body):
      requireResults(carried.count, of: i)
      check(body, Place(carried: carried.count), parameters: carried.count + 1, i)
    case .attempt(let body, let handlers):
      let arm = Place(results: i.results.count, carried: place.carried)
      check(body, arm, parameters: 0, i)
      for h in handlers { check(h.body, arm, parameters: 1, i) }
    }
    for r in i.results { define(r, at: i.span) }
  }

  /// Checks `block`, which has so many parameters, inside of `i`.
  private mutating func check(
    _ block: Block, _ place: Place, parameters count: Int, _ i: Instruction
  ) {
    require(
      block.parameters.count == count, .parameterCounts,
      { _ in "\(block.parameters.count) for \(count)" }, at: i.span)
    check(block, place, at: i.span)
  }

  /// Checks that `i` defines so many values.
  private mutating func requireResults(_ count: Int, of i: Instruction) {
    require(
      i.results.count == count, .resultCounts, { _ in "\(i.results.count) for \(count)" },
      at: i.span)
  }

  /// Checks that the stage allows to call `callee` with `arguments`.
  private mutating func check(_ callee: Callee, _ arguments: [Argument], at span: SourceSpan) {
    require(callee.isAllowed(in: module.stage), .calleesOfStage, { _ in "\(callee)" }, at: span)
    if module.stage >= .typed {
      require(
        arguments.allSatisfy { $0.form == .positional }, .positionalArguments, { _ in "\(callee)" },
        at: span)
    }
    guard case .function(let f) = callee else { return }
    guard module.functions.indices.contains(f) else {
      return require(false, .functionsExist, { _ in "function \(f)" }, at: span)
    }
    if module.stage >= .typed {
      let parameters = module.functions[f].parameters
      require(
        arguments.count == parameters.count, .argumentCounts,
        { "\(arguments.count) for \(parameters.count) of '\($0.module.functions[f].name)'" },
        at: span)
    }
  }

}

/// What holds of every function: the first ones in all stages, the last ones from a stage on.
private enum Rule: String {
  case valuesExist = "a value belongs to its function"
  case oneDefinition = "a value is defined once"
  case definedBeforeUse = "a value is defined before its use, in the same block or around it"
  case parameterCounts = "a block has the parameters of its instruction"
  case resultCounts = "an instruction has as many results as its blocks hand over"
  case carriedCounts = "'next' and 'exit' hand over what the loop carries"
  case resultInArm = "'result' ends an arm of a branch or an attempt"
  case nextAndExitInLoop = "'next' and 'exit' stand in a loop"
  case functionsExist = "a called function belongs to the module"
  case calleesOfStage = "calls are as resolved as the stage promises"
  case completeTypes = "from 'typed' on, the types of all values are known"
  case positionalArguments = "from 'typed' on, arguments are handed over by position"
  case argumentCounts = "from 'typed' on, a function gets as many arguments as it has parameters"
}

extension Callee {

  /// `true` iff a module of `stage` may hold calls of this.
  fileprivate func isAllowed(in stage: Stage) -> Bool {
    switch self {
    case .unresolved: stage == .raw
    case .operator: stage == .typed
    case .kernel: stage >= .selected
    case .conversion, .test, .narrowing, .exception, .tuple: stage >= .typed
    case .release: stage == .legal
    case .new, .field, .setField: stage >= .typed
    case .function, .element, .value: true
    }
  }

}

extension Type {

  /// `true` iff nothing of the type is left open.
  fileprivate var isComplete: Bool {
    switch self {
    case .poison, .variable: false
    case .never, .unbound, .none, .bool, .int, .float, .complex, .str, .bytes, .bytearray,
      .ellipsis, .slice, .range, .tensor, .instance, .library, .opaque:
      true
    case .list(let t), .set(let t), .frozenset(let t), .sequence(let t), .optional(let t),
      .iterator(let t),
      .type(let t):
      t.isComplete
    case .dict(let k, let v): k.isComplete && v.isComplete
    case .tuple(let ts), .union(let ts), .closure(_, let ts), .generic(_, let ts):
      ts.allSatisfy(\.isComplete)
    case .generator(let t, let sent, let returned):
      t.isComplete && sent.isComplete && returned.isComplete
    case .method(let receiver, _): receiver.isComplete
    case .partial(let callable, let ts, _): callable.isComplete && ts.allSatisfy(\.isComplete)
    }
  }

}
