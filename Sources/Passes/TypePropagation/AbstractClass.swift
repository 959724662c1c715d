import IR

/// The abstract classes of `collections.abc`, and those that tell classes and all objects.
enum AbstractClass: String {

  case object = "python.object"
  case type = "python.type"
  case callable = "collections.abc.Callable"
  case collection = "collections.abc.Collection"
  case container = "collections.abc.Container"
  case iterable = "collections.abc.Iterable"
  case iterator = "collections.abc.Iterator"
  case mapping = "collections.abc.Mapping"
  case mutableMapping = "collections.abc.MutableMapping"
  case mutableSequence = "collections.abc.MutableSequence"
  case mutableSet = "collections.abc.MutableSet"
  case sequence = "collections.abc.Sequence"
  case set = "collections.abc.Set"
  case sized = "collections.abc.Sized"

  /// Creates the class with the name `name` of a library.
  init?(_ name: String) {
    self.init(rawValue: name)
  }

  /// The methods by which an object is an instance; `nil` if its class must derive from this one.
  var methods: [String]? {
    switch self {
    case .callable: ["__call__"]
    case .collection: ["__len__", "__iter__", "__contains__"]
    case .container: ["__contains__"]
    case .iterable: ["__iter__"]
    case .iterator: ["__iter__", "__next__"]
    case .sized: ["__len__"]
    case .object, .type, .mapping, .mutableMapping, .mutableSequence, .mutableSet, .sequence, .set:
      nil
    }
  }

  /// Whether values of `type` are instances; `nil` if that is not known.
  func contains(_ type: Type) -> Bool? {
    switch type {
    case .type: self == .object || self == .type || self == .callable
    case .closure, .method, .partial: self == .object || self == .callable
    case .generator: [.object, .iterable, .iterator].contains(self)
    case .iterator: self == .object || self == .iterable ? true : nil
    case .never, .poison, .variable, .unbound, .optional, .union, .tensor, .instance, .library,
      .opaque, .generic:
      self == .object ? true : nil
    case .none, .bool, .int, .float, .complex, .str, .bytes, .bytearray, .ellipsis, .slice, .range,
      .list, .set, .frozenset, .dict, .tuple, .sequence:
      type.className.map { contains(className: $0) }
    }
  }

  /// Whether the built-in class `name` derives from this one.
  func contains(className name: String) -> Bool {
    switch self {
    case .object: true
    case .type, .callable, .iterator: false
    case .collection, .container, .iterable, .sized:
      [
        "str", "bytes", "bytearray", "range", "list", "set", "frozenset", "dict", "tuple",
      ].contains(name)
    case .mapping, .mutableMapping: name == "dict"
    case .mutableSequence: name == "list" || name == "bytearray"
    case .mutableSet: name == "set"
    case .sequence: ["str", "bytes", "bytearray", "range", "list", "tuple"].contains(name)
    case .set: name == "set" || name == "frozenset"
    }
  }

}
