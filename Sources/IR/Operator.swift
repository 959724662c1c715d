import Source

/// A type expression in the signature of an operator.
public indirect enum SignatureType: Hashable, Sendable {

  /// A type without variables.
  case type(Type)

  /// A variable of types, such as `T`.
  case variable(String)

  /// A variable of element types of tensors, such as `S` or `Real`.
  case scalar(String)

  case list(SignatureType)
  case set(SignatureType)
  case frozenset(SignatureType)
  case dict(SignatureType, SignatureType)
  case tuple([SignatureType])
  case sequence(SignatureType)
  case optional(SignatureType)
  case union([SignatureType])

  /// `Iterable[T]`: whatever a `for` can run over.
  case iterable(SignatureType)

  /// `Iterator[T]`: a lazy result.
  case iterator(SignatureType)

  /// `Opaque["collections.deque", T]`: an object of a generic class.
  case generic(String, [SignatureType])

  /// `Tensor[dtype]` or `Tensor[dtype, shape]`; a `nil` shape is any in a parameter.
  case tensor(SignatureType, shape: SignatureType?, surface: Surface)

  /// `type[S]`: a class used as an argument.
  case metatype(SignatureType)

  /// `Constant[T]`: an argument that must be known when the function is compiled.
  case constant(SignatureType)

  /// The application of a type function, as in `promote(A, B)`.
  case call(String, [SignatureType])

  /// The name of a parameter, or a literal, as the argument of a type function.
  case parameter(String)
  case literal(Constant)

  /// `Callable[[A], B]`: a function that is an argument.
  case callable([SignatureType], SignatureType)

  /// Any type, without a variable.
  case any

  /// `true` iff the variable `name` occurs in it.
  public func names(_ name: String) -> Bool {
    switch self {
    case .variable(let v): v == name
    case .list(let t), .set(let t), .frozenset(let t), .sequence(let t), .optional(let t),
      .iterable(let t), .iterator(let t), .metatype(let t), .constant(let t):
      t.names(name)
    case .dict(let k, let v): k.names(name) || v.names(name)
    case .tuple(let ts), .union(let ts), .generic(_, let ts), .call(_, let ts):
      ts.contains { $0.names(name) }
    case .callable(let ts, let t): t.names(name) || ts.contains { $0.names(name) }
    case .type, .scalar, .tensor, .parameter, .literal, .any: false
    }
  }

}

/// An overload of the operator library.
public struct Operator: Sendable {

  /// The index of an overload in its library.
  public typealias ID = Int

  /// One parameter.
  public struct Parameter: Sendable {

    /// The name.
    public var name: String

    /// How arguments reach it.
    public var kind: Function.ParameterKind

    /// Its type.
    public var type: SignatureType

    /// The value when no argument is given.
    public var `default`: Constant?

    /// Creates a parameter.
    public init(
      name: String, kind: Function.ParameterKind = .positionalOrKeyword, type: SignatureType,
      default: Constant? = nil
    ) {
      self.name = name
      self.kind = kind
      self.type = type
      self.default = `default`
    }

  }

  /// How an operator is carried out.
  public enum Kind: Sendable, Hashable {

    /// By kernels: the source files, relative to the operators, by language.
    case primitive(cpp: String?, rust: String?)

    /// By its Python body, a raw function of the library.
    case composite(Function.ID)

  }

  /// The name, such as `numpy.clip`.
  public var name: String

  /// The place of the definition.
  public var span: SourceSpan

  /// How it is carried out.
  public var kind: Kind

  /// The parameters.
  public var parameters: [Parameter]

  /// The type of the result; `nil` for a composite whose body tells.
  public var result: SignatureType?

  /// The exceptions it may raise.
  public var raises: [String]

  /// The parameters it changes.
  public var mutates: [String]

  /// `true` iff it reads an attribute (`x.ids`) and is no method.
  public var isProperty: Bool

  /// `true` iff its kernel takes the type of the result as a template argument.
  public var takesResultType: Bool

  /// `true` iff it has an effect beside its result, such as printing.
  public var hasEffect: Bool

  /// Why calls of it cannot be compiled, if it is there only to say so.
  public var refusal: Refusal?

  /// What a diagnostic says of a call.
  public struct Refusal: Sendable {
    /// The fact.
    public var message: String
    /// The way out.
    public var help: String
    /// Creates a refusal.
    public init(message: String, help: String) {
      self.message = message
      self.help = help
    }
  }

  /// `true` iff it compares arguments by order.
  public var isByOrder: Bool { parameters.contains { $0.type.names("Ordered") } }

  /// `true` iff its Python body is compiled.
  public var isComposite: Bool {
    if case .composite = kind { true } else { false }
  }

  /// Creates an operator.
  public init(
    name: String, span: SourceSpan, kind: Kind, parameters: [Parameter], result: SignatureType?,
    raises: [String] = [], mutates: [String] = [], isProperty: Bool = false,
    takesResultType: Bool = false, hasEffect: Bool = false, refusal: Refusal? = nil
  ) {
    self.name = name
    self.span = span
    self.kind = kind
    self.parameters = parameters
    self.result = result
    self.raises = raises
    self.mutates = mutates
    self.isProperty = isProperty
    self.takesResultType = takesResultType
    self.hasEffect = hasEffect
    self.refusal = refusal
  }

}

/// All operators that compiled code can call.
public struct OperatorLibrary: Sendable {

  /// The overloads.
  public private(set) var operators: [Operator] = []

  /// The raw functions of composites.
  public var functions: [Function] = []

  /// The overloads by name.
  private var byName: [String: [Operator.ID]] = [:]

  /// Creates an empty library.
  public init() {}

  /// Adds an overload.
  public mutating func insert(_ op: Operator) {
    byName[op.name, default: []].append(operators.count)
    operators.append(op)
  }

  /// The overload with the given identity.
  public subscript(id: Operator.ID) -> Operator { operators[id] }

  /// The overloads named `name`, in the order of their definition.
  public func overloads(of name: String) -> [Operator.ID] { byName[name] ?? [] }

  /// The names of all operators, sorted.
  public var names: [String] { byName.keys.sorted() }

}
