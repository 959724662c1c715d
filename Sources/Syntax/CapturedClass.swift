import Source

/// A class that capture found; its place in the list of classes is its identity.
public struct CapturedClass: Sendable {

  /// What is found under a name in a class.
  public enum Member: Sendable {
    /// A function whose first argument is the object, by its qualified name.
    case method(String)
    /// A function that reads an attribute, and one that sets it.
    case property(getter: String, setter: String?)
    /// A function without the object.
    case staticMethod(String)
    /// A function whose first argument is the class.
    case classMethod(String)
    /// A value that objects share.
    case attribute(Literal)
    /// What cannot be compiled, and why.
    case unsupported(String)
  }

  /// An attribute with an annotation.
  public struct Field: Sendable {
    /// The name.
    public var name: String
    /// The declared type, if it says one.
    public var type: TypeExpression?
  }

  /// The name as Python's `__qualname__` has it.
  public var name: String

  /// The name of its module.
  public var module: String

  /// The place of its definition.
  public var span: SourceSpan

  /// The classes in the order in which attributes are looked for, this one first.
  public var resolutionOrder: [Int]

  /// The built-in class at the root, such as `python.ValueError`.
  public var builtinBase: String?

  /// What the class itself defines.
  public var members: [String: Member]

  /// The annotated attributes, those of bases first.
  public var fields: [Field]

  /// The methods that a class derived from this one has to define.
  public var abstractMethods: [String]

  /// The names of all attributes that objects can have; `nil` if they can have any.
  public var slots: [String]?

}
