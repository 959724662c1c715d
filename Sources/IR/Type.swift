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
  case bytearray
  case ellipsis

  /// A `slice` object.
  case slice

  /// A `range` object.
  case range

  case list(Type)
  case set(Type)
  case frozenset(Type)
  case dict(Type, Type)

  /// A tuple of fixed length.
  case tuple([Type])

  /// A tuple whose length is known when the function runs: `tuple[T, ...]`.
  case sequence(Type)

  case optional(Type)

  /// A value of one of several types, none of which is `none`, `union` or `optional`.
  case union([Type])

  /// A lazy sequence of values, such as `enumerate(xs)`.
  case iterator(Type)

  /// A generator: what it gives, what `send` hands to it, and what it returns at its end.
  case generator(Type, sent: Type, returned: Type)

  /// A tensor; a `nil` shape has an unknown rank, and the empty shape is a scalar of the surface.
  case tensor(Scalar, shape: [Dimension]?, surface: Surface)

  /// An object of exactly this class of the module.
  case instance(Class.ID)

  /// A function of the module, before types are known, with the types of the values it captures.
  ///
  /// Each function has a type of its own, so that a call knows its target.
  case closure(Function.ID, captures: [Type])

  /// A function of a library used as a value.
  case library(String)

  /// A method of an object, used as a value.
  case method(of: Type, name: String)

  /// A callable with some of its arguments given: `functools.partial(f, x, key=y)`.
  case partial(Type, arguments: [Type], keywords: [String])

  /// An object of a library, such as `tokenizers.Tokenizer`.
  case opaque(String)

  /// An object of a generic class of a library, such as `collections.deque[int]`.
  case generic(String, [Type])

  /// A class used as a value, such as `np.float32`: the type of its instances.
  case type(Type)

}

extension Type {

  /// The types that this one is made of.
  public var parts: [Type] {
    switch self {
    case .list(let t), .set(let t), .frozenset(let t), .sequence(let t), .optional(let t),
      .iterator(let t), .type(let t), .method(let t, _):
      [t]
    case .dict(let k, let v): [k, v]
    case .tuple(let ts), .union(let ts), .closure(_, let ts), .generic(_, let ts): ts
    case .generator(let item, let sent, let returned): [item, sent, returned]
    case .partial(let callable, let arguments, _): [callable] + arguments
    case .never, .poison, .variable, .unbound, .none, .bool, .int, .float, .complex, .str, .bytes,
      .bytearray, .ellipsis, .slice, .range, .tensor, .instance, .library, .opaque:
      []
    }
  }

  /// What `json.loads` gives: None, a bool, a number, a text, a list or a dict, items included.
  public static let json = Type.opaque("json.Value")

  /// The types of what a value of this type may be, if it stands for several that contain itself.
  public var unfolded: [Type]? {
    self == .json ? [.bool, .int, .float, .str, .list(self), .dict(.str, self), .none] : nil
  }

  /// `true` iff a value of this type holds values that only what they are when the program runs puts
  /// in an order, or in none: numbers beside texts, for example.
  public var mixesOrder: Bool {
    switch self {
    case .optional: true
    case .union(let members): !members.allSatisfy(\.isRealNumber)
    case .opaque: unfolded != nil
    default: parts.contains(where: \.mixesOrder)
    }
  }

  /// `true` iff its values are bools, ints or floats.
  public var isRealNumber: Bool { [.bool, .int, .float].contains(self) }

  /// The names of the classes of libraries that the type speaks of.
  public var libraryClasses: Set<String> {
    var result = parts.reduce(into: Set<String>()) { $0.formUnion($1.libraryClasses) }
    switch self {
    case .opaque(let name), .generic(let name, _): result.insert(name)
    default: break
    }
    return result
  }

}
