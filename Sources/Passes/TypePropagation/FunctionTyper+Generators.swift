import IR
import Source

/// Generator functions: what they yield, are sent and return makes the type of their result.
extension FunctionTyper {

  /// The parts of the assumed type of the generator that this function makes.
  private var generator: (item: Type, sent: Type, returned: Type) {
    guard case .generator(let item, let sent, let returned) = result else {
      return (.never, .none, .never)
    }
    return (item, sent, returned)
  }

  /// Lets the generator have items of type `item`, and return values of type `returned`, too.
  private mutating func widenGenerator(item: Type = .never, returned: Type = .never) {
    let old = generator
    let items = variables.join(old.item, item)
    let values = variables.join(old.returned, returned)
    if variables.areEqual(items, old.item) && variables.areEqual(values, old.returned) { return }
    result = .generator(
      variables.shared(items, under: "item \(id)"), sent: old.sent,
      returned: variables.shared(values, under: "result \(id)"))
    changed = true
  }

  /// Lets the generator be sent what the program sends to those of this function.
  mutating func takeSent(_ program: Specializer) {
    if !raw.isGenerator { return }
    usedFacts.insert(.sent(key.function))
    let old = generator
    result = .generator(
      old.item, sent: program.sent[key.function] ?? .none, returned: old.returned)
  }

  /// Notes that `value` is sent to `generator`.
  mutating func noteSent(
    _ value: Value.ID, to generator: Value.ID, _ program: inout Specializer
  ) {
    let type = variables.resolved(self.type(of: generator))
    guard case .generator = type else { return }
    program.send(variables.resolved(self.type(of: value)), to: type)
  }

  /// Types `yield value`, whose result is what the consumer sends.
  mutating func typeYield(_ value: Value.ID, _ i: Instruction) -> Value.ID {
    if type(of: value) == .poison { return value }
    switch raw.resultAnnotation {
    case .iterator(let declared) where usesHints, .generator(let declared, _, _) where usesHints:
      hint(type(of: value), declared)
    default: break
    }
    widenGenerator(item: type(of: value))
    let item = convert(value, to: generator.item, at: i.span)
    return emit(.yield(item, delegates: false), type: generator.sent, at: i.span)
  }

  /// Types `return value` in a generator.
  mutating func typeReturnedFromGenerator(_ value: Value.ID) -> Value.ID {
    widenGenerator(returned: type(of: value))
    return convert(value, to: generator.returned, at: typed.values[value].span)
  }

  /// Types `yield from items`, whose result is what a generator returns, else `None`.
  mutating func typeDelegation(
    to items: Value.ID, _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    guard case .generator(let item, _, let returned) = variables.shallow(type(of: items)) else {
      return typeDelegation(toItemsOf: items, i, &program)
    }
    widenGenerator(item: item)
    // A generator that is being typed does not return yet; what stands behind still runs.
    let value = returned == .never ? Type.none : returned
    let own = Type.generator(generator.item, sent: generator.sent, returned: value)
    if generator.sent != .none {
      program.send(generator.sent, to: variables.resolved(type(of: items)))
    }
    let inner = convert(items, to: own, at: i.span)
    return emit(.yield(inner, delegates: true), type: value, at: i.span)
  }

  /// Types `yield from items` for what is no generator: a loop that yields each item.
  private mutating func typeDelegation(
    toItemsOf items: Value.ID, _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    if let parameter = typeItem(of: items, for: i.results[0], program, at: i.span) {
      if type(of: parameter) == .poison { return parameter }
      widenGenerator(item: type(of: parameter))
      let outer = instructions
      instructions = []
      let value = convert(parameter, to: generator.item, at: i.span)
      let sent = emit(.yield(value, delegates: false), type: generator.sent, at: i.span)
      if generator.sent != .none {
        let operands = [sent, items].map { TypedArgument(value: $0, form: .positional) }
        _ = typeOperator("python.check_not_sent", operands, i, &program)
      }
      let body = Block(
        parameters: [parameter], instructions: instructions, terminator: .next([]))
      instructions = outer
      instructions.append(
        Instruction(results: [], .forEach(in: items, carrying: [], body: body), at: i.span))
    }
    return emit(.none, at: i.span)
  }

  /// Types the first items of a generator expression, over which an iterator is made at once. Where
  /// nobody can tell, it is made when the first item is asked for.
  mutating func typeEarlyIterator(
    _ items: TypedArgument, _ i: Instruction, _ program: inout Specializer
  ) -> Value.ID {
    switch variables.shallow(type(of: items.value)) {
    case .list, .tuple, .sequence, .str, .bytes, .range, .iterator, .generator: items.value
    default: typeOperator("python.iter", [items], i, &program)
    }
  }

}

extension FunctionTyper {

  /// The operators that show their arguments as texts.
  static let showing: Set<String> = [
    "python.str", "python.repr", "python.ascii", "python.print", "python.format",
  ]

}

extension Type {

  /// `true` iff values of this type are iterators.
  var isLazy: Bool {
    switch self {
    case .iterator, .generator: true
    default: false
    }
  }

}
