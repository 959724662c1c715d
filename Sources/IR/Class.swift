import Source

/// A class of the user's: an object type with methods.
///
/// What decorators and metaclasses make of a class, such as the `__init__` of a data class, was
/// written out as methods by capture; to the compiler all classes are plain.
public struct Class: Sendable {

  /// The index of a class in its module.
  public typealias ID = Int

  /// What is found under a name in a class.
  public enum Member: Sendable, Hashable {
    /// A function whose first argument is the object.
    case method(Function.ID)
    /// A function that reads an attribute, and one that sets it.
    case property(getter: Function.ID, setter: Function.ID?)
    /// A function without the object.
    case staticMethod(Function.ID)
    /// A function whose first argument is the class.
    case classMethod(Function.ID)
    /// A value that objects share.
    case attribute(Constant)
    /// What cannot be compiled, and why.
    case unsupported(String)
  }

  /// An attribute that objects have on their own.
  public struct Field: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The declared type, if there is one.
    public var annotation: Type?
    /// The type of what is stored, found by type propagation.
    public var type: Type
    /// `true` iff objects may lack it at some point, so that reads are checked.
    public var mayBeUnassigned: Bool
    /// Creates a field.
    public init(
      name: String, annotation: Type? = nil, type: Type = .never, mayBeUnassigned: Bool = true
    ) {
      self.name = name
      self.annotation = annotation
      self.type = type
      self.mayBeUnassigned = mayBeUnassigned
    }
  }

  /// The name as Python's `__qualname__` has it.
  public var name: String

  /// The module and name, such as `embed:Point`.
  public var qualifiedName: String

  /// The place of its definition.
  public var span: SourceSpan

  /// The classes in the order in which attributes are looked for, this one first.
  public var resolutionOrder: [Class.ID]

  /// The built-in class at the root, such as `python.ValueError`; `nil` for `object`.
  public var builtinBase: String?

  /// What the class itself defines.
  public var members: [String: Member]

  /// The attributes of its objects, those of its bases first.
  public var fields: [Field]

  /// `true` iff objects of it were captured, which all calls share and none may change.
  public var hasCapturedObjects = false

  /// The functions by which containers and built-in functions compare, hash and show objects, for
  /// those that do not do so by identity.
  public var protocols: [ObjectProtocol: Function.ID] = [:]

  /// The methods that a class derived from this one has to define before there can be objects.
  public var abstractMethods: [String] = []

  /// The names of all attributes that objects can have; `nil` if they can have any.
  public var slots: [String]?

  /// `true` iff objects are exceptions.
  public var isException: Bool { builtinBase.map { BuiltinException.name($0) != nil } ?? false }

  /// The name as Python's `__name__` has it.
  public var shortName: String { String(name.split(separator: ".").last ?? "") }

  /// Creates a class.
  public init(
    name: String, qualifiedName: String, span: SourceSpan, resolutionOrder: [Class.ID] = [],
    builtinBase: String? = nil, members: [String: Member] = [:], fields: [Field] = []
  ) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.span = span
    self.resolutionOrder = resolutionOrder
    self.builtinBase = builtinBase
    self.members = members
    self.fields = fields
  }

}
