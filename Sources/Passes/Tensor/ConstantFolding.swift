import IR

import struct Foundation.Data

/// Removes what changes nothing, and computes small things that are known.
///
/// Products of integers and scales are left alone: they stay small in the artifact.
struct ConstantFolding: FusionPass {

  /// The name.
  let name = "constant-folding"

  /// The rules.
  let rules: [Rule] = [identities, transposes]

  /// Casts to the same type, products with 1, conjunctions with true, and the like.
  private static let identities: Rule = { i, graph, code in
    let v = i.results[0]
    guard case .apply(.operator(let id), let arguments) = i.operation else { return false }
    let operands = arguments.map { graph.source($0.value) }
    switch graph.library[id].name {
    case "tensor.cast":
      guard graph.scalar(operands[0]) == graph.scalar(v) else { return false }
      code.alias(operands[0])
      return true
    case "tensor.multiply", "tensor.logical_and":
      for (x, one) in [(operands[0], operands[1]), (operands[1], operands[0])] {
        guard isOne(one, graph), graph.haveSameType(x, v) else { continue }
        code.alias(x)
        return true
      }
      return false
    case "tensor.divide":
      guard isOne(operands[1], graph), graph.haveSameType(operands[0], v) else { return false }
      code.alias(operands[0])
      return true
    default:
      return false
    }
  }

  /// Constant matrices with their axes exchanged.
  private static let transposes: Rule = { i, graph, code in
    guard let call = graph.call("tensor.transpose", i.results[0]),
      case .tensor(let scalar, let shape, let resource, let surface)? = graph.constant(call[0]),
      shape.count == 2, graph.isNone(call[1]) || graph.integers(call[1]) == [1, 0]
    else { return false }
    let source = graph.resources[resource]
    let bytes = transposed(source.bytes, shape[0], shape[1], size: scalar.size)
    let exchanged = code.add(Resource(name: source.name, bytes: bytes))
    code.alias(
      code.constant(
        .tensor(scalar, shape: [shape[1], shape[0]], resource: exchanged, surface: surface)))
    return true
  }

  /// `true` iff `v` is the number 1, or true.
  private static func isOne(_ v: Value.ID, _ graph: TensorGraph) -> Bool {
    graph.number(v) == 1 || (graph.scalar(v) == .bool && graph.integers(v) == [1])
  }

  /// Returns the elements of a matrix column by column.
  private static func transposed(_ bytes: Data, _ rows: Int, _ columns: Int, size: Int) -> Data {
    var result = [UInt8](repeating: 0, count: rows * columns * size)
    bytes.withUnsafeBytes { (source: UnsafeRawBufferPointer) in
      for row in 0..<rows {
        for column in 0..<columns {
          for b in 0..<size {
            result[(column * rows + row) * size + b] = source[(row * columns + column) * size + b]
          }
        }
      }
    }
    return Data(result)
  }

}

extension TensorGraph {

  /// `true` iff both values certainly have the same element type and the same shape.
  func haveSameType(_ a: Value.ID, _ b: Value.ID) -> Bool {
    scalar(a) == scalar(b) && haveSameShape(a, b)
  }

}
