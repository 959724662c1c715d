/// The extent of a tensor along one axis.
public enum Dimension: Hashable, Sendable {

  /// An extent that the compiler knows.
  case known(Int)

  /// An extent that is known when the function runs; equal names are equal extents.
  case symbol(String)

  /// An extent of which nothing is known.
  case unknown

}

/// Whose methods and conventions a tensor answers to.
public enum Surface: String, Hashable, Sendable {
  case numpy, torch
}

/// What the compiler knows about the type of a Python value.
public indirect enum Type: Hashable, Sendable {

  /// No value reaches this point (so far): the bottom of the order of types.
  case never

  /// The type of what has an error that was reported; silences follow-ups.
  case poison

  /// A type that later use decides, such as that of the items of `[]`.
  case variable(Int)

  /// The type of a variable in a path on which it was not assigned.
  case unbound

  case none
  case bool
  case int
  case float
  case complex
  case str
  case bytes
  case ellipsis

  /// A `slice` object.
  case slice

  case list(Type)
  case set(Type)
  case dict(Type, Type)

  /// A tuple of fixed length.
  case tuple([Type])

  /// A tuple whose length is known when the function runs: `tuple[T, ...]`.
  case sequence(Type)

  case optional(Type)

  /// A value of one of several types, none of which is `none`, `union` or `optional`.
  case union([Type])

  /// A lazy sequence of values, such as `range(3)` or `enumerate(xs)`.
  case iterator(Type)

  /// A tensor; a `nil` shape has an unknown rank, and the empty shape is a scalar of the surface.
  case tensor(Scalar, shape: [Dimension]?, surface: Surface)

  /// A data class, a named tuple or the like.
  case record(Record.ID)

  /// An object of a library, such as `tokenizers.Tokenizer`.
  case opaque(String)

  /// A class used as a value, such as `np.float32`: the type of its instances.
  case type(Type)

}

/// A class of the user's: named, typed fields.
public struct Record: Hashable, Sendable {

  /// The index of a record in its module.
  public typealias ID = Int

  /// The name of the class, qualified by its module.
  public var name: String

  /// The fields in the order of their declaration.
  public var fields: [Field]

  /// One field of a record.
  public struct Field: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The type of its values.
    public var type: Type
    /// Creates a field.
    public init(name: String, type: Type) {
      self.name = name
      self.type = type
    }
  }

  /// Creates a record.
  public init(name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
  }

}
