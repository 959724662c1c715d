import IR
import Source

/// The inference variables of one function: what later use says of the items of `[]`.
///
/// Variables are united when two containers meet, and their bounds only ever grow, so that
/// repeating the propagation of a function comes to an end. Containers that are fields of objects,
/// or results of functions, have variables that all functions share; their numbers are negative.
struct InferenceVariables {

  /// The variables of the function itself.
  private var own = VariableTable()

  /// The variables that all functions share.
  var shared = VariableTable(isShared: true)

  /// For each variable that stands for itself, the places that let its bound grow.
  private var found: [Int: [TypeOrigin]] = [:]

  /// The place that is looked at.
  var place = SourceSpan.nowhere

  /// `true` iff a bound grew or variables were united since this was last cleared.
  var changed = false

  /// The types of the items that loops over objects of classes give.
  var itemTypes: [Class.ID: Type] = [:]

  /// `true` iff a value would have to hold values of its own type.
  private(set) var isEndless = false

  /// The variable of `place`, made when it is asked for first.
  mutating func variable(at place: String) -> Type { .variable(own.variable(at: place)) }

  /// The shared variable of `place`, made when it is asked for first.
  mutating func sharedVariable(at place: String) -> Type {
    .variable(-1 - shared.variable(at: place))
  }

  /// The place that stands for `v`: of those that became one variable, the first by name.
  func place(of v: Int) -> String {
    let r = representative(v)
    return own.places.indices.filter { representative($0) == r }.map { own.places[$0] }.min() ?? ""
  }

  /// Takes in what is known of `places`, which are the variables `own` here.
  mutating func take(_ places: [OpenPlace], as own: [Type]) {
    for (p, type) in zip(places, own) {
      guard case .variable(let v) = type, p.bound != .never else { continue }
      widen(v, to: p.bound.substituting(own))
    }
  }

  /// The variable that stands for `v`.
  func representative(_ v: Int) -> Int {
    var result = v
    while parent(of: result) != result { result = parent(of: result) }
    return result
  }

  /// The variable that `v` was united with first, or itself.
  private func parent(of v: Int) -> Int { v < 0 ? shared.parents[-1 - v] : own.parents[v] }

  /// The bound of `v`.
  func bound(_ v: Int) -> Type { boundOfRepresentative(representative(v)) }

  /// The bound of `r`, which stands for itself.
  private func boundOfRepresentative(_ r: Int) -> Type {
    r < 0 ? shared.bounds[-1 - r] : own.bounds[r]
  }

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
    if type != .never, !(found[r] ?? []).contains(where: { $0.type == type }) {
      found[r, default: []].append(TypeOrigin(type: type, span: place))
    }
    var wider = join(boundOfRepresentative(r), type)
    // Joining may have united `v` with another variable.
    let now = representative(r)
    if now < 0 { wider = shared(wider, under: shared.places[-1 - now]) }
    if boundOfRepresentative(now) == wider { return }
    changed = true
    if now < 0 {
      shared.bounds[-1 - now] = wider
      shared.changes += 1
      shared.changed.insert(now)
    } else {
      own.bounds[now] = wider
    }
  }

  /// `true` iff the values of `type` hold values of the variable `v`.
  private func occurs(_ v: Int, in type: Type) -> Bool {
    guard case .variable(let w) = type else { return type.parts.contains { occurs(v, in: $0) } }
    return representative(w) == v || occurs(v, in: bound(w))
  }

  /// Makes `a` and `b` one variable; a shared one stands for the other.
  mutating func unite(_ a: Int, _ b: Int) {
    var x = representative(a)
    var y = representative(b)
    if x == y { return }
    if bound(x).parts.contains(where: { occurs(y, in: $0) })
      || bound(y).parts.contains(where: { occurs(x, in: $0) })
    {
      isEndless = true
      return
    }
    if y < 0 && (x >= 0 || (isField(y) && !isField(x))) { swap(&x, &y) }
    let both = boundOfRepresentative(y)
    changed = true
    for origin in found.removeValue(forKey: y) ?? [] where !(found[x] ?? []).contains(origin) {
      found[x, default: []].append(origin)
    }
    if y < 0 {
      shared.parents[-1 - y] = x
      shared.changes += 1
      shared.changed.formUnion([x, y])
    } else {
      own.parents[y] = x
    }
    widen(x, to: both)
  }

  /// `true` iff the shared variable `v` is one of a field.
  private func isField(_ v: Int) -> Bool { shared.places[-1 - v].hasPrefix("field ") }

  /// `type` with variables that all functions share for the items of its containers.
  mutating func shared(_ type: Type, under place: String) -> Type {
    switch type {
    case .variable(let v):
      let r = representative(v)
      if r < 0 { return .variable(r) }
      guard case .variable(let s) = sharedVariable(at: place) else { return type }
      unite(s, r)
      return .variable(representative(s))
    case .list(let t): return .list(shared(t, under: place + ".T"))
    case .set(let t): return .set(shared(t, under: place + ".T"))
    case .dict(let k, let v):
      return .dict(shared(k, under: place + ".K"), shared(v, under: place + ".V"))
    case .tuple(let ts):
      return .tuple(ts.enumerated().map { shared($1, under: "\(place).\($0)") })
    case .optional(let t): return .optional(shared(t, under: place))
    case .union(let ts): return .union(ts.map { shared($0, under: place) })
    case .sequence(let t): return .sequence(shared(t, under: place + ".T"))
    case .generic(let name, let ts):
      return .generic(name, ts.enumerated().map { shared($1, under: "\(place).\($0)") })
    case .closure(let f, let captures):
      return .closure(
        f, captures: captures.enumerated().map { shared($1, under: "\(place).\($0)") })
    case .frozenset(let t): return .frozenset(shared(t, under: place + ".T"))
    case .iterator(let t): return .iterator(shared(t, under: place + ".T"))
    case .generator(let t, let sent, let returned):
      return .generator(
        shared(t, under: place + ".T"), sent: shared(sent, under: place + ".S"),
        returned: shared(returned, under: place + ".R"))
    case .method(let receiver, let name):
      return .method(of: shared(receiver, under: place), name: name)
    case .partial(let callable, let arguments, let keywords):
      return .partial(
        shared(callable, under: place),
        arguments: arguments.enumerated().map { shared($1, under: "\(place).\($0)") },
        keywords: keywords)
    case .never, .poison, .unbound, .none, .bool, .int, .float, .complex, .str, .bytes,
      .bytearray, .ellipsis, .slice, .range, .tensor, .instance, .library, .opaque, .type:
      return type
    }
  }

  /// `type` as functions are specialized for it: only the items of containers in fields are left
  /// open.
  func keyed(_ type: Type) -> Type {
    type.mapVariables { v in
      let r = representative(v)
      if r < 0, isField(r) { return .variable(r) }
      let b = boundOfRepresentative(r)
      return b == .never ? .none : keyed(b)
    }
  }

  /// The places that let values be among those of `v`.
  func origins(of v: Int) -> [TypeOrigin] { found[representative(v)] ?? [] }

  /// `type` as people are told of it: items of which nothing is known are left out.
  func shown(_ type: Type) -> Type {
    type.mapVariables { v in
      let b = bound(v)
      return b == .never ? b : shown(b)
    }
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
    case (.iterator(let x), .iterator(let y)), (.iterator(let x), .generator(let y, _, _)),
      (.generator(let x, _, _), .iterator(let y)):
      return .iterator(join(x, y))
    case (.generator(let x, let s, let r), .generator(let y, let t, let q)):
      if !areEqual(s, t) { return .iterator(join(x, y)) }
      return .generator(join(x, y), sent: s, returned: join(r, q))
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

  /// The one type that has the items of `type`, if that is a tuple of items of several types; what
  /// is open of them becomes the same.
  mutating func itemOfMixedTuple(_ type: Type) -> Type? {
    guard case .tuple(let items) = shallow(type), let first = items.first,
      !items.allSatisfy({ areEqual($0, first) })
    else { return nil }
    return items.reduce(.never) { join($0, $1) }
  }

  /// The members of a union or optional, else the type alone.
  func members(_ type: Type) -> [Type] {
    switch type {
    case .optional(let t): members(t) + [.none]
    case .union(let ts): ts.flatMap { $0.unfolded ?? [$0] }
    case .never: []
    default: type.unfolded ?? [type]
    }
  }

  /// The type whose values are those of `members`.
  mutating func union(of members: [Type]) -> Type {
    if let all = Type.json.unfolded, all.allSatisfy(members.contains),
      members.allSatisfy({ m in m == .unbound || all.contains { areEqual($0, m) } })
    {
      return members.contains(.unbound) ? .union([.json, .unbound]) : .json
    }
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
