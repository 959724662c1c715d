import IR
import Source

/// What the specializer hands on: the functions that predictors reach.
extension Specializer {

  /// Puts what the predictors of `module` reach in place of its raw functions.
  func finish(_ module: inout Module, _ diagnostics: inout DiagnosticSet) {
    let entries =
      module.predictors.map(\.function)
      + classes.flatMap { $0.sortedProtocols.map(\.function).filter { !hasError($0) } }
    for id in reached(from: entries) {
      diagnostics.insert(
        contentsOf: self.diagnostics(of: id).map { $0.naming(classes, self.module.functions) })
    }
    if diagnostics.containsError { return }
    module.functions = functions
    module.classes = classes
    for c in module.classes.indices {
      module.classes[c].protocols = classes[c].protocols.filter { !hasError($0.value) }
      for f in module.classes[c].fields.indices {
        let type = module.classes[c].fields[f].type
        module.classes[c].fields[f].type = variables.resolved(type)
      }
    }
    mergeEqualFunctions(of: &module, among: reached(from: entries))
    module.removeUnreachedFunctions()
    for n in module.objects.indices { module.objects[n].model?.function = nil }
  }

  /// Lets calls of functions that were typed for other open places, and came to the same types,
  /// call one of them.
  private func mergeEqualFunctions(of module: inout Module, among used: [Function.ID]) {
    struct Key: Hashable {
      var function: Function.ID
      var types: [Type]
      var constants: [Constant?]
      var result: Type
    }
    var first: [Key: Function.ID] = [:]
    var same: [Function.ID: Function.ID] = [:]
    for id in used.sorted() {
      let f = functions[id]
      let key = Key(
        function: keys[id].function, types: f.parameters.map { f.values[$0.value].type },
        constants: keys[id].constants, result: f.result)
      same[id] = first[key] ?? id
      if first[key] == nil { first[key] = id }
    }
    for n in used {
      module.functions[n].body = module.functions[n].body.rewritten { i in
        guard case .apply(.function(let f), let arguments) = i.operation else { return [i] }
        var call = i
        call.operation = .apply(.function(same[f] ?? f), arguments)
        return [call]
      }
    }
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
      for callee in faultyCallees[id].sorted() { visit(callee) }
    }
    for id in entries { visit(id) }
    return result
  }

}
