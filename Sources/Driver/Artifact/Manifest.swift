/// What a library says about itself, as JSON inside of it.
///
/// Types and constants stay in the JSON form of the capture format, which clients in other languages
/// read as well.
public struct Manifest: Sendable, Hashable {

  /// One parameter of a predictor.
  public struct Parameter: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The type.
    public var type: JSON
    /// The kind of data it is for people, such as `Generic`.
    public var kind: String?
    /// What it is for.
    public var description: String?
    /// `true` iff a call must give an argument.
    public var isRequired: Bool
    /// `true` iff Python callers must name it.
    public var isKeywordOnly = false
    /// The value when no argument is given.
    public var defaultValue: JSON?
    /// The values that are allowed, if they are counted out.
    public var choices: [JSON]?
    /// What else the kind says, such as the `min` and `max` of a number.
    public var details: [JSON.Member] = []
  }

  /// A function of the library.
  public struct Predictor: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The model name under which clients ask for it.
    public var tag: String?
    /// What it does.
    public var description: String?
    /// The parameters in order.
    public var parameters: [Parameter]
    /// The type of the result.
    public var result: JSON
    /// The kind of data of the result, such as `Embedding`.
    public var resultKind: String?
    /// What the result is.
    public var resultDescription: String?
    /// How many examples were declared.
    public var examples: Int
  }

  /// Bytes in the library.
  public struct Resource: Sendable, Hashable {
    /// The name.
    public var name: String
    /// How many bytes.
    public var bytes: Int
    /// The SHA-256 of the bytes.
    public var sha256: String
  }

  /// How large the parts of the library are.
  public struct Sizes: Sendable, Hashable {

    /// The bytes that are loaded, without the weights and the manifest.
    public var code = 0

    /// The bytes of the resources.
    public var weights = 0

    /// The room that a manifest has for the size of the code until the library is linked.
    static let room = "\"code\":0             "

    /// Returns what takes the place of `room`.
    static func text(codeSize: Int) -> String {
      let text = "\"code\":\(codeSize)"
      return text + String(repeating: " ", count: room.count - text.count)
    }

  }

  /// The version of this format.
  public static let schema = 1

  /// The version of the C interface.
  public static let abi = 1

  /// The name under which the library is installed.
  public var name: String

  /// The version of the compiler.
  public var drupe: String

  /// What it was made for.
  public var target: String

  /// The functions.
  public var predictors: [Predictor]

  /// The names of the operators that the code uses.
  public var operators: [String]

  /// The bytes that the code uses.
  public var resources: [Resource]

  /// How large the parts are.
  public var sizes = Sizes()

  /// The versions of the Python packages that the program was captured with.
  public var packages: [JSON.Member]

  /// The SHA-256 of all resources as they lie in the library.
  public var sha256 = ""

  /// Creates a manifest; the sizes and the hash are set when the library is built.
  public init(
    name: String, target: String, predictors: [Predictor], operators: [String],
    resources: [Resource], packages: [JSON.Member]
  ) {
    self.name = name
    self.drupe = drupeVersion
    self.target = target
    self.predictors = predictors
    self.operators = operators
    self.resources = resources
    self.packages = packages
  }

}

/// The version of the compiler.
public let drupeVersion = "0.1.0"
