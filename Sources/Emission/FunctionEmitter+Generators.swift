import IR
import Source

/// Generator functions, which are coroutines.
extension FunctionEmitter {

  /// Prints the body of a generator function: an exception that leaves it ends the coroutine.
  mutating func emitGeneratorBody() {
    let escape = Escape(caught: unique("raised"), label: unique("ended"))
    out.line("std::optional<rt::Error> \(escape.caught);")
    out.line("{")
    out.indent()
    escapes.append(escape)
    emit(function.body)
    escapes.removeLast()
    out.outdent()
    out.line("}")
    out.line("\(escape.label):")
    out.line("co_return *std::move(\(escape.caught));")
  }

  /// Prints a `yield`, whose result is a value or the exception that the consumer raised.
  mutating func emitYield(_ value: Value.ID, delegates: Bool, _ i: Instruction) {
    guard let escape = escapes.last else { return }
    let answer = unique("answer")
    let operand = delegates ? "rt::delegation(\(expression(value)))" : expression(value)
    out.line("auto \(answer) = co_yield \(operand);")
    out.line("if (!\(answer).ok()) {")
    out.indent()
    out.line("\(escape.caught) = std::move(\(answer)).error().at(\(site(i.span)));")
    out.line("goto \(escape.label);")
    out.outdent()
    out.line("}")
    for v in i.results where useCounts[v] != nil {
      out.line("const auto \(define(v)) = std::move(\(answer)).value();")
    }
  }

}

extension Type {

  /// `true` iff values may be closed when nobody holds them any more.
  var isClosed: Bool {
    switch self {
    case .generator, .iterator: true
    default: false
    }
  }

}
