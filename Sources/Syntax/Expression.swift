import Source

/// An expression of the source, with its place and what its name stands for.
public struct Expression: Sendable {

  /// What it is.
  public var kind: Kind

  /// Where it stands.
  public var span: SourceSpan

  /// What capture found behind a name, or a chain of attributes, that is no local variable.
  public var resolution: Resolution?

  /// Creates an expression.
  public init(_ kind: Kind, at span: SourceSpan, resolution: Resolution? = nil) {
    self.kind = kind
    self.span = span
    self.resolution = resolution
  }

  /// The forms of expressions.
  public indirect enum Kind: Sendable {
    case literal(Literal)
    case name(String)
    case attribute(Expression, String)
    case item(Expression, index: Expression)
    case call(Expression, [Argument])
    case binary(Expression, BinaryOperator, Expression)
    case unary(UnaryOperator, Expression)
    /// `a and b and c`
    case all([Expression])
    /// `a or b or c`
    case any([Expression])
    /// `a < b <= c`
    case comparison(Expression, [Comparison])
    /// `a if c else b`
    case conditional(Expression, then: Expression, else: Expression)
    case list([Expression])
    case tuple([Expression])
    case set([Expression])
    case dict([DictItem])
    case slice(Expression?, Expression?, Expression?)
    /// `*a`
    case starred(Expression)
    case comprehension(ComprehensionKind, Expression, [ComprehensionClause])
    case dictComprehension(Expression, Expression, [ComprehensionClause])
    case formattedString([FormattedPiece])
    /// `(name := value)`
    case namedValue(String, Expression)
    case lambda(Parameters, Expression)
    case yield(Expression?)
    case yieldFrom(Expression)
    /// A form that is decoded only by its name, such as `Await`.
    case other(String)
  }

  /// An argument of a call.
  public struct Argument: Sendable {

    /// How an argument is handed over.
    public enum Form: Sendable, Hashable {
      case positional
      case keyword(String)
      case doubleStarred
    }

    /// How it is handed over; `*xs` is a positional `starred` expression.
    public var form: Form

    /// Its value.
    public var value: Expression

    /// Creates an argument.
    public init(form: Form, value: Expression) {
      self.form = form
      self.value = value
    }

  }

  /// A further operand of a chain of comparisons.
  public struct Comparison: Sendable {
    /// The operator before it.
    public var `operator`: ComparisonOperator
    /// The operand.
    public var operand: Expression
    /// Creates a comparison with `operand`.
    public init(operator: ComparisonOperator, operand: Expression) {
      self.operator = `operator`
      self.operand = operand
    }
  }

  /// An item of a dict display; without a key it is `**value`.
  public struct DictItem: Sendable {
    /// The key.
    public var key: Expression?
    /// The value.
    public var value: Expression
  }

  /// What a comprehension makes.
  public enum ComprehensionKind: Sendable {
    case list, set, generator
  }

  /// `for target in items if a if b`
  public struct ComprehensionClause: Sendable {
    /// What each item is assigned to.
    public var target: Expression
    /// Where the items come from.
    public var items: Expression
    /// What must hold of an item.
    public var conditions: [Expression]
    /// `true` iff it is `async for`.
    public var isAsynchronous: Bool
  }

  /// A piece of an f-string.
  public enum FormattedPiece: Sendable {
    /// Text, in UTF-8.
    case text([UInt8], SourceSpan)
    /// `{value!r:format}`; the conversion is `r`, `s`, `a` or `nil`.
    case value(Expression, conversion: Character?, format: [FormattedPiece]?)
  }

}

/// What a name that is no local variable stands for.
public enum Resolution: Sendable {

  /// A function or class of a library, by its canonical name.
  case library(String)

  /// A function of the user's, by its module and name.
  case function(String)

  /// A plain value.
  case constant(Literal)

  /// A captured object, by its index.
  case object(Int)

  /// A module.
  case module(String)

  /// A class of the user's, by its identity.
  case userClass(Int)

  /// An object that cannot be compiled: its type, its `repr`, and what the user can do.
  case unsupported(type: String, repr: String, help: String?)

  /// What capture has reported already.
  case poison

  /// A name that does not exist, and the names that are like it.
  case undefined(near: [String])

}

/// The operators with two operands, under CPython's names.
public enum BinaryOperator: String, Sendable {
  case add = "Add"
  case sub = "Sub"
  case mul = "Mult"
  case truediv = "Div"
  case floordiv = "FloorDiv"
  case mod = "Mod"
  case pow = "Pow"
  case matmul = "MatMult"
  case lshift = "LShift"
  case rshift = "RShift"
  case and = "BitAnd"
  case or = "BitOr"
  case xor = "BitXor"
}

/// The operators with one operand, under CPython's names.
public enum UnaryOperator: String, Sendable {
  case neg = "USub"
  case pos = "UAdd"
  case invert = "Invert"
  case not = "Not"
}

/// The comparisons, under CPython's names.
public enum ComparisonOperator: String, Sendable {
  case eq = "Eq"
  case ne = "NotEq"
  case lt = "Lt"
  case le = "LtE"
  case gt = "Gt"
  case ge = "GtE"
  case `is` = "Is"
  case isNot = "IsNot"
  case `in` = "In"
  case notIn = "NotIn"
}
