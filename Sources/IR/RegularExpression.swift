/// A regular expression that was compiled when the program was captured.
public struct RegularExpression: Hashable, Sendable {

  /// The name of a group.
  public struct Name: Hashable, Sendable {

    /// The name.
    public var name: Text

    /// The number of the group.
    public var group: Int

    /// Creates the name of the group with the given number.
    public init(name: Text, group: Int) {
      self.name = name
      self.group = group
    }

  }

  /// The pattern as it was written.
  public var pattern: Text

  /// The flags of `re`.
  public var flags: Int

  /// The words of the code that CPython's compiler made.
  public var code: [UInt32]

  /// For each group, `true` iff it takes part in every match.
  public var groups: [Bool]

  /// The names of groups, in the order of their numbers.
  public var names: [Name]

  /// Creates a regular expression.
  public init(pattern: Text, flags: Int, code: [UInt32], groups: [Bool], names: [Name]) {
    self.pattern = pattern
    self.flags = flags
    self.code = code
    self.groups = groups
    self.names = names
  }

  /// The type of the pattern: its argument is the tuple type of its groups.
  public var type: Type {
    .generic("re.Pattern", [.tuple(groups.map { $0 ? .str : .optional(.str) })])
  }

}
