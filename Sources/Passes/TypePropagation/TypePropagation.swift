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
      var places = ParameterPlaces()
      let opened = zip(raw.parameters, types).map { places.opened($1, at: $0.name) }
      module.predictors[n].function = specializer.specialize(
        Specialization(
          function: module.predictors[n].function, types: opened,
          constants: types.map { _ in nil }, open: places.found))
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

/// The places inside of the parameters of an entry function that later use decides.
///
/// An annotation says what the items of a list are when it comes in. What the function puts into it
/// stays what it is: an `int` in a `list[float]` is no `float`.
struct ParameterPlaces {

  /// The places so far.
  private(set) var found: [OpenPlace] = []

  /// `type` with a place for what each container in it holds; `path` says where it is.
  mutating func opened(_ type: Type, at path: String) -> Type {
    switch type {
    case .list(let t): .list(place(t, at: path + "[]"))
    case .set(let t): .set(place(t, at: path + "[]"))
    case .dict(let k, let v):
      .dict(place(k, at: path + ".keys"), place(v, at: path + ".values"))
    case .optional(let t): .optional(opened(t, at: path))
    case .sequence(let t): .sequence(opened(t, at: path + "[]"))
    case .tuple(let ts): .tuple(ts.enumerated().map { opened($1, at: "\(path)[\($0)]") })
    case .union(let ts): .union(ts.map { opened($0, at: "\(path)|\($0)") })
    default: type
    }
  }

  /// A new place of which `bound` is known.
  private mutating func place(_ bound: Type, at path: String) -> Type {
    // What may be any JSON value takes in what is put there.
    if bound == .json || bound == .poison { return bound }
    let n = found.count
    found.append(OpenPlace(place: "parameter " + path, bound: .never))
    found[n].bound = opened(bound, at: path)
    return .variable(n)
  }

}
