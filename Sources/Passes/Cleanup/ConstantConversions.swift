import IR
import Source

/// Makes the conversion of a constant a constant of the converted type, which is built only once.
public struct ConstantConversions: Pass {

  /// The name.
  public let name = "constant-conversions"

  /// The stage that is required.
  public let requires = Stage.typed

  /// The stage that is established.
  public let establishes = Stage.typed

  /// Creates the pass.
  public init() {}

  /// Changes each function of `module`.
  public func run(on module: inout Module, context: inout PassContext) {
    for n in module.functions.indices {
      var constants: [Value.ID: Constant] = [:]
      module.functions[n].body.forEachInstruction { i in
        if case .constant(let c) = i.operation { constants[i.results[0]] = c }
      }
      module.functions[n].body = module.functions[n].body.rewritten { i in
        guard case .apply(.conversion, let arguments) = i.operation,
          let c = constants[arguments[0].value], isConvertible(c)
        else { return [i] }
        var constant = i
        constant.operation = .constant(c)
        return [constant]
      }
    }
  }

  /// `true` iff the value of `constant` is the same object, or cannot be told from it, whatever the
  /// type through which it is seen.
  private func isConvertible(_ constant: Constant) -> Bool {
    switch constant {
    case .none, .bool, .int, .float, .str, .bytes, .tensor: true
    case .ellipsis, .unbound, .hugeInt, .complex, .tuple, .list, .set, .frozenset, .dict, .range,
      .instance, .type, .regex, .object, .loaded, .function, .partial, .library:
      false
    }
  }

}
