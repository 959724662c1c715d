import IR
import Source
import Syntax

/// Statements.
extension FunctionLowering {

  /// Lowers `statements` up to the one behind which control does not go on.
  mutating func lower(_ statements: [Statement]) {
    for s in statements where isOpen { lower(s) }
  }

  /// Lowers one statement.
  private mutating func lower(_ statement: Statement) {
    let span = statement.span
    switch statement.kind {
    case .expression(let value):
      if case .literal = value.kind { return }
      _ = lower(value)
    case .assign(let targets, let value): lowerAssign(value, to: targets)
    case .annotatedAssign(let target, let annotation, let value):
      lowerAnnotatedAssign(value, to: target, annotation)
    case .augmentedAssign(let target, let op, let value):
      lowerAugmentedAssign(target, op, value, at: span)
    case .delete(let targets):
      for t in targets { delete(t) }
    case .return(let value):
      leave(by: .return, with: value.map { lower($0) } ?? constant(.none, at: span), at: span)
    case .raise(let exception, let cause): lowerRaise(exception, cause, at: span)
    case .assert(let test, let message): lowerAssert(test, message, at: span)
    case .if(let test, let then, let otherwise):
      let holds = condition(test)
      branch(
        on: holds, at: span,
        then: {
          $0.lower(then)
          return []
        },
        else: {
          $0.lower(otherwise)
          return []
        })
    case .while(let test, let body, let otherwise): lowerWhile(test, body, otherwise, at: span)
    case .for(let target, let items, let body, let otherwise):
      lowerFor(target, in: items, body, otherwise, at: span)
    case .try(let attempt): lowerTry(attempt, at: span)
    case .match(let subject, let cases): lowerMatch(subject, cases, at: span)
    case .with(let items, let body): lowerWith(items[...], body, at: span)
    case .pass: break
    case .break: leave(by: .break, at: span)
    case .continue: leave(by: .continue, at: span)
    case .function(let definition):
      if let parts = definition.cached {
        lower(parts)
      } else {
        lowerDefinition(definition, at: span)
      }
    case .nonlocal: break
    case .other(let form): lowerUnsupported(form, at: span)
    }
  }

  /// Reports a statement that is not compiled.
  private mutating func lowerUnsupported(_ form: String, at span: SourceSpan) {
    let (name, help) = unsupportedStatements[form] ?? ("the statement '\(form)'", nil)
    program.diagnostics.insert(.unsupportedSyntax(name, at: span.firstLine, help: help))
  }

  /// Lowers `raise exception from cause`.
  private mutating func lowerRaise(
    _ exception: Expression?, _ cause: Expression?, at span: SourceSpan
  ) {
    guard let exception else {
      terminator = .raise(handled.last ?? nothingToRaise(at: span))
      noteThatExceptionsArise()
      return
    }
    var value = apply("python.raised", [lower(exception)], at: exception.span)
    if let cause {
      value = apply("python.raised_from", [value, lower(cause)], at: span)
    }
    noteThatExceptionsArise()
    terminator = .raise(value)
  }

  /// Returns what `raise` raises where no exception is handled: in a `finally` clause, that
  /// depends on how it was reached; elsewhere it is a fault.
  private mutating func nothingToRaise(at span: SourceSpan) -> Value.ID {
    if finallyCount == 0 { return fault(.nothingToRaise(at: span)) }
    let text = constant(.str("No active exception to reraise"), at: span)
    return apply("python.RuntimeError", [text], at: span)
  }

  /// Lowers `assert test, message`.
  private mutating func lowerAssert(
    _ test: Expression, _ message: Expression?, at span: SourceSpan
  ) {
    let holds = condition(test)
    branch(
      on: holds, at: span, then: { _ in [] },
      else: {
        var arguments: [Value.ID] = []
        if let message { arguments.append($0.lower(message)) }
        let exception = $0.apply("python.AssertionError", arguments, at: span)
        $0.noteThatExceptionsArise()
        $0.terminator = .raise(exception)
        return []
      })
  }

}

/// The statements that are not compiled: what they are called, and what to do instead.
private let unsupportedStatements: [String: (String, String?)] = [
  "AsyncFor": ("'async for'", "write a plain 'for'"),
  "AsyncFunctionDef": ("'async def'", "write a plain 'def'"),
  "AsyncWith": ("'async with'", "write a plain 'with'"),
  "ClassDef": ("a class inside of a function", "use tuples, dicts or plain functions"),
  "Global": ("'global'", "pass the value as an argument and return the new one"),
  "Import": ("'import' inside of a function", "import at module level"),
  "ImportFrom": ("'import' inside of a function", "import at module level"),
  "TryStar": ("'except*'", "write a plain 'except'"),
]
