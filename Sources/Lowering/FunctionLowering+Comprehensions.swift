import IR
import Source
import Syntax

/// Comprehensions: loops with variables of their own that fill a container.
extension FunctionLowering {

  /// Lowers `[element for ...]`.
  mutating func lowerListComprehension(
    _ element: Expression, _ clauses: [Expression.ComprehensionClause], at span: SourceSpan
  ) -> Value.ID {
    lowerFilling("python.list.display", clauses, inside: [element], at: span) {
      let item = $0.lower(element)
      _ = $0.apply(".append", [$1, item], at: element.span)
    }
  }

  /// Lowers `{element for ...}`.
  mutating func lowerSetComprehension(
    _ element: Expression, _ clauses: [Expression.ComprehensionClause], at span: SourceSpan
  ) -> Value.ID {
    lowerFilling("python.set.display", clauses, inside: [element], at: span) {
      let item = $0.lower(element)
      _ = $0.apply(".add", [$1, item], at: element.span)
    }
  }

  /// Lowers `{key: value for ...}`.
  mutating func lowerDictComprehension(
    _ key: Expression, _ value: Expression, _ clauses: [Expression.ComprehensionClause],
    at span: SourceSpan
  ) -> Value.ID {
    lowerFilling("python.dict.display", clauses, inside: [key, value], at: span) {
      let k = $0.lower(key)
      let v = $0.lower(value)
      _ = $0.apply("python.setitem", [$1, k, v], at: key.span)
    }
  }

  /// Lowers a comprehension that fills the empty container made by `display`.
  private mutating func lowerFilling(
    _ display: String, _ clauses: [Expression.ComprehensionClause], inside: [Expression],
    at span: SourceSpan, _ add: @escaping (inout Self, _ container: Value.ID) -> Void
  ) -> Value.ID {
    var container: Value.ID?
    inOwnScope(clauses, inside, at: span) { lowering, items, carried in
      let empty = lowering.apply(display, [], at: span)
      container = empty
      lowering.lowerClauses(clauses[...], items, carrying: carried) { add(&$0, empty) }
    }
    return container ?? poisonForAsynchronous(at: span)
  }

  /// Lowers `any(element for ...)` or `all(element for ...)`: the loop ends with the first element
  /// whose truth is `stop`.
  mutating func lowerShortCircuit(
    _ element: Expression, _ clauses: [Expression.ComprehensionClause], stopsAt stop: Bool,
    at span: SourceSpan
  ) -> Value.ID {
    let found = hiddenVariable("found")
    bindHidden(found, to: constant(.bool(!stop), at: span))
    inOwnScope(clauses, [element], at: span) { lowering, items, carried in
      lowering.lowerClauses(
        clauses[...], items, carrying: carried + [found], leavingWhen: (found, stop)
      ) {
        let holds = $0.condition(element)
        $0.leaveLoop(when: holds, is: stop, with: found, at: element.span)
      }
    }
    let result = environment[found]?.value ?? poisonForAsynchronous(at: span)
    environment[found] = nil
    return result
  }

  /// Leaves the innermost loop when `condition` is `stop`, with the variable `found` holding it.
  private mutating func leaveLoop(
    when condition: Value.ID, is stop: Bool, with found: String, at span: SourceSpan
  ) {
    let leave: (inout Self) -> [Value.ID] = {
      $0.bindHidden(found, to: $0.constant(.bool(stop), at: span))
      $0.exitLoop(at: span)
      return []
    }
    let stay: (inout Self) -> [Value.ID] = { _ in [] }
    branch(on: condition, at: span, then: stop ? leave : stay, else: stop ? stay : leave)
  }

  /// Runs `lower` with the targets of `clauses` as new variables, which do not outlive it.
  ///
  /// `lower` gets the items of the first clause, which belong to the scope around, and the
  /// variables of the scope around that `(name := value)` assigns.
  private mutating func inOwnScope(
    _ clauses: [Expression.ComprehensionClause], _ inside: [Expression], at span: SourceSpan,
    _ lower: (inout Self, _ items: Value.ID, _ carried: [String]) -> Void
  ) {
    guard let first = clauses.first, !clauses.contains(where: \.isAsynchronous) else { return }
    let items = self.lowerIterated(first.items)
    var targets = AssignedNames()
    var assigned = AssignedNames()
    for clause in clauses {
      targets.assign(clause.target)
      for c in clause.conditions { assigned.visit(c) }
    }
    for e in inside { assigned.visit(e) }
    let outer = targets.names.map { ($0, environment[$0]) }
    let outerCells = variableCells
    for name in targets.names { environment[name] = nil }
    comprehensions.append(Set(targets.names))
    let evaluated = clauses.flatMap(\.conditions) + clauses.dropFirst().map(\.items) + inside
    makeCells(forTargets: targets.names, in: evaluated, at: span)
    lower(&self, items, assigned.names.filter { !targets.names.contains($0) })
    comprehensions.removeLast()
    for name in targets.names { variableCells[name] = outerCells[name] }
    for (name, binding) in outer { environment[name] = binding }
  }

  /// Lowers the loops of `clauses`, the first over `items`, with `body` in the innermost one.
  ///
  /// If `leavingWhen` is given, each loop ends as soon as that variable holds that value.
  private mutating func lowerClauses(
    _ clauses: ArraySlice<Expression.ComprehensionClause>, _ items: Value.ID,
    carrying names: [String], leavingWhen: (variable: String, value: Bool)? = nil,
    body: (inout Self) -> Void
  ) {
    guard let clause = clauses.first else { return }
    let span = clause.target.span
    // The targets belong to one round of the loop.
    loop(over: items, carrying: names, at: span) { lowering, item in
      if let item { lowering.assign(item, to: clause.target) }
      lowering.filtered(by: clause.conditions[...]) { inner in
        guard let next = clauses.dropFirst().first else { return body(&inner) }
        let items = inner.lowerIterated(next.items)
        inner.lowerClauses(
          clauses.dropFirst(), items, carrying: names, leavingWhen: leavingWhen, body: body)
        if let leavingWhen, let value = inner.environment[leavingWhen.variable]?.value {
          inner.leaveLoop(
            when: value, is: leavingWhen.value, with: leavingWhen.variable, at: span)
        }
      }
    }
  }

  /// Lowers `body` under all of `conditions`.
  private mutating func filtered(
    by conditions: ArraySlice<Expression>, _ body: (inout Self) -> Void
  ) {
    guard let first = conditions.first else { return body(&self) }
    let holds = condition(first)
    branch(
      on: holds, at: first.span,
      then: {
        $0.filtered(by: conditions.dropFirst(), body)
        return []
      }, else: { _ in [] })
  }

  /// Reports an asynchronous comprehension.
  private mutating func poisonForAsynchronous(at span: SourceSpan) -> Value.ID {
    fault(.unsupportedSyntax("'async for'", at: span, help: "write a plain 'for'"))
  }

}
