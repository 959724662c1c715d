import CDrupe
import IR

/// The memory of the arguments of one call; a class, since arguments point into it while it lives.
final class ArgumentMemory {

  /// What was allocated.
  private var blocks: [UnsafeMutableRawPointer] = []

  deinit { for block in blocks { block.deallocate() } }

  /// Returns a copy of `items` that lives as long as this.
  private func copy<T>(_ items: [T]) -> UnsafeMutablePointer<T> {
    let size = max(1, items.count * MemoryLayout<T>.stride)
    let block = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
    blocks.append(block)
    let pointer = block.bindMemory(to: T.self, capacity: max(1, items.count))
    pointer.initialize(from: items, count: items.count)
    return pointer
  }

  /// Returns `value` in the form of the C interface.
  func value(_ value: PythonValue) -> drupe_value {
    var result = drupe_value()
    func set(_ kind: drupe_kind) { result.kind = kind.rawValue }
    func setText(_ kind: drupe_kind, _ bytes: [UInt8]) {
      set(kind)
      let data = UnsafeRawPointer(copy(bytes)).assumingMemoryBound(to: CChar.self)
      result.as.text = drupe_text(data: data, size: UInt64(bytes.count))
    }
    func setItems(_ kind: drupe_kind, _ items: [PythonValue]) {
      set(kind)
      let data = copy(items.map(self.value))
      result.as.items = drupe_items(data: data, count: UInt64(items.count))
    }
    switch value {
    // No argument of `drupe run` is an object.
    case .absent, .record: set(DRUPE_ABSENT)
    case .none: set(DRUPE_NONE)
    case .bool(let b):
      set(DRUPE_BOOL)
      result.as.integer = b ? 1 : 0
    case .int(let number):
      set(DRUPE_INT)
      result.as.integer = number
    case .float(let number):
      set(DRUPE_FLOAT)
      result.as.number = number
    case .complex(let real, let imaginary):
      set(DRUPE_COMPLEX)
      result.as.complex.real = real
      result.as.complex.imag = imaginary
    case .str(let utf8): setText(DRUPE_STR, utf8)
    case .bytes(let bytes): setText(DRUPE_BYTES, bytes)
    case .list(let items): setItems(DRUPE_LIST, items)
    case .tuple(let items): setItems(DRUPE_TUPLE, items)
    case .set(let items): setItems(DRUPE_SET, items)
    case .dict(let items): setItems(DRUPE_DICT, items)
    case .tensor(let tensor):
      set(DRUPE_TENSOR)
      let shape = copy(tensor.shape.map(Int64.init))
      let dtype = (tensor.scalar.dtype ?? DRUPE_FLOAT64).rawValue
      result.as.tensor = UnsafePointer(
        copy([
          drupe_tensor(
            data: copy(tensor.bytes), dtype: dtype, rank: UInt32(tensor.shape.count),
            shape: shape, strides_bytes: nil)
        ]))
    }
    return result
  }

}

extension Scalar {

  /// The number of the element type in the C interface; `nil` if it has none.
  var dtype: drupe_dtype? {
    switch self {
    case .bool: DRUPE_BOOLEAN
    case .int8: DRUPE_INT8
    case .int16: DRUPE_INT16
    case .int32: DRUPE_INT32
    case .int64: DRUPE_INT64
    case .uint8: DRUPE_UINT8
    case .uint16: DRUPE_UINT16
    case .uint32: DRUPE_UINT32
    case .uint64: DRUPE_UINT64
    case .float16: DRUPE_FLOAT16
    case .bfloat16: DRUPE_BFLOAT16
    case .float32: DRUPE_FLOAT32
    case .float64: DRUPE_FLOAT64
    case .complex64, .complex128, .string: nil
    }
  }

}
