/// A fault, or a remark, about the user's program, in the user's terms.
///
/// Each fault has one function that makes it, in an extension in the room that finds it
/// (`Diagnostic+Lowering.swift` and the like), so that messages stand nowhere else.
public struct Diagnostic: Hashable, Sendable {

  /// How grave a diagnostic is.
  public enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  /// A further place, or a further fact, that explains a diagnostic.
  public struct Note: Hashable, Sendable {

    /// What the note says.
    public var message: String

    /// The place it speaks of, if any.
    public var span: SourceSpan?

    /// Creates a note.
    public init(_ message: String, at span: SourceSpan? = nil) {
      self.message = message
      self.span = span
    }

  }

  /// The stable name of the fault, in kebab-case.
  public var code: String

  /// How grave it is.
  public var severity: Severity

  /// What is the case: lower case, no full stop, names in 'single quotes'.
  public var message: String

  /// The place.
  public var span: SourceSpan

  /// What stands at the place, shown beside the carets.
  public var label: String?

  /// Further facts.
  public var notes: [Note]

  /// What the user can do.
  public var help: String?

  /// Creates a diagnostic.
  public init(
    _ code: String, _ message: String, at span: SourceSpan, severity: Severity = .error,
    label: String? = nil, notes: [Note] = [], help: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.span = span
    self.label = label
    self.notes = notes
    self.help = help
  }

}
