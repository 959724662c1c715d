import Foundation
import Source

/// What capture found behind one source file: functions, objects and texts.
public struct CapturedModule: Sendable {

  /// The version of the form that this decoder reads.
  static let schema = 1

  /// The name of the Python module.
  public var name: String

  /// The version of Python that captured it.
  public var python: String

  /// The versions of the packages that the functions reach, by name.
  public var packages: [String: String]

  /// The qualified names of the functions to compile, in source order.
  public var entries: [String]

  /// The functions in the order of capture.
  public var functions: [CapturedFunction]

  /// The classes, by their identity.
  public var classes: [CapturedClass]

  /// The captured objects.
  public var objects: [CapturedObjectDescription]

  /// The source texts, by the path that diagnostics show.
  public var sources: [String: String]

  /// Decodes `module.json`.
  public static func decode(_ json: Data) throws(SyntaxError) -> CapturedModule {
    let document = try JSON(parsing: json)
    try requireSchema(schema, of: document)
    var result = CapturedModule(
      name: try document.string("module"),
      python: try document.optional("python")?.string() ?? "",
      packages: [:],
      entries: try document.strings("entries"),
      functions: [], classes: [], objects: [], sources: [:])
    for p in try document.optional("packages")?.members() ?? [] {
      result.packages[p.name] = try p.value.string()
    }
    for f in try document.member("functions").members() {
      result.functions.append(try CapturedFunction(decoding: f.value, qualifiedName: f.name))
    }
    for c in try document.optional("classes")?.elements() ?? [] {
      result.classes.append(try CapturedClass(decoding: c))
    }
    for o in try document.optional("objects")?.elements() ?? [] {
      result.objects.append(try CapturedObjectDescription(decoding: o))
    }
    for s in try document.optional("sources")?.members() ?? [] {
      result.sources[s.name] = try s.value.string()
    }
    return result
  }

}

/// Throws unless `document` has the given schema version.
func requireSchema(_ schema: Int, of document: JSON) throws(SyntaxError) {
  let found = try document.member("schema").integer()
  guard found == schema else {
    throw SyntaxError("capture wrote schema \(found); this compiler reads schema \(schema)")
  }
}

/// A function that capture found.
public struct CapturedFunction: Sendable {

  /// The module and name, such as `embed:embed`.
  public var qualifiedName: String

  /// The name as Python's `__qualname__` has it.
  public var name: String

  /// The name of its module.
  public var module: String

  /// The first paragraph that documents it.
  public var documentation: String?

  /// What its `@compile` decorator says, if it has one.
  public var decorator: Decorator?

  /// The class that defines it, if it is a method.
  public var owner: Int?

  /// The code.
  public var definition: FunctionDefinition

  /// The types of annotated parameters, and of `return`.
  public var annotations: [String: TypeExpression]

  /// The metadata of parameters, and of `return`, in the order of their names.
  public var metadata: [String: [String: Literal]]

  /// The values of defaults, by parameter.
  public var defaults: [String: Literal]

  /// What a `@compile` decorator says.
  public struct Decorator: Sendable {
    /// The model name under which clients ask for it.
    public var tag: String?
    /// What it does, for people.
    public var description: String?
    /// The precision of its models.
    public var precision: String?
    /// The number of examples.
    public var examples: Int
  }

}

/// An object of a library that capture took from the user's module.
public struct CapturedObjectDescription: Sendable {

  /// The library's name of its class.
  public var type: String

  /// The variable that held it.
  public var name: String

  /// Where it was made.
  public var span: SourceSpan

  /// The resource that stands for it.
  public var resource: String?

  /// The model it is, if it is one.
  public var model: Model?

  /// How an object is used as a model.
  public struct Model: Sendable {
    /// The format of the resource.
    public var format: String
    /// The resource.
    public var resource: String
    /// The resources of the files beside it that hold weights, by the names it has for them.
    public var external: [String: String]
    /// The names of the inputs.
    public var inputs: [String]
    /// The names of the outputs.
    public var outputs: [String]
    /// The methods that run it, with the names of their conventions.
    public var methods: [String: String]
  }

}
