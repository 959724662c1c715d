extension Function {

  /// `true` iff a call costs more than what the function does, as far as that can be seen: it computes
  /// with a few numbers, without loops, handlers or calls of other functions of the module.
  ///
  /// C++ compilers see the code that passes exceptions on too, and take such functions for large.
  public var isTiny: Bool {
    if isRecursive || isGenerator || values.contains(where: { !$0.type.isScalarNumber }) {
      return false
    }
    var count = 0
    return body.isStraight(&count) && count <= Self.mostInstructions
  }

  /// The number of instructions that are no constants up to which a function is tiny.
  private static let mostInstructions = 12

}

extension Block {

  /// `true` iff there is neither a loop, a handler nor a call of a function in the block; adds the
  /// number of its instructions that are no constants to `count`.
  fileprivate func isStraight(_ count: inout Int) -> Bool {
    for i in instructions {
      switch i.operation {
      case .constant: break
      case .apply(let callee, _):
        count += 1
        if case .function = callee { return false }
      case .branch(_, let then, let otherwise):
        count += 1
        guard then.isStraight(&count), otherwise.isStraight(&count) else { return false }
      case .loop, .forEach, .attempt, .closure, .yield: return false
      }
    }
    return true
  }

}

extension Type {

  /// `true` iff its values are None or numbers that stand in a register.
  fileprivate var isScalarNumber: Bool { self == .none || isRealNumber }

}
