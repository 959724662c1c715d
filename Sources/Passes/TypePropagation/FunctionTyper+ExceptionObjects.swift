import IR

/// Exceptions that are objects of the user's classes.
extension FunctionTyper {

  /// Types `str` or `repr` of an exception, whose class has no such method.
  mutating func typeExceptionText(
    _ name: String, of c: Class.ID, _ object: TypedArgument, _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID {
    guard let n = program.field("args", of: c) else { return emit(.str(""), at: i.span) }
    usedFacts.insert(.field(c, "args"))
    let type = program.classes[c].fields[n].type
    let values = TypedArgument(
      value: emit(.apply(.field(n), [Argument(object.value)]), type: type, at: i.span),
      form: .positional)
    if type == .never { return typed.makeValue(type: .never, at: i.span) }
    let shown = program.classes[c]
    guard isUnion(values.value) else { return text(name, shown, values, i, &program) }
    return dispatch([values], 0, i, &program) { typer, narrowed, program in
      typer.text(name, shown, narrowed[0], i, &program)
    } failing: { _ in
      nil
    } ?? emit(.str(""), at: i.span)
  }

  /// Types what an exception of the class `c` shows that was made with the tuple `values`.
  private mutating func text(
    _ name: String, _ c: Class, _ values: TypedArgument, _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID {
    guard case .tuple(let items) = variables.shallow(type(of: values.value)) else {
      return typeOperator("python.repr", [values], i, &program)
    }
    let one = items.count == 1 ? typeElement(0, of: values.value, i) : values.value
    let isKey = c.builtinBase == "python.KeyError"
    if name == "python.str" {
      if items.isEmpty { return emit(.str(""), at: i.span) }
      let shown = items.count == 1 && !isKey ? "python.str" : "python.repr"
      return typeOperator(shown, [TypedArgument(value: one, form: .positional)], i, &program)
    }
    let parts: [Value.ID]
    switch items.count {
    case 0: return emit(.str(Text(c.shortName + "()")), at: i.span)
    case 1:
      let inner = typeOperator(
        "python.repr", [TypedArgument(value: one, form: .positional)], i, &program)
      parts = [emit(.str(Text(c.shortName + "(")), at: i.span), inner, emit(.str(")"), at: i.span)]
    default:
      parts = [
        emit(.str(Text(c.shortName)), at: i.span),
        typeOperator("python.repr", [values], i, &program),
      ]
    }
    return typeOperator(
      "python.str.concatenate", parts.map { TypedArgument(value: $0, form: .positional) }, i,
      &program)
  }

  /// The type of what a handler of `exceptions` is given, if these are classes of the user's alone.
  func caughtType(_ exceptions: [String], _ program: Specializer) -> Type? {
    let ids = exceptions.compactMap { $0.hasPrefix("class:") ? Int($0.dropFirst(6)) : nil }
    guard ids.count == exceptions.count, !ids.isEmpty else { return nil }
    let caught = program.classes.indices.filter { c in
      ids.contains { program.classes[c].resolutionOrder.contains($0) }
    }
    var variables = self.variables
    return variables.union(of: caught.map { .instance($0) })
  }

}
