import Foundation
import Source

/// The specs of the operator library, as capture wrote them.
public struct OperatorFile: Sendable {

  /// The specs in the order of their files.
  public var operators: [OperatorSpecification]

  /// Decodes `operators.json`.
  public static func decode(_ json: Data) throws(SyntaxError) -> OperatorFile {
    let document = try JSON(parsing: json)
    try requireSchema(CapturedModule.schema, of: document)
    let specs = try document.elements("operators")
    return OperatorFile(
      operators: try specs.map { (s) throws(SyntaxError) in try OperatorSpecification(decoding: s) }
    )
  }

}

/// One overload of an operator, as its spec has it.
public struct OperatorSpecification: Sendable {

  /// The name, such as `numpy.clip`.
  public var name: String

  /// `true` iff its Python body is compiled.
  public var isComposite: Bool

  /// The function with the signature and the body.
  public var function: CapturedFunction

  /// The place of the definition.
  public var span: SourceSpan

  /// The exceptions it may raise.
  public var raises: [String]

  /// The parameters it changes.
  public var mutates: [String]

  /// `true` iff it reads an attribute.
  public var isProperty: Bool

  /// How its kernel learns the type of the result, such as `template`.
  public var result: String?

  /// `true` iff it draws random numbers.
  public var isRandom: Bool

  /// `true` iff it reads or writes beside its arguments.
  public var hasInputOutput: Bool

  /// What a diagnostic says of calls that cannot be compiled: the fact and the way out.
  public var refusal: [String]

  /// The kernel files by language.
  public var kernels: [String: String]

}

extension OperatorSpecification {

  /// Decodes a spec from `json`.
  init(decoding json: JSON) throws(SyntaxError) {
    self.name = try json.string("name")
    self.isComposite = try json.string("kind") == "composite"
    let file = try json.string("file")
    let position = SourcePosition(line: try json.member("line").integer(), column: 0)
    self.span = SourceSpan(file: file, start: position, end: position)
    do throws(SyntaxError) {
      self.function = try CapturedFunction(
        decoding: try json.member("function"), qualifiedName: name)
    } catch {
      throw SyntaxError("\(file):\(position.line): operator '\(name)': \(error.message)")
    }
    self.raises = try json.strings("raises")
    self.mutates = try json.strings("mutates")
    self.isProperty = try json.optional("property")?.bool() ?? false
    self.result = try json.optional("result")?.string()
    self.isRandom = try json.optional("random")?.bool() ?? false
    self.hasInputOutput = try json.optional("io")?.bool() ?? false
    self.refusal =
      try json.optional("refuses")?.elements().map { (e) throws(SyntaxError) in try e.string() }
      ?? []
    self.kernels = [:]
    for kernel in try json.optional("kernels")?.members() ?? [] where !kernel.value.isNull {
      kernels[kernel.name] = try kernel.value.string()
    }
  }

}
