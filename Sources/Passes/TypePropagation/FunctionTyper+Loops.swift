import IR
import Source

/// Loops, whose carried values are assumed until they hold, and attempts.
extension FunctionTyper {

  /// Types a loop, over the items of `items` if that is given.
  mutating func typeLoop(
    over items: Value.ID?, _ initial: [Value.ID], _ body: Block, _ i: Instruction,
    _ program: inout Specializer
  ) -> Terminator? {
    if let items, let end = typeLoopOverUnion(over: items, initial, body, i, &program) {
      return end
    }
    let place = body.parameters.first ?? i.results.first ?? -1 - body.instructions.count
    let values = initial.map { environment[$0]! }
    if carried[place] == nil {
      carried[place] = values.map { _ in .never }
      exited[place] = carried[place]
    }
    for (n, v) in values.enumerated() { widen(\.carried, of: place, n, to: type(of: v)) }
    let types = carried[place]!
    let start = zip(values, types).map { convert($0, to: $1, at: i.span) }
    // A loop of one round has its results from where it is left; others have them in the variables
    // that they carry.
    let isRepeated = items != nil || body.repeats

    var parameters: [Value.ID] = []
    let walked = items.map {
      withItemsOfOneType(loopedOver(environment[$0]!, i, &program), at: i.span)
    }
    if let walked {
      findItems(of: walked, i, &program)
      guard let item = typeItem(of: walked, for: body.parameters[0], program, at: i.span)
      else {
        runThrough(walked, at: i.span)
        for (r, v) in zip(i.results, start) { environment[r] = v }
        return nil
      }
      parameters.append(item)
    }
    for (p, t) in zip(body.parameters.suffix(types.count), types) {
      parameters.append(makeValue(like: p, type: t))
    }
    let before = environment
    for (p, v) in zip(body.parameters, parameters) { environment[p] = v }
    let exits = isRepeated ? types : exited[place]!
    let inner = Array(parameters.suffix(types.count))
    for (p, v) in zip(inner, start) { sources[p] = [v] }
    loops.append(
      LoopContext(
        place: place, types: types, exits: exits, parameters: inner, left: types.map { _ in [] },
        isLeft: items != nil))
    var typedBody = type(body, &program).block
    typedBody.parameters = parameters
    let context = loops.removeLast()
    let isLeft = context.isLeft
    environment = before
    if isRepeated {
      for n in types.indices { widen(\.carried, of: place, n, to: exited[place]![n]) }
    }
    let results = zip(i.results, exits).map { makeValue(like: $0, type: $1) }
    for (n, r) in results.enumerated() {
      sources[r] = context.left[n] + (isRepeated ? [inner[n]] : [])
    }
    let operation: Operation =
      if let walked {
        .forEach(in: walked, carrying: start, body: typedBody)
      } else {
        .loop(carrying: start, body: typedBody)
      }
    instructions.append(Instruction(results: results, operation, at: i.span))
    for (n, (r, v)) in zip(i.results, results).enumerated() {
      let left = exited[place]![n]
      let isNarrower = isRepeated && items == nil && isProperPart(left, of: types[n])
      environment[r] = isNarrower ? narrow(v, to: left, at: i.span) : v
    }
    return isLeft ? nil : .unreachable
  }

  /// `true` iff `part` has some but not all members of the union `whole`.
  private func isProperPart(_ part: Type, of whole: Type) -> Bool {
    let all = variables.members(variables.shallow(whole))
    let some = variables.members(variables.shallow(part))
    return !some.isEmpty && some.count < all.count
      && some.allSatisfy { m in all.contains { variables.areEqual(m, $0) } }
  }

  /// Returns `v`, which is certainly of type `type`, as a value of it.
  private mutating func narrow(_ v: Value.ID, to type: Type, at span: SourceSpan) -> Value.ID {
    emit(
      .apply(.narrowing, [Argument(v)]), type: type, named: typed.values[v].name, at: span)
  }

  /// `items` with items of one type, if it is a tuple of several.
  private mutating func withItemsOfOneType(_ items: Value.ID, at span: SourceSpan) -> Value.ID {
    guard let item = variables.itemOfMixedTuple(type(of: items)) else { return items }
    return convert(items, to: .sequence(item), at: span)
  }

  /// Appends a loop over a generator that yields nothing, so far, but may do other things.
  private mutating func runThrough(_ items: Value.ID, at span: SourceSpan) {
    guard case .generator = variables.shallow(type(of: items)) else { return }
    let item = typed.makeValue(type: .none, at: span)
    let body = Block(parameters: [item], terminator: .next([]))
    instructions.append(
      Instruction(results: [], .forEach(in: items, carrying: [], body: body), at: span))
  }

  /// The value that stands for the items of `items`; `nil` if there are none so far.
  mutating func typeItem(
    of items: Value.ID, for parameter: Value.ID, _ program: Specializer, at span: SourceSpan
  ) -> Value.ID? {
    let type = self.type(of: items)
    var matching = Matching(variables: variables, joinsItems: false, library: program.library)
    guard let item = matching.itemType(of: type) else {
      if type == .poison { return makeValue(like: parameter, type: .poison) }
      let place = placeOfUse(of: items, at: span)
      return fault(
        .notIterable(
          variables.resolved(type), named: shownName(of: items), at: place,
          notes: origins(of: [items], at: place, program)))
    }
    variables = matching.variables
    if variables.shallow(item) == .never { return nil }
    return makeValue(like: parameter, type: item)
  }

  /// The place of `v` in the statement at `span`, or the first line of that.
  private func placeOfUse(of v: Value.ID, at span: SourceSpan) -> SourceSpan {
    let own = typed.values[v].span
    if own.file == span.file, own.start >= span.start, own.end <= span.end { return own }
    let end = SourcePosition(line: span.start.line + 1, column: 0)
    return SourceSpan(file: span.file, start: span.start, end: min(span.end, end))
  }

  /// Types an attempt.
  mutating func typeAttempt(
    _ body: Block, _ handlers: [Handler], _ i: Instruction, _ program: inout Specializer
  ) -> Terminator? {
    let before = environment
    var arms = [type(body, &program)]
    for h in handlers {
      environment = before
      var parameters: [Value.ID] = []
      var narrowings: [Instruction] = []
      for p in h.body.parameters {
        let v = makeValue(like: p, type: BuiltinException.object)
        environment[p] = v
        parameters.append(v)
        if let type = caughtType(h.exceptions, program) {
          let object = makeValue(like: p, type: type)
          environment[p] = object
          narrowings.append(
            Instruction(results: [object], .apply(.narrowing, [Argument(v)]), at: i.span))
        }
      }
      var arm = type(h.body, &program)
      arm.block.parameters = parameters
      arm.block.instructions.insert(contentsOf: narrowings, at: 0)
      arms.append(arm)
    }
    environment = before
    let results = joinArms(arms, named: i.results, at: i.span)
    for n in arms.indices {
      convertResults(of: &arms[n].block, to: results.map { type(of: $0) }, at: i.span)
    }
    instructions.append(
      Instruction(
        results: results,
        .attempt(
          body: arms[0].block,
          handlers: zip(handlers, arms.dropFirst()).map {
            Handler(exceptions: $0.exceptions, body: $1.block)
          }), at: i.span))
    for (r, v) in zip(i.results, results) { environment[r] = v }
    return arms.contains(where: \.fallsThrough) ? nil : .unreachable
  }

}
