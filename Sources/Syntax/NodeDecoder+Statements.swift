extension NodeDecoder {

  /// Returns the statement in `node`.
  func statement(_ node: JSON) throws(SyntaxError) -> Statement {
    Statement(try statementKind(node), at: try span(node))
  }

  /// Returns the form of the statement in `node`.
  private func statementKind(_ node: JSON) throws(SyntaxError) -> Statement.Kind {
    let name = try node.string("node")
    switch name {
    case "Expr": return .expression(try expression(node, "value"))
    case "Assign":
      return .assign(try expressions(node, "targets"), try expression(node, "value"))
    case "AnnAssign":
      return .annotatedAssign(
        try expression(node, "target"), annotation: try expression(node, "annotation"),
        try optionalExpression(node, "value"))
    case "AugAssign":
      return .augmentedAssign(
        try expression(node, "target"), try binaryOperator(node), try expression(node, "value"))
    case "Delete": return .delete(try expressions(node, "targets"))
    case "Return": return .return(try optionalExpression(node, "value"))
    case "Raise":
      return .raise(
        try optionalExpression(node, "exc"), cause: try optionalExpression(node, "cause"))
    case "Assert":
      return .assert(try expression(node, "test"), message: try optionalExpression(node, "msg"))
    case "If":
      return .if(
        try expression(node, "test"), then: try statements(node, "body"),
        else: try statements(node, "orelse"))
    case "While":
      return .while(
        try expression(node, "test"), body: try statements(node, "body"),
        else: try statements(node, "orelse"))
    case "For":
      return .for(
        try expression(node, "target"), in: try expression(node, "iter"),
        body: try statements(node, "body"), else: try statements(node, "orelse"))
    case "Try":
      let handlers = try node.elements("handlers")
      return .try(
        Statement.Try(
          body: try statements(node, "body"),
          handlers: try handlers.map { (h) throws(SyntaxError) in try handler(h) },
          otherwise: try statements(node, "orelse"), finally: try statements(node, "finalbody")))
    case "Match":
      let cases = try node.elements("cases")
      return .match(
        try expression(node, "subject"),
        try cases.map { (c) throws(SyntaxError) in try matchCase(c) })
    case "With":
      let items = try node.elements("items")
      return .with(
        try items.map { (i) throws(SyntaxError) in try withItem(i) },
        body: try statements(node, "body"))
    case "Pass": return .pass
    case "Import", "ImportFrom":
      // What such an import binds is resolved where it is read; there is nothing left to do.
      return try node["captured"]?.bool() == true ? .pass : .other(name)
    case "Break": return .break
    case "Continue": return .continue
    case "FunctionDef": return .function(try function(node))
    case "Nonlocal": return .nonlocal(try node.strings("names"))
    default: return .other(name)
    }
  }

  /// Returns the `except` clause in `node`.
  private func handler(_ node: JSON) throws(SyntaxError) -> Statement.Handler {
    Statement.Handler(
      type: try optionalExpression(node, "type"), name: try node.optional("name")?.string(),
      body: try statements(node, "body"), span: try span(node))
  }

}
