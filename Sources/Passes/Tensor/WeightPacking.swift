import IR

import struct Foundation.Data

/// Weights in the layouts that kernels read: `Operators/tensor/packed.py` describes them.
enum WeightPacking {

  /// The number of columns side by side in a panel.
  static let panel = 16

  /// Returns `weight`, a matrix with one row for each input, as the bytes of a packed matrix.
  static func matrix(_ weight: ScaledConstant) -> Data? {
    guard let (rows, columns) = extents(weight) else { return nil }
    let panels = (columns + panel - 1) / panel
    let size = weight.scalar.size
    var bytes: Data
    var offsets = (scales: UInt64(0), panels: UInt64(64))
    var scaleBytes = Data()
    if weight.scales != nil {
      guard let scales = weight.scales(along: 1) else { return nil }
      let padded = scales + Array(repeating: 0, count: panels * panel - columns)
      scaleBytes = littleEndian(padded)
      offsets = (64, UInt64(64 + scaleBytes.count))
    }
    bytes = header(
      "DRUPEPM1", [weight.scales == nil ? 0 : 1, rows, columns, panel], offsets.scales,
      offsets.panels)
    bytes += scaleBytes
    var body = [UInt8](repeating: 0, count: panels * rows * panel * size)
    weight.elements.withUnsafeBytes { (source: UnsafeRawBufferPointer) in
      for p in 0..<panels {
        let count = min(panel, columns - p * panel) * size
        for row in 0..<rows {
          let from = (row * columns + p * panel) * size
          let to = (p * rows + row) * panel * size
          for b in 0..<count { body[to + b] = source[from + b] }
        }
      }
    }
    return bytes + body
  }

  /// Returns `table`, a matrix with one row for each entry, as the bytes of an embedding table.
  static func table(_ table: ScaledConstant) -> Data? {
    guard let (rows, columns) = extents(table) else { return nil }
    guard table.scales != nil else {
      return header("DRUPEQT1", [0, rows, columns, 0], 0, 64) + table.elements
    }
    guard let scales = table.scales(along: 0) else { return nil }
    var scaleBytes = littleEndian(scales)
    scaleBytes += Data(count: (64 - scaleBytes.count % 64) % 64)
    return header("DRUPEQT1", [1, rows, columns, 0], 64, UInt64(64 + scaleBytes.count))
      + scaleBytes + table.elements
  }

  /// Returns the extents of a matrix that its elements fill and the header can hold.
  private static func extents(_ c: ScaledConstant) -> (rows: Int, columns: Int)? {
    guard c.shape.count == 2, c.shape.allSatisfy({ $0 > 0 && $0 <= Int(Int32.max) }),
      c.elements.count == c.shape[0] * c.shape[1] * c.scalar.size
    else { return nil }
    return (c.shape[0], c.shape[1])
  }

  /// Returns the 64 bytes that a resource starts with.
  private static func header(
    _ magic: String, _ words: [Int], _ scales: UInt64, _ data: UInt64
  ) -> Data {
    var result = Data(magic.utf8)
    for w in words { withUnsafeBytes(of: UInt32(w).littleEndian) { result += $0 } }
    for o in [scales, data] { withUnsafeBytes(of: o.littleEndian) { result += $0 } }
    return result + Data(count: 64 - result.count)
  }

  /// Returns the bytes of `values`, lowest first.
  private static func littleEndian(_ values: [Float]) -> Data {
    values.map(\.bitPattern.littleEndian).withUnsafeBytes { Data($0) }
  }

}
