import Source

/// A pattern of a `match` statement, with its place.
public struct Pattern: Sendable {

  /// The forms of patterns.
  public indirect enum Kind: Sendable {
    /// What is equal to a value.
    case value(Expression)
    /// `None`, `True` or `False`.
    case singleton(Literal)
    /// `[a, b, *rest]`
    case sequence([Pattern])
    /// `*rest` or `*_`
    case star(String?)
    /// `{key: pattern, **rest}`
    case mapping(keys: [Expression], [Pattern], rest: String?)
    /// `C(pattern, name=pattern)`
    case instance(Expression, [Pattern], keywords: [(name: String, pattern: Pattern)])
    /// `pattern as name`, `name` or `_`
    case capture(Pattern?, name: String?)
    /// `a | b`
    case any([Pattern])
  }

  /// What it is.
  public var kind: Kind

  /// Where it stands.
  public var span: SourceSpan

  /// Creates a pattern.
  public init(kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }

  /// The patterns directly inside.
  public var children: [Pattern] {
    switch kind {
    case .value, .singleton, .star: []
    case .sequence(let items), .any(let items), .mapping(_, let items, _): items
    case .instance(_, let items, let keywords): items + keywords.map(\.pattern)
    case .capture(let inner, _): inner.map { [$0] } ?? []
    }
  }

  /// The expressions directly inside.
  public var expressions: [Expression] {
    switch kind {
    case .value(let e), .instance(let e, _, _): [e]
    case .mapping(let keys, _, _): keys
    case .singleton, .sequence, .star, .capture, .any: []
    }
  }

  /// The names that it binds, here and inside, in source order.
  public var names: [String] {
    let inside = children.flatMap(\.names)
    switch kind {
    case .star(let name), .capture(_, let name), .mapping(_, _, let name):
      return inside + (name.map { [$0] } ?? [])
    case .value, .singleton, .sequence, .instance, .any: return inside
    }
  }

}

extension Statement {

  /// A `case` of a `match` statement.
  public struct MatchCase: Sendable {
    /// What the value has to look like.
    public var pattern: Pattern
    /// The condition after `if`.
    public var condition: Expression?
    /// The code.
    public var body: [Statement]
  }

  /// A context manager of a `with` statement.
  public struct WithItem: Sendable {
    /// The context manager.
    public var context: Expression
    /// The target after `as`.
    public var target: Expression?
  }

}
