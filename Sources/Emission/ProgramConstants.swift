import IR

/// The captured values that are built once, when the library is loaded.
struct ProgramConstants {

  /// One such value.
  struct Entry {
    /// The member that holds it.
    var name: String
    /// Its C++ type.
    var type: String
    /// The statement that makes it.
    var statement: String
  }

  /// The values in the order in which they are built.
  private(set) var entries: [Entry] = []

  /// The resources in the order of the table.
  private(set) var resources: [Resource.ID] = []

  /// The members by the constant they hold.
  private var members: [Key: String] = [:]

  /// The names that are taken.
  private var names: Set<String> = []

  /// What distinguishes entries: a constant as a value of a type.
  private struct Key: Hashable {
    var constant: Constant
    var type: Type
  }

  /// The expression for `constant` as a value of `type`, named after `name` if it is new.
  mutating func expression(
    _ constant: Constant, as type: Type, named name: String?, _ module: Module
  ) -> String {
    if let literal = CPlusPlusLiterals.expression(constant) {
      if constant.type == type { return literal }
      if case (.int(let n), .float) = (constant, type) { return CPlusPlusLiterals.float(Double(n)) }
      if !holdsTensor(type) { return "rt::convert<\(CPlusPlusTypes.name(type))>(\(literal))" }
    }
    let key = Key(constant: constant, type: type)
    if let member = members[key] { return "captured::\(member).get()" }
    let member = unique(name ?? hint(constant, module))
    members[key] = member
    let statement = building("captured::\(member)", constant, as: type, module)
    entries.append(Entry(name: member, type: CPlusPlusTypes.name(type), statement: statement))
    return "captured::\(member).get()"
  }

  /// The index of `resource` in the table.
  mutating func index(of resource: Resource.ID) -> Int {
    if let n = resources.firstIndex(of: resource) { return n }
    resources.append(resource)
    return resources.count - 1
  }

  /// The statement that makes `member` hold `constant`.
  private mutating func building(
    _ member: String, _ constant: Constant, as type: Type, _ module: Module
  ) -> String {
    switch constant {
    case .tensor(_, let shape, let resource, _) where holdsTensor(type):
      let extents = shape.map(String.init).joined(separator: ", ")
      return "rt::set_tensor(\(member), \(table(resource)), {\(extents)});"
    case .object(let o):
      let resource = module.objects[o].resource ?? module.objects[o].model?.resource ?? 0
      return "RT_PROPAGATE(rt::load(\(member), \(table(resource))));"
    case .loaded(_, let resource):
      return "RT_PROPAGATE(rt::load(\(member), \(table(resource))));"
    case .instance(let id, let names, let values, _):
      guard case .instance = type else {
        return "\(member).set(\(value(constant, as: type, module)));"
      }
      return "\(member).set(\(object(of: id, names, values, module)));"
    default:
      return "\(member).set(\(value(constant, as: type, module)));"
    }
  }

  /// The expression for a new object of the class `id` with these fields.
  private mutating func object(
    of id: Class.ID, _ names: [String], _ values: [Constant], _ module: Module
  ) -> String {
    let c = module.classes[id]
    var text = "[] { const auto object = \(CPlusPlusTypes.name(.instance(id)))::make();"
    for (name, constant) in zip(names, values) {
      guard let n = c.fields.firstIndex(where: { $0.name == name }) else { continue }
      let field = CPlusPlusNames.field(n, of: c)
      text += " object->\(field) = \(value(constant, as: c.fields[n].type, module));"
    }
    return text + " return object; }()"
  }

  /// The expression for `resource`.
  private mutating func table(_ resource: Resource.ID) -> String {
    "drupe_resource_table[\(index(of: resource))]"
  }

  /// `true` iff a value of `type` may be a tensor, which is large to build.
  private func holdsTensor(_ type: Type) -> Bool {
    switch type {
    case .tensor: true
    case .optional(let t): holdsTensor(t)
    default: false
    }
  }

  /// The expression for a value inside of a container.
  private mutating func value(_ constant: Constant, as type: Type, _ module: Module) -> String {
    let cpp = CPlusPlusTypes.name(type)
    switch (constant, type) {
    case (.instance, .instance):
      return expression(constant, as: type, named: nil, module)
    case (.list(let items, _), .list(let t)), (.set(let items, _), .set(let t)),
      (.frozenset(let items), .frozenset(let t)):
      let texts = items.map { value($0, as: t, module) }
      return "\(cpp){\(texts.joined(separator: ", "))}"
    case (.dict(let keys, let values, _), .dict(let k, let v)):
      let pairs = zip(keys, values).map {
        "{\(value($0, as: k, module)), \(value($1, as: v, module))}"
      }
      return "\(cpp){\(pairs.joined(separator: ", "))}"
    case (.tuple(let items), .tuple(let ts)):
      return "\(cpp){\(zip(items, ts).map { value($0, as: $1, module) }.joined(separator: ", "))}"
    case (.regex(let pattern), _):
      return constant.type == type
        ? pattern.expression : "rt::convert<\(cpp)>(\(pattern.expression))"
    case (.bytes(let bytes), _):
      return "rt::Bytes(std::string_view(\(CPlusPlusLiterals.string(bytes)), \(bytes.count)))"
    case (.tensor(let s, let shape, let resource, _), _):
      let extents = shape.map(String.init).joined(separator: ", ")
      let element = CPlusPlusTypes.element(s)
      return "rt::Tensor<\(element)>::resource(\(table(resource)).data, rt::Shape{\(extents)})"
    default:
      let literal = CPlusPlusLiterals.expression(constant) ?? "rt::None{}"
      return constant.type == type ? literal : "rt::convert<\(cpp)>(\(literal))"
    }
  }

  /// A name for `constant` when no variable has it.
  private func hint(_ constant: Constant, _ module: Module) -> String {
    switch constant {
    case .tensor(_, _, let r, _): module.resources[r].name
    case .object(let o): module.objects[o].name
    case .loaded(_, let r): module.resources[r].name
    case .instance(let id, _, _, _): module.classes[id].shortName
    default: "value"
    }
  }

  /// An identifier like `name` that no other member has.
  private mutating func unique(_ name: String) -> String {
    let base = CPlusPlusNames.identifier(name)
    var result = base
    var n = 1
    while !names.insert(result).inserted {
      n += 1
      result = "\(base)_\(n)"
    }
    return result
  }

}
