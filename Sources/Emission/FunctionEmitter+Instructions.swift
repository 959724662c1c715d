import IR
import Source

extension FunctionEmitter {

  /// Prints `i`.
  mutating func emit(_ i: Instruction) {
    switch i.operation {
    case .constant(let c):
      let v = i.results[0]
      expressions[v] = constants.expression(
        c, as: function.values[v].type, named: function.values[v].name, module)
    case .apply(let callee, let arguments):
      quote(i.span)
      emitCall(callee, arguments.map(\.value), i)
    case .branch(let condition, let a, let b):
      quote(i.span)
      emitBranch(condition, a, b, i)
    case .loop(let initial, let body) where !body.repeats:
      quote(i.span)
      emitOnce(initial, body, i)
    case .loop(let initial, let body):
      quote(i.span)
      let variables = declareCarried(initial, body.parameters, i)
      out.line("while (true) {")
      emitLoopBody(body, variables)
      out.line("}")
    case .forEach(let items, let initial, let body):
      quote(i.span)
      let variables = declareCarried(initial, Array(body.parameters.dropFirst()), i)
      emitForEach(items, body, variables, i)
    case .attempt(let body, let handlers):
      quote(i.span)
      emitAttempt(body, handlers, i)
    case .yield(let value, let delegates):
      quote(i.span)
      emitYield(value, delegates: delegates, i)
    case .closure:
      out.line("static_assert(false, \"not legal\");")
    }
  }

  // MARK: Calls

  /// Prints a call.
  private mutating func emitCall(_ callee: Callee, _ arguments: [Value.ID], _ i: Instruction) {
    if callee == .release {
      out.line("rt::drop(\(expression(arguments[0])));")
      return
    }
    let v = i.results[0]
    let given = arguments.map { expression($0) }.joined(separator: ", ")
    let t = type(of: v)
    let text: String
    switch callee {
    case .kernel(let id):
      called.insert(id)
      let op = library[id]
      let name = CPlusPlusNames.kernel(op.name) + (op.takesResultType ? "<\(t)>" : "")
      let call = "\(name)(\(given))"
      if module.protocolsRaise(in: arguments.map { function.values[$0].type }, of: op) {
        text = trying("rt::unless_pending(\(call))", at: i.span)
      } else {
        text = op.raises.isEmpty ? call : trying(call, at: i.span)
      }
    case .function(let f):
      let call = "program::\(functionNames[f])(\(given))"
      text = module.functions[f].raises ? trying(call, at: i.span) : call
    case .conversion:
      text = "rt::convert<\(t)>(\(given))"
    case .test(let wanted):
      text = "rt::is<\(CPlusPlusTypes.name(wanted))>(\(given))"
    case .narrowing:
      text = "rt::narrow<\(t)>(\(given))"
    case .element(let n):
      text = "std::get<\(n)>(\(given))"
    case .tuple:
      text = "\(t)(\(given))"
    case .exception(let name):
      let parts = ["rt::exceptions::\(name)"] + arguments.map { expression($0) }
      text = "rt::new_error(\(parts.joined(separator: ", ")))"
    case .new(let c):
      text = "rt::Ref<\(CPlusPlusTypes.structure(c))>::make()"
    case .field(let n):
      text = field(n, of: arguments[0]) + (isSlot(n, of: arguments[0]) ? ".get()" : "")
    case .setField(let n):
      if case .instance(let c) = function.values[arguments[0]].type,
        module.classes[c].hasCapturedObjects
      {
        let check = "rt::check_mutable(\(expression(arguments[0])))"
        out.line("\(trying(check, at: i.span));")
      }
      out.line("\(field(n, of: arguments[0])) = \(expression(arguments[1]));")
      expressions[v] = "rt::None{}"
      return
    case .operator, .unresolved, .release, .value:
      text = "static_assert(false, \"not legal\")"
    }
    if useCounts[v] == nil {
      out.line(text.hasPrefix("RT_TRY") ? "\(text);" : "static_cast<void>(\(text));")
    } else {
      out.line("\(released.contains(v) ? "" : "const ")auto \(define(v)) = \(text);")
    }
  }

  /// The expression for the field `n` of `object`.
  private func field(_ n: Int, of object: Value.ID) -> String {
    guard case .instance(let c) = function.values[object].type else { return "rt::None{}" }
    return "\(expression(object))->\(CPlusPlusNames.field(n, of: module.classes[c]))"
  }

  /// `true` iff the field `n` of `object` knows whether it is set.
  private func isSlot(_ n: Int, of object: Value.ID) -> Bool {
    guard case .instance(let c) = function.values[object].type else { return false }
    return CPlusPlusTypes.isSlot(module.classes[c].fields[n])
  }

  // MARK: Branches

  /// Prints a branch.
  private mutating func emitBranch(
    _ condition: Value.ID, _ a: Block, _ b: Block, _ i: Instruction
  ) {
    let results = declareResults(i.results, of: [a, b])
    let isInverted = a.isEmptyArm(results.variables.isEmpty)
    out.line("if (\(isInverted ? "!" : "")\(expression(condition))) {")
    emitArm(isInverted ? b : a, into: results.variables)
    if !isInverted, !b.isEmptyArm(results.variables.isEmpty) {
      out.line("} else {")
      emitArm(b, into: results.variables)
    }
    out.line("}")
    bindResults(results.bindings)
  }

  /// Prints an arm whose results go to `variables`.
  private mutating func emitArm(_ block: Block, into variables: [String]) {
    out.indent()
    let before = quoted
    emit(block)
    if case .result(let values) = block.terminator { assign(values, to: variables) }
    quoted = before
    out.outdent()
  }

  /// Declares the variables for results: plain ones as such, others as values that are set later.
  private mutating func declareResults(
    _ results: [Value.ID], of arms: [Block]
  ) -> (variables: [String], bindings: [(Value.ID, String)]) {
    var variables: [String] = []
    var bindings: [(Value.ID, String)] = []
    for v in results {
      if CPlusPlusTypes.isPlain(function.values[v].type) {
        let name = define(v)
        out.line("\(type(of: v)) \(name);")
        variables.append(name)
      } else {
        let name = unique((function.values[v].name ?? "t") + "_later")
        out.line("rt::Late<\(type(of: v))> \(name);")
        variables.append(name)
        bindings.append((v, name))
      }
    }
    return (variables, bindings)
  }

  /// Names what was set in the arms.
  private mutating func bindResults(_ bindings: [(Value.ID, String)]) {
    for (v, variable) in bindings where useCounts[v] != nil {
      out.line("const auto& \(define(v)) = *\(variable);")
    }
  }

  // MARK: Loops

  /// Declares the carried values of a loop, which are also its results.
  private mutating func declareCarried(
    _ initial: [Value.ID], _ parameters: [Value.ID], _ i: Instruction
  ) -> [String] {
    let starts = initial.map { expression($0) }
    return parameters.enumerated().map { n, p in
      let name = define(p)
      out.line("\(type(of: p)) \(name) = \(starts[n]);")
      expressions[i.results[n]] = name
      return name
    }
  }

  /// Prints a loop of one round, which is code that can be left from inside of it.
  private mutating func emitOnce(_ initial: [Value.ID], _ body: Block, _ i: Instruction) {
    let results = declareResults(i.results, of: [body])
    for (p, v) in zip(body.parameters, initial) { expressions[p] = expression(v) }
    out.line("while (true) {")
    emitLoopBody(body, results.variables)
    out.line("}")
    bindResults(results.bindings)
  }

  /// Prints the body of a loop.
  private mutating func emitLoopBody(_ body: Block, _ variables: [String]) {
    out.indent()
    loopVariables.append(variables)
    let before = quoted
    for i in body.instructions { emit(i) }
    if case .next(let values) = body.terminator {
      assign(values, to: variables)
    } else {
      emitEnd(of: body)
    }
    quoted = before
    loopVariables.removeLast()
    out.outdent()
  }

  /// Prints the terminator of `body`.
  private mutating func emitEnd(of body: Block) { emit(Block(terminator: body.terminator)) }

  /// Prints a loop over items.
  private mutating func emitForEach(
    _ items: Value.ID, _ body: Block, _ variables: [String], _ i: Instruction
  ) {
    let item = body.parameters[0]
    let base = function.values[item].name ?? "item"
    let iterator = unique("\(base)_items")
    let pointer = unique("\(base)_next")
    // A generator that the loop leaves is closed there.
    let isScoped = function.values[items].type.isClosed
    if isScoped { out.line("{") }
    out.line("auto \(iterator) = rt::iterate(\(expression(items)));")
    let next = trying("rt::as_result(\(iterator).next())", at: i.span)
    out.line("while (const auto* \(pointer) = \(next)) {")
    if useCounts[item] != nil {
      out.indent()
      out.line("const \(type(of: item)) \(define(item)) = *\(pointer);")
      out.outdent()
    }
    emitLoopBody(body, variables)
    out.line(isScoped ? "}}" : "}")
  }

  // MARK: Attempts

  /// Prints an attempt: the handlers stand where only a jump reaches them.
  private mutating func emitAttempt(_ body: Block, _ handlers: [Handler], _ i: Instruction) {
    let results = declareResults(i.results, of: [body] + handlers.map(\.body))
    let escape = Escape(caught: unique("caught"), label: unique("handlers"))
    out.line("std::optional<rt::Error> \(escape.caught);")
    out.line("{")
    escapes.append(escape)
    emitArm(body, into: results.variables)
    escapes.removeLast()
    out.line("}")
    out.line("if (false) {")
    out.line("\(escape.label):")
    out.indent()
    for h in handlers {
      out.line("\(h.exceptions.isEmpty ? "{" : "if (\(matches(h, escape))) {")")
      if let p = h.body.parameters.first { expressions[p] = "*\(escape.caught)" }
      emitArm(h.body, into: results.variables)
      out.line(h.exceptions.isEmpty ? "}" : "} else")
    }
    if handlers.last?.exceptions.isEmpty == false { emitPassingOn(escape) }
    out.outdent()
    out.line("}")
    bindResults(results.bindings)
  }

  /// The condition under which `handler` handles the exception of `escape`.
  private func matches(_ handler: Handler, _ escape: Escape) -> String {
    handler.exceptions.map { "\(escape.caught)->matches(\(CPlusPlusNames.exception($0)))" }
      .joined(separator: " || ")
  }

  /// Prints the way of an exception that no handler takes.
  private mutating func emitPassingOn(_ escape: Escape) {
    out.line("{")
    out.indent()
    if let outer = escapes.last {
      out.line("\(outer.caught) = std::move(\(escape.caught));")
      out.line("goto \(outer.label);")
    } else {
      out.line("return *std::move(\(escape.caught));")
    }
    out.outdent()
    out.line("}")
  }

}

extension Block {

  /// `true` iff the block does nothing, and hands nothing over.
  fileprivate func isEmptyArm(_ hasNoResults: Bool) -> Bool {
    if case .result = terminator { return hasNoResults && instructions.isEmpty }
    return false
  }

}
