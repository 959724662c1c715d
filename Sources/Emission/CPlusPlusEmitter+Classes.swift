import IR

/// The structures behind the user's classes.
extension CPlusPlusEmitter {

  /// Prints the structures of the classes of which the program has objects.
  func emitClasses(_ out: inout SourceWriter) {
    let used = usedClasses
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
      let name = CPlusPlusLiterals.string(Array(c.name.utf8))
      out.line("static constexpr std::string_view class_name = \(name);")
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
    }
  }

}
