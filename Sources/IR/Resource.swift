import Foundation
import Source

/// Bytes that the artifact carries, such as the weights of a model.
public struct Resource: Sendable, Hashable {

  /// The index of a resource in its module.
  public typealias ID = Int

  /// A name for people and the manifest.
  public var name: String

  /// The bytes.
  public var bytes: Data

  /// Creates a resource.
  public init(name: String, bytes: Data) {
    self.name = name
    self.bytes = bytes
  }

}

/// An object of a library that capture took from the user's module, such as a tokenizer.
public struct CapturedObject: Sendable, Hashable {

  /// The library's name of its class, such as `tokenizers.Tokenizer`.
  public var type: String

  /// The variable that held it.
  public var name: String

  /// Where it was made.
  public var span: SourceSpan

  /// The bytes that stand for it.
  public var resource: Resource.ID?

  /// The model it is, if it is one.
  public var model: CapturedModel?

  /// Creates a captured object.
  public init(
    type: String, name: String, span: SourceSpan, resource: Resource.ID?, model: CapturedModel?
  ) {
    self.type = type
    self.name = name
    self.span = span
    self.resource = resource
    self.model = model
  }

}

/// How a captured object is used as a model.
public struct CapturedModel: Sendable, Hashable {

  /// How the arguments and results of a method that runs a model are arranged.
  public enum Convention: String, Sendable, Hashable {

    /// `f(names of outputs | None, {name of input: tensor}) -> list of outputs`.
    case outputsAndFeeds = "outputs-and-feeds"

  }

  /// The format of the resource, such as `onnx`.
  public var format: String

  /// The resource that holds the model.
  public var resource: Resource.ID

  /// The names of the inputs.
  public var inputs: [String]

  /// The names of the outputs.
  public var outputs: [String]

  /// The methods that run the model, with their conventions.
  public var methods: [String: Convention]

  /// The resources of the files beside it that hold weights, by the names it has for them.
  public var external: [String: Resource.ID]

  /// The function that the model became, once it was imported.
  public var function: Function.ID?

  /// Creates a description of a model.
  public init(
    format: String, resource: Resource.ID, inputs: [String], outputs: [String],
    methods: [String: Convention], external: [String: Resource.ID] = [:]
  ) {
    self.format = format
    self.resource = resource
    self.inputs = inputs
    self.outputs = outputs
    self.methods = methods
    self.external = external
  }

}
