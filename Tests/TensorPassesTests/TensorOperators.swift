import IR
import Source

/// The operators that the graphs of these tests call, with the signatures of `Operators/tensor`.
enum TensorOperators {

  /// The library.
  static let library: OperatorLibrary = {
    var result = OperatorLibrary()
    for op in operators { result.insert(op) }
    return result
  }()

  /// A tensor of any type.
  private static let tensor = SignatureType.tensor(.scalar("S"), shape: nil, surface: .numpy)

  /// A tensor of the element type `scalar`.
  private static func tensor(_ scalar: Scalar) -> SignatureType {
    .tensor(.type(.tensor(scalar, shape: [], surface: .numpy)), shape: nil, surface: .numpy)
  }

  /// A tuple of integers.
  private static let integers = SignatureType.sequence(.type(.int))

  /// An operator whose result has the element type `S` and the given shape.
  private static func op(
    _ name: String, _ parameters: [(String, SignatureType)], _ shape: SignatureType
  ) -> Operator {
    Operator(
      name: name, span: .nowhere, kind: .primitive(cpp: "x.hpp", rust: nil),
      parameters: parameters.map { Operator.Parameter(name: $0, type: $1) },
      result: .tensor(.scalar("S"), shape: shape, surface: .numpy), raises: ["ValueError"])
  }

  /// The application of a type function to parameters.
  private static func call(_ name: String, _ parameters: String...) -> SignatureType {
    .call(name, parameters.map { .parameter($0) })
  }

  /// An elementwise operator of two tensors.
  private static func binary(_ name: String) -> Operator {
    op("tensor.\(name)", [("a", tensor), ("b", tensor)], call("broadcast", "a", "b"))
  }

  /// An elementwise operator of one tensor.
  private static func unary(_ name: String) -> Operator {
    op("tensor.\(name)", [("a", tensor)], .parameter("a"))
  }

  /// The operators.
  private static let operators: [Operator] =
    ["add", "subtract", "multiply", "divide", "power", "equal"].map(binary)
    + ["erf", "gelu", "tanh", "sqrt", "isnan"].map(unary) + [
      op("tensor.cast", [("x", tensor), ("dtype", .metatype(.scalar("S")))], .parameter("x")),
      op("tensor.matmul", [("a", tensor), ("b", tensor)], call("matmul", "a", "b")),
      op("tensor.shape_of", [("x", tensor)], call("rank", "x")),
      op("tensor.reshape", [("a", tensor), ("shape", integers)], call("reshaped", "a", "shape")),
      op(
        "tensor.reshape", [("a", tensor), ("shape", tensor(.int64))],
        call("reshaped", "a", "shape")),
      op(
        "tensor.slice",
        [
          ("a", tensor), ("starts", integers), ("ends", integers), ("axes", integers),
          ("steps", integers),
        ], call("sliced", "a", "starts", "ends", "axes", "steps")),
      Operator(
        name: "tensor.concatenate", span: .nowhere, kind: .primitive(cpp: "x.hpp", rust: nil),
        parameters: [
          .init(name: "axis", type: .type(.int)),
          .init(name: "tensors", kind: .variadic, type: tensor),
        ],
        result: .tensor(
          .scalar("S"), shape: call("concatenated", "tensors", "axis"), surface: .numpy)),
      op(
        "tensor.transpose", [("a", tensor), ("axes", .optional(integers))],
        call("permuted", "a", "axes")),
      op("tensor.softmax", [("x", tensor), ("axis", .type(.int))], .parameter("x")),
      op(
        "tensor.where", [("condition", tensor(.bool)), ("a", tensor), ("b", tensor)],
        call("broadcast", "condition", "a", "b")),
      op(
        "tensor.mean",
        [("a", tensor), ("axes", .optional(integers)), ("keepdims", .type(.bool))],
        call("reduced", "a", "axes", "keepdims")),
      op(
        "tensor.gather", [("a", tensor), ("indices", tensor(.int64)), ("axis", .type(.int))],
        call("gathered", "a", "indices", "axis")),
      op(
        "tensor.gather_rows",
        [("table", .type(.opaque("tensor.QuantizedTable"))), ("ids", tensor(.int64))],
        call("embedded", "table", "ids")),
      op(
        "tensor.linear",
        [
          ("x", tensor(.float32)), ("weight", .type(.opaque("tensor.PackedMatrix"))),
          ("bias", .optional(tensor(.float32))), ("activation", .constant(.type(.str))),
          ("residual", .optional(tensor(.float32))),
        ], call("projected", "x", "weight")),
      op(
        "tensor.layer_norm",
        [
          ("x", tensor(.float32)), ("weight", tensor(.float32)),
          ("bias", .optional(tensor(.float32))), ("epsilon", .type(.float)),
          ("residual", .optional(tensor(.float32))),
        ], .parameter("x")),
    ]
    + [SignatureType.type(.none), tensor(.float32)].map { mask in
      op(
        "tensor.attention",
        [
          ("q", tensor(.float32)), ("k", tensor(.float32)), ("v", tensor(.float32)),
          ("mask", mask), ("heads", .type(.int)), ("scale", .type(.float)),
        ], .parameter("q"))
    }

}
