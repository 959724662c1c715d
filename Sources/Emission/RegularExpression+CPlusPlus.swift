import IR

extension RegularExpression {

  /// The expression for the pattern, which refers to static data of its own.
  var expression: String {
    let words = code.map { "\($0)u" }.joined(separator: ", ")
    let groupNames = names.map { "{\(CPlusPlusLiterals.string($0.name.utf8)), \($0.group)}" }
    let table =
      names.isEmpty
      ? ""
      : "static constexpr rt::re::GroupName names[] = {\(groupNames.joined(separator: ", "))}; "
    let text = CPlusPlusLiterals.string(pattern.utf8)
    return "[] { static constexpr rt::re::Code code[] = {\(words)}; \(table)"
      + "static constexpr rt::re::Program program{\(text), \(pattern.utf8.count), \(flags), code, "
      + "\(groups.count), \(names.isEmpty ? "nullptr" : "names"), \(names.count)}; "
      + "return \(CPlusPlusTypes.name(type))(program); }()"
  }

}
