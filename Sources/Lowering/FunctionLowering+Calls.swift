import IR
import Source
import Syntax

/// Calls.
extension FunctionLowering {

  /// Lowers a call.
  mutating func lowerCall(
    of callee: Expression, _ arguments: [Expression.Argument], at span: SourceSpan
  ) -> Value.ID {
    switch callee.resolution {
    case .library(let name):
      if let result = lowerConsumer(name, callee, arguments, at: span) { return result }
      return lowerCall(of: callee, lower(arguments, of: callee), at: span)
    case .function:
      return lowerCall(of: callee, lower(arguments, of: callee), at: span)
    case .object, .constant, .module, .userClass, .unsupported, .undefined, .poison:
      let value = lower(callee)
      return apply(.value, [Argument(value)] + lower(arguments, of: callee), at: span)
    case nil:
      return lowerLocalCall(of: callee, arguments, at: span)
    }
  }

  /// Lowers a call of what capture found behind a name, with arguments that were evaluated.
  mutating func lowerCall(
    of callee: Expression, _ arguments: [Argument], at span: SourceSpan
  ) -> Value.ID {
    switch callee.resolution {
    case .library(let name): return apply(.unresolved(name), arguments, at: span)
    case .function(let name):
      guard let f = program.functions[name] else {
        return fault(.missingFunction(name, at: callee.span))
      }
      return apply(.function(f), arguments, at: span)
    case .object, .constant, .module, .userClass, .unsupported, .undefined, .poison, nil:
      return apply(.value, [Argument(lower(callee))] + arguments, at: span)
    }
  }

  /// Lowers a call of a method, or of a function that is a value.
  private mutating func lowerLocalCall(
    of callee: Expression, _ arguments: [Expression.Argument], at span: SourceSpan
  ) -> Value.ID {
    guard case .attribute(let object, let name) = callee.kind else {
      let function = lower(callee)
      return apply(.value, [Argument(function)] + lower(arguments, of: callee), at: span)
    }
    if name == "format", let text = lowerFormat(of: object, arguments, at: span) { return text }
    if let owner, isSuper(object) {
      let found = [
        constant(.type(.instance(owner)), at: object.span),
        read(function.parameters[0].name, at: object.span),
      ]
      return apply(
        .unresolved("super.\(name)"),
        found.map { Argument($0) } + lower(arguments, of: callee), at: span)
    }
    let receiver = lower(object)
    if let items = callee.consumedGenerator(arguments) {
      let list = lowerListComprehension(items.element, items.clauses, at: arguments[0].value.span)
      return apply(".join", [receiver, list], at: span)
    }
    return apply(
      .unresolved(".\(name)"), [Argument(receiver)] + lower(arguments, of: callee), at: span)
  }

  /// `true` iff `expression` is `super()` in a method.
  func isSuper(_ expression: Expression) -> Bool {
    guard case .call(let callee, let arguments) = expression.kind, arguments.isEmpty,
      case .library("python.super") = callee.resolution
    else { return false }
    return !function.parameters.isEmpty
  }

  /// Lowers a positional argument, which may be `*xs`.
  private mutating func lowerArgument(_ expression: Expression, of callee: Expression) -> Argument {
    if case .starred(let inner) = expression.kind { return Argument(lower(inner), .starred) }
    return Argument(lowerValue(of: expression, for: callee))
  }

  /// Lowers the value of an argument of a call of `callee`.
  private mutating func lowerValue(of argument: Expression, for callee: Expression) -> Value.ID {
    guard callee.callsArgumentsAtOnce, case .lambda(let parameters, let value) = argument.kind
    else { return lower(argument) }
    return lowerFunction(
      FunctionDefinition(lambda: parameters, value, at: argument.span), isTransient: true)
  }

  /// Lowers the arguments of a call of `callee` in their order.
  private mutating func lower(
    _ arguments: [Expression.Argument], of callee: Expression
  ) -> [Argument] {
    arguments.map { argument in
      switch argument.form {
      case .positional: lowerArgument(argument.value, of: callee)
      case .keyword(let name):
        Argument(lowerValue(of: argument.value, for: callee), .keyword(name))
      case .doubleStarred: Argument(lower(argument.value), .doubleStarred)
      }
    }
  }

  /// Lowers the call of a function that uses up a generator expression at once, so that its being
  /// lazy cannot be observed; `nil` for other calls.
  private mutating func lowerConsumer(
    _ name: String, _ callee: Expression, _ arguments: [Expression.Argument],
    at span: SourceSpan
  ) -> Value.ID? {
    guard let generator = callee.consumedGenerator(arguments) else { return nil }
    let place = arguments[0].value.span
    switch name {
    case "python.any", "python.all":
      return lowerShortCircuit(
        generator.element, generator.clauses, stopsAt: name == "python.any", at: place)
    case "python.list":
      return lowerListComprehension(generator.element, generator.clauses, at: place)
    case "python.set": return lowerSetComprehension(generator.element, generator.clauses, at: place)
    case "python.tuple", "python.sum", "python.min", "python.max", "python.dict", "python.sorted",
      "python.frozenset":
      let list = lowerListComprehension(generator.element, generator.clauses, at: place)
      return apply(
        .unresolved(name), [Argument(list)] + lower(Array(arguments.dropFirst()), of: callee),
        at: span)
    default: return nil
    }
  }

}
