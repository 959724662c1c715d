import IR
import Source
import Syntax

/// `match` statements: nested tests, the innermost of which leaves the statement.
///
/// What a pattern captures is bound when the whole pattern has matched, before the guard, as
/// CPython does.
extension FunctionLowering {

  /// What a pattern has captured so far.
  typealias Captures = [(name: String, value: Value.ID)]

  /// Lowers a `match` statement.
  mutating func lowerMatch(
    _ subject: Expression, _ cases: [Statement.MatchCase], at span: SourceSpan
  ) {
    let value = lower(subject)
    let names = AssignedNames.of(cases)
    loop(carrying: names, kind: .passage, at: span.firstLine) { inner, _ in
      for c in cases where inner.isOpen {
        inner.match(value, c.pattern, []) { $0.enter(c, with: $1) }
      }
    }
  }

  /// Lowers what follows when the pattern of `matchCase` has matched.
  private mutating func enter(_ matchCase: Statement.MatchCase, with captures: Captures) {
    for c in captures { bind(c.name, to: c.value) }
    let span = matchCase.pattern.span
    let run: (inout Self) -> [Value.ID] = {
      $0.lower(matchCase.body)
      if $0.isOpen { $0.exitLoop(at: span) }
      return []
    }
    guard let guardCondition = matchCase.condition else {
      _ = run(&self)
      return
    }
    let holds = condition(guardCondition)
    branch(on: holds, at: guardCondition.span, then: run, else: { _ in [] })
  }

  /// Lowers the test whether `value` matches `pattern`, and `then` for when it does.
  private mutating func match(
    _ value: Value.ID, _ pattern: Pattern, _ captures: Captures,
    then: (inout Self, Captures) -> Void
  ) {
    let span = pattern.span
    if let holds = test(value, pattern) {
      return when(holds, at: span) { then(&$0, captures) }
    }
    switch pattern.kind {
    case .capture(nil, let name):
      then(&self, captures + (name.map { [($0, value)] } ?? []))
    case .capture(let inner?, let name):
      match(value, inner, captures) {
        then(&$0, $1 + (name.map { [($0, value)] } ?? []))
      }
    case .sequence(let items): matchSequence(value, items, captures, at: span, then)
    case .mapping(let keys, let items, let rest):
      let isMapping = apply("python.match.mapping", [value], at: span)
      when(isMapping, at: span) {
        let pairs = zip(keys, items).map { ($0, $1) }
        $0.matchMapping(value, pairs[...], captures, at: span) { lowering, all in
          guard let rest else { return then(&lowering, all) }
          let left = lowering.apply("python.dict", [value], at: span)
          for key in keys.map({ lowering.lower($0) }) {
            _ = lowering.apply("python.delitem", [left, key], at: span)
          }
          then(&lowering, all + [(rest, left)])
        }
      }
    case .instance(let type, let items, let keywords):
      let type = lower(type)
      let isInstance = apply("python.isinstance", [value, type], at: span)
      when(isInstance, at: span) {
        var parts: [(Value.ID, Pattern)] = []
        for (n, item) in items.enumerated() {
          let index = $0.constant(.int(Int64(n)), at: item.span)
          parts.append(
            ($0.apply("python.match.argument", [value, type, index], at: item.span), item))
        }
        for (name, item) in keywords {
          parts.append(($0.apply("@\(name)", [value], at: item.span), item))
        }
        $0.match(parts[...], captures, then)
      }
    case .any(let alternatives): matchAny(value, alternatives, captures, at: span, then)
    case .star, .value, .singleton: break
    }
  }

  /// Lowers the tests whether values match patterns, in their order.
  private mutating func match(
    _ parts: ArraySlice<(Value.ID, Pattern)>, _ captures: Captures,
    _ then: (inout Self, Captures) -> Void
  ) {
    guard let (value, pattern) = parts.first else { return then(&self, captures) }
    match(value, pattern, captures) { $0.match(parts.dropFirst(), $1, then) }
  }

  /// Lowers `then` for when `holds` is true.
  private mutating func when(
    _ holds: Value.ID, at span: SourceSpan, _ then: (inout Self) -> Void
  ) {
    branch(
      on: holds, at: span,
      then: {
        then(&$0)
        return []
      }, else: { _ in [] })
  }

  // MARK: Tests without captures

  /// Returns the truth of the match of `value` with `pattern`, if that is one test, or a choice of
  /// such.
  private mutating func test(_ value: Value.ID, _ pattern: Pattern) -> Value.ID? {
    let span = pattern.span
    switch pattern.kind {
    case .value(let wanted):
      return apply(
        "python.truth", [apply("python.eq", [value, lower(wanted)], at: span)], at: span)
    case .singleton(let literal):
      guard let c = program.constant(literal, at: span) else { return nil }
      return apply("python.is", [value, constant(c, at: span)], at: span)
    case .instance(let type, let items, let keywords) where items.isEmpty && keywords.isEmpty:
      return apply("python.isinstance", [value, lower(type)], at: span)
    case .any(let alternatives):
      let classes = alternatives.compactMap(\.plainClass)
      if classes.count == alternatives.count {
        let types = apply("python.tuple.display", classes.map { lower($0) }, at: span)
        return apply("python.isinstance", [value, types], at: span)
      }
      guard alternatives.allSatisfy(\.isTest) else { return nil }
      return choice(value, alternatives[...])
    case .sequence, .star, .mapping, .instance, .capture: return nil
    }
  }

  /// Returns whether `value` matches one of `alternatives`, each of which is a test.
  private mutating func choice(
    _ value: Value.ID, _ alternatives: ArraySlice<Pattern>
  ) -> Value.ID? {
    guard let pattern = alternatives.first, let first = test(value, pattern) else { return nil }
    if alternatives.count == 1 { return first }
    return choice(
      on: first, at: pattern.span, then: { _ in first },
      else: { $0.choice(value, alternatives.dropFirst()) ?? first })
  }

  /// Lowers `a | b` whose alternatives capture or look inside of the value.
  private mutating func matchAny(
    _ value: Value.ID, _ alternatives: [Pattern], _ captures: Captures, at span: SourceSpan,
    _ then: (inout Self, Captures) -> Void
  ) {
    let names = alternatives[0].names
    let hidden = names.map { _ in hiddenVariable("captured") }
    let found = hiddenVariable("matched")
    let nothing = constant(.unbound, at: span)
    for h in hidden { environment[h] = Binding(value: nothing, certainty: .perhapsAssigned) }
    bindHidden(found, to: constant(.bool(false), at: span))
    loop(carrying: hidden + [found], kind: .passage, at: span) { inner, _ in
      for pattern in alternatives where inner.isOpen {
        inner.match(value, pattern, []) { matched, own in
          for c in own {
            if let n = names.firstIndex(of: c.name) { matched.bindHidden(hidden[n], to: c.value) }
          }
          matched.bindHidden(found, to: matched.constant(.bool(true), at: span))
          matched.exitLoop(at: span)
        }
      }
    }
    guard isOpen, let isFound = environment[found]?.value else { return }
    when(isFound, at: span) {
      var all = captures
      for (name, h) in zip(names, hidden) { all.append((name, $0.read(h, at: span))) }
      for h in hidden + [found] { $0.environment[h] = nil }
      then(&$0, all)
    }
    for h in hidden + [found] { environment[h] = nil }
  }

  // MARK: Parts

  /// Lowers the match of a sequence of patterns.
  private mutating func matchSequence(
    _ value: Value.ID, _ items: [Pattern], _ captures: Captures, at span: SourceSpan,
    _ then: (inout Self, Captures) -> Void
  ) {
    let star = items.firstIndex { if case .star = $0.kind { true } else { false } }
    let count = constant(.int(Int64(items.count - (star == nil ? 0 : 1))), at: span)
    let isLeast = constant(.bool(star != nil), at: span)
    let isSequence = apply("python.match.sequence", [value, count, isLeast], at: span)
    when(isSequence, at: span) {
      let fits = $0.apply("python.match.length", [value, count, isLeast], at: span)
      $0.when(fits, at: span) { lowering in
        var parts: [(Value.ID, Pattern)] = []
        for (n, item) in items.enumerated() {
          if case .star(let name) = item.kind {
            guard let name else { continue }
            let rest = lowering.rest(
              of: value, from: n, leaving: items.count - n - 1, at: item.span)
            let capture = Pattern(kind: .capture(nil, name: name), span: item.span)
            parts.append((rest, capture))
            continue
          }
          if case .capture(nil, nil) = item.kind { continue }
          let isBehindStar = star.map { n > $0 } ?? false
          let index = lowering.constant(
            .int(Int64(isBehindStar ? n - items.count : n)), at: item.span)
          parts.append((lowering.apply("python.getitem", [value, index], at: item.span), item))
        }
        lowering.match(parts[...], captures, then)
      }
    }
  }

  /// Returns the list of the items of `value` from `start` on, without the last `count`.
  private mutating func rest(
    of value: Value.ID, from start: Int, leaving count: Int, at span: SourceSpan
  ) -> Value.ID {
    let bounds = [
      constant(.int(Int64(start)), at: span),
      count == 0 ? constant(.none, at: span) : constant(.int(Int64(-count)), at: span),
      constant(.none, at: span),
    ]
    let slice = apply("python.slice", bounds, at: span)
    let items = apply("python.getitem", [value, slice], at: span)
    return apply("python.list", [items], at: span)
  }

  /// Lowers the match of the items of a mapping.
  private mutating func matchMapping(
    _ value: Value.ID, _ items: ArraySlice<(Expression, Pattern)>, _ captures: Captures,
    at span: SourceSpan, _ then: (inout Self, Captures) -> Void
  ) {
    guard let (key, pattern) = items.first else { return then(&self, captures) }
    let keyValue = lower(key)
    let has = apply("python.contains", [value, keyValue], at: key.span)
    when(has, at: key.span) {
      let item = $0.apply("python.getitem", [value, keyValue], at: key.span)
      $0.match(item, pattern, captures) {
        $0.matchMapping(value, items.dropFirst(), $1, at: span, then)
      }
    }
  }

}

extension Pattern {

  /// The class of a class pattern without patterns inside.
  fileprivate var plainClass: Expression? {
    if case .instance(let type, let items, let keywords) = kind, items.isEmpty, keywords.isEmpty {
      return type
    }
    return nil
  }

  /// `true` iff matching it is one test, or a choice of such.
  fileprivate var isTest: Bool {
    switch kind {
    case .value, .singleton: true
    case .any(let alternatives): alternatives.allSatisfy(\.isTest)
    case .instance: plainClass != nil
    case .sequence, .star, .mapping, .capture: false
    }
  }

}
