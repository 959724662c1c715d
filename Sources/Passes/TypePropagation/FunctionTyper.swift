import IR
import Source

/// The typing of one specialization of a function.
///
/// A round walks the body once with what is assumed of carried values, results and containers.
/// What it learns only widens the assumptions, and rounds repeat until they hold.
struct FunctionTyper {

  /// What the arms of a branch learn about values.
  struct Facts {
    /// The types of raw values where the condition is true.
    var whenTrue: [Value.ID: Type] = [:]
    /// The types of raw values where the condition is false.
    var whenFalse: [Value.ID: Type] = [:]
    /// The same facts for the opposite condition.
    var negated: Facts { Facts(whenTrue: whenFalse, whenFalse: whenTrue) }
  }

  /// A loop around the code being typed.
  struct LoopContext {
    /// A key for the assumptions about the carried values.
    var place: Value.ID
    /// The types of the values that a further round gets.
    var types: [Type]
    /// The types of the values that are there behind the loop.
    var exits: [Type]
    /// The values that stand for the carried ones in the body.
    var parameters: [Value.ID]
    /// The values with which the loop is left by `break`.
    var left: [[Value.ID]]
    /// `true` iff a path leaves the loop.
    var isLeft: Bool
  }

  /// The identity of the function being made.
  let id: Function.ID

  /// The function as it was lowered.
  let raw: Function

  /// What it is typed for.
  let key: Specialization

  /// The function being made.
  var typed: Function

  /// The instructions of the block being made.
  var instructions: [Instruction] = []

  /// The typed value for each raw value in scope.
  var environment: [Value.ID: Value.ID] = [:]

  /// The typed values that are known when the function is compiled.
  var constants: [Value.ID: Constant] = [:]

  /// The items of the tuples, lists and slices that are written out.
  var displays: [Value.ID: [Value.ID]] = [:]

  /// How often each raw value is used.
  let useCounts: [Value.ID: Int]

  /// What is learned when a typed condition is true or false.
  var facts: [Value.ID: Facts] = [:]

  /// The loops around, innermost last.
  var loops: [LoopContext] = []

  /// What later use says of the items of containers.
  var variables = InferenceVariables()

  /// The assumed types of carried values, by the raw value that names the loop.
  var carried: [Value.ID: [Type]] = [:]

  /// The assumed types of the values with which loops are left, by the same raw value.
  var exited: [Value.ID: [Type]] = [:]

  /// The assumed type of the result, in which only shared inference variables are left open.
  var result: Type

  /// The fields of objects, and the shared variables, on which the types depend.
  var usedFacts: Set<Specializer.Fact> = []

  /// `true` iff an assumption was widened in this round.
  var changed = false

  /// `true` iff declared types may fill in what nothing else says.
  var usesHints = false

  /// The called functions in which something is wrong.
  var faultyCallees: Set<Function.ID> = []

  /// For values that paths or conversions give, the values that they are one of.
  var sources: [Value.ID: [Value.ID]] = [:]

  /// The functions that give the results of calls.
  var calls: [Value.ID: Function.ID] = [:]

  /// The types that are returned, each with the first place that does.
  var returned: [TypeOrigin] = []

  /// What there is to say, found in the last round.
  var diagnostics: [Diagnostic] = []

  /// What typing the function gave.
  private(set) var outcome: Outcome

  /// The inference variables of the open places that the caller handed in.
  private var open: [Type] = []

  /// Prepares the typing of `raw` as the function `id` for `key`, which gave `outcome` so far;
  /// `shared` are the variables that all functions share.
  init(
    _ id: Function.ID, raw: Function, key: Specialization, outcome: Outcome, shared: VariableTable
  ) {
    self.id = id
    self.raw = raw
    self.key = key
    self.outcome = outcome
    self.result = .never
    self.typed = raw
    self.useCounts = raw.body.useCounts
    self.variables.shared = shared
    let places = outcome.places.map { variables.variable(at: $0.place) }
    variables.take(outcome.places, as: places)
    self.open = Array(places.prefix(key.open.count))
    self.result = outcome.result.substituting(places)
  }

  /// Returns the typed function.
  mutating func run(_ program: inout Specializer) -> Function {
    for _ in 0..<64 {
      let fieldChanges = program.fieldChanges
      repeatRound(&program)
      program.adopt(variables.shared)
      variables.shared.changed = []
      if !changed && !variables.changed && program.fieldChanges == fieldChanges {
        if usesHints { break }
        usesHints = true
      }
    }
    if variables.isEndless {
      diagnostics.append(.endlessType(in: raw, at: raw.span.firstLine))
    }
    noteOutcome()
    noteFunctionsAsKeys(program)
    finalize()
    return typed
  }

  /// Notes what callers learn: of the open places that they handed in, and of the result.
  private mutating func noteOutcome() {
    var types = OpenTypes(variables)
    for (p, type) in zip(key.open, open) {
      if case .variable(let v) = type { types.insert(v, at: p.place) }
    }
    let name: (Int, Int) -> String = { [variables] _, v in variables.place(of: v) }
    for type in open { types.visit(variables.shallow(type), name) }
    types.visit(result, name)
    outcome = Outcome(result: types.numbered(result), places: types.places)
  }

  /// Types the body with the present assumptions.
  private mutating func repeatRound(_ program: inout Specializer) {
    changed = false
    variables.changed = false
    diagnostics = []
    faultyCallees = []
    sources = [:]
    calls = [:]
    returned = []
    environment = [:]
    constants = [:]
    displays = [:]
    facts = [:]
    instructions = []
    typed.values = []
    typed.parameters = []
    for (n, p) in raw.parameters.enumerated() {
      var parameter = p
      let type = key.types[n].substituting(open)
      let v = makeValue(like: p.value, type: type)
      parameter.value = v
      parameter.annotation = type
      environment[p.value] = v
      if let c = key.constants[n] { constants[v] = c }
      typed.parameters.append(parameter)
    }
    takeSent(program)
    for p in raw.parameters { typeKeywordParameter(p, &program) }
    let prefix = instructions
    typed.body = type(raw.body, &program).block
    typed.body.instructions = prefix + typed.body.instructions
    typed.body.parameters = []
    typed.result = result
  }

  /// Replaces inference variables by what was found.
  private mutating func finalize() {
    for v in typed.values.indices {
      noteVariables(in: typed.values[v].type)
      typed.values[v].type = variables.resolved(typed.values[v].type)
    }
    for n in typed.parameters.indices {
      typed.parameters[n].annotation = typed.parameters[n].annotation.map { variables.resolved($0) }
    }
    noteVariables(in: result)
    typed.result = variables.resolved(result)
    typed.body = typed.body.rewritten { i in
      guard case .apply(.test(let t), let arguments) = i.operation else { return [i] }
      var test = i
      test.operation = .apply(.test(variables.resolved(t)), arguments)
      return [test]
    }
  }

  /// Notes that the function depends on what is known of the shared variables in `type`.
  private mutating func noteVariables(in type: Type) {
    var found: Set<Int> = []
    func visit(_ type: Type) {
      type.forEachVariable { v in
        let r = variables.representative(v)
        if r >= 0 { return visit(variables.bound(r)) }
        if found.insert(r).inserted { visit(variables.bound(r)) }
        if v < 0 { found.insert(v) }
      }
    }
    visit(type)
    for v in found { usedFacts.insert(.variable(v)) }
  }

  /// Returns the specialization for `key`, which may learn of shared variables what this function
  /// knows of them, and the reverse.
  mutating func specialize(
    _ key: Specialization, at span: SourceSpan, _ program: inout Specializer
  ) -> Function.ID {
    program.adopt(variables.shared)
    variables.shared.changed = []
    let id = program.specialize(key, at: span)
    if program.variables.shared.changes != variables.shared.changes { variables.changed = true }
    variables.shared = program.variables.shared
    return id
  }

  // MARK: Values and instructions

  /// A new value that stands for the raw value `like`.
  mutating func makeValue(like rawValue: Value.ID, type: Type) -> Value.ID {
    let v = raw.values[rawValue]
    return typed.makeValue(named: v.name, type: type, at: v.span)
  }

  /// The type of a typed value.
  func type(of v: Value.ID) -> Type { typed.values[v].type }

  /// Appends an instruction with one result and returns the result.
  mutating func emit(
    _ operation: Operation, type: Type, named name: String? = nil, at span: SourceSpan
  ) -> Value.ID {
    let v = typed.makeValue(named: name, type: type, at: span)
    switch operation {
    case .apply(.conversion, let from), .apply(.narrowing, let from): sources[v] = [from[0].value]
    case .apply(.function(let callee), _): calls[v] = callee
    default: break
    }
    instructions.append(Instruction(results: [v], operation, at: span))
    return v
  }

  /// Appends a constant and returns its value.
  mutating func emit(_ constant: Constant, type: Type? = nil, at span: SourceSpan) -> Value.ID {
    let v = emit(.constant(constant), type: type ?? constant.type, at: span)
    constants[v] = constant
    return v
  }

  /// Returns `v` as a value of type `type`.
  mutating func convert(_ v: Value.ID, to type: Type, at span: SourceSpan) -> Value.ID {
    let from = self.type(of: v)
    if variables.areEqual(from, type) || type == .poison || from == .poison || type == .never {
      return v
    }
    if case .tensor(let s, _, _) = from, case .tensor(let t, _, _) = type, s == t { return v }
    let result = emit(
      .apply(.conversion, [Argument(v)]), type: type, named: typed.values[v].name, at: span)
    constants[result] = constants[v]
    return result
  }

  /// Adds `diagnostic` and returns a poisoned value.
  mutating func fault(_ diagnostic: Diagnostic) -> Value.ID {
    diagnostics.append(diagnostic)
    return typed.makeValue(type: .poison, at: diagnostic.span)
  }

}
