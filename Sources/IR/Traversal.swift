/// The one walker over nested blocks.
extension Operation {

  /// The blocks inside, in source order.
  public var blocks: [Block] {
    switch self {
    case .constant, .apply, .closure, .yield: []
    case .branch(_, let a, let b): [a, b]
    case .loop(_, let b): [b]
    case .forEach(_, _, let b): [b]
    case .attempt(let b, let handlers): [b] + handlers.map(\.body)
    }
  }

  /// The values used directly, not inside of nested blocks.
  public var operands: [Value.ID] {
    switch self {
    case .constant, .attempt: []
    case .apply(_, let arguments): arguments.map(\.value)
    case .branch(let condition, _, _): [condition]
    case .loop(let carried, _): carried
    case .forEach(let items, let carried, _): [items] + carried
    case .closure(_, let captures): captures
    case .yield(let value, _): [value]
    }
  }

  /// Returns this operation with each nested block replaced by what `change` makes of it.
  public func mapBlocks(_ change: (Block) throws -> Block) rethrows -> Operation {
    switch self {
    case .constant, .apply, .closure, .yield:
      return self
    case .branch(let condition, let a, let b):
      return .branch(on: condition, then: try change(a), else: try change(b))
    case .loop(let carried, let b):
      return .loop(carrying: carried, body: try change(b))
    case .forEach(let items, let carried, let b):
      return .forEach(in: items, carrying: carried, body: try change(b))
    case .attempt(let b, let handlers):
      return .attempt(
        body: try change(b),
        handlers: try handlers.map { Handler(exceptions: $0.exceptions, body: try change($0.body)) }
      )
    }
  }

  /// Returns this operation with each direct operand replaced by what `change` makes of it.
  public func mapOperands(_ change: (Value.ID) -> Value.ID) -> Operation {
    switch self {
    case .constant, .attempt:
      self
    case .apply(let callee, let arguments):
      .apply(callee, arguments.map { Argument(change($0.value), $0.form) })
    case .branch(let condition, let a, let b):
      .branch(on: change(condition), then: a, else: b)
    case .loop(let carried, let b):
      .loop(carrying: carried.map(change), body: b)
    case .forEach(let items, let carried, let b):
      .forEach(in: change(items), carrying: carried.map(change), body: b)
    case .closure(let f, let captures):
      .closure(f, captures: captures.map(change))
    case .yield(let value, let delegates):
      .yield(change(value), delegates: delegates)
    }
  }

}

extension Terminator {

  /// The values used.
  public var operands: [Value.ID] {
    switch self {
    case .result(let values), .next(let values), .exit(let values): values
    case .return(let value), .raise(let value): [value]
    case .unreachable: []
    }
  }

  /// Returns this terminator with each operand replaced by what `change` makes of it.
  public func mapOperands(_ change: (Value.ID) -> Value.ID) -> Terminator {
    switch self {
    case .result(let values): .result(values.map(change))
    case .next(let values): .next(values.map(change))
    case .exit(let values): .exit(values.map(change))
    case .return(let value): .return(change(value))
    case .raise(let value): .raise(change(value))
    case .unreachable: .unreachable
    }
  }

}

extension Block {

  /// Calls `visit` with every instruction, outer before inner, in source order.
  public func forEachInstruction(_ visit: (Instruction) throws -> Void) rethrows {
    for i in instructions {
      try visit(i)
      for b in i.operation.blocks { try b.forEachInstruction(visit) }
    }
  }

  /// Calls `visit` with this block and every block inside, outer before inner.
  public func forEachBlock(_ visit: (Block) throws -> Void) rethrows {
    try visit(self)
    for i in instructions {
      for b in i.operation.blocks { try b.forEachBlock(visit) }
    }
  }

  /// Returns this block with each instruction, innermost first, replaced by what `change` makes
  /// of it: none, one or several.
  public func rewritten(_ change: (Instruction) throws -> [Instruction]) rethrows -> Block {
    var result = self
    result.instructions = []
    for i in instructions {
      var inner = i
      inner.operation = try i.operation.mapBlocks { try $0.rewritten(change) }
      result.instructions += try change(inner)
    }
    return result
  }

  /// Returns this block with every use of a value, here and inside, replaced by `change` of it.
  public func mapOperands(_ change: (Value.ID) -> Value.ID) -> Block {
    var result = self
    for n in result.instructions.indices {
      let operation = result.instructions[n].operation.mapOperands(change)
      result.instructions[n].operation = operation.mapBlocks { $0.mapOperands(change) }
    }
    result.terminator = terminator.mapOperands(change)
    return result
  }

  /// `true` iff this body of a loop can go on with a further round.
  public var repeats: Bool {
    if case .next = terminator { return true }
    return instructions.contains { i in
      switch i.operation {
      case .branch, .attempt: i.operation.blocks.contains(where: \.repeats)
      case .constant, .apply, .loop, .forEach, .closure, .yield: false
      }
    }
  }

  /// How often each value is used, here and inside.
  public var useCounts: [Value.ID: Int] {
    var result: [Value.ID: Int] = [:]
    forEachBlock { b in
      for i in b.instructions {
        for v in i.operation.operands { result[v, default: 0] += 1 }
      }
      for v in b.terminator.operands { result[v, default: 0] += 1 }
    }
    return result
  }

}
