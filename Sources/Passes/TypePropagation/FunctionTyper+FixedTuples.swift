import IR

/// Parts and the order of tuples of a length that is known, whose items may be of several types.
extension FunctionTyper {

  /// Types `tuple[start:stop:step]` with bounds that are known; `nil` for others.
  mutating func typeTupleSlice(
    _ arguments: [TypedArgument], _ i: Instruction
  ) -> Value.ID? {
    guard case .tuple(let items) = variables.shallow(type(of: arguments[0].value)),
      case .tuple(let bounds) = constants[arguments[1].value], bounds.count == 3,
      variables.shallow(type(of: arguments[1].value)) == .slice,
      let indices = indices(of: bounds, in: items.count)
    else { return nil }
    return typeTuple(indices.map { typeElement($0, of: arguments[0].value, i) }, i)
  }

  /// The places that a slice selects of `count` items; `nil` if its bounds are no plain numbers.
  private func indices(of bounds: [Constant], in count: Int) -> [Int]? {
    var numbers: [Int?] = []
    for bound in bounds {
      switch bound {
      case .none: numbers.append(nil)
      case .int(let n) where n.magnitude < 1 << 32: numbers.append(Int(n))
      default: return nil
      }
    }
    let step = numbers[2] ?? 1
    if step == 0 { return nil }
    let (lowest, highest) = step > 0 ? (0, count) : (-1, count - 1)
    func place(_ n: Int?, orElse other: Int) -> Int {
      guard let n else { return other }
      return min(max(n < 0 ? n + count : n, lowest), highest)
    }
    let start = place(numbers[0], orElse: step > 0 ? lowest : highest)
    let stop = place(numbers[1], orElse: step > 0 ? highest : lowest)
    return Array(stride(from: start, to: stop, by: step))
  }

  /// Types `a < b` and its like for tuples of different lengths: the first items that are not equal
  /// decide, else the lengths do. `nil` for other values.
  mutating func typeTupleOrder(
    _ name: String, _ arguments: [TypedArgument], from n: Int = 0, _ i: Instruction,
    _ program: inout Specializer
  ) -> Value.ID? {
    guard case .tuple(let a) = variables.shallow(type(of: arguments[0].value)),
      case .tuple(let b) = variables.shallow(type(of: arguments[1].value)), a.count != b.count
    else { return nil }
    if n == min(a.count, b.count) {
      let isLess = name == "python.lt" || name == "python.le"
      return emit(.bool((a.count < b.count) == isLess), at: i.span)
    }
    let items = arguments.map {
      TypedArgument(value: typeElement(n, of: $0.value, i), form: .positional)
    }
    let areEqual = typeOperator(
      "python.truth",
      [TypedArgument(value: typeOperator("python.eq", items, i, &program), form: .positional)], i,
      &program)
    return choose(on: areEqual, i) { typer in
      typer.typeTupleOrder(name, arguments, from: n + 1, i, &program) ?? areEqual
    } else: { typer in
      typer.typeOperator(name, items, i, &program)
    }
  }

}
