import IR

/// The inference variables of one function: what later use says of the items of `[]`.
///
/// Variables are united when two containers meet, and their bounds only ever grow, so that
/// repeating the propagation of a function comes to an end.
struct InferenceVariables {

  /// For each variable, one that stands for it, or itself.
  private var parents: [Int] = []

  /// The least type of the values of a variable that stands for itself.
  private var bounds: [Type] = []

  /// The variables by the place that makes them.
  private var byPlace: [String: Int] = [:]

  /// `true` iff a bound grew or variables were united since this was last cleared.
  var changed = false

  /// `true` iff a value would have to hold values of its own type.
  private(set) var isEndless = false

  /// The variable of `place`, made when it is asked for first.
  mutating func variable(at place: String) -> Type {
    if let v = byPlace[place] { return .variable(representative(v)) }
    byPlace[place] = parents.count
    parents.append(parents.count)
    bounds.append(.never)
    return .variable(parents.count - 1)
  }

  /// The variable that stands for `v`.
  func representative(_ v: Int) -> Int {
    var result = v
    while parents[result] != result { result = parents[result] }
    return result
  }

  /// The bound of `v`.
  func bound(_ v: Int) -> Type { bounds[representative(v)] }

  /// Lets the values of `v` be of type `type` too.
  mutating func widen(_ v: Int, to type: Type) {
    let r = representative(v)
    if case .variable(let other) = type {
      unite(r, other)
      return
    }
    if type == .poison { return }
    if type.parts.contains(where: { occurs(r, in: $0) }) {
      isEndless = true
      return
    }
    let wider = join(bounds[r], type)
    // Joining may have united `v` with another variable.
    let now = representative(r)
    if bounds[now] != wider {
      bounds[now] = wider
      changed = true
    }
  }

  /// `true` iff the values of `type` hold values of the variable `v`.
  private func occurs(_ v: Int, in type: Type) -> Bool {
    guard case .variable(let w) = type else { return type.parts.contains { occurs(v, in: $0) } }
    return representative(w) == v || occurs(v, in: bound(w))
  }

  /// Makes `a` and `b` one variable.
  mutating func unite(_ a: Int, _ b: Int) {
    let x = representative(a)
    let y = representative(b)
    if x == y { return }
    if bounds[x].parts.contains(where: { occurs(y, in: $0) })
      || bounds[y].parts.contains(where: { occurs(x, in: $0) })
    {
      isEndless = true
      return
    }
    parents[y] = x
    changed = true
    let both = bounds[y]
    widen(x, to: both)
  }

  /// `type` with each variable replaced by its bound; what nothing is known of becomes `none`.
  func resolved(_ type: Type) -> Type {
    switch type {
    case .variable(let v):
      let b = bound(v)
      return b == .never ? .none : resolved(b)
    case .list(let t): return .list(resolved(t))
    case .set(let t): return .set(resolved(t))
    case .frozenset(let t): return .frozenset(resolved(t))
    case .sequence(let t): return .sequence(resolved(t))
    case .optional(let t): return .optional(resolved(t))
    case .iterator(let t): return .iterator(resolved(t))
    case .generator(let t, let sent, let returned):
      return .generator(resolved(t), sent: resolved(sent), returned: resolved(returned))
    case .closure(let f, let captures): return .closure(f, captures: captures.map(resolved))
    case .method(let receiver, let name): return .method(of: resolved(receiver), name: name)
    case .partial(let callable, let arguments, let keywords):
      return .partial(
        resolved(callable), arguments: arguments.map(resolved), keywords: keywords)
    case .type(let t): return .type(resolved(t))
    case .dict(let k, let v): return .dict(resolved(k), resolved(v))
    case .tuple(let items): return .tuple(items.map(resolved))
    case .union(let members): return .union(members.map(resolved))
    case .generic(let name, let arguments): return .generic(name, arguments.map(resolved))
    case .never, .poison, .unbound, .none, .bool, .int, .float, .complex, .str, .bytes,
      .bytearray, .ellipsis, .slice, .range, .tensor, .instance, .library, .opaque:
      return type
    }
  }

  /// `type` without a variable at its root: the bound of a variable.
  func shallow(_ type: Type) -> Type {
    if case .variable(let v) = type { return bound(v) }
    return type
  }

  /// `true` iff `a` and `b` are one type once variables are followed.
  func areEqual(_ a: Type, _ b: Type) -> Bool {
    if a == b { return true }
    if case .variable(let x) = a, case .variable(let y) = b {
      return representative(x) == representative(y)
    }
    return resolved(a) == resolved(b)
  }

  /// The least type that has the values of both `a` and `b`.
  ///
  /// A value out of a container of which little is known leaves the container alone: what else
  /// the joined value may be does not become an item.
  mutating func join(_ a: Type, _ b: Type) -> Type {
    if a == b { return a }
    switch (a, b) {
    case (.never, let t), (let t, .never): return t
    case (.poison, _), (_, .poison): return .poison
    case (.variable(let v), .variable(let w)):
      if representative(v) == representative(w) { return .variable(representative(v)) }
      return join(bound(v), bound(w))
    case (.variable(let v), let t), (let t, .variable(let v)):
      return join(bound(v), t)
    case (.list(let x), .list(let y)):
      if let t = unified(x, y) { return .list(t) }
    case (.set(let x), .set(let y)):
      if let t = unified(x, y) { return .set(t) }
    case (.dict(let k, let v), .dict(let l, let w)):
      if let key = unified(k, l), let value = unified(v, w) { return .dict(key, value) }
    case (.frozenset(let x), .frozenset(let y)):
      if let t = unified(x, y) { return .frozenset(t) }
    case (.closure(let f, let xs), .closure(let g, let ys)) where f == g:
      return .closure(f, captures: zip(xs, ys).map { join($0, $1) })
    case (.generic(let m, let xs), .generic(let n, let ys)) where m == n && xs.count == ys.count:
      let arguments = zip(xs, ys).compactMap { unified($0, $1) }
      if arguments.count == xs.count { return .generic(m, arguments) }
    case (.tuple(let xs), .tuple(let ys)) where xs.count == ys.count:
      return .tuple(zip(xs, ys).map { join($0, $1) })
    case (.sequence(let x), .sequence(let y)):
      return .sequence(join(x, y))
    case (.tensor(let s, let x, let f), .tensor(let t, let y, let g)) where s == t && f == g:
      return .tensor(s, shape: joined(x, y), surface: f)
    case (.iterator(let x), .iterator(let y)):
      return .iterator(join(x, y))
    default: break
    }
    return union(of: members(a) + members(b))
  }

  /// The one type of the items of two containers that must share it, if there is one.
  private mutating func unified(_ a: Type, _ b: Type) -> Type? {
    switch (a, b) {
    case (.variable(let v), let t), (let t, .variable(let v)):
      widen(v, to: t)
      return .variable(representative(v))
    default:
      return areEqual(a, b) ? a : nil
    }
  }

  /// The shape that describes both `a` and `b`.
  private func joined(_ a: [Dimension]?, _ b: [Dimension]?) -> [Dimension]? {
    guard let a, let b, a.count == b.count else { return nil }
    return zip(a, b).map { $0 == $1 ? $0 : .unknown }
  }

  /// The members of a union or optional, else the type alone.
  func members(_ type: Type) -> [Type] {
    switch type {
    case .optional(let t): members(t) + [.none]
    case .union(let ts): ts
    case .never: []
    default: [type]
    }
  }

  /// The type whose values are those of `members`.
  mutating func union(of members: [Type]) -> Type {
    var rest: [Type] = []
    var hasNone = false
    for m in members {
      if m == .none {
        hasNone = true
      } else if m == .poison {
        return .poison
      } else if !rest.contains(where: { areEqual($0, m) }) {
        rest.append(m)
      }
    }
    rest.sort { String(describing: $0) < String(describing: $1) }
    let value: Type? = rest.count > 1 ? .union(rest) : rest.first
    switch (value, hasNone) {
    case (nil, false): return .never
    case (nil, true): return .none
    case (let t?, false): return t
    case (let t?, true): return .optional(t)
    }
  }

}
