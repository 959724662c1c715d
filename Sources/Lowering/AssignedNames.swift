import Syntax

/// Collects the variables that code assigns, in the order of their first assignment.
struct AssignedNames {

  /// The names found so far.
  private(set) var names: [String] = []

  /// Returns the names that `statements` assign, after those that `before` finds.
  static func of(_ statements: [Statement], before: (inout Self) -> Void = { _ in }) -> [String] {
    var result = AssignedNames()
    before(&result)
    result.visit(statements)
    return result.names
  }

  /// Returns the names that `cases` assign.
  static func of(_ cases: [Statement.MatchCase]) -> [String] {
    var result = AssignedNames()
    result.visit(cases)
    return result.names
  }

  /// Adds the names that `cases` assign.
  private mutating func visit(_ cases: [Statement.MatchCase]) {
    for c in cases {
      for name in c.pattern.names { insert(name) }
      c.condition.map { visit($0) }
      visit(c.body)
    }
  }

  /// Adds the names that `statements` assign.
  mutating func visit(_ statements: [Statement]) {
    for s in statements { visit(s) }
  }

  /// Adds the names that `statement` assigns.
  private mutating func visit(_ statement: Statement) {
    switch statement.kind {
    case .expression(let value): visit(value)
    case .assign(let targets, let value):
      visit(value)
      for t in targets { assign(t) }
    case .annotatedAssign(let target, _, let value):
      if let value {
        visit(value)
        assign(target)
      }
    case .augmentedAssign(let target, _, let value):
      visit(value)
      assign(target)
    case .delete(let targets):
      for t in targets { assign(t) }
    case .return(let value): value.map { visit($0) }
    case .raise(let exception, let cause):
      exception.map { visit($0) }
      cause.map { visit($0) }
    case .assert(let condition, let message):
      visit(condition)
      message.map { visit($0) }
    case .if(let condition, let then, let otherwise),
      .while(let condition, let then, let otherwise):
      visit(condition)
      visit(then)
      visit(otherwise)
    case .for(let target, let items, let body, let otherwise):
      visit(items)
      assign(target)
      visit(body)
      visit(otherwise)
    case .try(let attempt):
      visit(attempt.body)
      for handler in attempt.handlers {
        if let name = handler.name { insert(name) }
        visit(handler.body)
      }
      visit(attempt.otherwise)
      visit(attempt.finally)
    case .function(let definition):
      if let parts = definition.cached { return visit(parts) }
      for e in definition.decorators + definition.parameters.defaults { visit(e) }
      insert(definition.name)
    case .match(let subject, let cases):
      visit(subject)
      visit(cases)
    case .with(let items, let body):
      for i in items {
        visit(i.context)
        i.target.map { assign($0) }
      }
      visit(body)
    case .nonlocal, .pass, .break, .continue, .other: break
    }
  }

  /// Adds the names that assigning to `target` assigns.
  mutating func assign(_ target: Expression) {
    switch target.kind {
    case .name(let name): insert(name)
    case .tuple(let items), .list(let items):
      for i in items { assign(i) }
    case .starred(let inner): assign(inner)
    default: visit(target)
    }
  }

  /// Adds the names that `(name := value)` assigns inside of `expression`.
  mutating func visit(_ expression: Expression) {
    if case .namedValue(let name, _) = expression.kind { insert(name) }
    for c in expression.children { visit(c) }
  }

  /// Adds `name` unless it was found before.
  private mutating func insert(_ name: String) {
    if !names.contains(name) { names.append(name) }
  }

}
