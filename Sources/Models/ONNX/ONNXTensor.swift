import IR

import struct Foundation.Data

/// The elements of a tensor of an ONNX file.
struct ONNXTensor {

  /// The element type.
  var scalar: Scalar

  /// The extents.
  var shape: [Int]

  /// The elements, row by row, little-endian.
  var bytes: Data

}

/// A tensor that cannot be taken from the file, and why.
enum ONNXTensorFault: Error {

  /// Its elements are in another file, which was not captured.
  case external

  /// It breaks a rule of the format.
  case invalid(String)

  /// It has elements of a type that is not supported.
  case unsupported(String)

}

extension Scalar {

  /// Creates the element type with the number `code` in ONNX.
  init?(onnx code: Int32) {
    let known: [Scalar?] = [
      nil, .float32, .uint8, .int8, .uint16, .int16, .int32, .int64, .string, .bool, .float16,
      .float64, .uint32, .uint64, .complex64, .complex128, .bfloat16,
    ]
    guard known.indices.contains(Int(code)), let scalar = known[Int(code)] else { return nil }
    self = scalar
  }

}

extension ONNXTensor {

  /// Creates the tensor that `proto` describes; `files` has the files beside the model by name.
  init(
    _ proto: Onnx_TensorProto, files: [String: Data] = [:]
  ) throws(ONNXTensorFault) {
    guard let scalar = Scalar(onnx: proto.dataType), scalar.size > 0 else {
      throw .unsupported("elements of type \(proto.dataType)")
    }
    if proto.hasSegment { throw .unsupported("a tensor in segments") }
    self.scalar = scalar
    var shape: [Int] = []
    var count = 1
    for d in proto.dims {
      guard d >= 0, let extent = Int(exactly: d) else { throw .invalid("a negative extent") }
      let (product, overflow) = count.multipliedReportingOverflow(by: max(extent, 1))
      if overflow { throw .invalid("more elements than memory can hold") }
      count = product
      shape.append(extent)
    }
    self.shape = shape
    let (size, overflow) = (shape.contains(0) ? 0 : count).multipliedReportingOverflow(
      by: scalar.size)
    if overflow { throw .invalid("more elements than memory can hold") }
    if proto.dataLocation == .external || !proto.externalData.isEmpty {
      bytes = try Self.externalBytes(of: proto, count: size, files)
    } else {
      bytes = proto.hasRawData ? proto.rawData : Self.typedBytes(of: proto, scalar)
    }
    guard bytes.count == size else {
      throw .invalid("\(bytes.count) bytes of elements where its shape needs \(size)")
    }
  }

  /// Returns the `count` bytes that are in another file, from the place that the tensor tells.
  private static func externalBytes(
    of proto: Onnx_TensorProto, count: Int, _ files: [String: Data]
  ) throws(ONNXTensorFault) -> Data {
    let entries = Dictionary(
      proto.externalData.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    guard let name = entries["location"], let file = files[name] else { throw .external }
    guard let offset = Int(entries["offset"] ?? "0"), offset >= 0,
      let length = Int(entries["length"] ?? String(count)), length == count,
      offset <= file.count, length <= file.count - offset
    else { throw .invalid("no place in the file '\(name)'") }
    let start = file.startIndex + offset
    return Data(file[start..<(start + length)])
  }

  /// Returns the elements that are not stored as bytes, as bytes.
  private static func typedBytes(of proto: Onnx_TensorProto, _ scalar: Scalar) -> Data {
    switch scalar {
    case .float32, .complex64: littleEndian(proto.floatData.map(\.bitPattern))
    case .float64, .complex128: littleEndian(proto.doubleData.map(\.bitPattern))
    case .int64: littleEndian(proto.int64Data)
    case .uint64: littleEndian(proto.uint64Data)
    case .uint32: littleEndian(proto.uint64Data.map { UInt32(truncatingIfNeeded: $0) })
    case .int32: littleEndian(proto.int32Data)
    case .int16, .uint16, .float16, .bfloat16:
      littleEndian(proto.int32Data.map { UInt16(truncatingIfNeeded: $0) })
    case .bool: Data(proto.int32Data.map { $0 == 0 ? 0 : 1 })
    case .int8, .uint8: Data(proto.int32Data.map { UInt8(truncatingIfNeeded: $0) })
    case .string: Data()
    }
  }

  /// Returns the bytes of `values`, lowest first.
  static func littleEndian(_ values: [some FixedWidthInteger]) -> Data {
    values.map(\.littleEndian).withUnsafeBytes { Data($0) }
  }

}
