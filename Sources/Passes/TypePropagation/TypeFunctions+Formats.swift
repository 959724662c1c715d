import IR

/// The types of the values that a format of `struct` says.
extension TypeFunctions {

  /// Returns the tuple type of the values of a format.
  static func formatItems(_ arguments: [TypeArgument]) -> TypeFunctionResult {
    guard case .str(let text) = arguments[0].constant else {
      return .failure("the format must be known when the program is compiled")
    }
    var items: [Type] = []
    var count: Int?
    for (n, c) in text.string.enumerated() {
      if let digit = c.wholeNumberValue, c.isASCII {
        count = (count ?? 0) * 10 + digit
        if count! > 10_000 { return .failure("the format has too many values") }
        continue
      }
      if n == 0, "@=<>!".contains(c) { continue }
      let repeated = count ?? 1
      count = nil
      switch c {
      case "x", " ", "\t", "\n", "\r": break
      case "b", "B", "h", "H", "i", "I", "l", "L", "q", "Q", "n", "N", "P":
        items += Array(repeating: .int, count: repeated)
      case "?": items += Array(repeating: .bool, count: repeated)
      case "f", "d": items += Array(repeating: .float, count: repeated)
      case "c": items += Array(repeating: .bytes, count: repeated)
      case "s", "p": items.append(.bytes)
      default: return .failure("'\(c)' in a format of struct is not compiled")
      }
    }
    if count != nil { return .failure("the format ends with a number") }
    return .type(.tuple(items))
  }

}
