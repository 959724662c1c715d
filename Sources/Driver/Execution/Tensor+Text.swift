extension PythonValue.Tensor {

  /// How many items of a long axis are shown at each end.
  private static let edge = 3

  /// The array as NumPy's `repr` writes it in essence: the middle of long axes is left out.
  var text: String {
    if shape.isEmpty { return elementText(0) }
    let body = text(axis: 0, offset: 0)
    let extents = shape.map(String.init).joined(separator: ", ")
    return "array(\(body), shape=(\(extents)\(shape.count == 1 ? "," : "")), dtype=\(scalar))"
  }

  /// Returns the part of the array behind the element `offset` from `axis` on.
  private func text(axis: Int, offset: Int) -> String {
    if axis == shape.count { return elementText(offset) }
    let count = shape[axis]
    let size = shape[(axis + 1)...].reduce(1, *)
    let isLong = count > 2 * Self.edge + 2
    let start = Array(0..<(isLong ? Self.edge : count))
    let end = isLong ? Array((count - Self.edge)..<count) : []
    var parts = (start + end).map { text(axis: axis + 1, offset: offset + $0 * size) }
    if isLong { parts.insert("...", at: Self.edge) }
    let isLast = axis == shape.count - 1
    let indentation = String(repeating: " ", count: "array([".count + axis)
    return "[\(parts.joined(separator: isLast ? ", " : ",\n" + indentation))]"
  }

  /// The array as nested lists.
  var json: JSON {
    func part(_ axis: Int, _ offset: Int) -> JSON {
      if axis == shape.count { return element(offset) }
      let size = shape[(axis + 1)...].reduce(1, *)
      return .array((0..<shape[axis]).map { part(axis + 1, offset + $0 * size) })
    }
    return part(0, 0)
  }

  /// Returns the element at `index` for people.
  private func elementText(_ index: Int) -> String {
    switch element(index) {
    case .bool(let b): b ? "True" : "False"
    case .number("NaN"): "nan"
    case .number("Infinity"): "inf"
    case .number("-Infinity"): "-inf"
    case .number(let text): text
    case let other: other.text
    }
  }

  /// Returns the element at `index` as JSON.
  private func element(_ index: Int) -> JSON {
    func load<T>(_ type: T.Type, _ part: Int = 0) -> T {
      let position = index * scalar.size + part * MemoryLayout<T>.size
      return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: type) }
    }
    func single(_ value: Float) -> JSON {
      value.isFinite ? .number("\(value)") : .float(Double(value))
    }
    switch scalar {
    case .bool: return .bool(load(UInt8.self) != 0)
    case .int8: return .int(load(Int8.self))
    case .int16: return .int(load(Int16.self))
    case .int32: return .int(load(Int32.self))
    case .int64: return .int(load(Int64.self))
    case .uint8: return .int(load(UInt8.self))
    case .uint16: return .int(load(UInt16.self))
    case .uint32: return .int(load(UInt32.self))
    case .uint64: return .int(load(UInt64.self))
    case .float16: return single(Float(halfBits: load(UInt16.self)))
    case .bfloat16: return single(Float(bitPattern: UInt32(load(UInt16.self)) << 16))
    case .float32: return single(load(Float.self))
    case .float64: return .float(load(Double.self))
    case .complex64: return .array([single(load(Float.self, 0)), single(load(Float.self, 1))])
    case .complex128: return .array([.float(load(Double.self, 0)), .float(load(Double.self, 1))])
    case .string: return .null
    }
  }

}

extension Float {

  /// Creates the number whose IEEE half-precision bits are `halfBits`.
  fileprivate init(halfBits: UInt16) {
    let sign: Float = halfBits & 0x8000 != 0 ? -1 : 1
    let exponent = Int((halfBits >> 10) & 0x1F)
    let fraction = Float(halfBits & 0x3FF) / 1024
    switch exponent {
    case 0: self = sign * fraction * Float(sign: .plus, exponent: -14, significand: 1)
    case 31: self = fraction == 0 ? sign * .infinity : .nan
    default: self = sign * Float(sign: .plus, exponent: exponent - 15, significand: 1 + fraction)
    }
  }

}
