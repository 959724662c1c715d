import Source
import Syntax

/// What the code of a function says of its variables, as CPython's `symtable` finds it.
///
/// A name that capture resolved belongs to the module; what is left is a variable of this function
/// or of one around it.
struct Scope {

  /// How often each variable of the function is assigned in its source; a parameter counts once.
  private(set) var assignments: [String: Int] = [:]

  /// The variables that the function assigns in a loop.
  private(set) var assignedInLoops: Set<String> = []

  /// The variables that the function deletes.
  private(set) var deleted: Set<String> = []

  /// The variables of functions around that the function declares to assign.
  private(set) var nonlocals: Set<String> = []

  /// The names that are used, here or in functions inside, in the order of their first use.
  private var used: [String] = []

  /// The names that functions inside use of this function, or of those around.
  private(set) var captured: Set<String> = []

  /// The names that functions inside assign and that are not theirs.
  private(set) var assignedInside: Set<String> = []

  /// The functions that are defined under names, by name.
  private(set) var definitions: [String: FunctionDefinition] = [:]

  /// `true` iff the code yields, so that a call of the function makes a generator.
  private(set) var isGenerator = false

  /// The number of loops around the code that is visited.
  private var loopDepth = 0

  /// The targets of the comprehensions around the code that is visited.
  private var targets: [Set<String>] = []

  /// Creates the scope of a function with `parameters` and `body`.
  init(_ parameters: Parameters, _ body: [Statement]) {
    for p in parameters.list { assign(name: p.name) }
    for s in body { visit(s) }
  }

  /// Creates the scope of code that is part of another.
  private init() {}

  /// The variables of the function, sorted.
  var variables: [String] { assignments.keys.filter { !nonlocals.contains($0) }.sorted() }

  /// The names that belong to functions around, in the order of their first use.
  var free: [String] { used.filter { assignments[$0] == nil || nonlocals.contains($0) } }

  /// The variables of functions around that the function or those inside assign.
  var assignedOutside: Set<String> {
    nonlocals.union(assignedInside.filter { assignments[$0] == nil })
  }

  /// `true` iff the variable `name` holds one value for good once it is assigned.
  func isAssignedOnce(_ name: String) -> Bool {
    assignments[name] == 1 && !assignedInLoops.contains(name) && !assignedInside.contains(name)
      && !deleted.contains(name)
  }

  /// Returns the names that functions inside of `expressions` use of the code around.
  static func captured(in expressions: [Expression]) -> Set<String> {
    var result = Scope()
    for e in expressions { result.visit(e) }
    return result.captured
  }

  // MARK: Names

  /// Notes the use of `name`, unless it is the target of a comprehension around.
  private mutating func use(_ name: String) {
    if targets.contains(where: { $0.contains(name) }) || used.contains(name) { return }
    used.append(name)
  }

  /// Notes an assignment to `name`.
  private mutating func assign(name: String) {
    assignments[name, default: 0] += 1
    if loopDepth > 0 { assignedInLoops.insert(name) }
  }

  /// Notes the assignment to `target`.
  private mutating func assign(_ target: Expression) {
    switch target.kind {
    case .name(let name): assign(name: name)
    case .tuple(let items), .list(let items):
      for i in items { assign(i) }
    case .starred(let inner): assign(inner)
    default: visit(target)
    }
  }

  // MARK: Functions inside

  /// Notes what a function inside uses; one that is gone at the end of the call it is an argument
  /// of (`isTransient`) cannot tell when it looks at its variables.
  private mutating func visitFunction(
    _ definition: FunctionDefinition, isTransient: Bool = false
  ) {
    for d in definition.parameters.defaults { visit(d) }
    let inner = Scope(definition.parameters, definition.body)
    for name in inner.free {
      if targets.contains(where: { $0.contains(name) }) { continue }
      use(name)
      if !isTransient { captured.insert(name) }
    }
    assignedInside.formUnion(inner.assignedOutside)
  }

  // MARK: Statements

  /// Visits one statement.
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
      } else if case .name(let name) = target.kind {
        assignments[name, default: 0] += 0
      }
    case .augmentedAssign(let target, _, let value):
      visit(target)
      visit(value)
      assign(target)
    case .delete(let targets):
      for t in targets { delete(t) }
    case .return(let value): value.map { visit($0) }
    case .raise(let exception, let cause):
      exception.map { visit($0) }
      cause.map { visit($0) }
    case .assert(let condition, let message):
      visit(condition)
      message.map { visit($0) }
    case .if(let condition, let then, let otherwise):
      visit(condition)
      for s in then + otherwise { visit(s) }
    case .while(let condition, let body, let otherwise):
      inLoop {
        $0.visit(condition)
        for s in body { $0.visit(s) }
      }
      for s in otherwise { visit(s) }
    case .for(let target, let items, let body, let otherwise):
      visit(items)
      inLoop {
        $0.assign(target)
        for s in body { $0.visit(s) }
      }
      for s in otherwise { visit(s) }
    case .try(let attempt): visit(attempt)
    case .function(let definition):
      if let parts = definition.cached {
        for s in parts { visit(s) }
        return
      }
      for d in definition.decorators { visit(d) }
      visitFunction(definition)
      assign(name: definition.name)
      definitions[definition.name] = definition
    case .nonlocal(let names):
      nonlocals.formUnion(names)
      for name in names { use(name) }
    case .match(let subject, let cases):
      visit(subject)
      for c in cases {
        visit(c.pattern)
        c.condition.map { visit($0) }
        for s in c.body { visit(s) }
      }
    case .with(let items, let body):
      for i in items {
        visit(i.context)
        i.target.map { assign($0) }
      }
      for s in body { visit(s) }
    case .pass, .break, .continue, .other: break
    }
  }

  /// Visits a pattern.
  private mutating func visit(_ pattern: Pattern) {
    for e in pattern.expressions { visit(e) }
    for name in pattern.names { assign(name: name) }
  }

  /// Visits a `try` statement.
  private mutating func visit(_ attempt: Statement.Try) {
    for s in attempt.body { visit(s) }
    for handler in attempt.handlers {
      handler.type.map { visit($0) }
      if let name = handler.name {
        assign(name: name)
        deleted.insert(name)
      }
      for s in handler.body { visit(s) }
    }
    for s in attempt.otherwise + attempt.finally { visit(s) }
  }

  /// Notes the deletion of `target`.
  private mutating func delete(_ target: Expression) {
    switch target.kind {
    case .name(let name):
      assign(name: name)
      deleted.insert(name)
    case .tuple(let items), .list(let items):
      for i in items { delete(i) }
    default: visit(target)
    }
  }

  /// Visits what `visit` visits as code of a loop.
  private mutating func inLoop(_ visit: (inout Self) -> Void) {
    loopDepth += 1
    visit(&self)
    loopDepth -= 1
  }

  // MARK: Expressions

  /// Visits an expression.
  private mutating func visit(_ expression: Expression) {
    if expression.resolution != nil { return }
    switch expression.kind {
    case .name(let name): use(name)
    case .namedValue(let name, let value):
      visit(value)
      if targets.isEmpty { assign(name: name) } else { inLoop { $0.assign(name: name) } }
    case .lambda(let parameters, let value):
      visitFunction(FunctionDefinition(lambda: parameters, value, at: expression.span))
    case .call(let callee, let arguments): visitCall(callee, arguments)
    case .comprehension(.generator, let element, let clauses):
      visitGenerator(element, clauses, at: expression.span)
    case .comprehension(_, let element, let clauses): visitComprehension([element], clauses)
    case .dictComprehension(let key, let value, let clauses):
      visitComprehension([key, value], clauses)
    case .yield, .yieldFrom:
      isGenerator = true
      for c in expression.children { visit(c) }
    default:
      for c in expression.children { visit(c) }
    }
  }

  /// Visits a call.
  private mutating func visitCall(_ callee: Expression, _ arguments: [Expression.Argument]) {
    visit(callee)
    let consumed = callee.consumedGenerator(arguments)
    for (n, a) in arguments.enumerated() {
      if n == 0, let consumed {
        visitComprehension([consumed.element], consumed.clauses)
      } else if callee.callsArgumentsAtOnce, case .lambda(let parameters, let value) = a.value.kind
      {
        visitFunction(
          FunctionDefinition(lambda: parameters, value, at: a.value.span), isTransient: true)
      } else {
        visit(a.value)
      }
    }
  }

  /// Visits a generator expression, which is a function inside; its first items are evaluated here.
  private mutating func visitGenerator(
    _ element: Expression, _ clauses: [Expression.ComprehensionClause], at span: SourceSpan
  ) {
    guard let first = clauses.first else { return }
    visit(first.items)
    visitFunction(FunctionDefinition(generator: element, clauses, at: span))
  }

  /// Visits a comprehension, whose targets are variables of its own.
  private mutating func visitComprehension(
    _ inside: [Expression], _ clauses: [Expression.ComprehensionClause]
  ) {
    guard let first = clauses.first else { return }
    visit(first.items)
    var own = AssignedNames()
    for c in clauses { own.assign(c.target) }
    targets.append(Set(own.names))
    inLoop {
      for (n, c) in clauses.enumerated() {
        if n > 0 { $0.visit(c.items) }
        for condition in c.conditions { $0.visit(condition) }
      }
      for e in inside { $0.visit(e) }
    }
    targets.removeLast()
  }

}

extension Expression {

  /// `true` iff a call of this calls functions among its arguments at once and keeps none, so that
  /// they may hold the values of variables instead of the variables.
  var callsArgumentsAtOnce: Bool {
    switch resolution {
    case .library(let name):
      ["python.sorted", "python.min", "python.max", "functools.reduce"].contains(name)
    case nil:
      if case .attribute(_, "sort") = kind { true } else { false }
    default: false
    }
  }

}
