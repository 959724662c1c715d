import IR
import Source

/// `**kwargs`: keyword arguments handed over together, as a `partial` of nothing.
///
/// A function that only reads them, or hands them on, never makes a dict; others make it at their
/// start.
extension FunctionTyper {

  /// `values` under `names` as one value.
  mutating func typeKeywords(
    _ values: [(name: String, value: Value.ID)], at span: SourceSpan
  ) -> Value.ID {
    let nothing = emit(.none, at: span)
    let type = Type.partial(
      .none, arguments: values.map { self.type(of: $0.value) }, keywords: values.map(\.name))
    let parts = [nothing] + values.map(\.value)
    let v = emit(.apply(.tuple, parts.map { Argument($0) }), type: type, at: span)
    displays[v] = parts
    return v
  }

  /// Makes the dict that the parameter `p`, `**kwargs`, is for code that changes it or passes it on.
  mutating func typeKeywordParameter(_ p: Function.Parameter, _ program: inout Specializer) {
    guard p.kind == .variadicKeyword, let v = environment[p.value],
      !raw.body.onlyReads(p.value)
    else { return }
    let i = Instruction(
      results: [p.value], .constant(.none), at: raw.values[p.value].span)
    environment[p.value] = dict(of: v, i, &program)
  }

  /// Types the application of `name` to keyword arguments that were handed over together.
  mutating func typeKeywordForm(
    _ name: String, _ arguments: [TypedArgument], _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID? {
    guard let first = arguments.first?.value,
      case .partial(.none, let types, let names) = variables.shallow(type(of: first))
    else { return nil }
    if arguments.count > 1, let wanted = text(of: arguments[1].value) {
      let n = names.firstIndex(of: wanted)
      switch name {
      case "python.getitem", ".get":
        if let n { return part(n + 1, of: first, types[n], at: i.span) }
        if name == ".get" {
          return arguments.count > 2 ? arguments[2].value : emit(.none, at: i.span)
        }
      case "python.contains": return emit(.bool(n != nil), at: i.span)
      default: break
      }
    }
    switch name {
    case "python.len": return emit(.int(Int64(names.count)), at: i.span)
    case "python.truth": return emit(.bool(!names.isEmpty), at: i.span)
    default:
      var all = arguments
      all[0].value = dict(of: first, i, &program)
      return typeOperator(name, all, i, &program)
    }
  }

  /// The dict of the keyword arguments `v`.
  mutating func dict(
    of v: Value.ID, _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    guard case .partial(.none, let types, let names) = variables.shallow(type(of: v)) else {
      return v
    }
    var items: [Value.ID] = []
    for (n, name) in names.enumerated() {
      items.append(emit(.str(Text(name)), at: i.span))
      items.append(part(n + 1, of: v, types[n], at: i.span))
    }
    return operate("python.dict.display", items, i, &program)
  }

}

extension Block {

  /// `true` iff `v`, a dict, is only read here and inside, or handed on as `**v`.
  fileprivate func onlyReads(_ v: Value.ID) -> Bool {
    var result = true
    forEachBlock { block in
      if block.terminator.operands.contains(v) { result = false }
      for i in block.instructions where i.operation.operands.contains(v) {
        switch i.operation {
        case .apply(let callee, let arguments):
          for (n, a) in arguments.enumerated() where a.value == v {
            if a.form == .doubleStarred { continue }
            guard n == 0, case .unresolved(let name) = callee, Self.reading.contains(name) else {
              result = false
              continue
            }
          }
        case .closure: break
        case .constant, .branch, .loop, .forEach, .attempt, .yield: result = false
        }
      }
    }
    return result
  }

  /// What only reads a dict that is its first operand.
  private static let reading: Set<String> = [
    "python.getitem", "python.contains", "python.len", "python.truth", ".get", ".items", ".keys",
    ".values",
  ]

}
