import IR
import Source
import Syntax

/// `with` statements.
extension FunctionLowering {

  /// Lowers `with` for `items`, each of which is around the ones behind it.
  mutating func lowerWith(
    _ items: ArraySlice<Statement.WithItem>, _ body: [Statement], at span: SourceSpan
  ) {
    guard let item = items.first else { return lower(body) }
    let inner: (inout Self) -> Void = { $0.lowerWith(items.dropFirst(), body, at: span) }
    if case .call(let callee, let arguments) = item.context.kind,
      case .library(let name) = callee.resolution
    {
      switch name {
      case "contextlib.suppress":
        return lowerSuppress(arguments, item, items.dropFirst(), body, at: span)
      case "contextlib.nullcontext":
        let value = arguments.first.map { lower($0.value) } ?? constant(.none, at: span)
        if let target = item.target { assign(value, to: target) }
        return inner(&self)
      case "contextlib.closing" where arguments.count == 1:
        return lowerClosing(lower(arguments[0].value), item, items, body, at: span, inner)
      default: break
      }
    }
    let manager = lower(item.context)
    let place = item.context.span
    let entered = apply(".__enter__", [manager], at: place)
    lowerGuarded(
      assigning: names(item, items.dropFirst(), body), at: place,
      body: {
        if let target = item.target { $0.assign(entered, to: target) }
        inner(&$0)
      },
      caught: { lowering, exception in
        let type = lowering.apply("@__class__", [exception], at: place)
        // Compiled code has no traceback objects, only something that is not None.
        let traceback = lowering.constant(.ellipsis, at: place)
        let answer = lowering.apply(
          ".__exit__", [manager, type, exception, traceback], at: place)
        let isSuppressed = lowering.apply("python.truth", [answer], at: place)
        lowering.branch(
          on: isSuppressed, at: place, then: { _ in [] },
          else: {
            $0.noteThatExceptionsArise()
            $0.terminator = .raise(exception)
            return []
          })
      },
      left: {
        let nothing = $0.constant(.none, at: place)
        _ = $0.apply(".__exit__", [manager, nothing, nothing, nothing], at: place)
      })
  }

  /// Lowers `with contextlib.suppress(...)`.
  private mutating func lowerSuppress(
    _ arguments: [Expression.Argument], _ item: Statement.WithItem,
    _ rest: ArraySlice<Statement.WithItem>, _ body: [Statement], at span: SourceSpan
  ) {
    if let target = item.target { assign(constant(.none, at: span), to: target) }
    let inside =
      rest.isEmpty ? body : [Statement(.with(Array(rest), body: body), at: span)]
    if arguments.isEmpty { return lower(inside) }
    let place = item.context.span
    let types = Expression(.tuple(arguments.map(\.value)), at: place)
    let handler = Statement.Handler(
      type: types, name: nil, body: [Statement(.pass, at: place)], span: place)
    lowerTry(
      Statement.Try(body: inside, handlers: [handler], otherwise: [], finally: []), at: span)
  }

  /// Lowers `with contextlib.closing(value)`.
  private mutating func lowerClosing(
    _ value: Value.ID, _ item: Statement.WithItem, _ items: ArraySlice<Statement.WithItem>,
    _ body: [Statement], at span: SourceSpan, _ inner: (inout Self) -> Void
  ) {
    let place = item.context.span
    lowerGuarded(
      assigning: names(item, items.dropFirst(), body), at: place,
      body: {
        if let target = item.target { $0.assign(value, to: target) }
        inner(&$0)
      },
      caught: { lowering, exception in
        _ = lowering.apply(".close", [value], at: place)
        lowering.noteThatExceptionsArise()
        lowering.terminator = .raise(exception)
      },
      left: { _ = $0.apply(".close", [value], at: place) })
  }

  /// The names that the body of `item` assigns, with `rest` inside of it.
  private func names(
    _ item: Statement.WithItem, _ rest: ArraySlice<Statement.WithItem>, _ body: [Statement]
  ) -> [String] {
    AssignedNames.of(body) { found in
      for i in [item] + rest {
        found.visit(i.context)
        if let target = i.target { found.assign(target) }
      }
    }
  }

}
