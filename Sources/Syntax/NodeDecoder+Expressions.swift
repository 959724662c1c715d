extension NodeDecoder {

  /// Returns the expression in `node`.
  func expression(_ node: JSON) throws(SyntaxError) -> Expression {
    var result = Expression(try expressionKind(node), at: try span(node))
    if let resolved = node.optional("resolved") {
      result.resolution = try Resolution(decoding: resolved)
    }
    return result
  }

  /// Returns the form of the expression in `node`.
  private func expressionKind(_ node: JSON) throws(SyntaxError) -> Expression.Kind {
    let name = try node.string("node")
    switch name {
    case "Constant": return .literal(try Literal(decoding: try node.member("value")))
    case "Name": return .name(try node.string("id"))
    case "Attribute": return .attribute(try expression(node, "value"), try node.string("attr"))
    case "Subscript":
      return .item(try expression(node, "value"), index: try expression(node, "slice"))
    case "Call": return .call(try expression(node, "func"), try arguments(node))
    case "BinOp":
      return .binary(
        try expression(node, "left"), try binaryOperator(node), try expression(node, "right"))
    case "UnaryOp":
      return .unary(
        try named(UnaryOperator.self, try node.string("op")), try expression(node, "operand"))
    case "BoolOp":
      let operands = try expressions(node, "values")
      return try node.string("op") == "And" ? .all(operands) : .any(operands)
    case "Compare": return try comparison(node)
    case "IfExp":
      return .conditional(
        try expression(node, "test"), then: try expression(node, "body"),
        else: try expression(node, "orelse"))
    case "List": return .list(try expressions(node, "elts"))
    case "Tuple": return .tuple(try expressions(node, "elts"))
    case "Set": return .set(try expressions(node, "elts"))
    case "Dict": return .dict(try dictItems(node))
    case "Slice":
      return .slice(
        try optionalExpression(node, "lower"), try optionalExpression(node, "upper"),
        try optionalExpression(node, "step"))
    case "Starred": return .starred(try expression(node, "value"))
    case "ListComp": return .comprehension(.list, try expression(node, "elt"), try clauses(node))
    case "SetComp": return .comprehension(.set, try expression(node, "elt"), try clauses(node))
    case "GeneratorExp":
      return .comprehension(.generator, try expression(node, "elt"), try clauses(node))
    case "DictComp":
      return .dictComprehension(
        try expression(node, "key"), try expression(node, "value"), try clauses(node))
    case "JoinedStr": return .formattedString(try formattedPieces(node))
    case "NamedExpr":
      return .namedValue(
        try node.member("target").string("id"), try expression(node, "value"))
    case "Lambda":
      return .lambda(try parameters(try node.member("args")), try expression(node, "body"))
    case "Yield": return .yield(try optionalExpression(node, "value"))
    case "YieldFrom": return .yieldFrom(try expression(node, "value"))
    default: return .other(name)
    }
  }

  /// Returns the arguments of the call in `node`, in the order of their evaluation.
  private func arguments(_ node: JSON) throws(SyntaxError) -> [Expression.Argument] {
    var result = try expressions(node, "args").map {
      Expression.Argument(form: .positional, value: $0)
    }
    for keyword in try node.elements("keywords") {
      let name = try keyword.optional("arg")?.string()
      result.append(
        Expression.Argument(
          form: name.map { .keyword($0) } ?? .doubleStarred,
          value: try expression(keyword, "value")))
    }
    return result
  }

  /// Returns the chain of comparisons in `node`.
  private func comparison(_ node: JSON) throws(SyntaxError) -> Expression.Kind {
    let operators = try node.strings("ops")
    let operands = try expressions(node, "comparators")
    guard operators.count == operands.count, !operands.isEmpty else {
      throw SyntaxError("a comparison has as many operators as operands")
    }
    var chain: [Expression.Comparison] = []
    for (op, operand) in zip(operators, operands) {
      chain.append(
        Expression.Comparison(operator: try named(ComparisonOperator.self, op), operand: operand))
    }
    return .comparison(try expression(node, "left"), chain)
  }

  /// Returns the items of the dict display in `node`.
  private func dictItems(_ node: JSON) throws(SyntaxError) -> [Expression.DictItem] {
    let keys = try node.elements("keys")
    let values = try expressions(node, "values")
    guard keys.count == values.count else {
      throw SyntaxError("a dict has as many keys as values")
    }
    var items: [Expression.DictItem] = []
    for (key, value) in zip(keys, values) {
      items.append(
        Expression.DictItem(key: key.isNull ? nil : try expression(key), value: value))
    }
    return items
  }

  /// Returns the clauses of the comprehension in `node`.
  private func clauses(_ node: JSON) throws(SyntaxError) -> [Expression.ComprehensionClause] {
    try node.elements("generators").map { (c) throws(SyntaxError) in
      Expression.ComprehensionClause(
        target: try expression(c, "target"), items: try expression(c, "iter"),
        conditions: try expressions(c, "ifs"),
        isAsynchronous: try c.optional("is_async")?.integer() == 1)
    }
  }

  /// Returns the pieces of the f-string in `node`.
  private func formattedPieces(_ node: JSON) throws(SyntaxError) -> [Expression.FormattedPiece] {
    try node.elements("values").map { (piece) throws(SyntaxError) in
      if try piece.string("node") == "Constant",
        case .str(let text) = try Literal(decoding: try piece.member("value"))
      {
        return .text(text, try span(piece))
      }
      let conversion = try piece.optional("conversion")?.integer() ?? -1
      return .value(
        try expression(piece, "value"),
        conversion: Unicode.Scalar(max(0, conversion)).flatMap {
          $0.value == 0 ? nil : Character($0)
        },
        format: try piece.optional("format_spec").map { (s) throws(SyntaxError) in
          try formattedPieces(s)
        })
    }
  }

  /// Returns the operator with two operands in `node`.
  func binaryOperator(_ node: JSON) throws(SyntaxError) -> BinaryOperator {
    try named(BinaryOperator.self, try node.string("op"))
  }

  /// Returns the operator that CPython calls `name`.
  private func named<T: RawRepresentable>(
    _ type: T.Type, _ name: String
  ) throws(SyntaxError) -> T where T.RawValue == String {
    guard let result = T(rawValue: name) else { throw SyntaxError("unknown operator '\(name)'") }
    return result
  }

}

extension Resolution {

  /// Decodes a RESOLVED of the contract between capture and compiler.
  init(decoding json: JSON) throws(SyntaxError) {
    let kind = try json.string("kind")
    switch kind {
    case "library": self = .library(try json.string("name"))
    case "function": self = .function(try json.string("name"))
    case "constant": self = .constant(try Literal(decoding: try json.member("value")))
    case "object": self = .object(try json.member("index").integer())
    case "module": self = .module(try json.string("name"))
    case "class": self = .userClass(try json.member("index").integer())
    case "undefined": self = .undefined(near: try json.strings("near"))
    case "poison": self = .poison
    case "unsupported":
      self = .unsupported(
        type: try json.optional("type")?.string() ?? "object",
        repr: try json.optional("repr")?.string() ?? "",
        help: try json.optional("help")?.string())
    default: throw SyntaxError("unknown kind of name '\(kind)'")
    }
  }

}
