/// Patterns and context managers.
extension NodeDecoder {

  /// Returns the `case` in `node`.
  func matchCase(_ node: JSON) throws(SyntaxError) -> Statement.MatchCase {
    Statement.MatchCase(
      pattern: try pattern(try node.member("pattern")),
      condition: try optionalExpression(node, "guard"), body: try statements(node, "body"))
  }

  /// Returns the item of a `with` statement in `node`.
  func withItem(_ node: JSON) throws(SyntaxError) -> Statement.WithItem {
    Statement.WithItem(
      context: try expression(node, "context_expr"),
      target: try optionalExpression(node, "optional_vars"))
  }

  /// Returns the pattern in `node`.
  private func pattern(_ node: JSON) throws(SyntaxError) -> Pattern {
    Pattern(kind: try patternKind(node), span: try span(node))
  }

  /// Returns the patterns in the list `field` of `node`.
  private func patterns(_ node: JSON, _ field: String) throws(SyntaxError) -> [Pattern] {
    try node.elements(field).map { (p) throws(SyntaxError) in try pattern(p) }
  }

  /// Returns the form of the pattern in `node`.
  private func patternKind(_ node: JSON) throws(SyntaxError) -> Pattern.Kind {
    let name = try node.string("node")
    switch name {
    case "MatchValue": return .value(try expression(node, "value"))
    case "MatchSingleton": return .singleton(try Literal(decoding: try node.member("value")))
    case "MatchSequence": return .sequence(try patterns(node, "patterns"))
    case "MatchStar": return .star(try node.optional("name")?.string())
    case "MatchMapping":
      return .mapping(
        keys: try expressions(node, "keys"), try patterns(node, "patterns"),
        rest: try node.optional("rest")?.string())
    case "MatchClass":
      let names = try node.strings("kwd_attrs")
      let keywords = try patterns(node, "kwd_patterns")
      return .instance(
        try expression(node, "cls"), try patterns(node, "patterns"),
        keywords: zip(names, keywords).map { (name: $0, pattern: $1) })
    case "MatchAs":
      var inner: Pattern?
      if let p = node.optional("pattern") { inner = try pattern(p) }
      return .capture(inner, name: try node.optional("name")?.string())
    case "MatchOr": return .any(try patterns(node, "patterns"))
    default: throw SyntaxError("unknown pattern '\(name)'")
    }
  }

}
