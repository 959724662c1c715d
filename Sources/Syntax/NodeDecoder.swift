import Source

/// Decodes the syntax tree of one file; nodes and fields have the names of CPython's `ast`.
struct NodeDecoder {

  /// The path of the file, for spans.
  let file: String

  /// Returns the place of `node`.
  func span(_ node: JSON) throws(SyntaxError) -> SourceSpan {
    let at = try node.elements("at")
    guard at.count == 4 else { throw SyntaxError("a place has four numbers") }
    return SourceSpan(
      file: file,
      start: .init(line: try at[0].integer(), column: try at[1].integer()),
      end: .init(line: try at[2].integer(), column: try at[3].integer()))
  }

  /// Returns the definition of a function, or of a lambda as a function that returns its value.
  func function(_ node: JSON) throws(SyntaxError) -> FunctionDefinition {
    let span = try span(node)
    let parameters = try parameters(try node.member("args"))
    if try node.string("node") == "Lambda" {
      let value = try expression(try node.member("body"))
      return FunctionDefinition(lambda: parameters, value, at: span)
    }
    return FunctionDefinition(
      name: try node.string("name"), parameters: parameters,
      body: try statements(node, "body"), span: span,
      decorators: try expressions(node, "decorator_list"),
      returns: try optionalExpression(node, "returns"))
  }

  /// Returns the parameters in an `arguments` node.
  func parameters(_ node: JSON) throws(SyntaxError) -> Parameters {
    var result: [Parameters.Parameter] = []
    for (field, kind) in [
      ("posonlyargs", Parameters.Parameter.Kind.positionalOnly), ("args", .positionalOrKeyword),
    ] {
      for p in try node.elements(field) { result.append(try parameter(p, kind)) }
    }
    let defaults = try node.elements("defaults")
    guard defaults.count <= result.count else { throw SyntaxError("more defaults than parameters") }
    for (n, value) in zip(result.indices.suffix(defaults.count), defaults) {
      result[n].default = try expression(value)
    }
    if let p = node.optional("vararg") { result.append(try parameter(p, .variadic)) }
    let keywordOnly = try node.elements("kwonlyargs")
    let keywordDefaults = try node.elements("kw_defaults")
    guard keywordOnly.count == keywordDefaults.count else {
      throw SyntaxError("keyword-only parameters and their defaults differ in number")
    }
    for (p, value) in zip(keywordOnly, keywordDefaults) {
      var decoded = try parameter(p, .keywordOnly)
      if !value.isNull { decoded.default = try expression(value) }
      result.append(decoded)
    }
    if let p = node.optional("kwarg") { result.append(try parameter(p, .variadicKeyword)) }
    return Parameters(list: result)
  }

  /// Returns the parameter in an `arg` node.
  private func parameter(
    _ node: JSON, _ kind: Parameters.Parameter.Kind
  ) throws(SyntaxError) -> Parameters.Parameter {
    Parameters.Parameter(
      name: try node.string("arg"), kind: kind, default: nil,
      annotation: try optionalExpression(node, "annotation"), span: try span(node))
  }

  /// Returns the statements in the list `field` of `node`.
  func statements(_ node: JSON, _ field: String) throws(SyntaxError) -> [Statement] {
    try node.elements(field).map { (s) throws(SyntaxError) in try statement(s) }
  }

  /// Returns the expressions in the list `field` of `node`.
  func expressions(_ node: JSON, _ field: String) throws(SyntaxError) -> [Expression] {
    try node.elements(field).map { (e) throws(SyntaxError) in try expression(e) }
  }

  /// Returns the expression in `field` of `node`.
  func expression(_ node: JSON, _ field: String) throws(SyntaxError) -> Expression {
    try expression(try node.member(field))
  }

  /// Returns the expression in `field` of `node`, or `nil` if it is absent.
  func optionalExpression(_ node: JSON, _ field: String) throws(SyntaxError) -> Expression? {
    guard let value = node.optional(field) else { return nil }
    return try expression(value)
  }

}
