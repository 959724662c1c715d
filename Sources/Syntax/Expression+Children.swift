extension Expression {

  /// The expressions directly inside that are evaluated in the same function, in source order.
  public var children: [Expression] {
    switch kind {
    case .literal, .name, .other: []
    case .lambda(let parameters, _): parameters.defaults
    case .attribute(let value, _), .unary(_, let value), .starred(let value),
      .namedValue(_, let value), .yieldFrom(let value):
      [value]
    case .yield(let value): value.map { [$0] } ?? []
    case .item(let container, let index): [container, index]
    case .call(let callee, let arguments): [callee] + arguments.map(\.value)
    case .binary(let left, _, let right): [left, right]
    case .all(let operands), .any(let operands), .list(let operands), .tuple(let operands),
      .set(let operands):
      operands
    case .comparison(let first, let rest): [first] + rest.map(\.operand)
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    case .dict(let items): items.flatMap { ($0.key.map { [$0] } ?? []) + [$0.value] }
    case .slice(let start, let stop, let step): [start, stop, step].compactMap { $0 }
    case .comprehension(_, let element, let clauses):
      clauses.flatMap(\.expressions) + [element]
    case .dictComprehension(let key, let value, let clauses):
      clauses.flatMap(\.expressions) + [key, value]
    case .formattedString(let pieces): pieces.flatMap(\.expressions)
    }
  }

}

extension Expression.ComprehensionClause {

  /// The expressions directly inside.
  fileprivate var expressions: [Expression] { [items] + conditions }

}

extension Expression.FormattedPiece {

  /// The expressions directly inside.
  fileprivate var expressions: [Expression] {
    switch self {
    case .text: []
    case .value(let value, _, let format): [value] + (format ?? []).flatMap(\.expressions)
    }
  }

}
