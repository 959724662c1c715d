import IR
import Source

/// The specializations of a module.
///
/// A function that calls itself, directly or through others, sees the result found so far, which
/// starts with `never`. What was found with something that has changed since - the result of
/// another function, the type of a field - is found again, until nothing changes. All of it only
/// ever grows, so that this comes to an end.
struct Specializer {

  /// What functions learn from each other beside results.
  enum Fact: Hashable {
    /// The type of a field of the objects of a class.
    case field(Class.ID, String)
    /// What is known of an inference variable that all functions share.
    case variable(Int)
    /// What is sent to the generators that a raw function makes.
    case sent(Function.ID)
  }

  /// The module, raw, with the functions of the library behind its own, and behind them those that
  /// hold constants.
  private(set) var module: Module

  /// The functions that hold constants, by the function without them.
  private var bound: [BoundFunction: Function.ID] = [:]

  /// A function of which some captures are known.
  private struct BoundFunction: Hashable {
    /// The function.
    var function: Function.ID
    /// What is known of its captures.
    var constants: [Constant?]
  }

  /// The place of the library's first function.
  let firstComposite: Function.ID

  /// The operators.
  let library: OperatorLibrary

  /// The typed functions.
  private(set) var functions: [Function] = []

  /// What typing each function gave, in which later use may still decide on the items of containers.
  private var outcomes: [Outcome] = []

  /// The classes with what is known of their fields.
  var classes: [Class]

  /// The inference variables that all functions share.
  var variables = InferenceVariables()

  /// What is sent to the generators that raw functions make: the types of their `yield`s.
  private(set) var sent: [Function.ID: Type] = [:]

  /// How often the type of a field was widened.
  private(set) var fieldChanges = 0

  /// What each specialization is for.
  private(set) var keys: [Specialization] = []

  /// The identities of specializations.
  private var known: [Specialization: Function.ID] = [:]

  /// The specializations whose types are being found, outermost first.
  private var open: [Function.ID] = []

  /// The specializations that are to be found again.
  private var stale: Set<Function.ID> = []

  /// The open specializations whose results were made use of.
  private var assumed: Set<Function.ID> = []

  /// How often the result of each specialization has changed.
  private var versions: [Int] = []

  /// The versions of results that each specialization was found with.
  private var uses: [[Function.ID: Int]] = []

  /// The specializations that call each one.
  private var callers: [Set<Function.ID>] = []

  /// The specializations that depend on each fact.
  private var readers: [Fact: Set<Function.ID>] = [:]

  /// The classes of whose objects containers or built-in functions are given some.
  private var exposedClasses: Set<Class.ID> = []

  /// The raw functions that apply one operator to their parameters, by its name.
  private var wrappers: [String: Function.ID] = [:]

  /// What there is to say about each function.
  private var diagnostics: [[Diagnostic]] = []

  /// The functions in which something is wrong, by their callers.
  private(set) var faultyCallees: [Set<Function.ID>] = []

  /// What each function returns, with the places that do.
  private var returned: [[TypeOrigin]] = []

  /// The first call of each function that is no entry.
  private var callSites: [Specialization: SourceSpan] = [:]

  /// Creates the specializer of `module`.
  init(module: Module, library: OperatorLibrary) {
    var module = module.appending(library.functions)
    firstComposite = module.functions.count - library.functions.count
    for (name, wrapper) in Function.operatorWrappers {
      wrappers[name] = module.functions.count
      module.functions.append(wrapper)
    }
    self.module = module
    self.library = library
    self.classes = module.classes
    declareFields()
    noteCapturedObjects()
  }

  /// Returns the function for `key`, typing it when it is asked for first.
  ///
  /// `span` is the place of the call, if it is none of an entry.
  mutating func specialize(_ key: Specialization, at span: SourceSpan? = nil) -> Function.ID {
    if let span, callSites[key] == nil { callSites[key] = span }
    let id: Function.ID
    if let found = known[key] {
      id = found
      if open.contains(id) {
        assumed.insert(id)
      } else if stale.contains(id) {
        find(id)
      }
    } else {
      id = functions.count
      known[key] = id
      keys.append(key)
      var shell = module.functions[key.function]
      shell.result = initialResult(of: shell)
      functions.append(shell)
      outcomes.append(Outcome(result: shell.result, places: key.open))
      versions.append(0)
      uses.append([:])
      callers.append([])
      diagnostics.append([])
      faultyCallees.append([])
      returned.append([])
      find(id)
    }
    if let caller = open.last {
      callers[id].insert(caller)
      uses[caller][id] = min(uses[caller][id] ?? .max, versions[id])
    } else {
      settle()
    }
    return id
  }

  /// What is known of the result of `function` before it is typed.
  private func initialResult(of function: Function) -> Type {
    if !function.isGenerator { return .never }
    return .generator(.never, sent: .none, returned: .never)
  }

  /// Finds the types of `id` until they agree with all that it makes use of, apart from functions
  /// that are being found.
  private mutating func find(_ id: Function.ID) {
    let function = keys[id].function
    if open.count(where: { keys[$0].function == function }) > Self.deepestRecursion {
      let raw = module.functions[function]
      diagnostics[id] = [.endlessRecursion(raw, at: raw.span.firstLine)]
      return
    }
    open.append(id)
    for _ in 0..<64 {
      stale.remove(id)
      assumed.remove(id)
      uses[id] = [:]
      var typer = FunctionTyper(
        id, raw: module.functions[function], key: keys[id], outcome: outcomes[id],
        shared: variables.shared)
      let found = typer.run(&self)
      let hadError = hasError(id)
      functions[id] = found
      diagnostics[id] = typer.diagnostics
      faultyCallees[id] = typer.faultyCallees
      returned[id] = typer.returned
      for fact in typer.usedFacts {
        readers[fact, default: []].insert(id)
      }
      let isChanged = typer.outcome != outcomes[id] || hasError(id) != hadError
      outcomes[id] = typer.outcome
      if isChanged {
        versions[id] += 1
        for caller in callers[id] where !open.contains(caller) { stale.insert(caller) }
      }
      let isOutdated = uses[id].contains { versions[$0.key] != $0.value }
      if !isOutdated && !stale.contains(id) && !(isChanged && assumed.contains(id)) { break }
    }
    open.removeLast()
  }

  /// The function that `f` is with those of its captures that are known; it captures the others.
  mutating func binding(_ f: Function.ID, _ constants: [Constant?]) -> Function.ID {
    if constants.allSatisfy({ $0 == nil }) { return f }
    let key = BoundFunction(function: f, constants: constants)
    if let found = bound[key] { return found }
    module.functions.append(module.functions[f].binding(constants))
    bound[key] = module.functions.count - 1
    return module.functions.count - 1
  }

  /// The number of specializations of one function inside of each other at which no end is expected.
  private static let deepestRecursion = 24

  /// What typing `id` gave so far.
  func outcome(of id: Function.ID) -> Outcome { outcomes[id] }

  /// Finds again what is stale, callees first, until nothing is.
  private mutating func settle() {
    while true {
      if let id = stale.max() { find(id) } else if !findProtocols() { return }
    }
  }

  /// Notes that a container or a built-in function is given values of `types`.
  mutating func expose(_ types: [Type]) {
    for t in types { t.forEachClass { exposedClasses.insert($0) } }
  }

  /// The raw function that applies the operator `name` to its parameters.
  func wrapper(of name: String) -> Function.ID? { wrappers[name] }

  /// Finds one more function that containers and built-in functions may call; `false` if there is
  /// none.
  private mutating func findProtocols() -> Bool {
    for c in exposedClasses.sorted() {
      for (key, name) in protocols(of: c, among: exposedClasses.sorted())
      where classes[c].protocols[key] == nil {
        guard let wrapper = wrappers[name] else { continue }
        var types: [Type] = [.instance(c)]
        switch key {
        case .equal(let other), .less(let other): types.append(.instance(other))
        case .hash, .repr, .str, .truth, .iterate, .next, .view: break
        }
        // Noted first, since what follows may look for more.
        classes[c].protocols[key] = -1
        classes[c].protocols[key] = specialize(
          Specialization(function: wrapper, types: types, constants: types.map { _ in nil }))
        return true
      }
    }
    return false
  }

  /// Lets the variables that all functions share be those of a function that is being found, and
  /// notes who depends on what was learned.
  mutating func adopt(_ shared: VariableTable) {
    variables.shared = shared
    for v in variables.shared.changed { markReaders(of: .variable(v)) }
    variables.shared.changed = []
  }

  /// Has all that depend on `fact` be found again; those that are open see to it themselves.
  private mutating func markReaders(of fact: Fact) {
    for id in readers[fact] ?? [] where !open.contains(id) { stale.insert(id) }
  }

  /// Lets the field at `index` of the class `id` be of type `type`.
  mutating func setType(_ type: Type, ofField index: Int, in id: Class.ID) {
    classes[id].fields[index].type = type
    fieldChanges += 1
    markReaders(of: .field(id, classes[id].fields[index].name))
  }

  /// Lets objects of the class `id` lack the field at `index` at some point.
  mutating func letFieldBeUnassigned(_ index: Int, of id: Class.ID) {
    if classes[id].fields[index].mayBeUnassigned { return }
    classes[id].fields[index].mayBeUnassigned = true
    setType(
      variables.join(classes[id].fields[index].type, .unbound), ofField: index, in: id)
  }

  /// Lets generators of type `generator` be sent values of type `type`.
  mutating func send(_ type: Type, to generator: Type) {
    let makers = functions.indices.filter { functions[$0].isGenerator }
    let exact = makers.filter { variables.resolved(outcomes[$0].result) == generator }
    // A value that may be one of several generators was made by functions with narrower types.
    let possible =
      exact.isEmpty ? makers.filter { isPart(outcomes[$0].result, of: generator) } : exact
    for id in possible {
      let raw = keys[id].function
      let old = sent[raw] ?? .none
      let wider = variables.join(old, variables.join(type, .none))
      if wider == old { continue }
      sent[raw] = wider
      fieldChanges += 1
      markReaders(of: .sent(raw))
    }
  }

  /// `true` iff a generator of type `part` may be seen as one of type `whole`.
  private mutating func isPart(_ part: Type, of whole: Type) -> Bool {
    guard case .generator(let item, _, let returned) = variables.resolved(part),
      case .generator(let items, _, let results) = whole
    else { return false }
    return variables.join(item, items) == items && variables.join(returned, results) == results
  }

  /// Adds a field that was found by an assignment, and returns its index.
  mutating func addField(_ name: String, to id: Class.ID) -> Int {
    classes[id].fields.append(Class.Field(name: name, type: .unbound))
    fieldChanges += 1
    markReaders(of: .field(id, name))
    return classes[id].fields.count - 1
  }

  /// What there is to say about `id`.
  func diagnostics(of id: Function.ID) -> [Diagnostic] { diagnostics[id] }

  /// `true` iff something is wrong in `id` itself.
  func hasErrorOfItsOwn(_ id: Function.ID) -> Bool {
    diagnostics[id].contains { $0.severity == .error }
      || module.functions[keys[id].function].result == .poison
  }

  /// `true` iff something is wrong in `id` or in what it calls.
  func hasError(_ id: Function.ID) -> Bool {
    hasErrorOfItsOwn(id) || !faultyCallees[id].isEmpty
  }

  /// `true` iff the types of `id` are being found.
  func isOpen(_ id: Function.ID) -> Bool { open.contains(id) }

  /// The types that `id` returns, with the places that do.
  func returned(by id: Function.ID) -> [TypeOrigin] { returned[id] }

  /// The first call of the function for `key`; `nil` if that is an entry.
  func callSite(of key: Specialization) -> SourceSpan? { callSites[key] }

}
