import IR
import Source
import Syntax

/// The lowering of one function: syntax to structured code in which each value is defined once.
///
/// A Python variable is a name in `environment`, which says what value it holds at the point that
/// is being lowered; assignment changes the environment and makes no instruction. Where paths
/// meet, variables that differ become results of the branch, loop or attempt.
struct FunctionLowering {

  /// What the functions of the program share.
  var program: Program

  /// The function being made.
  var function: Function

  /// The class that defines the function, if it is a method.
  var owner: Class.ID?

  /// What the variables hold here.
  var environment: Environment = [:]

  /// The instructions of the block being made.
  var instructions: [Instruction] = []

  /// The end of the block being made, once it is reached; nothing is lowered behind it.
  var terminator: Terminator?

  /// The loops around this point, innermost last.
  var loops: [LoopFrame] = []

  /// The `try` bodies around this point, innermost last.
  var attempts: [AttemptFrame] = []

  /// The exceptions of the `except` clauses around this point, innermost last.
  var handled: [Value.ID] = []

  /// The number of `finally` clauses around this point.
  var finallyCount = 0

  /// The variables of the comprehensions around this point, innermost last.
  var comprehensions: [Set<String>] = []

  /// What the code says of its variables.
  let scope: Scope

  /// How variables are kept.
  let plan: CellPlan

  /// What turned out to need to be kept in another way.
  var missing = CellPlan()

  /// The variables that live in cells, as functions inside see them change.
  var cellNames: Set<String> = []

  /// The cells of variables that were made.
  var variableCells: [String: VariableCell] = [:]

  /// The functions that are built anew where they are used, by name.
  var rebuilt: [String: Rebuilt] = [:]

  /// Those of them that this function defines.
  var ownDefinitions: Set<String> = []

  /// The variables that belong to functions around.
  var freeNames: Set<String> = []

  /// The number of blocks around this point.
  var depth = 0

  /// The number of variables that the compiler made.
  private var hiddenCount = 0

  /// Creates the lowering of a function with nothing in it.
  init(of function: Function, in program: Program, scope: Scope, plan: CellPlan) {
    self.program = program
    self.function = function
    self.function.isGenerator = scope.isGenerator
    self.scope = scope
    self.plan = plan
  }

  /// `true` iff control reaches this point.
  var isOpen: Bool { terminator == nil }

  // MARK: Instructions

  /// Appends an instruction.
  mutating func emit(_ operation: Operation, results: [Value.ID], at span: SourceSpan) {
    if operation.mayAssign { forgetReads() }
    instructions.append(Instruction(results: results, operation, at: span))
  }

  /// Appends an instruction with one result, which is returned.
  mutating func value(of operation: Operation, at span: SourceSpan) -> Value.ID {
    let result = function.makeValue(at: span)
    emit(operation, results: [result], at: span)
    return result
  }

  /// Appends a constant and returns it.
  mutating func constant(_ constant: Constant, at span: SourceSpan) -> Value.ID {
    value(of: .constant(constant), at: span)
  }

  /// Appends the application of the operator `name` to positional arguments.
  mutating func apply(
    _ name: String, _ arguments: [Value.ID], at span: SourceSpan
  ) -> Value.ID {
    apply(.unresolved(name), arguments.map { Argument($0) }, at: span)
  }

  /// Appends a call and returns its result.
  mutating func apply(
    _ callee: Callee, _ arguments: [Argument], at span: SourceSpan
  ) -> Value.ID {
    noteThatExceptionsArise()
    return value(of: .apply(callee, arguments), at: span)
  }

  /// Reports `diagnostic` and returns a value that silences what follows from it.
  mutating func fault(_ diagnostic: Diagnostic) -> Value.ID {
    program.diagnostics.insert(diagnostic)
    return poison(at: diagnostic.span)
  }

  /// Returns a value that silences what follows from it, for a fault that was reported.
  mutating func poison(at span: SourceSpan) -> Value.ID {
    let result = function.makeValue(type: .poison, at: span)
    emit(.constant(.none), results: [result], at: span)
    return result
  }

  // MARK: Variables

  /// Lets the variable `name` hold `value`.
  mutating func bind(_ name: String, to value: Value.ID) {
    if function.values[value].name == nil { function.values[value].name = name }
    if storeInCell(value, of: name) { return }
    environment[name] = Binding(value: value, certainty: .assigned)
    if isTarget(name) { return }
    for n in attempts.indices {
      attempts[n].pending.insert(name)
      if let cell = attempts[n].cells[name] { store(value, in: cell) }
    }
  }

  /// Lets the variable `name` hold nothing.
  mutating func unbind(_ name: String) {
    if variableCells[name] != nil {
      let unbound = constant(.unbound, at: function.span)
      let isShared = storeInCell(unbound, of: name)
      forgetReads()
      if isShared { return }
    }
    environment[name] = nil
    if isTarget(name) { return }
    for n in attempts.indices {
      attempts[n].pending.insert(name)
      attempts[n].deleted.insert(name)
      if let cell = attempts[n].cells[name] {
        store(constant(.unbound, at: function.values[cell].span), in: cell)
      }
    }
  }

  /// `true` iff `name` is a target of a comprehension around this point, not the variable of that name
  /// of the function, which handlers may read.
  func isTarget(_ name: String) -> Bool { comprehensions.contains { $0.contains(name) } }

  /// Returns what the variable `name` holds here, which must be known: where it is uncertain, the
  /// function will be lowered again with the variable in a cell.
  mutating func current(_ name: String, at span: SourceSpan) -> Binding {
    guard let binding = environment[name] else {
      return Binding(value: constant(.unbound, at: span), certainty: .perhapsAssigned)
    }
    if case .uncertain(let statement) = binding.certainty {
      missing.attempts[statement, default: []].insert(name)
    }
    return binding
  }

  /// Returns the value of the variable `name`, with a check where it may not have been assigned.
  mutating func read(_ name: String, at span: SourceSpan) -> Value.ID {
    if let value = readAround(name, at: span) { return value }
    let binding = current(name, at: span)
    guard binding.certainty == .perhapsAssigned else { return binding.value }
    return checked(binding.value, name, at: span)
  }

  /// Returns `value`, what the variable `name` holds, with a check that it was assigned.
  mutating func checked(_ value: Value.ID, _ name: String, at span: SourceSpan) -> Value.ID {
    let text = constant(.str(Text(name)), at: span)
    // A comprehension is a function of its own, to which other variables are free ones.
    let isFree = comprehensions.last.map { !$0.contains(name) } ?? freeNames.contains(name)
    return apply(isFree ? "python.check_free" : "python.check_bound", [value, text], at: span)
  }

  /// Returns the name of a new variable that no Python program can write.
  mutating func hiddenVariable(_ purpose: String) -> String {
    hiddenCount += 1
    return "%\(purpose)\(hiddenCount)"
  }

  /// Lets the hidden variable `name` hold `value`.
  mutating func bindHidden(_ name: String, to value: Value.ID) {
    environment[name] = Binding(value: value, certainty: .assigned)
  }

}

/// A loop whose body is being lowered, or other code that can be left from inside of it.
struct LoopFrame {

  /// What leaving the frame means.
  enum Kind {
    /// A loop of the program's.
    case loop
    /// Code that runs once; to the program, it is no loop.
    case passage
    /// Code that runs once, and behind which code stands that runs however it is left.
    case guarded
  }

  /// What leaving the frame means.
  var kind = Kind.loop

  /// The variables that say how the frame was left.
  var leaving: Leaving?

  /// The jumps to places outside that leave the frame.
  var jumps: Set<Jump> = []

  /// The carried variables.
  var carried: [String]

  /// The variable that tells whether the loop came to its end without `break`, if that is asked.
  var completion: String?

  /// `true` iff control goes on right behind the frame on some path.
  var endsNormally = false

  /// How certain the variables are at the start of a further round.
  var next: [Binding.Certainty] = []

  /// How certain the variables are behind the loop; `nil` while nothing leaves it.
  var exit: [Binding.Certainty]?

}

/// A `try` body that is being lowered.
struct AttemptFrame {

  /// The variables that were assigned since an exception could last arise.
  var pending: Set<String> = []

  /// The variables that were assigned before an exception could arise.
  var uncertain: Set<String> = []

  /// The variables that were deleted.
  var deleted: Set<String> = []

  /// The cells of the variables that are kept in one.
  var cells: [String: Value.ID] = [:]

}
