import IR

extension Type {

  /// Creates the type of the instances of the class `name`, if it is one of the language's own
  /// or an element type; a container leaves the type of its items open as `never`.
  init?(libraryClass name: String) {
    switch name {
    case "python.bool": self = .bool
    case "python.int": self = .int
    case "python.float": self = .float
    case "python.complex": self = .complex
    case "python.str": self = .str
    case "python.bytes": self = .bytes
    case "python.bytearray": self = .bytearray
    case "python.frozenset": self = .frozenset(.never)
    case "python.list": self = .list(.never)
    case "python.set": self = .set(.never)
    case "python.dict": self = .dict(.never, .never)
    case "python.tuple": self = .sequence(.never)
    case "python.range": self = .range
    case "python.slice": self = .slice
    case "types.NoneType", "python.NoneType": self = .none
    case "numpy.ndarray": self = .tensor(.float64, shape: nil, surface: .numpy)
    case "torch.Tensor": self = .tensor(.float32, shape: nil, surface: .torch)
    case "numpy.bool_": self = .tensor(.bool, shape: [], surface: .numpy)
    default:
      let parts = name.split(separator: ".", maxSplits: 1)
      guard parts.count == 2, let surface = Surface(rawValue: String(parts[0])),
        let scalar = Scalar(rawValue: String(parts[1]))
      else { return nil }
      self = .tensor(scalar, shape: [], surface: surface)
    }
  }

}
