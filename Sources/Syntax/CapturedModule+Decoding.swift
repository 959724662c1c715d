import Source

extension CapturedFunction {

  /// Decodes the function `qualifiedName` from `json`.
  init(decoding json: JSON, qualifiedName: String) throws(SyntaxError) {
    let nodes = NodeDecoder(file: try json.string("file"))
    self.qualifiedName = qualifiedName
    self.name = try json.string("name")
    self.module = try json.string("module")
    self.documentation = try json.optional("doc")?.string()
    self.owner = try json.optional("class")?.integer()
    self.definition = try nodes.function(try json.member("ast"))
    self.annotations = [:]
    self.metadata = [:]
    self.defaults = [:]
    if let d = json.optional("decorator") {
      self.decorator = Decorator(
        tag: try d.optional("tag")?.string(),
        description: try d.optional("description")?.string(),
        precision: try d.optional("precision")?.string(),
        examples: try d.optional("examples")?.elements().count ?? 0)
    }
    for a in try json.optional("annotations")?.members() ?? [] where !a.value.isNull {
      annotations[a.name] = try TypeExpression(decoding: a.value)
    }
    for p in try json.optional("parameters")?.members() ?? [] where !p.value.isNull {
      var values: [String: Literal] = [:]
      for m in try p.value.members() { values[m.name] = try Literal(decodingPlain: m.value) }
      metadata[p.name] = values
    }
    for d in try json.optional("defaults")?.members() ?? [] {
      defaults[d.name] = try Literal(decoding: d.value)
    }
  }

}

extension CapturedObjectDescription {

  /// Decodes an object from `json`.
  init(decoding json: JSON) throws(SyntaxError) {
    self.type = try json.string("type")
    let place = json.optional("at")
    self.name = try place?.optional("name")?.string() ?? type
    let line = try place?.optional("line")?.integer() ?? 0
    let position = SourcePosition(line: line, column: 0)
    self.span =
      line > 0
      ? SourceSpan(file: try place?.string("file") ?? "", start: position, end: position)
      : .nowhere
    self.resource = try json.optional("resource")?.string()
    guard let m = json.optional("model") else { return }
    var methods: [String: String] = [:]
    for method in try m.optional("methods")?.members() ?? [] {
      methods[method.name] = try method.value.string()
    }
    var external: [String: String] = [:]
    for file in try m.optional("external")?.members() ?? [] {
      external[file.name] = try file.value.string()
    }
    self.model = Model(
      format: try m.string("format"), resource: try m.string("resource"), external: external,
      inputs: try m.strings("inputs"), outputs: try m.strings("outputs"), methods: methods)
  }

}
