import IR

extension Function {

  /// This function with those of its captures that `constants` knows.
  func binding(_ constants: [Constant?]) -> Function {
    var result = self
    var kept: [Int: Int] = [:]
    var known: [Instruction] = []
    result.parameters = []
    for (n, p) in parameters.enumerated() {
      if n < captureCount, let c = constants[n] {
        known.append(Instruction(results: [p.value], .constant(c), at: values[p.value].span))
        continue
      }
      if n < captureCount { kept[n] = result.parameters.count }
      var parameter = p
      if let d = p.defaultCapture {
        parameter.defaultCapture = kept[d]
        if kept[d] == nil { parameter.default = constants[d] }
      }
      result.parameters.append(parameter)
    }
    result.captureCount = kept.count
    result.body.instructions = known + body.instructions
    return result
  }

}

extension Module {

  /// This module with the functions of a library, whose references among themselves are adapted.
  func appending(_ others: [Function]) -> Module {
    var result = self
    let first = functions.count
    for f in others {
      var copy = f
      copy.body = f.body.rewritten { i in
        var moved = i
        switch i.operation {
        case .apply(.function(let callee), let arguments):
          moved.operation = .apply(.function(callee + first), arguments)
        case .closure(let inner, let captures):
          moved.operation = .closure(inner + first, captures: captures)
        default: break
        }
        return [moved]
      }
      result.functions.append(copy)
    }
    return result
  }

}
