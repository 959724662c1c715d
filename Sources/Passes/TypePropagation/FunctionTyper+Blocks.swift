import IR
import Source

extension FunctionTyper {

  /// A typed block, and the facts about its results.
  struct TypedBlock {
    /// The block.
    var block: Block
    /// The facts at its end about its only result.
    var facts: Facts?
    /// `true` iff control reaches the end and goes on behind the instruction that holds the block.
    var fallsThrough: Bool {
      if case .result = block.terminator { true } else { false }
    }
  }

  /// Types `block`, whose parameters are in the environment.
  mutating func type(_ block: Block, _ program: inout Specializer) -> TypedBlock {
    let outer = instructions
    instructions = []
    let terminator = typeContents(of: block, &program)
    var result = TypedBlock(block: Block(instructions: instructions, terminator: terminator))
    if case .result(let values) = terminator, values.count == 1 { result.facts = facts[values[0]] }
    instructions = outer
    return result
  }

  /// Types the instructions and the terminator of `block` into the block being made.
  private mutating func typeContents(
    of block: Block, _ program: inout Specializer
  ) -> Terminator {
    for i in block.instructions {
      if let end = type(i, &program) { return end }
      if i.results.contains(where: { environment[$0].map { type(of: $0) } == .some(.never) }) {
        return .unreachable
      }
    }
    return type(block.terminator, at: block.instructions.last?.span ?? raw.span)
  }

  /// Types `terminator`, converting what it hands over.
  private mutating func type(_ terminator: Terminator, at span: SourceSpan) -> Terminator {
    switch terminator {
    case .result(let values):
      return .result(values.map { environment[$0]! })
    case .next(let values):
      return .next(handOverToNextRound(values, at: span))
    case .exit(let values):
      loops[loops.count - 1].isLeft = true
      return .exit(handOverToExit(values, at: span))
    case .return(let value):
      return .return(typeReturned(environment[value]!))
    case .raise(let value):
      return .raise(environment[value]!)
    case .unreachable:
      return .unreachable
    }
  }

  /// Returns `values` as values of the types that the innermost loop carries, which are widened.
  private mutating func handOverToNextRound(
    _ values: [Value.ID], at span: SourceSpan
  ) -> [Value.ID] {
    let loop = loops[loops.count - 1]
    return values.enumerated().map { n, v in
      let value = environment[v]!
      widen(\.carried, of: loop.place, n, to: type(of: value))
      sources[loop.parameters[n], default: []].append(value)
      return convert(value, to: loop.types[n], at: span)
    }
  }

  /// Returns `values` as values of the types with which the innermost loop is left, which are
  /// widened.
  private mutating func handOverToExit(_ values: [Value.ID], at span: SourceSpan) -> [Value.ID] {
    let loop = loops[loops.count - 1]
    return values.enumerated().map { n, v in
      let value = environment[v]!
      widen(\.exited, of: loop.place, n, to: type(of: value))
      loops[loops.count - 1].left[n].append(value)
      return convert(value, to: loop.exits[n], at: span)
    }
  }

  /// Lets the value `n` that the loop at `place` carries, or is left with, be of type `type` too.
  ///
  /// A fault of one round may be none in the next, and is not carried on.
  mutating func widen(
    _ assumed: WritableKeyPath<Self, [Value.ID: [Type]]>, of place: Value.ID, _ n: Int,
    to type: Type
  ) {
    if type == .poison { return }
    let known = self[keyPath: assumed][place]![n]
    let wider = variables.join(known, type)
    if !variables.areEqual(wider, known) {
      self[keyPath: assumed][place]![n] = wider
      changed = true
    }
  }

  /// Returns `value` as a value of the type of the function's result, which is widened.
  private mutating func typeReturned(_ value: Value.ID) -> Value.ID {
    if type(of: value) == .poison { return value }
    if raw.isGenerator { return typeReturnedFromGenerator(value) }
    if usesHints, let declared = raw.resultAnnotation { hint(type(of: value), declared) }
    let shown = variables.resolved(type(of: value))
    if !returned.contains(where: { $0.type == shown }) {
      returned.append(TypeOrigin(type: shown, span: typed.values[value].span))
    }
    let wider = variables.join(result, type(of: value))
    if !variables.areEqual(wider, result) {
      result = wider
      changed = true
    }
    return convert(value, to: result, at: typed.values[value].span)
  }

  /// Lets containers of which nothing is known have the items that a declaration says.
  mutating func hint(_ type: Type, _ declared: Type) {
    switch (type, declared) {
    case (.variable(let v), _):
      if variables.bound(v) == .never { variables.widen(v, to: declared) }
    case (.list(let t), .list(let d)), (.set(let t), .set(let d)),
      (.frozenset(let t), .frozenset(let d)):
      hint(t, d)
    case (.dict(let k, let v), .dict(let l, let w)):
      hint(k, l)
      hint(v, w)
    case (.tuple(let ts), .tuple(let ds)) where ts.count == ds.count:
      for (t, d) in zip(ts, ds) { hint(t, d) }
    case (.generic(let m, let ts), .generic(let n, let ds)) where m == n && ts.count == ds.count:
      for (t, d) in zip(ts, ds) { hint(t, d) }
    default:
      break
    }
  }

  /// Types `i`; returns the terminator of the block when control does not go on behind it.
  private mutating func type(
    _ i: Instruction, _ program: inout Specializer
  ) -> Terminator? {
    variables.place = i.span
    switch i.operation {
    case .constant(let c):
      environment[i.results[0]] = typeConstant(c, for: i.results[0], program, at: i.span)
      return nil
    case .apply(let callee, let arguments):
      let v = typeCall(callee, arguments, i, &program)
      if typed.values[v].name == nil { typed.values[v].name = raw.values[i.results[0]].name }
      environment[i.results[0]] = v
      return nil
    case .branch(let condition, let a, let b):
      return typeBranch(on: condition, a, b, i, &program)
    case .loop(let values, let body):
      return typeLoop(over: nil, values, body, i, &program)
    case .forEach(let items, let values, let body):
      return typeLoop(over: items, values, body, i, &program)
    case .attempt(let body, let handlers):
      return typeAttempt(body, handlers, i, &program)
    case .closure(let f, let captures):
      let v = typeClosure(f, captures, i, &program)
      if typed.values[v].name == nil { typed.values[v].name = raw.values[i.results[0]].name }
      environment[i.results[0]] = v
      return nil
    case .yield(let value, let delegates):
      environment[i.results[0]] =
        delegates
        ? typeDelegation(to: environment[value]!, i, &program)
        : typeYield(environment[value]!, i)
      return nil
    }
  }

  /// Types a constant.
  private mutating func typeConstant(
    _ c: Constant, for rawValue: Value.ID, _ program: Specializer, at span: SourceSpan
  ) -> Value.ID {
    if raw.values[rawValue].type == .poison { return typed.makeValue(type: .poison, at: span) }
    if case .object(let index) = c {
      return emit(c, type: .opaque(program.module.objects[index].type), at: span)
    }
    if case .hugeInt(let digits) = c { return fault(.integerOutOfRange(digits, at: span)) }
    let v = emit(c, at: span)
    typed.values[v].name = raw.values[rawValue].name
    if let numbers = integers(c, program.module.resources) { constants[v] = numbers }
    return v
  }

  /// The numbers of a short vector of integers, which shapes and axes of models are.
  private func integers(_ c: Constant, _ resources: [Resource]) -> Constant? {
    guard case .tensor(.int64, let shape, let resource, _) = c, shape.count <= 1,
      shape.first ?? 1 <= 64
    else { return nil }
    let bytes = resources[resource].bytes
    let numbers = stride(from: 0, to: bytes.count - 7, by: 8).map { start in
      let word = (0..<8).reduce(UInt64(0)) {
        $0 | UInt64(bytes[bytes.startIndex + start + $1]) << (8 * $1)
      }
      return Constant.int(Int64(bitPattern: word))
    }
    return shape.isEmpty ? numbers.first : .tuple(numbers)
  }

  // MARK: Branches

  /// Types a branch.
  private mutating func typeBranch(
    on condition: Value.ID, _ a: Block, _ b: Block, _ i: Instruction,
    _ program: inout Specializer
  ) -> Terminator? {
    let choice = environment[condition]!
    if type(of: choice) == .poison {
      // Both arms are typed for their own faults.
    } else if case .bool(let isTrue) = constants[choice] {
      return splice(isTrue ? a : b, i, &program)
    }
    let known = facts[choice] ?? Facts()
    let before = environment
    assume(known.whenTrue, at: i.span)
    let prefixTrue = takeInstructions(since: before)
    var then = type(a, &program)
    then.block.instructions = prefixTrue + then.block.instructions
    environment = before
    assume(known.whenFalse, at: i.span)
    let prefixFalse = takeInstructions(since: before)
    var otherwise = type(b, &program)
    otherwise.block.instructions = prefixFalse + otherwise.block.instructions
    environment = before
    return finishBranch(choice, known, &then, &otherwise, i)
  }

  /// Joins the arms of a branch and appends it.
  private mutating func finishBranch(
    _ choice: Value.ID, _ known: Facts, _ then: inout TypedBlock, _ otherwise: inout TypedBlock,
    _ i: Instruction
  ) -> Terminator? {
    let results = joinArms([then, otherwise], named: i.results, at: i.span)
    convertResults(of: &then.block, to: results.map { type(of: $0) }, at: i.span)
    convertResults(of: &otherwise.block, to: results.map { type(of: $0) }, at: i.span)
    instructions.append(
      Instruction(
        results: results, .branch(on: choice, then: then.block, else: otherwise.block),
        at: i.span))
    for (r, v) in zip(i.results, results) { environment[r] = v }
    switch (then.fallsThrough, otherwise.fallsThrough) {
    case (false, false):
      return .unreachable
    case (true, false):
      assume(known.whenTrue, at: i.span)
    case (false, true):
      assume(known.whenFalse, at: i.span)
    case (true, true):
      if results.count == 1 {
        facts[results[0]] = joinedFacts(choice, known, then, otherwise)
        constants[results[0]] = knownTruth(choice, then, otherwise)
      }
    }
    return nil
  }

  /// The truth of `a and b` or `a or b` where `b` decides it when the function is compiled.
  private func knownTruth(
    _ choice: Value.ID, _ then: TypedBlock, _ otherwise: TypedBlock
  ) -> Constant? {
    guard case .result(let a) = then.block.terminator, a.count == 1,
      case .result(let b) = otherwise.block.terminator, b.count == 1
    else { return nil }
    if constants[a[0]] == .bool(false), isFalse(b[0], given: choice) { return .bool(false) }
    if constants[b[0]] == .bool(true), isTrue(a[0], given: choice) { return .bool(true) }
    return nil
  }

  /// The facts about the result of `a and b` and `a or b`, which are branches on `a`.
  private func joinedFacts(
    _ choice: Value.ID, _ known: Facts, _ then: TypedBlock, _ otherwise: TypedBlock
  ) -> Facts? {
    guard case .result(let a) = then.block.terminator, a.count == 1,
      case .result(let b) = otherwise.block.terminator, b.count == 1
    else { return nil }
    var result = Facts()
    if isFalse(b[0], given: choice) {
      result.whenTrue = known.whenTrue.merging(then.facts?.whenTrue ?? [:]) { _, new in new }
    } else if isTrue(a[0], given: choice) {
      result.whenFalse =
        known.whenFalse.merging(otherwise.facts?.whenFalse ?? [:]) { _, new in new }
    } else {
      return nil
    }
    return result
  }

  /// `true` iff `v` is false in an arm where `choice` is.
  private func isFalse(_ v: Value.ID, given choice: Value.ID) -> Bool {
    v == choice || constants[v] == .bool(false)
  }

  /// `true` iff `v` is true in an arm where `choice` is.
  private func isTrue(_ v: Value.ID, given choice: Value.ID) -> Bool {
    v == choice || constants[v] == .bool(true)
  }

  /// Types the arm that is always taken in place.
  private mutating func splice(
    _ arm: Block, _ i: Instruction, _ program: inout Specializer
  ) -> Terminator? {
    let terminator = typeContents(of: arm, &program)
    guard case .result(let values) = terminator else { return terminator }
    for (r, v) in zip(i.results, values) { environment[r] = v }
    return nil
  }

  /// Lets raw values have the types that `types` says from here on.
  private mutating func assume(_ types: [Value.ID: Type], at span: SourceSpan) {
    for v in types.keys.sorted() {
      guard let value = environment[v] else { continue }
      if variables.areEqual(type(of: value), types[v]!) { continue }
      environment[v] = emit(
        .apply(.narrowing, [Argument(value)]), type: types[v]!, named: typed.values[value].name,
        at: span)
    }
  }

  /// Removes and returns the narrowings that `assume` just appended.
  private mutating func takeInstructions(since before: [Value.ID: Value.ID]) -> [Instruction] {
    let count = environment.reduce(0) { $0 + (before[$1.key] == $1.value ? 0 : 1) }
    let taken = Array(instructions.suffix(count))
    instructions.removeLast(count)
    return taken
  }

  /// The values of the results of `arms`, whose types are those of all arms that reach their end.
  mutating func joinArms(
    _ arms: [TypedBlock], named rawResults: [Value.ID], at span: SourceSpan
  ) -> [Value.ID] {
    rawResults.indices.map { n in
      var t = Type.never
      var joined: [Value.ID] = []
      for arm in arms {
        if case .result(let values) = arm.block.terminator {
          t = variables.join(t, type(of: values[n]))
          joined.append(values[n])
        }
      }
      let result = makeValue(like: rawResults[n], type: t)
      sources[result] = joined
      return result
    }
  }

  /// Converts the results of `block` to `types`.
  mutating func convertResults(of block: inout Block, to types: [Type], at span: SourceSpan) {
    guard case .result(let values) = block.terminator else { return }
    let outer = instructions
    instructions = block.instructions
    block.terminator = .result(zip(values, types).map { convert($0, to: $1, at: span) })
    block.instructions = instructions
    instructions = outer
  }

}
