import Source

extension CapturedClass {

  /// Decodes a CLASS of the contract between capture and compiler.
  init(decoding json: JSON) throws(SyntaxError) {
    self.name = try json.string("name")
    self.module = try json.string("module")
    let at = try json.elements("at")
    guard at.count == 4 else { throw SyntaxError("a place has four numbers") }
    self.span = SourceSpan(
      file: try json.string("file"),
      start: .init(line: try at[0].integer(), column: try at[1].integer()),
      end: .init(line: try at[2].integer(), column: try at[3].integer()))
    self.resolutionOrder = try json.elements("order").map { (e) throws(SyntaxError) in
      try e.integer()
    }
    self.builtinBase = try json.optional("builtin")?.string()
    self.members = [:]
    self.fields = []
    for m in try json.member("members").members() {
      members[m.name] = try Member(decoding: m.value)
    }
    for f in try json.elements("fields") {
      fields.append(
        Field(
          name: try f.string("name"),
          type: try f.optional("type").map { (t) throws(SyntaxError) in
            try TypeExpression(decoding: t)
          }))
    }
    self.abstractMethods = try json.strings("abstract")
    self.slots = json.optional("slots") == nil ? nil : try json.strings("slots")
  }

}

extension CapturedClass.Member {

  /// Decodes a MEMBER of the contract between capture and compiler.
  init(decoding json: JSON) throws(SyntaxError) {
    let kind = try json.string("kind")
    switch kind {
    case "method": self = .method(try json.string("function"))
    case "static": self = .staticMethod(try json.string("function"))
    case "class": self = .classMethod(try json.string("function"))
    case "property":
      self = .property(
        getter: try json.string("getter"), setter: try json.optional("setter")?.string())
    case "attribute": self = .attribute(try Literal(decoding: try json.member("value")))
    case "unsupported": self = .unsupported(try json.string("reason"))
    default: throw SyntaxError("unknown kind of member '\(kind)'")
    }
  }

}
