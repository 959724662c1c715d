import IR

/// The types of the groups of a match, which follow from the tuple type of all groups of a pattern.
extension TypeFunctions {

  /// The types of the groups.
  private static func groups(_ arguments: [TypeArgument]) -> [Type]? {
    if case .tuple(let groups) = arguments[0].type { groups } else { nil }
  }

  /// Returns the type of the text of the group with a known number.
  static func groupText(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard let groups = groups(arguments), case .int(let n) = arguments[1].constant,
      groups.indices.contains(Int(n) - 1)
    else { return .type(.str) }
    return .type(groups[Int(n) - 1])
  }

  /// Returns the type of the text of any group.
  static func groupPart(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard let groups = groups(arguments) else { return .failure("these are no groups") }
    return .type(groups.allSatisfy { $0 == .str } ? .str : .optional(.str))
  }

  /// Returns the type of the texts of all groups when none is left out.
  static func groupTexts(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard let groups = groups(arguments) else { return .failure("these are no groups") }
    return .type(.tuple(groups.map { _ in .str }))
  }

  /// Returns the type of what `findall` makes of a match.
  static func foundText(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard let groups = groups(arguments) else { return .failure("these are no groups") }
    return .type(groups.count < 2 ? .str : .tuple(groups.map { _ in .str }))
  }

}
