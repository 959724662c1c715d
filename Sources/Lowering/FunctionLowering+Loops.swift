import IR
import Source
import Syntax

/// Loops, which carry the variables that their bodies assign.
extension FunctionLowering {

  /// Lowers a loop, over the items of `items` if that is given.
  ///
  /// The body is lowered again when its end shows that less is known of a carried variable than
  /// was assumed at its start; as certainty only decreases, that comes to an end.
  ///
  /// - Returns: The frame of the loop, which says how it was left.
  @discardableResult
  mutating func loop(
    over items: Value.ID? = nil, carrying variables: [String], completion: String? = nil,
    kind: LoopFrame.Kind = .loop, at span: SourceSpan,
    body: (inout Self, _ item: Value.ID?) -> Void
  ) -> LoopFrame {
    let leaving = makeLeaving(for: kind, at: span)
    let assigned = variables.filter { variableCells[$0]?.isShared != true }
    let names = assigned + (leaving?.names ?? [])
    let shell = LoopFrame(
      kind: kind, leaving: leaving, carried: names, completion: completion,
      endsNormally: items != nil)
    let initial = names.map { environment[$0]?.value ?? constant(.unbound, at: span) }
    var start = names.map { environment[$0]?.certainty ?? .perhapsAssigned }
    if items != nil { noteThatExceptionsArise() }
    var lowered = lowerBody(of: items, shell, start, at: span, body)
    while lowered.frame.next != start {
      start = lowered.frame.next
      lowered = lowerBody(of: items, shell, start, at: span, body)
    }
    self = lowered.lowering
    let results = names.map { makeValue(for: $0, at: span) }
    let operation: Operation =
      if let items {
        .forEach(in: items, carrying: initial, body: lowered.block)
      } else {
        .loop(carrying: initial, body: lowered.block)
      }
    emit(operation, results: results, at: span)
    // A handler may run after any round, even where nothing else goes on behind the loop.
    for n in attempts.indices { attempts[n].uncertain.formUnion(variables) }
    let rest = items == nil ? nil : start
    guard let exit = weakest(lowered.frame.exit, rest) else {
      terminator = .unreachable
      return lowered.frame
    }
    for (n, name) in names.enumerated() {
      environment[name] = Binding(value: results[n], certainty: exit[n])
    }
    if kind != .guarded { goOn(behind: lowered.frame, at: span) }
    return lowered.frame
  }

  /// Returns what lowering the body of a loop makes of this state, assuming that the carried
  /// variables are as certain as `start` says.
  private func lowerBody(
    of items: Value.ID?, _ shell: LoopFrame, _ start: [Binding.Certainty], at span: SourceSpan,
    _ lower: (inout Self, Value.ID?) -> Void
  ) -> (lowering: Self, block: Block, frame: LoopFrame) {
    var trial = self
    trial.forgetReads()
    var shell = shell
    shell.next = start
    let names = shell.carried
    let item = items.map { _ in trial.function.makeValue(at: span) }
    let parameters = names.map { trial.makeValue(for: $0, at: span) }
    trial.loops.append(shell)
    let arm = trial.arm(parameters: (item.map { [$0] } ?? []) + parameters) { inner in
      for (n, name) in names.enumerated() {
        inner.environment[name] = Binding(value: parameters[n], certainty: start[n])
      }
      lower(&inner, item)
      if inner.isOpen { inner.endRound(at: span) }
      return []
    }
    let frame = trial.loops.removeLast()
    return (trial, arm.block, frame)
  }

  /// Ends a round of the innermost loop.
  private mutating func endRound(at span: SourceSpan) {
    guard let kind = loops.last?.kind else { return }
    switch kind {
    case .loop: continueLoop(at: span)
    case .passage, .guarded: exitLoop(at: span)
    }
  }

  /// Goes on with the next round of the innermost loop.
  mutating func continueLoop(at span: SourceSpan) {
    guard let frame = loops.last else { return }
    let (values, certainties) = handOver(frame.carried, at: span)
    loops[loops.count - 1].next = weakest(frame.next, certainties) ?? certainties
    terminator = .next(values)
  }

  /// Leaves the innermost loop because its condition does not hold any more, or as it is at its end.
  mutating func exitLoop(at span: SourceSpan) {
    if !loops.isEmpty { loops[loops.count - 1].endsNormally = true }
    leaveFrame(at: span)
  }

  /// Leaves the innermost loop or other frame.
  mutating func leaveFrame(at span: SourceSpan) {
    guard let frame = loops.last else { return }
    let (values, certainties) = handOver(frame.carried, at: span)
    loops[loops.count - 1].exit = weakest(frame.exit, certainties)
    terminator = .exit(values)
  }

  /// Leaves the innermost loop by `break`.
  mutating func breakLoop(at span: SourceSpan) {
    if let completion = loops.last?.completion {
      bindHidden(completion, to: constant(.bool(false), at: span))
    }
    exitLoop(at: span)
  }

  /// Returns the values of `names` here, and how certain they are.
  private mutating func handOver(
    _ names: [String], at span: SourceSpan
  ) -> ([Value.ID], [Binding.Certainty]) {
    var values: [Value.ID] = []
    var certainties: [Binding.Certainty] = []
    for name in names {
      values.append(environment[name]?.value ?? constant(.unbound, at: span))
      certainties.append(environment[name]?.certainty ?? .perhapsAssigned)
    }
    return (values, certainties)
  }

  /// Returns how certain variables are where two paths meet, either of which may not exist.
  private func weakest(
    _ a: [Binding.Certainty]?, _ b: [Binding.Certainty]?
  ) -> [Binding.Certainty]? {
    guard let a, let b else { return a ?? b }
    return zip(a, b).map { max($0, $1) }
  }

  // MARK: Statements

  /// Lowers `while condition: body else: otherwise`.
  mutating func lowerWhile(
    _ condition: Expression, _ body: [Statement], _ otherwise: [Statement], at span: SourceSpan
  ) {
    let names = AssignedNames.of(body) { $0.visit(condition) }
    withCompletion(names, otherwise, at: span) { lowering, names, completion in
      lowering.loop(carrying: names, completion: completion, at: span) { inner, _ in
        if !condition.isAlwaysTrue {
          let holds = inner.condition(condition)
          inner.branch(on: holds, at: condition.span, then: { _ in [] }) {
            $0.exitLoop(at: condition.span)
            return []
          }
        }
        inner.lower(body)
      }
    }
  }

  /// Lowers `for target in items: body else: otherwise`.
  mutating func lowerFor(
    _ target: Expression, in items: Expression, _ body: [Statement], _ otherwise: [Statement],
    at span: SourceSpan
  ) {
    let names = AssignedNames.of(body) { $0.assign(target) }
    let items = lowerIterated(items)
    withCompletion(names, otherwise, at: span) { lowering, names, completion in
      lowering.loop(over: items, carrying: names, completion: completion, at: target.span) {
        inner, item in
        if let item { inner.assign(item, to: target) }
        inner.lower(body)
      }
    }
  }

  /// Lowers a loop, and `otherwise` behind it if no `break` left it.
  private mutating func withCompletion(
    _ names: [String], _ otherwise: [Statement], at span: SourceSpan,
    _ lowerLoop: (inout Self, _ names: [String], _ completion: String?) -> Void
  ) {
    if otherwise.isEmpty { return lowerLoop(&self, names, nil) }
    let completion = hiddenVariable("completed")
    bindHidden(completion, to: constant(.bool(true), at: span))
    lowerLoop(&self, names + [completion], completion)
    guard isOpen, let completed = environment[completion]?.value else { return }
    environment[completion] = nil
    branch(
      on: completed, at: span,
      then: {
        $0.lower(otherwise)
        return []
      }, else: { _ in [] })
  }

}

extension Expression {

  /// `true` iff this is a literal that is true, as in `while True`.
  fileprivate var isAlwaysTrue: Bool {
    switch kind {
    case .literal(.bool(true)): true
    case .literal(.int(let digits)): digits != "0"
    default: false
    }
  }

}
