import IR

/// The structures behind the user's classes.
extension CPlusPlusEmitter {

  /// Prints the structures of the classes of which the program has objects.
  func emitClasses(_ out: inout SourceWriter) {
    let used = usedClasses
    emitExceptionTypes(&out)
    if used.isEmpty { return }
    out.line("/// What objects of the classes hold.")
    out.line("namespace classes {")
    out.line()
    for c in used { out.line("struct Class\(c);") }
    out.line()
    for c in used {
      emitStructure(c, &out)
      out.line()
    }
    out.line("}  // namespace classes")
    out.line()
  }

  /// Prints what `except` compares for the classes of exceptions, those of bases first.
  private func emitExceptionTypes(_ out: inout SourceWriter) {
    let ids = module.classes.indices.filter { module.classes[$0].isException }
      .sorted {
        module.classes[$0].resolutionOrder.count < module.classes[$1].resolutionOrder.count
      }
    if ids.isEmpty { return }
    out.line("/// The classes of exceptions.")
    out.block("namespace classes::exception_types {", "}  // namespace classes::exception_types") {
      out in
      for id in ids {
        let c = module.classes[id]
        let base = c.resolutionOrder.dropFirst().first { module.classes[$0].isException }
        let builtin = c.builtinBase.flatMap { BuiltinException.name($0) } ?? "Exception"
        let name = CPlusPlusLiterals.string(Array(c.shortName.utf8))
        let home = c.qualifiedName.split(separator: ":").first ?? ""
        let file = CPlusPlusLiterals.string(Array(home.utf8))
        out.line(
          "inline constexpr rt::ExceptionType Class\(id){\(name), "
            + "&\(base.map { "Class\($0)" } ?? "rt::exceptions::\(builtin)"), \(file)};")
      }
    }
    out.line()
  }

  /// The classes of the values of the functions, and of their fields.
  private var usedClasses: [Class.ID] {
    var found: Set<Class.ID> = []
    func visit(_ type: Type) {
      type.forEachClass { c in
        if found.insert(c).inserted { for f in module.classes[c].fields { visit(f.type) } }
      }
    }
    for f in module.functions {
      for v in f.values { visit(v.type) }
    }
    return found.sorted()
  }

  /// Prints the structure of the class `id`.
  private func emitStructure(_ id: Class.ID, _ out: inout SourceWriter) {
    let c = module.classes[id]
    out.line("/// `\(c.name)`")
    out.block("struct Class\(id) : rt::Object {", "};") { out in
      let name = CPlusPlusLiterals.string(Array(c.shortName.utf8))
      out.line("static constexpr std::string_view class_name = \(name);")
      let fullName = c.qualifiedName.replacing(":", with: ".")
      let full = CPlusPlusLiterals.string(Array(fullName.utf8))
      out.line("static constexpr std::string_view full_name = \(full);")
      if c.isException {
        out.line(
          "static constexpr const rt::ExceptionType& exception_type = exception_types::Class\(id);")
      }
      for (n, f) in c.fields.enumerated() {
        let type = CPlusPlusTypes.name(f.type)
        let member = CPlusPlusNames.field(n, of: c)
        if CPlusPlusTypes.isPlain(f.type) {
          out.line("\(type) \(member){};")
        } else if CPlusPlusTypes.isSlot(f) {
          out.line("rt::Slot<\(type)> \(member);")
        } else {
          out.line("\(type) \(member){rt::convert<\(type)>(rt::Unbound{})};")
        }
      }
      let pairs = c.fields.indices.map { n in
        let member = CPlusPlusNames.field(n, of: c)
        return "visit(from.\(member), to.\(member));"
      }
      out.line("template <typename Visit>")
      let objects = c.fields.isEmpty ? "" : "const Class\(id)& from, Class\(id)& to, Visit visit"
      let unused = "const Class\(id)&, Class\(id)&, Visit"
      let head = "static void each_field(\(c.fields.isEmpty ? unused : objects))"
      out.line("\(head) { \(pairs.joined(separator: " ")) }")
      if c.hasCapturedObjects {
        out.block("void freeze() {") { out in
          for n in c.fields.indices {
            out.line("rt::freeze_field(\(CPlusPlusNames.field(n, of: c)));")
          }
        }
      }
      for p in c.sortedProtocols {
        out.line("static \(result(of: p.key, p.function)) \(signature(p.key, of: id));")
      }
    }
  }

  // MARK: Protocols

  /// Prints what containers and built-in functions call, which calls the program's functions.
  func emitProtocols(_ names: [String], _ out: inout SourceWriter) {
    for id in usedClasses {
      for p in module.classes[id].sortedProtocols {
        let head = "\(result(of: p.key, p.function)) \(CPlusPlusTypes.structure(id))::"
        out.block("\(head)\(signature(p.key, of: id)) {") { out in
          let count = module.functions[p.function].parameters.count
          let call = "program::\(names[p.function])(\(count == 1 ? "a" : "a, b"))"
          let f = module.functions[p.function]
          let type = result(of: p.key, p.function)
          let isReached = f.raises || f.result != .never
          out.line(
            isReached ? body(of: p.key, type, call, raises: f.raises) : "return \(type)();")
        }
        out.line()
      }
    }
  }

  /// The name and the parameters of what answers to `key` for objects of the class `id`.
  private func signature(_ key: ObjectProtocol, of id: Class.ID) -> String {
    let a = "const \(CPlusPlusTypes.name(.instance(id)))& a"
    return switch key {
    case .equal(let other): "equal(\(a), const \(CPlusPlusTypes.name(.instance(other)))& b)"
    case .less(let other): "less(\(a), const \(CPlusPlusTypes.name(.instance(other)))& b)"
    case .hash: "hash(\(a))"
    case .repr: "repr(\(a))"
    case .str: "str(\(a))"
    case .truth: "truth(\(a))"
    case .iterate: "iterate(\(a))"
    case .next: "next(\(a))"
    case .view: "view(\(a))"
    }
  }

  /// The type of what `f`, which answers to `key`, gives to containers.
  private func result(of key: ObjectProtocol, _ f: Function.ID) -> String {
    switch key {
    case .equal, .less, .truth: "bool"
    case .hash: "std::int64_t"
    case .repr, .str: "rt::Str"
    case .view: CPlusPlusTypes.name(module.functions[f].result)
    case .iterate, .next: "rt::Result<\(CPlusPlusTypes.name(module.functions[f].result))>"
    }
  }

  /// The statement that answers to `key` with the result of `call`.
  private func body(
    of key: ObjectProtocol, _ type: String, _ call: String, raises: Bool
  ) -> String {
    switch key {
    case .iterate, .next: "return \(call);"
    case .equal, .less, .hash, .repr, .str, .truth, .view:
      raises ? "return rt::settled<\(type)>([&] { return \(call); });" : "return \(call);"
    }
  }

}
