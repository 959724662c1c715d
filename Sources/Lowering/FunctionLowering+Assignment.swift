import IR
import Source
import Syntax

/// Assignment to names, items and tuples of targets.
extension FunctionLowering {

  /// Lowers `a = b = value`.
  mutating func lowerAssign(_ value: Expression, to targets: [Expression]) {
    if targets.count == 1, let items = parallel(targets[0], value) {
      // The tuple on the right-hand side exists only for the unpacking.
      let values = items.values.map { lower($0) }
      for (target, value) in zip(items.targets, values) { assign(value, to: target) }
      return
    }
    let value = lowerColumns(value, for: targets) ?? lower(value)
    for target in targets { assign(value, to: target) }
  }

  /// Lowers `zip(*rows)`, whose columns are assigned to the names of the only target: each column
  /// has a type of its own.
  private mutating func lowerColumns(
    _ value: Expression, for targets: [Expression]
  ) -> Value.ID? {
    guard targets.count == 1, let names = targets[0].items, !names.contains(where: \.isStarred),
      case .call(let callee, let arguments) = value.kind, arguments.count == 1,
      case .library("python.zip") = callee.resolution,
      case .starred(let rows) = arguments[0].value.kind
    else { return nil }
    let count = constant(.int(Int64(names.count)), at: value.span)
    return apply("python.zip.columns", [lower(rows), count], at: value.span)
  }

  /// Returns the items of `a, b = x, y` if there are as many targets as values.
  private func parallel(
    _ target: Expression, _ value: Expression
  ) -> (targets: [Expression], values: [Expression])? {
    guard let targets = target.items, case .tuple(let values) = value.kind,
      targets.count == values.count, !(targets + values).contains(where: \.isStarred)
    else { return nil }
    return (targets, values)
  }

  /// Lowers `target: annotation = value`.
  mutating func lowerAnnotatedAssign(
    _ value: Expression?, to target: Expression, _ annotation: Expression
  ) {
    guard let value else { return }
    var assigned = lower(value)
    if let type = annotation.annotatedType {
      let type = constant(.type(type), at: annotation.span)
      assigned = apply("python.annotate", [assigned, type], at: value.span)
    }
    assign(assigned, to: target)
  }

  /// Assigns `value` to `target`.
  mutating func assign(_ value: Value.ID, to target: Expression) {
    switch target.kind {
    case .name(let name): bind(name, to: value)
    case .item(let container, let index):
      let container = lower(container)
      let index = lower(index)
      _ = apply("python.setitem", [container, index, value], at: target.span)
    case .tuple(let items), .list(let items): unpack(value, to: items, at: target.span)
    case .attribute(let object, let name):
      setAttribute(name, of: lower(object), to: value, at: target.span)
    default:
      program.diagnostics.insert(
        .unsupportedSyntax("this target of an assignment", at: target.span))
    }
  }

  /// Assigns the items of `value` to `targets`.
  private mutating func unpack(
    _ value: Value.ID, to targets: [Expression], at span: SourceSpan
  ) {
    if let star = targets.firstIndex(where: \.isStarred) {
      return unpack(value, to: targets, star: star, at: span)
    }
    let count = constant(.int(Int64(targets.count)), at: span)
    let tuple = apply("python.unpack", [value, count], at: span)
    let items = targets.indices.map { n in
      apply(.element(n), [Argument(tuple)], at: targets[n].span)
    }
    for (item, target) in zip(items, targets) { assign(item, to: target) }
  }

  /// Assigns the items of `value` to `targets`, of which the one at `star` gets a list of the rest.
  private mutating func unpack(
    _ value: Value.ID, to targets: [Expression], star: Int, at span: SourceSpan
  ) {
    let counts = [star, targets.count - star - 1].map { constant(.int(Int64($0)), at: span) }
    let tuple = apply("python.unpack_starred", [value] + counts, at: span)
    let items = targets.indices.map { n in
      apply(.element(n), [Argument(tuple)], at: targets[n].span)
    }
    for (item, target) in zip(items, targets) {
      if case .starred(let inner) = target.kind {
        assign(item, to: inner)
      } else {
        assign(item, to: target)
      }
    }
  }

  /// Lowers `target += value`.
  mutating func lowerAugmentedAssign(
    _ target: Expression, _ op: BinaryOperator, _ value: Expression, at span: SourceSpan
  ) {
    let name = "python.i\(op.name)"
    switch target.kind {
    case .name(let variable):
      let old = read(variable, at: target.span)
      let operand = lower(value)
      bind(variable, to: apply(name, [old, operand], at: span))
    case .item(let container, let index):
      let container = lower(container)
      let index = lower(index)
      let old = apply("python.getitem", [container, index], at: target.span)
      let operand = lower(value)
      let new = apply(name, [old, operand], at: span)
      _ = apply("python.setitem", [container, index, new], at: target.span)
    case .attribute(let object, let attribute):
      let object = lower(object)
      let old = apply("@\(attribute)", [object], at: target.span)
      let operand = lower(value)
      setAttribute(
        attribute, of: object, to: apply(name, [old, operand], at: span), at: target.span)
    default:
      program.diagnostics.insert(
        .unsupportedSyntax("this target of an assignment", at: target.span))
    }
  }

  /// Sets the attribute `name` of `object` to `value`.
  private mutating func setAttribute(
    _ name: String, of object: Value.ID, to value: Value.ID, at span: SourceSpan
  ) {
    let name = constant(.str(Text(name)), at: span)
    _ = apply("python.setattr", [object, name, value], at: span)
  }

  /// Lowers `del target`.
  mutating func delete(_ target: Expression) {
    switch target.kind {
    case .name(let name):
      _ = read(name, at: target.span)
      unbind(name)
    case .item(let container, let index):
      let container = lower(container)
      let index = lower(index)
      _ = apply("python.delitem", [container, index], at: target.span)
    case .tuple(let items), .list(let items):
      for i in items { delete(i) }
    case .attribute(let object, let name):
      let object = lower(object)
      let name = constant(.str(Text(name)), at: target.span)
      _ = apply("python.delattr", [object, name], at: target.span)
    default:
      program.diagnostics.insert(.unsupportedSyntax("'del' of this", at: target.span))
    }
  }

}

extension BinaryOperator {

  /// The name of the operator, as in `python.add`.
  var name: String { "\(self)" }

}

extension Expression {

  /// The items of a tuple or list display.
  fileprivate var items: [Expression]? {
    switch kind {
    case .tuple(let items), .list(let items): items
    default: nil
    }
  }

  /// `true` iff this is `*x`.
  var isStarred: Bool {
    if case .starred = kind { true } else { false }
  }

  /// The type that this annotation declares, if it says one.
  var annotatedType: Type? {
    switch kind {
    case .literal(.none): return Type.none
    case .binary(let left, .or, let right):
      guard let left = left.annotatedType, let right = right.annotatedType else { return nil }
      return Type.union(of: [left, right])
    case .item(let container, let index): return container.annotatedContainer(of: index)
    default: break
    }
    switch resolution {
    case .library(let name): return name.hasPrefix("python.") ? Type(libraryClass: name) : nil
    case .constant(.type(let type)): return Type(type)
    default: return nil
    }
  }

  /// The type that this generic class, applied to `arguments`, declares.
  private func annotatedContainer(of arguments: Expression) -> Type? {
    guard case .library(let name) = resolution else { return nil }
    let items = arguments.items ?? [arguments]
    if name == "python.tuple", items.count == 2, case .literal(.ellipsis) = items[1].kind {
      return items[0].annotatedType.map { .sequence($0) }
    }
    let types = items.compactMap(\.annotatedType)
    guard types.count == items.count else { return nil }
    switch (name, types.count) {
    case ("python.list", 1): return .list(types[0])
    case ("python.set", 1): return .set(types[0])
    case ("python.frozenset", 1): return .frozenset(types[0])
    case ("python.dict", 2): return .dict(types[0], types[1])
    case ("python.tuple", _): return .tuple(types)
    case ("typing.Optional", 1): return Type.union(of: types + [.none])
    case ("typing.Union", _): return Type.union(of: types)
    case (_, _) where !name.hasPrefix("python.") && !name.hasPrefix("typing."):
      return .generic(name, types)
    default: return nil
    }
  }

}
