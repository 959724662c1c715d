import Source

/// What an instruction calls.
public enum Callee: Hashable, Sendable {

  /// A name that type propagation resolves: `numpy.clip`, `.split` (a method of the first
  /// argument's type), `@ids` (an attribute of it).
  case unresolved(String)

  /// An overload of the operator library.
  case `operator`(Operator.ID)

  /// An operator whose kernel was selected for the target.
  case kernel(Operator.ID)

  /// A function of the module.
  case function(Function.ID)

  /// The conversion of one argument to the type of the result, which loses nothing.
  case conversion

  /// The test whether the argument, a union or optional, has the given type.
  case test(Type)

  /// The argument, a union or optional, as the type of the result, which a test has shown.
  case narrowing

  /// A new exception of a built-in class, such as `ValueError`, with its arguments.
  case exception(String)

  /// The end of the need for the argument, whose memory is given back; has no result.
  case release

  /// A tuple of the arguments, or another value that has them as its parts, such as a closure.
  case tuple

  /// The element of a tuple, or the part of a closure, at a known index.
  case element(Int)

  /// A new object of a class, none of whose fields is assigned.
  case new(Class.ID)

  /// The field of the argument, an object, at an index.
  case field(Int)

  /// Stores the second argument in the field of the first at an index.
  case setField(Int)

  /// The call of a function value, which is the first argument.
  case value

}

/// One argument of a call.
public struct Argument: Hashable, Sendable {

  /// How an argument is handed over.
  public enum Form: Hashable, Sendable {
    /// By position.
    case positional
    /// By name.
    case keyword(String)
    /// `*xs`
    case starred
    /// `**xs`
    case doubleStarred

    /// `true` iff the argument is handed over by its name.
    public var isNamed: Bool {
      if case .keyword = self { true } else { false }
    }
  }

  /// The value.
  public var value: Value.ID

  /// How it is handed over; always by position once types are propagated.
  public var form: Form

  /// Creates an argument.
  public init(_ value: Value.ID, _ form: Form = .positional) {
    self.value = value
    self.form = form
  }

}

/// The closed set of operations. Whatever is open-ended is an operator, not a case here.
public indirect enum Operation: Sendable {

  /// A literal or a captured value.
  case constant(Constant)

  /// A call.
  case apply(Callee, [Argument])

  /// A choice; its results are those of the arm that is taken.
  case branch(on: Value.ID, then: Block, else: Block)

  /// A loop until `exit`; the body's parameters, and the results, are the carried values.
  case loop(carrying: [Value.ID], body: Block)

  /// A loop over the items of a value; the body's parameters are the item and the carried values.
  /// When the items are used up the loop ends as by `exit` with the carried values.
  case forEach(in: Value.ID, carrying: [Value.ID], body: Block)

  /// Code with handlers for the exceptions that it raises; results as of a branch.
  case attempt(body: Block, handlers: [Handler])

  /// A function with the values it captures.
  case closure(Function.ID, captures: [Value.ID])

  /// A value handed to the consumer of a generator, or with `delegates` a generator whose items are
  /// handed to it; the result is what the consumer sends, or what that generator returns.
  case yield(Value.ID, delegates: Bool)

}

/// The code that runs when one of some exceptions is raised.
public struct Handler: Sendable {

  /// The names of the exceptions, such as `ValueError`; empty for all.
  public var exceptions: [String]

  /// The code; its only parameter is the exception.
  public var body: Block

  /// Creates a handler.
  public init(exceptions: [String], body: Block) {
    self.exceptions = exceptions
    self.body = body
  }

}

/// An operation, the values it defines, and the Python code it came from.
public struct Instruction: Sendable {

  /// The values it defines.
  public var results: [Value.ID]

  /// What it does.
  public var operation: Operation

  /// Where it came from.
  public var span: SourceSpan

  /// Creates an instruction.
  public init(results: [Value.ID], _ operation: Operation, at span: SourceSpan) {
    self.results = results
    self.operation = operation
    self.span = span
  }

}

/// How a block ends.
public enum Terminator: Sendable, Hashable {

  /// Ends an arm of a branch, or the body or a handler of an attempt, with its results.
  case result([Value.ID])

  /// Goes on with the next round of the innermost loop: `continue`.
  case next([Value.ID])

  /// Leaves the innermost loop with its results: `break`.
  case exit([Value.ID])

  /// Leaves the function.
  case `return`(Value.ID)

  /// Raises an exception: a value, or again the one being handled.
  case raise(Value.ID)

  /// Cannot be reached, as the end of a body whose every path leaves earlier.
  case unreachable

}

/// Instructions that run one after the other.
public struct Block: Sendable {

  /// The values that whoever enters the block provides.
  public var parameters: [Value.ID]

  /// The instructions.
  public var instructions: [Instruction]

  /// How it ends.
  public var terminator: Terminator

  /// Creates a block.
  public init(
    parameters: [Value.ID] = [], instructions: [Instruction] = [],
    terminator: Terminator = .unreachable
  ) {
    self.parameters = parameters
    self.instructions = instructions
    self.terminator = terminator
  }

}
