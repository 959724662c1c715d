import Source

/// A value: defined once, typed once, named after the Python variable it came from.
public struct Value: Sendable, Hashable {

  /// The index of a value in its function.
  public typealias ID = Int

  /// The Python name, if it has one.
  public var name: String?

  /// What is known of its type.
  public var type: Type

  /// Where it came from.
  public var span: SourceSpan

  /// Creates a value.
  public init(name: String? = nil, type: Type = .never, span: SourceSpan) {
    self.name = name
    self.type = type
    self.span = span
  }

}

/// A function: Python source, or a captured model.
public struct Function: Sendable {

  /// The index of a function in its module.
  public typealias ID = Int

  /// What a function was made from.
  public enum Origin: Sendable, Hashable {
    /// A Python function.
    case python
    /// A captured model; its values are tensors and its body is straight-line.
    case model
    /// The body of a composite operator.
    case composite
  }

  /// How an argument may be given to a parameter.
  public enum ParameterKind: Sendable, Hashable {
    case positionalOnly, positionalOrKeyword, variadic, keywordOnly, variadicKeyword
  }

  /// One parameter.
  public struct Parameter: Sendable, Hashable {

    /// The Python name.
    public var name: String

    /// The value that stands for the argument in the body.
    public var value: Value.ID

    /// How arguments reach it.
    public var kind: ParameterKind

    /// The declared type, if there is an annotation.
    public var annotation: Type?

    /// The values of a `Literal` annotation, if that is what it is.
    public var choices: [Constant]?

    /// The value when no argument is given.
    public var `default`: Constant?

    /// The index of the capture that is the value when no argument is given.
    public var defaultCapture: Int?

    /// Creates a parameter.
    public init(
      name: String, value: Value.ID, kind: ParameterKind = .positionalOrKeyword,
      annotation: Type? = nil, choices: [Constant]? = nil, default: Constant? = nil
    ) {
      self.name = name
      self.value = value
      self.kind = kind
      self.annotation = annotation
      self.choices = choices
      self.default = `default`
    }

  }

  /// The name as Python's `__qualname__` has it.
  public var name: String

  /// The module and name, such as `embed:embed`.
  public var qualifiedName: String

  /// What it was made from.
  public var origin: Origin

  /// The place of its definition.
  public var span: SourceSpan

  /// The parameters in the order of the definition.
  public var parameters: [Parameter]

  /// The values that parameters and instructions define.
  public var values: [Value]

  /// The type of what it returns.
  public var result: Type

  /// The declared result type, if there is an annotation.
  public var resultAnnotation: Type?

  /// The code.
  public var body: Block

  /// The number of parameters, the first ones, that stand for captured variables.
  public var captureCount = 0

  /// `true` iff it is made anew each time its definition runs, as functions inside of functions are.
  public var isInner = false

  /// `true` iff it yields, so that a call makes a generator.
  public var isGenerator = false

  /// `true` iff a call may raise; established by legalization.
  public var raises: Bool = true

  /// `true` iff it can call itself, directly or through others; established by legalization.
  public var isRecursive: Bool = false

  /// Creates a function.
  public init(
    name: String, qualifiedName: String, origin: Origin = .python, span: SourceSpan,
    parameters: [Parameter] = [], values: [Value] = [], result: Type = .never,
    resultAnnotation: Type? = nil, body: Block = Block()
  ) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.origin = origin
    self.span = span
    self.parameters = parameters
    self.values = values
    self.result = result
    self.resultAnnotation = resultAnnotation
    self.body = body
  }

  /// Adds a value and returns its identity.
  public mutating func makeValue(
    named name: String? = nil, type: Type = .never, at span: SourceSpan
  ) -> Value.ID {
    values.append(Value(name: name, type: type, span: span))
    return values.count - 1
  }

}
