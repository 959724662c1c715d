import IR

/// What a type function is applied to.
public struct TypeArgument: Sendable {

  /// The type of the argument; an element type arrives as that of a tensor of rank 0.
  public var type: Type

  /// The argument itself when it is known at compile time. That of a slice is the tuple of its
  /// start, stop and step, and that of a vector of integers is the tuple of its elements.
  public var constant: Constant?

  /// What is known of the items of a tuple, list or slice that was written down item by item.
  public var items: [TypeArgument]?

  /// The integers that an `int`, a tuple or a vector holds, as far as they are known, when they
  /// are extents of other tensors.
  public var extents: [Dimension]?

  /// Creates an argument.
  public init(
    _ type: Type, constant: Constant? = nil, items: [TypeArgument]? = nil,
    extents: [Dimension]? = nil
  ) {
    self.type = type
    self.constant = constant
    self.items = items
    self.extents = extents
  }

  /// The argument that stands for the element type `scalar`.
  public static func scalar(_ scalar: Scalar) -> TypeArgument {
    TypeArgument(.tensor(scalar, shape: [], surface: .numpy))
  }

  /// The argument that stands for `shape`.
  public static func shape(_ shape: [Dimension]?) -> TypeArgument {
    TypeArgument(.tensor(.float64, shape: shape, surface: .numpy))
  }

}

/// What a type function tells of the result of an operator.
public enum TypeFunctionResult: Hashable, Sendable {

  /// An element type.
  case scalar(Scalar)

  /// A shape; `nil` if not even the rank is known.
  case shape([Dimension]?)

  /// A type.
  case type(Type)

  /// The arguments do not go together; the text says why, in Python's terms.
  case failure(String)

  /// This result as the argument of another type function; `nil` for a failure.
  public var argument: TypeArgument? {
    switch self {
    case .scalar(let s): .scalar(s)
    case .shape(let s): .shape(s)
    case .type(let t): TypeArgument(t)
    case .failure: nil
    }
  }

}

/// The rules by which types of results follow from arguments, as signatures of operators name them.
///
/// They are pure, total and forgiving: what is not known at compile time makes the result less
/// known, and only a certain fault is a failure.
public enum TypeFunctions {

  /// A rule.
  typealias Rule = @Sendable ([TypeArgument]) -> TypeFunctionResult

  /// A rule with the number of arguments that it takes.
  struct Entry: Sendable {

    /// The numbers of arguments that are accepted.
    var counts: ClosedRange<Int>

    /// The rule itself.
    var rule: Rule

  }

  /// Returns the result of applying the type function `name`, or `nil` if there is none.
  public static func apply(
    _ name: String, to arguments: [TypeArgument]
  ) -> TypeFunctionResult? {
    guard let entry = entries[name] else { return nil }
    guard entry.counts.contains(arguments.count) else {
      return .failure("'\(name)' does not take \(arguments.count) arguments")
    }
    if arguments.contains(where: { $0.type == .poison }) { return .type(.poison) }
    return entry.rule(arguments)
  }

  /// The names of all type functions, sorted.
  public static var names: [String] { entries.keys.sorted() }

  /// The type functions by name.
  private static let entries: [String: Entry] = [
    "powered": Entry(counts: 1...1, rule: powered),
    "promote": Entry(counts: 1...64, rule: promote),
    "inexact": Entry(counts: 1...1) { ofScalar($0, \.inexact) },
    "floating": Entry(counts: 1...1) { ofScalar($0, \.floating) },
    "accumulated": Entry(counts: 1...1) { ofScalar($0, \.accumulated) },
    "scalar": Entry(counts: 1...1, rule: scalar),
    "nested_dtype": Entry(counts: 1...1, rule: nestedScalar),
    "nested_list": Entry(counts: 1...1, rule: nestedList),
    "nested": Entry(counts: 1...1, rule: nested),
    "broadcast": Entry(counts: 1...64, rule: broadcast),
    "matmul": Entry(counts: 2...2, rule: matmul),
    "reduced": Entry(counts: 2...3, rule: reduced),
    "permuted": Entry(counts: 1...2, rule: permuted),
    "concatenated": Entry(counts: 1...64, rule: concatenated),
    "repeated": Entry(counts: 2...2, rule: repeated),
    "starred": Entry(counts: 3...3, rule: starred),
    "stacked": Entry(counts: 1...64, rule: stacked),
    "reshaped": Entry(counts: 2...2, rule: reshaped),
    "shaped": Entry(counts: 1...1, rule: shaped),
    "squeezed": Entry(counts: 1...2, rule: squeezed),
    "unsqueezed": Entry(counts: 2...2, rule: unsqueezed),
    "sliced": Entry(counts: 5...5, rule: sliced),
    "resized": Entry(counts: 3...3, rule: resized),
    "indexed": Entry(counts: 2...2, rule: indexed),
    "gathered": Entry(counts: 3...3, rule: gathered),
    "gathered_nd": Entry(counts: 2...3, rule: gatheredND),
    "projected": Entry(counts: 2...2, rule: projected),
    "embedded": Entry(counts: 2...2, rule: embedded),
    "format_items": Entry(counts: 1...1, rule: formatItems),
    "group_text": Entry(counts: 2...2, rule: groupText),
    "group_part": Entry(counts: 1...1, rule: groupPart),
    "group_texts": Entry(counts: 1...1, rule: groupTexts),
    "found_text": Entry(counts: 1...1, rule: foundText),
    "vector": Entry(counts: 3...3, rule: vector),
    "rank": Entry(counts: 1...1, rule: rank),
  ]

}
