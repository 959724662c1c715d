import IR
import Source

/// Blocks, and the places where they meet.
extension FunctionLowering {

  /// A block that was lowered on its own, such as an arm of a branch.
  struct Arm {

    /// The block; the terminator of an open arm is not decided yet.
    var block: Block

    /// What the variables hold at its end.
    var environment: Environment

    /// The values that it hands over beside the variables.
    var results: [Value.ID]

    /// `true` iff control reaches its end.
    var isOpen: Bool

  }

  /// Lowers a block from here without changing what follows.
  mutating func arm(
    parameters: [Value.ID] = [], _ lower: (inout Self) -> [Value.ID]
  ) -> Arm {
    let outer = (instructions, terminator, environment)
    (instructions, terminator) = ([], nil)
    depth += 1
    let results = lower(&self)
    depth -= 1
    let result = Arm(
      block: Block(
        parameters: parameters, instructions: instructions, terminator: terminator ?? .unreachable),
      environment: environment, results: results, isOpen: isOpen)
    (instructions, terminator, environment) = outer
    return result
  }

  /// Lets `arms` meet here: decides their terminators and the environment behind them.
  ///
  /// - Returns: The results of the instruction, of which the first stand for the arms' own.
  mutating func join(_ arms: inout [Arm], at span: SourceSpan) -> (own: [Value.ID], all: [Value.ID])
  {
    let open = arms.indices.filter { arms[$0].isOpen }
    guard let first = open.first else { return ([], []) }
    for name in environment.keys where isRead(name) {
      let value = environment[name]?.value
      if !open.allSatisfy({ arms[$0].environment[name]?.value == value }) {
        environment[name] = nil
      }
    }
    let names = changedNames(in: open.map { arms[$0].environment })
    let own = arms[first].results.map { function.makeValue(at: function.values[$0].span) }
    for n in open { arms[n].block.terminator = .result(arms[n].results) }
    var all = own
    for name in names {
      let certainties = open.map { arms[$0].environment[name]?.certainty ?? .perhapsAssigned }
      for n in open { hand(name, over: &arms[n], at: span) }
      let result = makeValue(for: name, at: span)
      all.append(result)
      environment[name] = Binding(
        value: result, certainty: certainties.max() ?? .perhapsAssigned)
    }
    // What did not change may have become less certain.
    for name in environment.keys where !names.contains(name) {
      let certainty = open.compactMap { arms[$0].environment[name]?.certainty }.max()
      if let certainty { environment[name]?.certainty = certainty }
    }
    return (own, all)
  }

  /// Returns the names of the variables whose values differ from those before the arms, sorted.
  private func changedNames(in environments: [Environment]) -> [String] {
    let names = environments.reduce(into: Set(environment.keys)) { $0.formUnion($1.keys) }
    return names.filter { name in
      !isRead(name) && environments.contains { $0[name]?.value != environment[name]?.value }
    }.sorted()
  }

  /// Adds the value of the variable `name` to the results of `arm`.
  private mutating func hand(_ name: String, over arm: inout Arm, at span: SourceSpan) {
    var value = arm.environment[name]?.value
    if value == nil {
      let unbound = makeValue(for: name, at: span)
      arm.block.instructions.append(
        Instruction(results: [unbound], .constant(.unbound), at: span))
      value = unbound
    }
    if case .result(let values) = arm.block.terminator, let value {
      arm.block.terminator = .result(values + [value])
    }
  }

  /// Returns the Python name of `variable`, `nil` for those of the compiler's.
  private func name(of variable: String) -> String? { variable.hasPrefix("%") ? nil : variable }

  /// Returns a new value that the variable `name` will hold.
  mutating func makeValue(for variable: String, at span: SourceSpan) -> Value.ID {
    function.makeValue(named: name(of: variable), at: span)
  }

  /// Lowers a branch and returns the values that its arms hand over.
  @discardableResult
  mutating func branch(
    on condition: Value.ID, at span: SourceSpan, then: (inout Self) -> [Value.ID],
    else otherwise: (inout Self) -> [Value.ID]
  ) -> [Value.ID] {
    var arms = [arm(then), arm(otherwise)]
    let results = join(&arms, at: span)
    emit(
      .branch(on: condition, then: arms[0].block, else: arms[1].block), results: results.all,
      at: span)
    if !arms.contains(where: \.isOpen) { terminator = .unreachable }
    return results.own
  }

  /// Lowers a branch both of whose arms hand over one value, which is returned.
  mutating func choice(
    on condition: Value.ID, at span: SourceSpan, then: (inout Self) -> Value.ID,
    else otherwise: (inout Self) -> Value.ID
  ) -> Value.ID {
    branch(on: condition, at: span, then: { [then(&$0)] }, else: { [otherwise(&$0)] })[0]
  }

}
