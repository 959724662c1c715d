import IR

/// Finds the fields that the making of an object assigns on each way.
///
/// It follows the code of `__init__`, and of the methods that it calls on its object. Whatever else
/// gets the object may read any field, so that those which are not assigned by then are not found.
struct AssignedFields {

  /// The class of the object.
  private let id: Class.ID

  /// The functions and classes.
  private let program: Specializer

  /// The fields that are assigned here.
  private var assigned: Set<String> = []

  /// The fields that somebody may have read before they were assigned.
  private var exposed: Set<String> = []

  /// The fields that were assigned where the object was given away; `nil` if it was not.
  private var given: Set<String>?

  /// What is assigned where the function that is followed returns; `nil` if nowhere.
  private var returned: Set<String>?

  /// The functions that are followed, outermost first.
  private var functions: [Function.ID] = []

  /// Prepares the analysis of the class `id`.
  init(of id: Class.ID, in program: Specializer) {
    self.id = id
    self.program = program
  }

  /// The fields that are always assigned before they are read.
  var result: Set<String> {
    let safe = assigned.subtracting(exposed)
    return given.map { safe.intersection($0) } ?? safe
  }

  /// Follows the code of `f`, whose first parameter is the object.
  mutating func visit(_ f: Function.ID) {
    let function = program.module.functions[f]
    guard let object = function.parameters.first?.value, !functions.contains(f) else {
      return giveAway()
    }
    functions.append(f)
    let outer = returned
    returned = nil
    var texts: [Value.ID: String] = [:]
    function.body.forEachInstruction { i in
      if case .constant(.str(let text)) = i.operation { texts[i.results[0]] = text.string }
    }
    visit(function.body, of: object, texts)
    assigned = returned ?? assigned
    returned = outer
    functions.removeLast()
  }

  /// Follows `block`; `false` iff control does not reach its end.
  @discardableResult
  private mutating func visit(
    _ block: Block, of object: Value.ID, _ texts: [Value.ID: String]
  ) -> Bool {
    for i in block.instructions {
      if !visit(i, of: object, texts) { return false }
    }
    switch block.terminator {
    case .return(let v):
      if v == object { giveAway() }
      returned = returned.map { $0.intersection(assigned) } ?? assigned
      return false
    case .raise, .unreachable:
      return false
    case .result(let values), .next(let values), .exit(let values):
      if values.contains(object) { giveAway() }
      return true
    }
  }

  /// Follows `i`; `false` iff control does not go on behind it.
  private mutating func visit(
    _ i: Instruction, of object: Value.ID, _ texts: [Value.ID: String]
  ) -> Bool {
    switch i.operation {
    case .constant:
      return true
    case .closure, .yield:
      if i.operation.operands.contains(object) { giveAway() }
      return true
    case .apply(let callee, let arguments):
      visit(callee, arguments.map(\.value), of: object, texts)
      return true
    case .branch(_, let a, let b):
      return visitArms([a, b], of: object, texts)
    case .loop(let carried, let body), .forEach(_, let carried, let body):
      if carried.contains(object) { giveAway() }
      let before = assigned
      visit(body, of: object, texts)
      assigned = before
      return true
    case .attempt(let body, let handlers):
      return visitArms([body] + handlers.map(\.body), of: object, texts)
    }
  }

  /// Follows blocks of which one runs to its end.
  private mutating func visitArms(
    _ arms: [Block], of object: Value.ID, _ texts: [Value.ID: String]
  ) -> Bool {
    let before = assigned
    var after: Set<String>?
    for arm in arms {
      assigned = before
      if visit(arm, of: object, texts) {
        after = after.map { $0.intersection(assigned) } ?? assigned
      }
    }
    assigned = after ?? before
    return after != nil
  }

  /// Follows a call.
  private mutating func visit(
    _ callee: Callee, _ arguments: [Value.ID], of object: Value.ID, _ texts: [Value.ID: String]
  ) {
    guard arguments.contains(object) else { return }
    guard case .unresolved(let name) = callee else { return giveAway() }
    let others = arguments.dropFirst()
    switch name {
    case "python.setattr", "python.object.__setattr__":
      if arguments[0] == object, !others.contains(object), let field = texts[arguments[1]] {
        if name == "python.setattr" { visitSetter(field) } else { assigned.insert(field) }
        return
      }
    case "super.__init__" where arguments[1] == object && !arguments.dropFirst(2).contains(object):
      return visitBase(behind: functions[functions.count - 1])
    case _ where name.hasPrefix("@") && arguments.count == 1:
      return visitRead(String(name.dropFirst()))
    case _ where name.hasPrefix(".") && !others.contains(object):
      if case .method(let f) = program.member(String(name.dropFirst()), of: id)?.member {
        return visit(f)
      }
    default: break
    }
    giveAway()
  }

  /// Follows the assignment of an attribute.
  private mutating func visitSetter(_ name: String) {
    switch program.member(name, of: id)?.member {
    case .property(_, let setter?): visit(setter)
    case .property(_, nil): giveAway()
    case .method, .staticMethod, .classMethod, .attribute, .unsupported, nil: assigned.insert(name)
    }
    if case .method = program.member("__setattr__", of: id)?.member { giveAway() }
  }

  /// Follows the read of an attribute.
  private mutating func visitRead(_ name: String) {
    switch program.member(name, of: id)?.member {
    case .property(let getter, _): visit(getter)
    case .method, .unsupported: giveAway()
    case .staticMethod, .classMethod, .attribute, nil:
      if !assigned.contains(name) { exposed.insert(name) }
    }
  }

  /// Follows `super().__init__(...)` in the function `f`.
  private mutating func visitBase(behind f: Function.ID) {
    let owner = program.classes[id].resolutionOrder.first { c in
      program.classes[c].members["__init__"] == .method(f)
    }
    guard let owner else { return giveAway() }
    if case .method(let base) = program.member("__init__", behind: owner, of: id)?.member {
      visit(base)
    }
  }

  /// Notes that anybody may read fields of the object here.
  private mutating func giveAway() {
    given = given.map { $0.intersection(assigned) } ?? assigned
  }

}
