/// An annotation, or a type used as a value, as capture evaluated it.
public indirect enum TypeExpression: Sendable, Hashable {

  /// `none`, `bool`, `int`, `float`, `complex`, `str`, `bytes`, `bytearray`, `any`, `range`, `slice` or
  /// `ellipsis`.
  case simple(String)

  case list(TypeExpression)
  case set(TypeExpression)
  case frozenset(TypeExpression)
  case dict(TypeExpression, TypeExpression)
  case tuple([TypeExpression])

  /// `tuple[T, ...]`
  case sequence(TypeExpression)

  case optional(TypeExpression)
  case union([TypeExpression])
  case literal([Literal])

  /// An array; `nil` for what the annotation leaves open.
  case tensor(dtype: TypeExpression?, shape: Shape?, surface: String)

  /// A class of a library, by its name.
  case opaque(String)

  /// A generic class of a library with its arguments.
  case generic(String, [TypeExpression])

  /// A class of the user's, by its identity.
  case instance(Int)

  /// Signatures of operators only: a variable of types, or of element types of tensors.
  case variable(String, isScalar: Bool)

  /// Signatures of operators only: the application of a type function.
  case call(String, [TypeExpression])

  /// Signatures of operators only: the name of a parameter.
  case parameter(String)

  /// Signatures of operators only: a literal as the argument of a type function.
  case constant(Literal)

  /// `type[S]`, and in signatures of operators `iterable`, `iterator` and `constant`.
  case wrapper(String, TypeExpression)

  /// Signatures of operators only: `Callable[[T], U]`.
  case function([TypeExpression], TypeExpression)

  /// The shape in the annotation of an array.
  public indirect enum Shape: Sendable, Hashable {
    /// An extent per axis.
    case axes([Axis])
    /// Signatures of operators only: an expression.
    case expression(TypeExpression)
  }

  /// The extent along one axis.
  public enum Axis: Sendable, Hashable {
    case known(Int)
    case symbol(String)
    case unknown
  }

}
