import CDrupe
import IR

extension PythonValue {

  /// Creates a copy of `value`, which a library gave.
  init(_ value: drupe_value) {
    func items(_ items: drupe_items) -> [PythonValue] {
      (0..<Int(items.count)).map { PythonValue(items.data[$0]) }
    }
    func bytes(_ text: drupe_text) -> [UInt8] {
      Array(UnsafeRawBufferPointer(start: text.data, count: Int(text.size)))
    }
    switch drupe_kind(rawValue: value.kind) {
    case DRUPE_BOOL: self = .bool(value.as.integer != 0)
    case DRUPE_INT: self = .int(value.as.integer)
    case DRUPE_FLOAT: self = .float(value.as.number)
    case DRUPE_COMPLEX: self = .complex(value.as.complex.real, value.as.complex.imag)
    case DRUPE_STR: self = .str(bytes(value.as.text))
    case DRUPE_BYTES: self = .bytes(bytes(value.as.text))
    case DRUPE_LIST: self = .list(items(value.as.items))
    case DRUPE_TUPLE: self = .tuple(items(value.as.items))
    case DRUPE_SET: self = .set(items(value.as.items))
    case DRUPE_DICT: self = .dict(items(value.as.items))
    case DRUPE_TENSOR: self = .tensor(Tensor(value.as.tensor.pointee))
    case DRUPE_RECORD:
      let record = value.as.record.pointee
      let fields = (0..<Int(record.count)).flatMap {
        [PythonValue.str(bytes(record.fields[$0])), PythonValue(record.values[$0])]
      }
      self = .record(String(decoding: bytes(record.name), as: UTF8.self), fields)
    default: self = .none
    }
  }

}

extension PythonValue.Tensor {

  /// Creates a row-major copy of `tensor`.
  fileprivate init(_ tensor: drupe_tensor) {
    let scalar = Scalar.allCases.first { $0.dtype?.rawValue == tensor.dtype } ?? .uint8
    let rank = Int(tensor.rank)
    let shape = (0..<rank).map { Int(tensor.shape[$0]) }
    var strides = [Int](repeating: scalar.size, count: rank)
    for axis in (0..<rank).reversed() {
      if let given = tensor.strides_bytes {
        strides[axis] = Int(given[axis])
      } else if axis + 1 < rank {
        strides[axis] = strides[axis + 1] * shape[axis + 1]
      }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(shape.reduce(scalar.size, *))
    func append(axis: Int, offset: Int) {
      if axis == rank {
        if let data = tensor.data {
          bytes += UnsafeRawBufferPointer(start: data + offset, count: scalar.size)
        }
        return
      }
      for i in 0..<shape[axis] { append(axis: axis + 1, offset: offset + i * strides[axis]) }
    }
    append(axis: 0, offset: 0)
    self.init(scalar: scalar, shape: shape, bytes: bytes)
  }

}
