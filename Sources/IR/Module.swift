import Source

/// How far a module has come. A pass raises it; the verifier holds it to its promises.
public enum Stage: Int, Sendable, Comparable, CaseIterable {

  /// Lowered; names of operators are unresolved and types unknown.
  case raw

  /// Every value has a type, every call is resolved.
  case typed

  /// Every call is a kernel, a function or a built-in form.
  case selected

  /// Nothing is left that a target language cannot say.
  case legal

  /// `true` iff `a` comes before `b`.
  public static func < (a: Stage, b: Stage) -> Bool { a.rawValue < b.rawValue }

}

/// A function that users of the artifact call.
public struct Predictor: Sendable {

  /// The function.
  public var function: Function.ID

  /// The name in the library.
  public var name: String

  /// The model name under which clients ask for it, such as `@me/embed`.
  public var tag: String?

  /// What it does, for people.
  public var description: String?

  /// The kinds and descriptions of parameters, by name; `return` is the result.
  public var metadata: [String: [String: Constant]]

  /// The declared examples: argument values by parameter.
  public var examples: Int

  /// Creates a predictor.
  public init(
    function: Function.ID, name: String, tag: String?, description: String?,
    metadata: [String: [String: Constant]], examples: Int
  ) {
    self.function = function
    self.name = name
    self.tag = tag
    self.description = description
    self.metadata = metadata
    self.examples = examples
  }

}

/// A program: what one source file with its predictors became.
public struct Module: Sendable {

  /// The name of the Python module.
  public var name: String

  /// How far it has come.
  public var stage: Stage = .raw

  /// The functions.
  public var functions: [Function] = []

  /// The classes.
  public var classes: [Class] = []

  /// The predictors, in source order.
  public var predictors: [Predictor] = []

  /// The captured objects.
  public var objects: [CapturedObject] = []

  /// The bytes that the artifact carries.
  public var resources: [Resource] = []

  /// Creates an empty module.
  public init(name: String) { self.name = name }

}
