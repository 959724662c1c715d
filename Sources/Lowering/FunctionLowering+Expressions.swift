import IR
import Source
import Syntax

/// Expressions, in Python's order of evaluation.
extension FunctionLowering {

  /// Lowers `expression` and returns its value.
  mutating func lower(_ expression: Expression) -> Value.ID {
    if let resolution = expression.resolution { return lower(resolution, of: expression) }
    let span = expression.span
    switch expression.kind {
    case .literal(let literal): return lower(literal, at: span)
    case .name(let name): return read(name, at: span)
    case .attribute(let value, let name):
      if let owner, isSuper(value) {
        let kind = constant(.type(.instance(owner)), at: value.span)
        let object = read(function.parameters[0].name, at: value.span)
        return apply("super@\(name)", [kind, object], at: span)
      }
      return apply("@\(name)", [lower(value)], at: span)
    case .item(let container, let index):
      let container = lower(container)
      return apply("python.getitem", [container, lower(index)], at: span)
    case .call(let callee, let arguments): return lowerCall(of: callee, arguments, at: span)
    case .binary(let left, let op, let right):
      let left = lower(left)
      return apply("python.\(op.name)", [left, lower(right)], at: span)
    case .unary(let op, let operand): return lowerUnary(op, operand, at: span)
    case .all(let operands): return lowerLogical(operands[...], isAll: true, at: span)
    case .any(let operands): return lowerLogical(operands[...], isAll: false, at: span)
    case .comparison(let first, let rest):
      return lowerComparison(lower(first), rest[...], at: span)
    case .conditional(let test, let then, let otherwise):
      let holds = condition(test)
      return choice(on: holds, at: span, then: { $0.lower(then) }, else: { $0.lower(otherwise) })
    case .list(let items): return lowerList(items, at: span)
    case .tuple(let items): return lowerTuple(items, at: span)
    case .set(let items): return lowerSet(items, at: span)
    case .dict(let items): return lowerDict(items, at: span)
    case .slice(let start, let stop, let step):
      let parts = [start, stop, step].map { part in
        part.map { lower($0) } ?? constant(.none, at: span)
      }
      return apply("python.slice", parts, at: span)
    case .starred(let inner):
      return fault(.unsupportedSyntax("'*' here", at: inner.span))
    case .comprehension(.list, let element, let clauses):
      return lowerListComprehension(element, clauses, at: span)
    case .comprehension(.set, let element, let clauses):
      return lowerSetComprehension(element, clauses, at: span)
    case .comprehension(.generator, let element, let clauses):
      return lowerGenerator(element, clauses, at: span)
    case .dictComprehension(let key, let value, let clauses):
      return lowerDictComprehension(key, value, clauses, at: span)
    case .formattedString(let pieces): return lowerFormatted(pieces, at: span)
    case .namedValue(let name, let value):
      let value = lower(value)
      bind(name, to: value)
      return value
    case .lambda(let parameters, let value):
      return lowerFunction(
        FunctionDefinition(lambda: parameters, value, at: span), isTransient: false)
    case .other(let form):
      let name = form == "Await" ? "'await'" : "the expression '\(form)'"
      return fault(.unsupportedSyntax(name, at: span))
    case .yield(let item):
      let value = item.map { lower($0) } ?? constant(.none, at: span)
      noteThatExceptionsArise()
      return self.value(of: .yield(value, delegates: false), at: span)
    case .yieldFrom(let items):
      let value = lower(items)
      noteThatExceptionsArise()
      return self.value(of: .yield(value, delegates: true), at: span)
    }
  }

  /// Lowers a literal.
  private mutating func lower(_ literal: Literal, at span: SourceSpan) -> Value.ID {
    guard let c = program.constant(literal, at: span) else { return poison(at: span) }
    return constant(c, at: span)
  }

  /// Lowers a name that is no local variable, used as a value.
  private mutating func lower(_ resolution: Resolution, of expression: Expression) -> Value.ID {
    let span = expression.span
    switch resolution {
    case .library(let name):
      return constant(Type(libraryClass: name).map { .type($0) } ?? .library(name), at: span)
    case .function(let name):
      guard let f = program.functions[name] else {
        return fault(.missingFunction(name, at: span))
      }
      return value(of: .closure(f, captures: []), at: span)
    case .constant(let literal):
      let value = lower(literal, at: span)
      // Generated code calls a captured table what the user calls it.
      if case .name(let name) = expression.kind { function.values[value].name = name }
      return value
    case .object(let index): return constant(.object(index), at: span)
    case .module(let name): return fault(.moduleAsValue(name, at: span))
    case .userClass(let id): return constant(.type(.instance(id)), at: span)
    case .unsupported("class", let name, let help):
      return fault(.unsupportedClass(name, at: span, help: help))
    case .unsupported(let type, _, let help):
      return fault(
        .unsupportedCapturedObject(expression.shownName, type: type, at: span, help: help))
    case .undefined(let near): return fault(.undefinedName(expression.shownName, near, at: span))
    case .poison: return poison(at: span)
    }
  }

  /// Lowers an operator with one operand.
  private mutating func lowerUnary(
    _ op: UnaryOperator, _ operand: Expression, at span: SourceSpan
  ) -> Value.ID {
    switch (op, operand.kind) {
    case (.neg, .literal(.int(let digits))) where digits != "0":
      // The least integer is the negation of one that does not fit 64 bits.
      return lower(.int("-" + digits), at: span)
    case (.not, _): return apply("python.not", [condition(operand)], at: span)
    case (.neg, _), (.pos, _), (.invert, _):
      return apply("python.\(op)", [lower(operand)], at: span)
    }
  }

  // MARK: Truth

  /// Lowers `expression` where only its truth counts, and returns a `bool`.
  mutating func condition(_ expression: Expression) -> Value.ID {
    let span = expression.span
    switch expression.kind {
    case .all(let operands): return conditions(operands[...], areAll: true, at: span)
    case .any(let operands): return conditions(operands[...], areAll: false, at: span)
    case .unary(.not, let operand): return apply("python.not", [condition(operand)], at: span)
    default: return apply("python.truth", [lower(expression)], at: span)
    }
  }

  /// Lowers `a and b` or `a or b` where only its truth counts.
  private mutating func conditions(
    _ operands: ArraySlice<Expression>, areAll: Bool, at span: SourceSpan
  ) -> Value.ID {
    let first = condition(operands[operands.startIndex])
    let rest = operands.dropFirst()
    if rest.isEmpty { return first }
    return areAll
      ? choice(
        on: first, at: span, then: { $0.conditions(rest, areAll: areAll, at: span) },
        else: { _ in first })
      : choice(
        on: first, at: span, then: { _ in first },
        else: { $0.conditions(rest, areAll: areAll, at: span) })
  }

  /// Lowers `a and b` or `a or b`, whose value is one of the operands.
  private mutating func lowerLogical(
    _ operands: ArraySlice<Expression>, isAll: Bool, at span: SourceSpan
  ) -> Value.ID {
    let first = lower(operands[operands.startIndex])
    let rest = operands.dropFirst()
    if rest.isEmpty { return first }
    let holds = apply("python.truth", [first], at: span)
    return isAll
      ? choice(
        on: holds, at: span, then: { $0.lowerLogical(rest, isAll: isAll, at: span) },
        else: { _ in first })
      : choice(
        on: holds, at: span, then: { _ in first },
        else: { $0.lowerLogical(rest, isAll: isAll, at: span) })
  }

  /// Lowers a chain of comparisons, in which each operand is evaluated at most once.
  private mutating func lowerComparison(
    _ left: Value.ID, _ chain: ArraySlice<Expression.Comparison>, at span: SourceSpan
  ) -> Value.ID {
    let comparison = chain[chain.startIndex]
    let rest = chain.dropFirst()
    let isSearch = rest.isEmpty && [.in, .notIn].contains(comparison.operator)
    let right = isSearch ? lowerSearched(comparison.operand) : lower(comparison.operand)
    let first = compare(left, comparison.operator, right, at: span)
    if rest.isEmpty { return first }
    let holds = apply("python.truth", [first], at: span)
    return choice(
      on: holds, at: span, then: { $0.lowerComparison(right, rest, at: span) },
      else: { _ in first })
  }

  /// Appends one comparison.
  private mutating func compare(
    _ left: Value.ID, _ op: ComparisonOperator, _ right: Value.ID, at span: SourceSpan
  ) -> Value.ID {
    switch op {
    case .eq, .ne, .lt, .le, .gt, .ge, .is:
      return apply("python.\(op)", [left, right], at: span)
    case .isNot: return apply("python.is_not", [left, right], at: span)
    case .in: return apply("python.contains", [right, left], at: span)
    case .notIn:
      let contains = apply("python.contains", [right, left], at: span)
      return apply("python.not", [contains], at: span)
    }
  }

}

extension Expression {

  /// The name or the chain of attributes that this is, as the user wrote it.
  var shownName: String {
    switch kind {
    case .name(let name): name
    case .attribute(let value, let name): "\(value.shownName).\(name)"
    default: "this"
    }
  }

}
