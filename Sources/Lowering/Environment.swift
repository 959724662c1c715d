import IR

/// What a Python variable holds at one point of a function.
struct Binding: Hashable {

  /// How certain it is that the variable was assigned.
  enum Certainty: Int, Comparable {

    /// On every path.
    case assigned

    /// On some paths; on the others the value is "unbound".
    case perhapsAssigned

    /// The value depends on the place where an exception was raised.
    case uncertain

    /// `true` iff less is known with `b` than with `a`.
    static func < (a: Certainty, b: Certainty) -> Bool { a.rawValue < b.rawValue }

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
