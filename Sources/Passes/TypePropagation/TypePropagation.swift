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
      let types = raw.parameters.map { p in
        if let annotation = p.annotation { return annotation }
        context.diagnostics.insert(.missingAnnotation(p, of: raw))
        return Type.poison
      }
      module.predictors[n].function = specializer.specialize(
        Specialization(
          function: module.predictors[n].function, types: types,
          constants: types.map { _ in nil }))
    }
    for p in module.predictors {
      let result =
        specializer.functions.indices.contains(p.function)
        ? specializer.functions[p.function].result : nil
      let parameters = result == nil ? [] : specializer.functions[p.function].parameters
      let types = parameters.compactMap(\.annotation) + [result ?? .none]
      for parameter in parameters
      where parameter.annotation?.contains(where: { $0 == .range || $0.isLazy }) == true {
        context.diagnostics.insert(
          .lazyParameter(parameter, of: specializer.functions[p.function]))
      }
      if types.contains(where: \.holdsObjects) {
        context.diagnostics.insert(.objectAtBoundary(specializer.functions[p.function]))
      }
      if result?.contains(where: \.isFunction) == true {
        context.diagnostics.insert(.functionReturned(specializer.functions[p.function]))
      }
    }
    specializer.finish(&module, &context.diagnostics)
    if context.diagnostics.containsError { return }
    for p in module.predictors {
      let function = module.functions[p.function]
      let types = function.parameters.compactMap(\.annotation) + [function.result]
      if function.result.contains(where: \.isLazy) {
        context.diagnostics.insert(.lazyResult(of: function, function.result))
      } else if let type = types.first(where: { $0.contains(where: \.staysInside) }) {
        context.diagnostics.insert(.libraryObjectAtBoundary(function, type))
      }
    }
  }

}
