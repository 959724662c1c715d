import IR
import Source
import Syntax

/// Generator expressions that are lazy: calls of generator functions made for them.
extension FunctionLowering {

  /// Lowers `(element for ...)`: its first items are evaluated here, the rest when it is asked.
  mutating func lowerGenerator(
    _ element: Expression, _ clauses: [Expression.ComprehensionClause], at span: SourceSpan
  ) -> Value.ID {
    guard let first = clauses.first, !clauses.contains(where: \.isAsynchronous) else {
      return fault(.unsupportedSyntax("'async for'", at: span, help: "write a plain 'for'"))
    }
    let items = apply("python.iter.early", [lowerIterated(first.items)], at: first.items.span)
    let definition = FunctionDefinition(generator: element, clauses, at: span)
    let generator = lowerFunction(definition, isTransient: false)
    return apply(.value, [Argument(generator), Argument(items)], at: span)
  }

}

extension FunctionDefinition {

  /// Creates the generator function whose call with the first items is a generator expression.
  init(
    generator element: Expression, _ clauses: [Expression.ComprehensionClause],
    at span: SourceSpan
  ) {
    var body = [
      Statement(.expression(Expression(.yield(element), at: element.span)), at: element.span)
    ]
    for (n, clause) in clauses.enumerated().reversed() {
      for condition in clause.conditions.reversed() {
        body = [Statement(.if(condition, then: body, else: []), at: condition.span)]
      }
      let items =
        n == 0 ? Expression(.name(Self.firstItems), at: clause.items.span) : clause.items
      body = [
        Statement(.for(clause.target, in: items, body: body, else: []), at: clause.target.span)
      ]
    }
    var assigned = AssignedNames()
    assigned.visit(element)
    for clause in clauses {
      for condition in clause.conditions { assigned.visit(condition) }
    }
    if !assigned.names.isEmpty {
      body.insert(Statement(.nonlocal(assigned.names), at: span), at: 0)
    }
    let parameter = Parameters.Parameter(
      name: Self.firstItems, kind: .positionalOnly, default: nil, annotation: nil, span: span)
    self.init(
      name: "<genexpr>", parameters: Parameters(list: [parameter]), body: body, span: span)
  }

  /// The name that CPython gives the parameter for the first items.
  private static let firstItems = ".0"

}

extension Expression {

  /// Returns the parts of the generator expression that a call of this with `arguments` uses up at
  /// once, so that its being lazy cannot be observed; `nil` for other calls.
  func consumedGenerator(
    _ arguments: [Argument]
  ) -> (element: Expression, clauses: [ComprehensionClause])? {
    let positional = arguments.filter { $0.form == .positional }
    guard consumesItems, let first = arguments.first, positional.count == 1,
      first.form == .positional,
      case .comprehension(.generator, let element, let clauses) = first.value.kind
    else { return nil }
    return (element, clauses)
  }

  /// `true` iff a call of this goes through the items of its argument at once.
  private var consumesItems: Bool {
    switch resolution {
    case .library(let name):
      [
        "python.any", "python.all", "python.list", "python.set", "python.tuple", "python.sum",
        "python.min", "python.max", "python.dict", "python.sorted", "python.frozenset",
      ].contains(name)
    case nil:
      if case .attribute(_, "join") = kind { true } else { false }
    case .function, .constant, .object, .module, .userClass, .unsupported, .poison, .undefined:
      false
    }
  }

}
