import Source

/// What turned out, while a function was lowered, to need another way of keeping variables; with it
/// the function is lowered again.
struct CellPlan: Equatable {

  /// The variables that are kept in cells while the body of a `try` statement runs, by statement.
  var attempts: [SourceSpan: Set<String>] = [:]

  /// The variables that functions inside read before this one assigns them, and that live in cells.
  var variables: Set<String> = []

  /// The variables in cells that are made at the start of the function.
  var early: Set<String> = []

  /// The functions inside that cannot be built anew where they are used.
  var kept: Set<String> = []

  /// `true` iff nothing is in it.
  var isEmpty: Bool {
    attempts.isEmpty && variables.isEmpty && early.isEmpty && kept.isEmpty
  }

  /// Adds what is in `other`.
  mutating func merge(_ other: CellPlan) {
    attempts.merge(other.attempts) { $0.union($1) }
    variables.formUnion(other.variables)
    early.formUnion(other.early)
    kept.formUnion(other.kept)
  }

}
