import Foundation
import IR
import Source
import Syntax

/// A fault in the specs of the operator library, which is the library's, not the user's.
public struct OperatorLibraryError: Error, CustomStringConvertible {

  /// What is wrong and where.
  public var description: String

}

/// Returns the library whose specs capture wrote to `json`; composite bodies are raw functions.
public func operatorLibrary(from json: Data) throws -> OperatorLibrary {
  let file = try OperatorFile.decode(json)
  var program = Program(name: "operators") { name in
    throw OperatorLibraryError(description: "the operator library has no resource '\(name)'")
  }
  var library = OperatorLibrary()
  for specification in file.operators {
    library.insert(try Operator(specification, in: &program))
  }
  library.functions = program.module.functions
  if let fault = program.diagnostics.sorted.first {
    throw OperatorLibraryError(
      description:
        "\(fault.span.file):\(fault.span.start.line): [\(fault.code)] \(fault.message)")
  }
  return library
}

extension Operator {

  /// Creates the overload that `specification` says; a composite's body goes into `library`.
  fileprivate init(
    _ specification: OperatorSpecification, in program: inout Program
  ) throws {
    let captured = specification.function
    var kind = Kind.primitive(
      cpp: specification.kernels["cpp"], rust: specification.kernels["rs"])
    if specification.isComposite {
      let id = program.reserve(name: captured.name, at: captured.definition.span)
      program.module.functions[id] = program.lower(captured, origin: .composite)
      kind = .composite(id)
    }
    var parameters: [Parameter] = []
    for p in captured.definition.parameters.list {
      parameters.append(
        Parameter(
          name: p.name, kind: Function.ParameterKind(p.kind),
          type: try captured.annotations[p.name].map {
            try SignatureType($0, of: specification)
          } ?? .any,
          default: captured.defaults[p.name].flatMap { program.constant($0, at: p.span) }))
    }
    self.init(
      name: specification.name, span: specification.span, kind: kind, parameters: parameters,
      result: try captured.annotations["return"].map {
        try SignatureType($0, of: specification)
      },
      raises: specification.raises, mutates: specification.mutates,
      isProperty: specification.isProperty,
      takesResultType: specification.result == "template",
      hasEffect: specification.isRandom || specification.hasInputOutput,
      refusal: specification.refusal.count == 2
        ? Refusal(message: specification.refusal[0], help: specification.refusal[1]) : nil)
  }

}

extension SignatureType {

  /// Creates the type expression that `expression` is in the signature of `specification`.
  init(_ expression: TypeExpression, of specification: OperatorSpecification) throws {
    func inner(_ e: TypeExpression) throws -> SignatureType {
      try SignatureType(e, of: specification)
    }
    switch expression {
    case .simple("any"): self = .any
    case .simple, .opaque:
      guard let type = Type(expression) else {
        throw SignatureType.unknown(expression, in: specification)
      }
      self = .type(type)
    case .generic(let name, let arguments): self = .generic(name, try arguments.map(inner))
    case .list(let item): self = .list(try inner(item))
    case .set(let item): self = .set(try inner(item))
    case .frozenset(let item): self = .frozenset(try inner(item))
    case .dict(let key, let value): self = .dict(try inner(key), try inner(value))
    case .tuple(let items): self = .tuple(try items.map(inner))
    case .sequence(let item): self = .sequence(try inner(item))
    case .optional(let wrapped): self = .optional(try inner(wrapped))
    case .union(let members): self = .union(try members.map(inner))
    case .tensor(let dtype, let shape, let surface):
      self = try SignatureType(dtype, shape, surface, of: specification)
    case .variable(let name, let isScalar): self = isScalar ? .scalar(name) : .variable(name)
    case .call(let function, let arguments): self = .call(function, try arguments.map(inner))
    case .function(let parameters, let result):
      self = .callable(try parameters.map(inner), try inner(result))
    case .parameter(let name): self = .parameter(name)
    case .constant(let literal): self = try SignatureType(literal, of: specification)
    case .wrapper("iterable", let item): self = .iterable(try inner(item))
    case .wrapper("iterator", let item): self = .iterator(try inner(item))
    case .wrapper("type", let instance): self = .metatype(try inner(instance))
    case .wrapper("constant", let item): self = .constant(try inner(item))
    case .wrapper, .literal, .instance: throw SignatureType.unknown(expression, in: specification)
    }
  }

  /// Creates the type of a tensor with an element type that is known, a variable or a call.
  private init(
    _ dtype: TypeExpression?, _ shape: TypeExpression.Shape?, _ surface: String,
    of specification: OperatorSpecification
  ) throws {
    let surface = Surface(rawValue: surface) ?? .numpy
    guard let dtype else {
      self = .tensor(.scalar("S"), shape: nil, surface: surface)
      return
    }
    let element = try SignatureType(dtype, of: specification)
    switch shape {
    case .axes([]) where element.isType: self = element
    case .axes, nil: self = .tensor(element, shape: nil, surface: surface)
    case .expression(let e):
      self = .tensor(element, shape: try SignatureType(e, of: specification), surface: surface)
    }
  }

  /// Creates the argument of a type function, or the element type, that `literal` is.
  private init(_ literal: Literal, of specification: OperatorSpecification) throws {
    switch literal {
    case .dtype(let name):
      guard let scalar = Scalar(rawValue: name) else {
        throw SignatureType.unknown(.constant(literal), in: specification)
      }
      self = .type(.tensor(scalar, shape: [], surface: .numpy))
    case .none: self = .literal(.none)
    case .unbound: self = .literal(.unbound)
    case .bool(let value): self = .literal(.bool(value))
    case .int(let digits): self = .literal(.int(Int64(digits) ?? 0))
    case .float(let value): self = .literal(.float(value))
    case .str(let utf8): self = .literal(.str(Text(utf8: utf8)))
    case .ellipsis, .complex, .bytes, .list, .tuple, .set, .frozenset, .dict, .range, .tensor,
      .instance, .type, .regex, .library, .function, .partial:
      throw SignatureType.unknown(.constant(literal), in: specification)
    }
  }

  /// `true` iff this is a type without variables.
  private var isType: Bool {
    if case .type = self { true } else { false }
  }

  /// Returns the error that says that `expression` stands in no signature.
  private static func unknown(
    _ expression: TypeExpression, in specification: OperatorSpecification
  ) -> OperatorLibraryError {
    let place = "\(specification.span.file):\(specification.span.start.line)"
    return OperatorLibraryError(
      description: "\(place): '\(specification.name)' has a type that is unknown: \(expression)")
  }

}
