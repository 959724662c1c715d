import IR
import Source
import Syntax

/// `try` statements.
///
/// A variable that is assigned in the body may have its old or its new value in the handlers.
/// Mostly nobody reads it there. Where it is read, the function is lowered again with the variable
/// in a cell, a list of one item, to which the body writes and from which the handlers read.
extension FunctionLowering {

  /// Marks that an exception can arise here: variables assigned before it are uncertain in the
  /// handlers of the `try` bodies around.
  mutating func noteThatExceptionsArise() {
    for n in attempts.indices {
      attempts[n].uncertain.formUnion(attempts[n].pending)
      attempts[n].pending = []
    }
  }

  /// Lowers a `try` statement.
  mutating func lowerTry(_ attempt: Statement.Try, at span: SourceSpan) {
    if !attempt.finally.isEmpty { return lowerFinally(attempt, at: span) }
    attempts.append(AttemptFrame(cells: makeCells(of: span)))
    let body = arm {
      $0.lower(attempt.body)
      return attempt.otherwise.isEmpty ? [] : [$0.constant(.bool(true), at: span)]
    }
    let frame = attempts.removeLast()
    var arms = [body]
    var exceptions: [[String]] = []
    for handler in attempt.handlers {
      exceptions.append(names(of: handler))
      arms.append(
        lower(
          handler, of: span, behind: frame, completes: attempt.otherwise.isEmpty ? nil : false))
    }
    let results = join(&arms, at: span)
    let handlers = zip(exceptions, arms.dropFirst()).map {
      IR.Handler(exceptions: $0, body: $1.block)
    }
    emit(.attempt(body: arms[0].block, handlers: handlers), results: results.all, at: span)
    guard arms.contains(where: \.isOpen) else {
      terminator = .unreachable
      return
    }
    guard let completed = results.own.first, body.isOpen else { return }
    branch(
      on: completed, at: span,
      then: {
        $0.lower(attempt.otherwise)
        return []
      }, else: { _ in [] })
  }

  /// Makes the cells that the `try` statement at `span` needs.
  mutating func makeCells(of span: SourceSpan) -> [String: Value.ID] {
    var result: [String: Value.ID] = [:]
    for name in (plan.attempts[span] ?? []).sorted() {
      let value = current(name, at: span).value
      result[name] = apply("python.list.display", [value], at: span)
    }
    return result
  }

  /// Lets `cell` hold `value`, which raises nothing.
  mutating func store(_ value: Value.ID, in cell: Value.ID) {
    let span = function.values[value].span
    let arguments = [cell, value].map { Argument($0) }
    _ = self.value(of: .apply(.unresolved("python.cell.set"), arguments), at: span)
  }

  /// Lowers an `except` clause of the `try` statement at `span`, whose body left `frame`.
  ///
  /// If `completes` is given, the clause hands it over.
  private mutating func lower(
    _ handler: Statement.Handler, of span: SourceSpan, behind frame: AttemptFrame, completes: Bool?
  ) -> Arm {
    let exception = function.makeValue(named: handler.name, at: handler.span.firstLine)
    handled.append(exception)
    let result = arm(parameters: [exception]) {
      $0.forgetReads()
      $0.restoreVariables(of: span, behind: frame)
      if let name = handler.name { $0.bind(name, to: exception) }
      $0.lower(handler.body)
      guard $0.isOpen else { return [] }
      if let name = handler.name { $0.unbind(name) }
      guard let completes else { return [] }
      return [$0.constant(.bool(completes), at: handler.span)]
    }
    handled.removeLast()
    return result
  }

  /// Lets the variables hold what they held when an exception was raised in the body of the `try`
  /// statement at `span`.
  mutating func restoreVariables(of span: SourceSpan, behind frame: AttemptFrame) {
    for name in frame.uncertain.sorted() {
      let before = environment[name]
      if let cell = frame.cells[name] {
        let kept = apply("python.cell.get", [cell], at: span)
        let isAssigned = before?.certainty == .assigned && !frame.deleted.contains(name)
        bind(name, to: kept)
        environment[name]?.certainty = isAssigned ? .assigned : .perhapsAssigned
        continue
      }
      let value = before?.value ?? constant(.unbound, at: span)
      let certainty = max(.uncertain(try: span), before?.certainty ?? .assigned)
      environment[name] = Binding(value: value, certainty: certainty)
    }
  }

  /// Returns the names of the exceptions that `handler` handles; none for all.
  private mutating func names(of handler: Statement.Handler) -> [String] {
    guard let type = handler.type else { return [] }
    if case .constant(let literal) = type.resolution, let names = literal.exceptions {
      return names
    }
    let classes = if case .tuple(let items) = type.kind { items } else { [type] }
    return classes.flatMap { names(ofExceptions: $0) }
  }

  /// Returns the names of the classes of exceptions that `expression` is.
  private mutating func names(ofExceptions expression: Expression) -> [String] {
    switch expression.resolution {
    case .library(let name): return [BuiltinException.name(name) ?? name]
    case .userClass(let id): return ["class:\(id)"]
    case .constant(let literal):
      if let names = literal.exceptions { return names }
    default: break
    }
    program.diagnostics.insert(
      .unsupportedSyntax(
        "an 'except' clause with a computed class", at: expression.span,
        help: "name built-in exceptions, as in except (ValueError, KeyError)"))
    return []
  }

}

extension Literal {

  /// The names of the classes of exceptions that this is.
  fileprivate var exceptions: [String]? {
    switch self {
    case .library(let name): return BuiltinException.name(name).map { [$0] }
    case .tuple(let items):
      let names = items.map { item -> String? in
        if case .library(let name) = item { BuiltinException.name(name) } else { nil }
      }
      return names.contains(nil) ? nil : names.compactMap { $0 }
    default: return nil
    }
  }

}
