import IR
import Source

/// What the specializer knows of classes.
extension Specializer {

  /// What is found under `name` in the class `id`, and the class that defines it.
  func member(_ name: String, of id: Class.ID) -> (member: Class.Member, owner: Class.ID)? {
    member(name, in: classes[id].resolutionOrder[...])
  }

  /// What is found under `name` in the class whose objects are of type `type`.
  func classMember(_ name: String, of type: Type) -> Class.Member? {
    guard case .instance(let id) = type else { return nil }
    return member(name, of: id)?.member
  }

  /// What `super()` in a method of `owner` finds under `name` for an object of the class `id`.
  func member(
    _ name: String, behind owner: Class.ID, of id: Class.ID
  ) -> (member: Class.Member, owner: Class.ID)? {
    let order = classes[id].resolutionOrder
    guard let place = order.firstIndex(of: owner) else { return nil }
    return member(name, in: order[(place + 1)...])
  }

  /// What is found first under `name` in `order`.
  private func member(
    _ name: String, in order: ArraySlice<Class.ID>
  ) -> (member: Class.Member, owner: Class.ID)? {
    for c in order {
      if let m = classes[c].members[name] { return (m, c) }
    }
    return nil
  }

  /// What containers ask of objects of the class `id` that is not done by identity, with the names
  /// of the operators; `others` are the classes of which they hold objects too.
  func protocols(of id: Class.ID, among others: [Class.ID]) -> [(ObjectProtocol, String)] {
    var result: [(ObjectProtocol, String)] = []
    for other in others {
      if member("__eq__", of: id) != nil || member("__eq__", of: other) != nil
        || hasView(id) && hasView(other)
      {
        result.append((.equal(other), "python.eq"))
      }
      result.append((.less(other), "python.lt"))
    }
    let methods: [(ObjectProtocol, String, [String])] = [
      (.hash, "python.hash", ["__hash__", "__eq__"]), (.repr, "python.repr", ["__repr__"]),
      (.str, "python.str", ["__str__", "__repr__"]),
      (.truth, "python.truth", ["__bool__", "__len__"]), (.iterate, "python.iter", ["__iter__"]),
      (.next, "python.next", ["__next__"]), (.view, "view", ["__view__"]),
    ]
    for (key, name, members) in methods {
      if classes[id].isException, key == .repr || key == .str {
        result.append((key, name))
        continue
      }
      let isViewed = key == .hash || key == .truth
      if members.contains(where: { member($0, of: id) != nil }) || isViewed && hasView(id) {
        result.append((key, name))
      }
    }
    return result
  }

  /// `true` iff objects of the class `id` also are values of a built-in class.
  func hasView(_ id: Class.ID) -> Bool { member("__view__", of: id) != nil }

  /// The index of the field `name` in the objects of the class `id`.
  func field(_ name: String, of id: Class.ID) -> Int? {
    classes[id].fields.firstIndex { $0.name == name }
  }

  /// Lets each class have the fields that its own methods and those of its bases assign.
  ///
  /// A field that `__init__` assigns on each way before anybody can read it starts as `never`; one
  /// that may be read while it is unassigned is unbound at first.
  mutating func declareFields() {
    for id in classes.indices {
      let annotations = classes[id].fields
      var names: [String] = []
      for c in classes[id].resolutionOrder.reversed() {
        for f in methods(of: c) {
          for name in module.functions[f].assignedAttributes where !names.contains(name) {
            names.append(name)
          }
        }
      }
      names.sort { order(of: $0, among: annotations) < order(of: $1, among: annotations) }
      let assigned = assignedFields(of: id)
      classes[id].fields = names.filter { !isProperty($0, of: id) }.map { name in
        let isAssigned = assigned.contains(name)
        return Class.Field(
          name: name, annotation: annotations.first { $0.name == name }?.annotation,
          type: isAssigned ? .never : .unbound, mayBeUnassigned: !isAssigned)
      }
      // The making of an exception assigns its arguments first.
      if classes[id].isException {
        classes[id].fields.append(Class.Field(name: "args", mayBeUnassigned: false))
      }
    }
  }

  /// Lets fields have the types of what captured objects hold.
  mutating func noteCapturedObjects() {
    for f in module.functions {
      f.body.forEachInstruction { i in
        if case .constant(let c) = i.operation { note(c) }
      }
      for p in f.parameters { p.default.map { note($0) } }
    }
    for c in module.classes {
      for case .attribute(let value) in c.members.values { note(value) }
    }
  }

  /// Lets fields have the types of what the objects in `constant` hold.
  private mutating func note(_ constant: Constant) {
    switch constant {
    case .tuple(let items), .list(let items, _), .set(let items, _), .frozenset(let items):
      for c in items { note(c) }
    case .dict(let keys, let values, _):
      for c in keys + values { note(c) }
    case .instance(let id, let names, let values, _):
      classes[id].hasCapturedObjects = true
      for (name, value) in zip(names, values) {
        note(value)
        let n = field(name, of: id) ?? addField(name, to: id)
        let old = classes[id].fields[n].type
        classes[id].fields[n].type = variables.shared(
          variables.join(old, value.type), under: "field \(id).\(name)")
      }
      for n in classes[id].fields.indices where !names.contains(classes[id].fields[n].name) {
        letFieldBeUnassigned(n, of: id)
      }
    case .none, .ellipsis, .unbound, .bool, .int, .hugeInt, .float, .complex, .str, .bytes, .range,
      .tensor, .type, .regex, .object, .loaded, .library, .function, .partial:
      break
    }
  }

  /// The place of the field `name` among declared ones, which come first.
  private func order(of name: String, among declared: [Class.Field]) -> Int {
    declared.firstIndex { $0.name == name } ?? declared.count
  }

  /// `true` iff `name` is a property of the class `id`.
  private func isProperty(_ name: String, of id: Class.ID) -> Bool {
    if case .property = member(name, of: id)?.member { return true }
    return false
  }

  /// The functions that the class `id` defines and that are given an object, by name.
  private func methods(of id: Class.ID) -> [Function.ID] {
    classes[id].members.sorted { $0.key < $1.key }.flatMap { _, member -> [Function.ID] in
      switch member {
      case .method(let f): [f]
      case .property(let getter, let setter): [getter] + (setter.map { [$0] } ?? [])
      case .staticMethod, .classMethod, .attribute, .unsupported: []
      }
    }
  }

  /// The fields that `__init__` assigns, on each way on which it ends, before they can be read.
  private func assignedFields(of id: Class.ID) -> Set<String> {
    guard case .method(let f) = member("__init__", of: id)?.member else { return [] }
    var analysis = AssignedFields(of: id, in: self)
    analysis.visit(f)
    return analysis.result
  }

}

extension Function {

  /// The attributes that this method assigns to its object, in the order of the code.
  fileprivate var assignedAttributes: [String] {
    guard let object = parameters.first?.value else { return [] }
    var texts: [Value.ID: String] = [:]
    var result: [String] = []
    body.forEachInstruction { i in
      switch i.operation {
      case .constant(.str(let text)):
        texts[i.results[0]] = text.string
      case .apply(.unresolved(let name), let arguments)
      where name == "python.setattr" || name == "python.object.__setattr__":
        if arguments.count == 3, arguments[0].value == object, let name = texts[arguments[1].value]
        {
          result.append(name)
        }
      default: break
      }
    }
    return result
  }

}
