import IR
import Source
import Syntax

/// Displays. With `*xs` or `**xs` inside, they are filled piece by piece as CPython does.
extension FunctionLowering {

  /// Lowers the display of a list.
  mutating func lowerList(_ items: [Expression], at span: SourceSpan) -> Value.ID {
    lowerFilled(
      "python.list.display", items, addingBy: ".append", allBy: ".extend", at: span)
  }

  /// Lowers the display of a set. The order of its items shows when it is printed.
  mutating func lowerSet(_ items: [Expression], at span: SourceSpan) -> Value.ID {
    lowerFilled(
      items.areFolded ? "python.set.constant_display" : "python.set.display", items,
      addingBy: ".add", allBy: ".update", at: span)
  }

  /// Lowers what a loop runs over. CPython makes a `frozenset` of constants when it compiles.
  mutating func lowerIterated(_ expression: Expression) -> Value.ID {
    guard case .set(let items) = expression.kind, items.areFolded else { return lower(expression) }
    return apply("python.set.folded", items.map { lower($0) }, at: expression.span)
  }

  /// Lowers what `in` looks into. The order of the items of a set does not matter there.
  mutating func lowerSearched(_ expression: Expression) -> Value.ID {
    guard case .set(let items) = expression.kind else { return lower(expression) }
    return lowerFilled(
      "python.set.display", items, addingBy: ".add", allBy: ".update", at: expression.span)
  }

  /// Lowers the display of a tuple.
  mutating func lowerTuple(_ items: [Expression], at span: SourceSpan) -> Value.ID {
    if items.contains(where: \.isStarred) {
      let parts = items.map { item in
        if case .starred(let inner) = item.kind { return Argument(lower(inner), .starred) }
        return Argument(lower(item))
      }
      return apply(.unresolved("python.tuple.display"), parts, at: span)
    }
    let values = items.map { lower($0) }
    return apply("python.tuple.display", values, at: span)
  }

  /// Lowers the display of a container to which the methods `add` and `addAll` add the items from
  /// the first `*xs` on.
  private mutating func lowerFilled(
    _ display: String, _ items: [Expression], addingBy add: String, allBy addAll: String,
    at span: SourceSpan
  ) -> Value.ID {
    let start = items.firstIndex(where: \.isStarred) ?? items.endIndex
    let values = items[..<start].map { lower($0) }
    let container = apply(display, values, at: span)
    for item in items[start...] {
      if case .starred(let inner) = item.kind {
        _ = apply(addAll, [container, lower(inner)], at: inner.span)
      } else {
        _ = apply(add, [container, lower(item)], at: item.span)
      }
    }
    return container
  }

  /// Lowers the display of a dict.
  mutating func lowerDict(_ items: [Expression.DictItem], at span: SourceSpan) -> Value.ID {
    let start = items.firstIndex { $0.key == nil } ?? items.endIndex
    let values = items[..<start].flatMap { item in
      [item.key, item.value].compactMap { $0 }.map { lower($0) }
    }
    let dict = apply("python.dict.display", values, at: span)
    for item in items[start...] {
      if let key = item.key {
        let key = lower(key)
        _ = apply("python.setitem", [dict, key, lower(item.value)], at: item.value.span)
      } else {
        _ = apply(".update", [dict, lower(item.value)], at: item.value.span)
      }
    }
    return dict
  }

}

extension [Expression] {

  /// `true` iff CPython makes one constant of the items of a display.
  fileprivate var areFolded: Bool { count > 2 && allSatisfy(\.isFolded) }

}

extension Expression {

  /// `true` iff CPython knows the value when it compiles.
  fileprivate var isFolded: Bool {
    switch kind {
    case .literal: resolution == nil
    case .unary(_, let operand): operand.isFolded
    case .binary(let a, _, let b): a.isFolded && b.isFolded
    case .tuple(let items): items.allSatisfy(\.isFolded)
    default: false
    }
  }

}
