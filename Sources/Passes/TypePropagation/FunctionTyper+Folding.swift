import IR

/// What is known of the results of operators when the function is compiled.
extension FunctionTyper {

  /// The value of a display of constants, of which type functions make use.
  func folded(_ name: String, _ values: [Value.ID]) -> Constant? {
    switch name {
    case "python.neg":
      return switch constants[values[0]] {
      case .int(let n): n == .min ? nil : .int(-n)
      case .float(let bits): .float(-Double(bitPattern: bits))
      default: nil
      }
    case "python.slice":
      return values.allSatisfy { constants[$0] != nil }
        ? .tuple(values.map { constants[$0]! }) : nil
    default:
      return nil
    }
  }

}
