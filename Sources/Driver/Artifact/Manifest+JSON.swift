import Foundation

extension Manifest {

  /// The manifest as JSON.
  public var json: JSON {
    .object([
      .init("schema", .int(Self.schema)),
      .init("name", .string(name)),
      .init("drupe", .string(drupe)),
      .init("target", .string(target)),
      .init("abi", .int(Self.abi)),
      .init("predictors", .array(predictors.map(\.json))),
      .init("operators", .array(operators.map { .string($0) })),
      .init("resources", .array(resources.map(\.json))),
      .init(
        "sizes",
        .object([.init("code", .int(sizes.code)), .init("weights", .int(sizes.weights))])),
      .init("arena", .null),
      .init("packages", .object(packages)),
      .init("sha256", .string(sha256)),
    ])
  }

  /// The manifest as it goes into a library that is not linked yet.
  var embeddedText: String {
    var unlinked = self
    unlinked.sizes.code = 0
    let text = unlinked.json.text
    return text.replacingOccurrences(
      of: "\"sizes\":{\"code\":0,", with: "\"sizes\":{\(Sizes.room),")
  }

  /// What is wrong with a manifest.
  public enum Fault: Error, Sendable, Hashable {
    /// It is of a version that this compiler does not know.
    case unknownSchema(Int)
    /// It is no JSON, or lacks the named part.
    case malformed(String)
  }

  /// Reads a manifest.
  public init(json: JSON) throws(Fault) {
    guard let schema = json["schema"]?.int else { throw .malformed("schema") }
    guard schema == Self.schema else { throw .unknownSchema(schema) }
    name = try json.require("name", \.string)
    drupe = try json.require("drupe", \.string)
    target = try json.require("target", \.string)
    predictors = []
    for entry in try json.require("predictors", \.array) {
      predictors.append(try Predictor(json: entry))
    }
    operators = try json.require("operators", \.array).compactMap(\.string)
    resources = []
    for entry in try json.require("resources", \.array) {
      resources.append(
        Resource(
          name: try entry.require("name", \.string), bytes: try entry.require("bytes", \.int),
          sha256: try entry.require("sha256", \.string)))
    }
    let parts = try json.require("sizes", { $0 })
    sizes.code = try parts.require("code", \.int)
    sizes.weights = try parts.require("weights", \.int)
    packages = json["packages"]?.members ?? []
    sha256 = try json.require("sha256", \.string)
  }

}

extension Manifest.Predictor {

  /// The predictor as JSON.
  var json: JSON {
    .object([
      .init("name", .string(name)),
      .init("tag", .optional(tag)),
      .init("description", .optional(description)),
      .init("parameters", .array(parameters.map(\.json))),
      .init(
        "result",
        .object([
          .init("type", result), .init("kind", .optional(resultKind)),
          .init("description", .optional(resultDescription)),
        ])),
      .init("examples", .int(examples)),
    ])
  }

  /// Reads a predictor.
  init(json: JSON) throws(Manifest.Fault) {
    name = try json.require("name", \.string)
    tag = json["tag"]?.string
    description = json["description"]?.string
    parameters = []
    for entry in try json.require("parameters", \.array) {
      parameters.append(try Manifest.Parameter(json: entry))
    }
    let returned = try json.require("result", { $0 })
    result = try returned.require("type", { $0 })
    resultKind = returned["kind"]?.string
    resultDescription = returned["description"]?.string
    examples = json["examples"]?.int ?? 0
  }

}

extension Manifest.Parameter {

  /// The members that every parameter may have.
  private static let common = [
    "name", "type", "kind", "description", "required", "default", "choices",
  ]

  /// The parameter as JSON.
  var json: JSON {
    var members: [JSON.Member] = [
      .init("name", .string(name)), .init("type", type), .init("kind", .optional(kind)),
      .init("description", .optional(description)), .init("required", .bool(isRequired)),
    ]
    if isKeywordOnly { members.append(.init("keyword_only", .bool(true))) }
    if let defaultValue { members.append(.init("default", defaultValue)) }
    if let choices { members.append(.init("choices", .array(choices))) }
    return .object(members + details)
  }

  /// Reads a parameter.
  init(json: JSON) throws(Manifest.Fault) {
    name = try json.require("name", \.string)
    type = try json.require("type", { $0 })
    kind = json["kind"]?.string
    description = json["description"]?.string
    isRequired = json["required"]?.bool ?? true
    isKeywordOnly = json["keyword_only"]?.bool ?? false
    defaultValue = json["default"]
    choices = json["choices"]?.array
    details = json.members?.filter { !Self.common.contains($0.name) } ?? []
  }

}

extension Manifest.Resource {

  /// The resource as JSON.
  var json: JSON {
    .object([
      .init("name", .string(name)), .init("bytes", .int(bytes)), .init("sha256", .string(sha256)),
    ])
  }

}

extension JSON {

  /// Returns what `read` makes of the member `name`, or fails.
  fileprivate func require<T>(
    _ name: String, _ read: (JSON) -> T?
  ) throws(Manifest.Fault) -> T {
    guard let member = self[name], let value = read(member) else { throw .malformed(name) }
    return value
  }

}
