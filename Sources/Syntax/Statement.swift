import Source

/// A statement of the source, with its place.
public struct Statement: Sendable {

  /// What it is.
  public var kind: Kind

  /// Where it stands.
  public var span: SourceSpan

  /// Creates a statement.
  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }

  /// The forms of statements.
  public indirect enum Kind: Sendable {
    case expression(Expression)
    /// `a = b = value`
    case assign([Expression], Expression)
    /// `target: annotation = value`
    case annotatedAssign(Expression, annotation: Expression, Expression?)
    /// `target += value`
    case augmentedAssign(Expression, BinaryOperator, Expression)
    case delete([Expression])
    case `return`(Expression?)
    /// `raise exception from cause`
    case raise(Expression?, cause: Expression?)
    case assert(Expression, message: Expression?)
    case `if`(Expression, then: [Statement], else: [Statement])
    case `while`(Expression, body: [Statement], else: [Statement])
    case `for`(Expression, in: Expression, body: [Statement], else: [Statement])
    case `try`(Try)
    case pass
    case `break`
    case `continue`
    case function(FunctionDefinition)
    /// `nonlocal a, b`
    case nonlocal([String])
    /// `match subject: case ...`
    case match(Expression, [MatchCase])
    /// `with a as b, c: body`
    case with([WithItem], body: [Statement])
    /// A form that is decoded only by its name, such as `Global`.
    case other(String)
  }

  /// A `try` statement.
  public struct Try: Sendable {
    /// The code whose exceptions are handled.
    public var body: [Statement]
    /// The handlers in their order.
    public var handlers: [Handler]
    /// The code after `else`.
    public var otherwise: [Statement]
    /// The code after `finally`.
    public var finally: [Statement]
    /// Creates a `try` statement.
    public init(
      body: [Statement], handlers: [Handler], otherwise: [Statement], finally: [Statement]
    ) {
      self.body = body
      self.handlers = handlers
      self.otherwise = otherwise
      self.finally = finally
    }
  }

  /// An `except` clause.
  public struct Handler: Sendable {
    /// The class of exceptions, or a tuple of them; `nil` for all.
    public var type: Expression?
    /// The variable after `as`.
    public var name: String?
    /// The code.
    public var body: [Statement]
    /// Where it stands.
    public var span: SourceSpan
    /// Creates an `except` clause.
    public init(type: Expression?, name: String?, body: [Statement], span: SourceSpan) {
      self.type = type
      self.name = name
      self.body = body
      self.span = span
    }
  }

}

/// The definition of a function: its name, parameters and code.
public struct FunctionDefinition: Sendable {

  /// The name.
  public var name: String

  /// The parameters.
  public var parameters: Parameters

  /// The code.
  public var body: [Statement]

  /// Where it stands, decorators excluded.
  public var span: SourceSpan

  /// The decorators, in source order.
  public var decorators: [Expression] = []

  /// The annotation of the result.
  public var returns: Expression?

  /// Creates the definition of a function.
  public init(
    name: String, parameters: Parameters, body: [Statement], span: SourceSpan,
    decorators: [Expression] = [], returns: Expression? = nil
  ) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.span = span
    self.decorators = decorators
    self.returns = returns
  }

  /// Creates the definition that `lambda parameters: value` is.
  public init(lambda parameters: Parameters, _ value: Expression, at span: SourceSpan) {
    self.init(
      name: "<lambda>", parameters: parameters, body: [Statement(.return(value), at: value.span)],
      span: span)
  }

}

/// The parameters of a function or lambda.
public struct Parameters: Sendable {

  /// One parameter.
  public struct Parameter: Sendable {

    /// How arguments reach a parameter.
    public enum Kind: Sendable {
      case positionalOnly, positionalOrKeyword, variadic, keywordOnly, variadicKeyword
    }

    /// The name.
    public var name: String

    /// How arguments reach it.
    public var kind: Kind

    /// The default in the source.
    public var `default`: Expression?

    /// The annotation in the source.
    public var annotation: Expression?

    /// Where it stands.
    public var span: SourceSpan

    /// Creates a parameter.
    public init(
      name: String, kind: Kind, default: Expression?, annotation: Expression?, span: SourceSpan
    ) {
      self.name = name
      self.kind = kind
      self.default = `default`
      self.annotation = annotation
      self.span = span
    }

  }

  /// The parameters in the order of the definition.
  public var list: [Parameter]

  /// Creates a list of parameters.
  public init(list: [Parameter]) { self.list = list }

  /// The defaults in the source, in the order of their evaluation.
  public var defaults: [Expression] { list.compactMap(\.default) }

}
