import IR
import Source

/// A place that let something be of a type: a `return`, or what was put into a container.
struct TypeOrigin: Hashable {

  /// The type.
  var type: Type

  /// The place.
  var span: SourceSpan

}

/// Where types come from, for the notes of faults.
extension FunctionTyper {

  /// Returns the notes that say where the types of the arguments `values` of a call at `span` come
  /// from; what the line of the call shows itself needs none.
  func origins(
    of values: [Value.ID], at span: SourceSpan, _ program: Specializer
  ) -> [Diagnostic.Note] {
    var notes: [Diagnostic.Note] = []
    for v in values {
      let wanted = variables.members(variables.resolved(type(of: v)))
      let fromValues = leaves(of: v)
        .filter { leaf in isSome(of: wanted, variables.resolved(type(of: leaf))) }
        .flatMap { origin(of: $0, wanted, program) }
      for note in fromValues + itemOrigins(of: v)
      where !notes.contains(note) && note.span.map({ isElsewhere($0, than: span) }) ?? true {
        notes.append(note)
      }
    }
    return Array(notes.prefix(4))
  }

  /// `true` iff a value of type `type` may be of one of the types `members`.
  private func isSome(of members: [Type], _ type: Type) -> Bool {
    variables.members(type).contains { members.contains($0) }
  }

  /// `true` iff `place` is in another line than `span`.
  private func isElsewhere(_ place: SourceSpan, than span: SourceSpan) -> Bool {
    !place.isNowhere && (place.file, place.start.line) != (span.file, span.start.line)
  }

  /// The name of the variable that holds `v`, if there is one that users wrote.
  func shownName(of v: Value.ID) -> String? {
    guard let name = typed.values[v].name, !name.hasPrefix("%"), !name.isEmpty else {
      return sources[v].flatMap { $0.count == 1 ? shownName(of: $0[0]) : nil }
    }
    return name
  }

  /// The values that `v` is one of, without those that are such themselves.
  private func leaves(of v: Value.ID) -> [Value.ID] {
    var result: [Value.ID] = []
    var seen: Set<Value.ID> = []
    func visit(_ v: Value.ID) {
      guard seen.insert(v).inserted else { return }
      if let inner = sources[v] {
        for s in inner { visit(s) }
      } else if type(of: v) != .poison {
        result.append(v)
      }
    }
    visit(v)
    return result
  }

  /// Says where the value `v`, which stands for no others, got its type; `wanted` are the types that
  /// are asked for.
  private func origin(
    of v: Value.ID, _ wanted: [Type], _ program: Specializer
  ) -> [Diagnostic.Note] {
    let shown = variables.shown(type(of: v)).article
    if let n = typed.parameters.firstIndex(where: { $0.value == v }) {
      return [origin(ofParameter: n, shown, program)]
    }
    let span = typed.values[v].span
    guard let called = calls[v] else {
      return [.init("\(shownName(of: v).map { "'\($0)'" } ?? "this") is \(shown) here", at: span)]
    }
    let name = program.functions[called].name
    let all = program.returned(by: called)
    let returned = all.count > 1 ? all.filter { isSome(of: wanted, $0.type) } : []
    return [.init("'\(name)' returns \(shown) here", at: span)]
      + returned.map { .init("it returns \($0.type.article) here", at: $0.span) }
  }

  /// Says where the parameter `n`, which is `shown`, got its type.
  private func origin(
    ofParameter n: Int, _ shown: String, _ program: Specializer
  ) -> Diagnostic.Note {
    let p = raw.parameters[n]
    let span = raw.values[p.value].span
    if p.annotation != nil && program.callSite(of: key) == nil {
      return .init("'\(p.name)' is declared as \(shown) here", at: span)
    }
    return .init("'\(p.name)' is \(shown) in this call", at: program.callSite(of: key) ?? span)
  }

  /// Says what was put into the container `v`, if its items are of types that use decides.
  private func itemOrigins(of v: Value.ID) -> [Diagnostic.Note] {
    itemVariables(in: type(of: v)).flatMap { variable in
      variables.origins(of: variable).map {
        Diagnostic.Note("\(variables.resolved($0.type).article) gets in here", at: $0.span)
      }
    }
  }

  /// The variables that stand for items in the container type `type`.
  private func itemVariables(in type: Type) -> [Int] {
    switch type {
    case .list(.variable(let v)), .set(.variable(let v)), .frozenset(.variable(let v)): [v]
    case .dict(let k, let v):
      [k, v].compactMap { if case .variable(let id) = $0 { id } else { nil } }
    case .optional(let t): itemVariables(in: t)
    default: []
    }
  }

}

extension Type {

  /// The type with an article, as in "a 'str'", "an 'int'" or "'None'".
  var article: String {
    switch self {
    case .none: return "None"
    case .poison, .never: return "unknown"
    case .list(.never): return "a 'list'"
    case .set(.never): return "a 'set'"
    case .dict(.never, .never): return "a 'dict'"
    case .tensor(let s, shape: .some([]), .numpy): return "a NumPy '\(s.rawValue)'"
    case .tensor(let s, let shape, _):
      let axes = shape.map { "\($0.count)-dimensional " } ?? ""
      return "a \(axes)array of '\(s.rawValue)'"
    default:
      let text = description
      let isVowel = text.first.map { "aeiouAEIO".contains($0) } ?? false
      return "\(isVowel ? "an" : "a") '\(text)'"
    }
  }

}
