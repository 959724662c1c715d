import IR
import Source
import Syntax

/// `try` statements.
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
    guard attempt.finally.isEmpty, !attempt.handlers.isEmpty else {
      program.diagnostics.insert(
        .unsupportedSyntax(
          "'finally'", at: span.firstLine,
          help: "write its statements behind the 'try' statement and in each 'except' clause"))
      return lower(attempt.body)
    }
    attempts.append(AttemptFrame())
    let body = arm {
      $0.lower(attempt.body)
      return attempt.otherwise.isEmpty ? [] : [$0.constant(.bool(true), at: span)]
    }
    let uncertain = attempts.removeLast().uncertain
    var arms = [body]
    var exceptions: [[String]] = []
    for handler in attempt.handlers {
      exceptions.append(names(of: handler))
      arms.append(
        lower(
          handler, uncertain: uncertain, completes: attempt.otherwise.isEmpty ? nil : false))
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

  /// Lowers an `except` clause, in which the values of the variables `uncertain` are not known.
  ///
  /// If `completes` is given, the clause hands it over.
  private mutating func lower(
    _ handler: Statement.Handler, uncertain: Set<String>, completes: Bool?
  ) -> Arm {
    let exception = function.makeValue(named: handler.name, at: handler.span.firstLine)
    handled.append(exception)
    let result = arm(parameters: [exception]) {
      for name in uncertain {
        let value = $0.environment[name]?.value ?? $0.constant(.unbound, at: handler.span)
        $0.environment[name] = Binding(value: value, certainty: .uncertain)
      }
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

  /// Returns the names of the exceptions that `handler` handles; none for all.
  private mutating func names(of handler: Statement.Handler) -> [String] {
    guard let type = handler.type else { return [] }
    let classes = if case .tuple(let items) = type.kind { items } else { [type] }
    return classes.compactMap { name(ofException: $0) }
  }

  /// Returns the name of the class of exceptions that `expression` names.
  private mutating func name(ofException expression: Expression) -> String? {
    if case .library(let name) = expression.resolution {
      return name.hasPrefix("python.") ? String(name.dropFirst(7)) : name
    }
    program.diagnostics.insert(
      .unsupportedSyntax(
        "an 'except' clause with a computed class", at: expression.span,
        help: "name built-in exceptions, as in except (ValueError, KeyError)"))
    return nil
  }

}
