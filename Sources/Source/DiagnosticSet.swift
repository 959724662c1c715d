/// The diagnostics of a compilation, without repetitions, in the order of the source.
public struct DiagnosticSet: Sendable {

  /// The diagnostics in the order in which they were found.
  private var found: [Diagnostic] = []

  /// The diagnostics that are in the set.
  private var known: Set<Diagnostic> = []

  /// Creates an empty set.
  public init() {}

  /// `true` iff nothing was reported.
  public var isEmpty: Bool { found.isEmpty }

  /// `true` iff an error was reported.
  public var containsError: Bool { found.contains { $0.severity == .error } }

  /// The number of errors.
  public var errorCount: Int { found.count { $0.severity == .error } }

  /// Adds `diagnostic` unless the same was reported before.
  public mutating func insert(_ diagnostic: Diagnostic) {
    if known.insert(diagnostic).inserted { found.append(diagnostic) }
  }

  /// Adds each of `diagnostics`.
  public mutating func insert(contentsOf diagnostics: some Sequence<Diagnostic>) {
    for d in diagnostics { insert(d) }
  }

  /// Adds what a later part of the compiler found, without what it says of places that an error is
  /// known of: that follows from it.
  public mutating func insert(consequences later: DiagnosticSet) {
    let faulty = Set(found.filter { $0.severity == .error && !$0.span.isNowhere }.map(\.span))
    for d in later.found where !faulty.contains(d.span) { insert(d) }
  }

  /// The diagnostics by file and position.
  public var sorted: [Diagnostic] {
    found.enumerated().sorted { a, b in
      let x = a.element.span
      let y = b.element.span
      return (x.file, x.start, a.offset) < (y.file, y.start, b.offset)
    }.map(\.element)
  }

}
