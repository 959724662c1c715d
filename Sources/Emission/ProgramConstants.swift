import IR

/// The captured values that are built once, when the library is loaded.
struct ProgramConstants {

  /// One such value.
  struct Entry {
    /// The member that holds it.
    var name: String
    /// Its C++ type.
    var type: String
    /// The statements and the expression that make it.
    var expression: String
    /// `true` iff the expression gives a result that may be an error.
    var mayFail: Bool
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
    let (text, mayFail) = building(constant, as: type, module)
    let member = unique(name ?? hint(constant, module))
    members[key] = member
    entries.append(
      Entry(name: member, type: CPlusPlusTypes.name(type), expression: text, mayFail: mayFail))
    return "captured::\(member).get()"
  }

  /// The index of `resource` in the table.
  mutating func index(of resource: Resource.ID) -> Int {
    if let n = resources.firstIndex(of: resource) { return n }
    resources.append(resource)
    return resources.count - 1
  }

  /// The expression that builds `constant`, and whether it may fail.
  private mutating func building(
    _ constant: Constant, as type: Type, _ module: Module
  ) -> (String, Bool) {
    let cpp = CPlusPlusTypes.name(type)
    switch constant {
    case .tensor(let s, let shape, let resource, _):
      let n = index(of: resource)
      let extents = shape.map { CPlusPlusLiterals.integer(Int64($0)) }.joined(separator: ", ")
      let tensor =
        "rt::Tensor<\(CPlusPlusTypes.element(s))>::resource(drupe_resource_table[\(n)].data, "
        + "rt::Shape{\(extents)})"
      if case .tensor = type { return (tensor, false) }
      return ("rt::convert<\(cpp)>(\(tensor))", false)
    case .object(let o):
      let resource = module.objects[o].resource ?? module.objects[o].model?.resource ?? 0
      return ("\(cpp)::load(drupe_resource_table[\(index(of: resource))])", true)
    case .loaded(_, let resource):
      return ("\(cpp)::load(drupe_resource_table[\(index(of: resource))])", true)
    default:
      return (value(constant, as: type, module), false)
    }
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
    case (.list(let items, _), .list(let t)), (.set(let items, _), .set(let t)),
      (.frozenset(let items), .set(let t)):
      let texts = items.map { value($0, as: t, module) }
      return "\(cpp){\(texts.joined(separator: ", "))}"
    case (.dict(let keys, let values, _), .dict(let k, let v)):
      let pairs = zip(keys, values).map {
        "{\(value($0, as: k, module)), \(value($1, as: v, module))}"
      }
      return "\(cpp){\(pairs.joined(separator: ", "))}"
    case (.tuple(let items), .tuple(let ts)):
      return "\(cpp){\(zip(items, ts).map { value($0, as: $1, module) }.joined(separator: ", "))}"
    case (.bytes(let bytes), _):
      return "rt::Bytes(std::string_view(\(CPlusPlusLiterals.string(bytes)), \(bytes.count)))"
    case (.tensor, _), (.object, _):
      return building(constant, as: type, module).0
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
