/// The methods by which objects answer to operators.
enum SpecialMethods {

  /// The operators with two operands and a reflected form, by their names in raw code.
  static let binary: [String: (method: String, reflected: String, symbol: String)] = {
    let symbols = [
      "add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%",
      "pow": "** or pow()", "matmul": "@", "lshift": "<<", "rshift": ">>", "and": "&", "or": "|",
      "xor": "^", "divmod": "divmod()",
    ]
    return Dictionary(
      uniqueKeysWithValues: symbols.map { name, symbol in
        ("python.\(name)", ("__\(name)__", "__r\(name)__", symbol))
      })
  }()

  /// The comparisons, by their names in raw code; the reflected one has the operands exchanged.
  static let comparisons: [String: (method: String, reflected: String, symbol: String)] = [
    "python.eq": ("__eq__", "__eq__", "=="),
    "python.ne": ("__ne__", "__ne__", "!="),
    "python.lt": ("__lt__", "__gt__", "<"),
    "python.le": ("__le__", "__ge__", "<="),
    "python.gt": ("__gt__", "__lt__", ">"),
    "python.ge": ("__ge__", "__le__", ">="),
  ]

  /// The methods that other operators call first, by the names of these in raw code.
  static let others: [String: [String]] = [
    "python.neg": ["__neg__"], "python.pos": ["__pos__"], "python.invert": ["__invert__"],
    "python.abs": ["__abs__"], "python.round": ["__round__"],
    "python.len": ["__len__"], "python.hash": ["__hash__"],
    "python.getitem": ["__getitem__"], "python.setitem": ["__setitem__"],
    "python.delitem": ["__delitem__"], "python.contains": ["__contains__"],
    "python.int": ["__int__", "__index__", "__trunc__"],
    "python.float": ["__float__", "__index__"],
    "python.complex": ["__complex__", "__float__"], "python.bytes": ["__bytes__"],
    "python.repr": ["__repr__"], "python.str": ["__str__", "__repr__"],
    "python.format": ["__format__"], "python.iter": ["__iter__"], "python.next": ["__next__"],
    "python.reversed": ["__reversed__"], "math.floor": ["__floor__"], "math.ceil": ["__ceil__"],
    "math.trunc": ["__trunc__"],
  ]

  /// The operators that show an object, and those that only ask what it is.
  static let shown: Set<String> = [
    "python.repr", "python.str", "python.print", "python.format", "python.is", "python.is_not",
    "python.list.display", "python.tuple.display", "python.dict.display", "python.set.display",
    "python.set.constant_display", "python.set.folded", "python.setattr", "python.delattr",
    "python.isinstance", "python.type",
  ]

  /// The method by which an augmented assignment changes its target in place.
  static func inPlace(_ name: String) -> String? {
    guard name.hasPrefix("python.i"), binary["python.\(name.dropFirst(8))"] != nil else {
      return nil
    }
    return "__\(name.dropFirst(7))__"
  }

}
