import IR
import Source

/// What a Python variable holds at one point of a function.
struct Binding: Hashable {

  /// How certain it is that the variable was assigned.
  enum Certainty: Hashable, Comparable {

    /// On every path.
    case assigned

    /// On some paths; on the others the value is "unbound".
    case perhapsAssigned

    /// The value depends on the place in the body of a `try` statement where an exception was
    /// raised; a cell made before that statement would keep it.
    case uncertain(try: SourceSpan)

    /// `true` iff less is known with `b` than with `a`.
    static func < (a: Certainty, b: Certainty) -> Bool { a.rank < b.rank }

    /// The place in the order: the more, the less is known.
    private var rank: (Int, Int, Int) {
      switch self {
      case .assigned: (0, 0, 0)
      case .perhapsAssigned: (1, 0, 0)
      case .uncertain(let span): (2, span.start.line, span.start.column)
      }
    }

  }

  /// The value.
  var value: Value.ID

  /// How certain it is that the variable was assigned.
  var certainty: Certainty

}

/// The variables of a function at one point, by name.
///
/// Names that no Python program can write, such as `%completed`, are variables of the compiler's.
typealias Environment = [String: Binding]
