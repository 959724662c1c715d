import IR
import Source
import Syntax

extension Program {

  /// Returns `literal` as a constant, or `nil` after a fault was reported at `span`.
  mutating func constant(_ literal: Literal, at span: SourceSpan) -> Constant? {
    switch literal {
    case .none: return Constant.none
    case .ellipsis: return .ellipsis
    case .unbound: return .unbound
    case .bool(let value): return .bool(value)
    case .int(let digits):
      if let value = Int64(digits) { return .int(value) }
      diagnostics.insert(.integerOutOfRange(digits, at: span))
      return nil
    case .float(let value): return .float(value)
    case .complex(let real, let imaginary):
      return .complex(real: real.bitPattern, imaginary: imaginary.bitPattern)
    case .str(let utf8): return .str(Text(utf8: utf8))
    case .bytes(let bytes): return .bytes(bytes)
    case .list(let items, let id):
      return constants(items, at: span).map { .list($0, identity: id) }
    case .tuple(let items): return constants(items, at: span).map { .tuple($0) }
    case .set(let items, let id): return constants(items, at: span).map { .set($0, identity: id) }
    case .frozenset(let items): return constants(items, at: span).map { .frozenset($0) }
    case .dict(let keys, let values, let id):
      guard let keys = constants(keys, at: span), let values = constants(values, at: span) else {
        return nil
      }
      return .dict(keys, values, identity: id)
    case .instance(let id, let names, let values, let identity):
      return constants(values, at: span).map {
        .instance(id, names: names, values: $0, identity: identity)
      }
    case .range(let start, let stop, let step):
      return .range(Int64(start), Int64(stop), Int64(step))
    case .tensor(let dtype, let shape, let stored, _):
      guard let scalar = Scalar(rawValue: dtype) else {
        diagnostics.insert(.unsupportedValue("an array of '\(dtype)'", at: span))
        return nil
      }
      guard let resource = resource(stored, named: stored, at: span) else { return nil }
      return .tensor(scalar, shape: shape, resource: resource, surface: .numpy)
    case .type(let expression):
      if let type = Type(expression) { return .type(type) }
      diagnostics.insert(.unsupportedValue("this type", at: span))
      return nil
    case .dtype(let name):
      if let scalar = Scalar(rawValue: name) {
        return .type(.tensor(scalar, shape: [], surface: .numpy))
      }
      diagnostics.insert(.unsupportedValue("the dtype '\(name)'", at: span))
      return nil
    case .regex(let pattern, let flags, let code, let groups, let names):
      return .regex(
        RegularExpression(
          pattern: Text(utf8: pattern), flags: flags, code: code, groups: groups,
          names: names.map { .init(name: Text(utf8: $0.name), group: $0.group) }))
    case .function(let name):
      if let f = functions[name] { return .function(f) }
      diagnostics.insert(.missingFunction(name, at: span))
      return nil
    case .partial(let callable, let arguments, let keywords):
      guard let callable = constant(callable, at: span),
        let arguments = constants(arguments, at: span)
      else { return nil }
      return .partial(callable, arguments: arguments, keywords: keywords)
    case .library(let name):
      if let type = Type(libraryClass: name) { return .type(type) }
      return .library(name)
    }
  }

  /// Returns `literals` as constants, or `nil` after a fault was reported.
  private mutating func constants(_ literals: [Literal], at span: SourceSpan) -> [Constant]? {
    var result: [Constant] = []
    for literal in literals {
      guard let c = constant(literal, at: span) else { return nil }
      result.append(c)
    }
    return result
  }

}
