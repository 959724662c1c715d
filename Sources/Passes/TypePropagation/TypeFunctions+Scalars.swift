import IR

extension Scalar {

  /// The number of bits that the integers of this type need; `nil` for other types.
  private var integerBits: Int? {
    if self == .bool { return 1 }
    return isInteger ? size * 8 : nil
  }

  /// `true` iff values are integers without a sign.
  var isUnsigned: Bool { [.uint8, .uint16, .uint32, .uint64].contains(self) }

  /// `true` iff values are complex numbers.
  var isComplex: Bool { self == .complex64 || self == .complex128 }

  /// The element type of divisions and means: float64 for integers.
  var inexact: Scalar? { self == .string ? nil : (integerBits == nil ? self : .float64) }

  /// The element type of functions such as `exp`: a float that holds the integers.
  var floating: Scalar? {
    if self == .string { return nil }
    guard let bits = integerBits else { return self }
    return bits <= 8 ? .float16 : bits == 16 ? .float32 : .float64
  }

  /// The element type of sums: 64 bits for integers.
  var accumulated: Scalar? {
    if self == .string { return nil }
    return integerBits == nil ? self : isUnsigned ? .uint64 : .int64
  }

  /// The Python type of one value.
  var pythonType: Type {
    switch self {
    case .bool: .bool
    case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64: .int
    case .float16, .bfloat16, .float32, .float64: .float
    case .complex64, .complex128: .complex
    case .string: .str
    }
  }

  /// Returns the type that NumPy gives an operation on both; `nil` if there is none.
  func promoted(with other: Scalar) -> Scalar? {
    if self == other { return self }
    if self == .string || other == .string { return nil }
    if let a = integerBits, let b = other.integerBits {
      return Self.promotedIntegers(self, a, other, b)
    }
    if isComplex || other.isComplex {
      let parts = realPart.promoted(with: other.realPart)
      return parts == .float64 ? .complex128 : .complex64
    }
    if let bits = integerBits { return Self.promotedFloat(other, integerBits: bits) }
    if let bits = other.integerBits { return Self.promotedFloat(self, integerBits: bits) }
    if size == other.size { return .float32 }  // float16 and bfloat16
    return size > other.size ? self : other
  }

  /// The type of the real part of complex numbers; this type for others.
  private var realPart: Scalar {
    self == .complex64 ? .float32 : self == .complex128 ? .float64 : self
  }

  /// Returns the type of an operation on the different integer types `a` and `b`.
  private static func promotedIntegers(
    _ a: Scalar, _ aBits: Int, _ b: Scalar, _ bBits: Int
  ) -> Scalar {
    if a == .bool { return b }
    if b == .bool { return a }
    if a.isUnsigned == b.isUnsigned { return aBits > bBits ? a : b }
    let (unsigned, signed) = a.isUnsigned ? (aBits, bBits) : (bBits, aBits)
    switch max(signed, unsigned * 2) {
    case 16: return .int16
    case 32: return .int32
    case 64: return .int64
    default: return .float64
    }
  }

  /// Returns the type of an operation on `float` and integers of `integerBits` bits.
  private static func promotedFloat(_ float: Scalar, integerBits: Int) -> Scalar {
    switch float {
    case .float16, .bfloat16: integerBits <= 8 ? float : integerBits == 16 ? .float32 : .float64
    case .float32: integerBits <= 16 ? .float32 : .float64
    default: float
    }
  }

}

extension TypeFunctions {

  /// Returns the type of an int to the power of a constant: a float if that is negative.
  static func powered(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    .type((arguments[0].integer ?? 0) < 0 ? .float : .int)
  }

  /// Returns the element type of an operation on operands of these types (NEP 50): Python's
  /// numbers are weak, so that they change the kind of a tensor's elements but not their size.
  static func promote(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    var strong: Scalar?
    var weak: Type?
    for a in arguments {
      switch a.type {
      case .tensor(let s, _, _):
        guard let known = strong else {
          strong = s
          continue
        }
        guard let both = known.promoted(with: s) else {
          return .failure("'\(known)' and '\(s)' have no common type")
        }
        strong = both
      case .bool:
        strong = strong.flatMap { $0.promoted(with: .bool) } ?? .bool
      case .int:
        weak = weak ?? .int
      case .float:
        weak = weak == .complex ? .complex : .float
      case .complex:
        weak = .complex
      default:
        return .failure("an array or a number is needed")
      }
    }
    guard let weak else { return strong.map { .scalar($0) } ?? .failure("nothing to promote") }
    guard let result = widened(strong ?? .bool, by: weak) else {
      return .failure("a string and a number have no common type")
    }
    return .scalar(result)
  }

  /// Returns the element type of an operation on `strong` and a Python number of type `weak`.
  private static func widened(_ strong: Scalar, by weak: Type) -> Scalar? {
    if strong == .string { return nil }
    switch weak {
    case .int: return strong == .bool ? .int64 : strong
    case .float: return strong.isFloat || strong.isComplex ? strong : .float64
    default:
      if strong.isComplex { return strong }
      return strong.isFloat && strong.size < 8 ? .complex64 : .complex128
    }
  }

  /// Returns what `rule` makes of the element type that is the only argument.
  static func ofScalar(
    _ arguments: [TypeArgument], _ rule: (Scalar) -> Scalar?
  ) -> TypeFunctionResult {
    guard case .scalar(let s) = promote(arguments) else { return promote(arguments) }
    return rule(s).map { .scalar($0) } ?? .failure("an array of numbers is needed")
  }

  /// Returns the Python type of one element.
  static func scalar(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard case .scalar(let s) = promote(arguments) else { return promote(arguments) }
    return .type(s.pythonType)
  }

  /// Returns the element type of the array made of nested lists.
  static func nestedScalar(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    var leaves: [Type] = []
    collectLeaves(of: arguments[0].type, into: &leaves)
    if leaves.isEmpty { return .scalar(.float64) }  // NumPy's choice for empty lists
    if leaves.allSatisfy({ $0 == .str }) { return .scalar(.string) }
    let scalars = leaves.map { leaf -> TypeArgument in
      switch leaf {
      case .int: .scalar(.int64)
      case .float: .scalar(.float64)
      case .complex: .scalar(.complex128)
      default: TypeArgument(leaf)
      }
    }
    let result = promote(scalars)
    guard case .failure = result else { return result }
    return .failure("an array cannot be made of these values")
  }

  /// Adds the types of the innermost items of `type` to `leaves`.
  private static func collectLeaves(of type: Type, into leaves: inout [Type]) {
    switch type {
    case .list(let t), .sequence(let t), .iterator(let t): collectLeaves(of: t, into: &leaves)
    case .tuple(let items), .union(let items):
      for t in items { collectLeaves(of: t, into: &leaves) }
    case .range: leaves.append(.int)
    case .never, .variable: break
    default: leaves.append(type)
    }
  }

  /// Returns the type of `a.tolist()`: lists as deep as the rank.
  static func nestedList(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard case .tensor(let s, let shape, _) = arguments[0].type else {
      return .type(arguments[0].type)
    }
    guard let shape else {
      return .failure("the number of dimensions of the array is not known")
    }
    return .type(shape.reduce(s.pythonType) { t, _ in .list(t) })
  }

}
