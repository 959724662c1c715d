/// A value that is known when the function is compiled: a literal, or what capture found.
public indirect enum Constant: Hashable, Sendable {

  case none
  case ellipsis

  /// The "value" of a variable that was not assigned yet.
  case unbound

  case bool(Bool)
  case int(Int64)

  /// An integer outside 64 bits, in decimal.
  case hugeInt(String)

  /// A floating-point number, by its bits, so that -0.0 and NaN keep theirs.
  case float(bits: UInt64)

  case complex(real: UInt64, imaginary: UInt64)
  case str(Text)
  case bytes([UInt8])
  case tuple([Constant])

  /// A list; `identity` is shared by all uses of one captured list and `nil` for none.
  case list([Constant], identity: Int?)
  case set([Constant], identity: Int?)
  case frozenset([Constant])

  /// A dict: keys and values in insertion order.
  case dict([Constant], [Constant], identity: Int?)

  case range(Int64, Int64, Int64)

  /// An object of a class of the module: the names and values of its fields; `identity` is its own.
  case instance(Class.ID, names: [String], values: [Constant], identity: Int)

  /// An array whose elements are a resource of the module in row-major order.
  case tensor(Scalar, shape: [Int], resource: Resource.ID, surface: Surface)

  /// A class used as a value.
  case type(Type)

  /// A compiled regular expression.
  case regex(RegularExpression)

  /// A captured object: an index into `Module.objects`.
  case object(Int)

  /// An object of the library class with this name, such as packed weights, loaded from a resource.
  case loaded(String, resource: Resource.ID)

  /// A function of the module used as a value.
  case function(Function.ID)

  /// A callable with some of its arguments, of which the last ones are given by name.
  case partial(Constant, arguments: [Constant], keywords: [String])

  /// A library function used as a value, by its canonical name.
  case library(String)

  /// A constant `float`.
  public static func float(_ value: Double) -> Constant { .float(bits: value.bitPattern) }

}
