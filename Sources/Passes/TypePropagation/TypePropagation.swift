import IR
import Source

/// Gives every value a type and every call its target.
///
/// Functions are specialized: the entry functions for the types of their annotations, all others
/// for the types (and the small constants) of each call. What is left afterwards is what the
/// predictors reach.
public struct TypePropagation: Pass {

  /// The name.
  public let name = "type-propagation"

  /// The stage that is required.
  public let requires = Stage.raw

  /// The stage that is established.
  public let establishes = Stage.typed

  /// Creates the pass.
  public init() {}

  /// Specializes what the predictors of `module` reach.
  public func run(on module: inout Module, context: inout PassContext) {
    var specializer = Specializer(module: module, library: context.library)
    for n in module.predictors.indices {
      let raw = module.functions[module.predictors[n].function]
      var missing = false
      let types = raw.parameters.map { p in
        if let annotation = p.annotation { return annotation }
        missing = true
        context.diagnostics.insert(.missingAnnotation(p, of: raw))
        return Type.poison
      }
      if missing { continue }
      module.predictors[n].function = specializer.specialize(
        Specialization(
          function: module.predictors[n].function, types: types,
          constants: types.map { _ in nil }))
    }
    specializer.finish(&module, &context.diagnostics)
  }

}

/// A function for certain types of arguments.
struct Specialization: Hashable {

  /// The raw function.
  var function: Function.ID

  /// The types of the parameters.
  var types: [Type]

  /// The arguments that are known when the function is compiled.
  var constants: [Constant?]

}

/// The specializations of a module.
struct Specializer {

  /// The module, raw, with the functions of the library behind its own.
  let module: Module

  /// The place of the library's first function.
  let firstComposite: Function.ID

  /// The operators.
  let library: OperatorLibrary

  /// The typed functions.
  private(set) var functions: [Function] = []

  /// The identities of specializations.
  private var known: [Specialization: Function.ID] = [:]

  /// The specializations whose types are being found, outermost first.
  private var open: [Function.ID] = []

  /// The open specializations whose results each specialization made use of.
  private var assumed: [Function.ID: Set<Function.ID>] = [:]

  /// The specializations that were found with a result of another that has changed since.
  private var stale: Set<Function.ID> = []

  /// What there is to say about each function.
  private var diagnostics: [Function.ID: [Diagnostic]] = [:]

  /// Creates the specializer of `module`.
  init(module: Module, library: OperatorLibrary) {
    self.module = module.appending(library.functions)
    self.firstComposite = module.functions.count
    self.library = library
  }

  /// Returns the function for `key`, typing it when it is asked for first.
  ///
  /// A function that calls itself, directly or through others, sees the result found so far. That
  /// starts with `never`, and all that made use of it is found again until it is stable.
  mutating func specialize(_ key: Specialization) -> Function.ID {
    let id: Function.ID
    if let found = known[key] {
      if open.contains(found) {
        noteAssumption(of: found)
        return found
      }
      if stale.remove(found) == nil {
        for f in assumed[found] ?? [] { noteAssumption(of: f) }
        return found
      }
      id = found
    } else {
      id = functions.count
      known[key] = id
      var shell = module.functions[key.function]
      shell.result = .never
      functions.append(shell)
    }
    open.append(id)
    for _ in 0..<16 {
      assumed[id] = []
      var typer = FunctionTyper(
        raw: module.functions[key.function], key: key, result: functions[id].result)
      let found = typer.run(&self)
      let isStable = found.result == functions[id].result
      functions[id] = found
      diagnostics[id] = typer.diagnostics
      let isAssumed = assumed[id]!.contains(id)
      if isStable || !isAssumed { break }
      for f in assumed.keys where f != id && assumed[f]!.contains(id) { stale.insert(f) }
    }
    open.removeLast()
    return id
  }

  /// Notes that all that is being found inside of `id`, if it is open, makes use of its result.
  private mutating func noteAssumption(of id: Function.ID) {
    guard let depth = open.firstIndex(of: id) else { return }
    for f in open[depth...] { assumed[f, default: []].insert(id) }
  }

  /// What there is to say about `id`.
  func diagnostics(of id: Function.ID) -> [Diagnostic] { diagnostics[id] ?? [] }

  /// `true` iff something is wrong in `id` itself.
  func hasError(_ id: Function.ID) -> Bool {
    (diagnostics[id] ?? []).contains { $0.severity == .error }
  }

  /// Puts what the predictors of `module` reach in place of its raw functions.
  func finish(_ module: inout Module, _ diagnostics: inout DiagnosticSet) {
    let entries = module.predictors.map(\.function)
    for id in reached(from: entries) { diagnostics.insert(contentsOf: self.diagnostics(of: id)) }
    if diagnostics.containsError { return }
    module.functions = functions
    module.removeUnreachedFunctions()
    for n in module.objects.indices { module.objects[n].model?.function = nil }
  }

  /// The functions that `entries` reach, each once.
  private func reached(from entries: [Function.ID]) -> [Function.ID] {
    var result: [Function.ID] = []
    var seen: Set<Function.ID> = []
    func visit(_ id: Function.ID) {
      if id >= functions.count || !seen.insert(id).inserted { return }
      result.append(id)
      functions[id].body.forEachInstruction { i in
        if case .apply(.function(let callee), _) = i.operation { visit(callee) }
      }
    }
    for id in entries { visit(id) }
    return result
  }

}

extension Module {

  /// This module with the functions of a library, whose references among themselves are adapted.
  fileprivate func appending(_ others: [Function]) -> Module {
    var result = self
    let first = functions.count
    for f in others {
      var copy = f
      copy.body = f.body.rewritten { i in
        var moved = i
        switch i.operation {
        case .apply(.function(let callee), let arguments):
          moved.operation = .apply(.function(callee + first), arguments)
        case .closure(let inner, let captures):
          moved.operation = .closure(inner + first, captures: captures)
        default: break
        }
        return [moved]
      }
      result.functions.append(copy)
    }
    return result
  }

}
