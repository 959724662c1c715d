import IR

/// A value that goes into a library's function, or comes out of it.
public indirect enum PythonValue: Hashable, Sendable {

  /// An array: the elements in row-major order, as little-endian bytes.
  public struct Tensor: Hashable, Sendable {
    /// The type of the elements.
    public var scalar: Scalar
    /// The extents.
    public var shape: [Int]
    /// The elements.
    public var bytes: [UInt8]
  }

  /// The default of the parameter is wanted.
  case absent

  case none
  case bool(Bool)
  case int(Int64)
  case float(Double)
  case complex(Double, Double)

  /// A string, as the UTF-8 of its code points.
  case str([UInt8])

  case bytes([UInt8])
  case list([PythonValue])
  case tuple([PythonValue])
  case set([PythonValue])

  /// A dict in insertion order: keys and values in turn.
  case dict([PythonValue])

  case tensor(Tensor)

  /// An object: the name of its class, and its fields as a dict.
  case record(String, [PythonValue])

  /// A string.
  public static func str(_ text: String) -> PythonValue { .str(Array(text.utf8)) }

}
