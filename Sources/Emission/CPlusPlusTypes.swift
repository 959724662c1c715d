import IR

/// The C++ types that stand for types of values.
enum CPlusPlusTypes {

  /// The type that holds values of `type`.
  static func name(_ type: Type) -> String {
    switch type {
    case .none, .never, .poison, .variable: "rt::None"
    case .unbound: "rt::Unbound"
    case .bool: "bool"
    case .int: "std::int64_t"
    case .float: "double"
    case .complex: "rt::Complex"
    case .str: "rt::Str"
    case .bytes: "rt::Bytes"
    case .bytearray: "rt::ByteArray"
    case .range: "rt::Range"
    case .ellipsis: "rt::Ellipsis"
    case .slice: "rt::Slice"
    case .list(let t): "rt::List<\(name(t))>"
    case .set(let t): "rt::Set<\(name(t))>"
    case .frozenset(let t): "rt::FrozenSet<\(name(t))>"
    case .dict(let k, let v): "rt::Dict<\(name(k)), \(name(v))>"
    case .tuple(let ts): "rt::Tuple<\(list(ts))>"
    case .sequence(let t): "rt::VarTuple<\(name(t))>"
    case .optional(let t): "std::optional<\(name(t))>"
    case .union(let ts): "rt::Union<\(list(ts))>"
    case .iterator(let t): "rt::Iterator<\(name(t))>"
    case .tensor(let s, _, _): "rt::Tensor<\(element(s))>"
    case .generator(let t, let sent, let returned):
      "rt::Generator<\(list([t, sent, returned]))>"
    case .instance(let id): "rt::Ref<\(structure(id))>"
    case .closure(let f, let captures):
      "rt::Closure<\((["\(f)"] + captures.map(name)).joined(separator: ", "))>"
    case .library(let n): "rt::LibraryFunction<\"\(n)\">"
    case .method(let receiver, let n): "rt::BoundMethod<\"\(n)\", \(name(receiver))>"
    case .partial(let callable, let arguments, let keywords):
      "rt::Partial<\"\(keywords.joined(separator: ","))\", \(list([callable] + arguments))>"
    case .opaque(let n): opaque(n)
    // The function of the name itself makes objects of the class.
    case .generic(let n, let ts): "\(opaque(n))_of<\(list(ts))>"
    case .type(let t): "rt::Type<\(instance(t))>"
    }
  }

  /// The structure that holds the fields of objects of the class `id`.
  static func structure(_ id: Class.ID) -> String { "classes::Class\(id)" }

  /// The type of the elements of tensors of `scalar`.
  static func element(_ scalar: Scalar) -> String {
    switch scalar {
    case .bool: "bool"
    case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64:
      "std::\(scalar.rawValue)_t"
    case .float16: "rt::Half"
    case .bfloat16: "rt::BFloat16"
    case .float32: "float"
    case .float64: "double"
    case .complex64, .complex128: "rt::Complex"
    case .string: "rt::Str"
    }
  }

  /// `true` iff a value of `type` is a number or the like, which can be declared before it is set.
  static func isPlain(_ type: Type) -> Bool {
    switch type {
    case .none, .bool, .int, .float: true
    default: false
    }
  }

  /// `true` iff `field` is empty until it is assigned.
  static func isSlot(_ field: Class.Field) -> Bool {
    !isPlain(field.type) && !field.mayBeUnassigned
  }

  /// The C++ names of `types`.
  private static func list(_ types: [Type]) -> String {
    types.map(name).joined(separator: ", ")
  }

  /// The type of a library's objects.
  private static func opaque(_ name: String) -> String {
    if name == "python.BaseException" { return "rt::Error" }
    if name == "python.ExceptionClass" { return "rt::ExceptionClass" }
    return "rt::" + name.split(separator: ".").joined(separator: "::")
  }

  /// What a class that is passed as an argument is to a kernel: for a NumPy type its element.
  private static func instance(_ type: Type) -> String {
    switch type {
    case .tensor(let s, shape: .some([]), _): element(s)
    default: name(type)
    }
  }

}
