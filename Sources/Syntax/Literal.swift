/// A plain value that capture evaluated: a literal in the source, a global, a default.
public indirect enum Literal: Sendable, Hashable {

  case none
  case ellipsis

  /// The default of a parameter whose value is made anew in each call.
  case unbound

  case bool(Bool)

  /// An integer of any size, in decimal.
  case int(String)

  case float(Double)
  case complex(Double, Double)

  /// The code points in UTF-8; a lone surrogate takes three bytes.
  case str([UInt8])

  case bytes([UInt8])

  /// A list; `identity` is shared by all uses of one captured list.
  case list([Literal], identity: Int?)

  case tuple([Literal])
  case set([Literal], identity: Int?)
  case frozenset([Literal])

  /// A dict: keys and values in the order of insertion.
  case dict([Literal], [Literal], identity: Int?)

  case range(Int, Int, Int)

  /// An object of a class of the user's, by the identity of the class: the names and values of its
  /// fields, and a number that is its own.
  case instance(Int, [String], [Literal], identity: Int)

  /// An array, or a scalar of the library when `isScalar`, with its elements in a resource.
  case tensor(dtype: String, shape: [Int], resource: String, isScalar: Bool)

  /// What a library has under this name, as a value: `python.ValueError`.
  case library(String)

  /// A function of the user's, by its module and name.
  case function(String)

  /// A callable with some of its arguments, of which the last ones are given by name.
  case partial(Literal, arguments: [Literal], keywords: [String])

  case type(TypeExpression)
  case dtype(String)

  /// A regular expression with the code that CPython compiled it to; a group is `true` if it takes
  /// part in every match.
  case regex(
    pattern: [UInt8], flags: Int, code: [UInt32], groups: [Bool], names: [GroupName])

  /// The name of a group of a regular expression.
  public struct GroupName: Sendable, Hashable {
    /// The name in UTF-8.
    public var name: [UInt8]
    /// The number of the group.
    public var group: Int
  }

}
