import IR
import Source

/// Follows the extents that a model computes with, so that shapes are known and need no computing.
///
/// Exported models take shapes apart and put them together again, as `concatenate(shape_of(x)[:2],
/// (-1, 32))`. Their vectors are followed with symbols for the extents of the inputs: types get
/// more precise, and a computed shape of which all but one extent are known becomes a constant.
struct ShapeFolding: Pass {

  /// The name.
  let name = "shape-folding"

  /// The stage that is required.
  let requires = Stage.typed

  /// The stage that is established.
  let establishes = Stage.typed

  /// Changes the functions of `module` that were made from models.
  func run(on module: inout Module, context: inout PassContext) {
    for n in module.functions.indices where module.functions[n].origin == .model {
      var code = TensorCode(
        module.functions[n], library: context.library, resources: module.resources)
      var shapes = ShapeEvaluation(
        module.functions[n], library: context.library, resources: module.resources)
      for i in module.functions[n].body.instructions { shapes.visit(i) }
      code.function.values = shapes.values
      let body = module.functions[n].body.rewritten { i in
        code.begin(i)
        return fold(i, shapes, &code) ? code.instructions : [i]
      }
      module.functions[n] = code.function
      module.functions[n].body = body.mapOperands { v in
        var result = v
        while let next = code.aliases[result] { result = next }
        return result
      }
    }
    DeadValues(at: .typed).run(on: &module, context: &context)
  }

  /// Adds to `code` what stands for `i`; returns whether it did.
  private func fold(
    _ i: Instruction, _ shapes: ShapeEvaluation, _ code: inout TensorCode
  ) -> Bool {
    guard case .apply(.operator(let id), let arguments) = i.operation,
      ["tensor.reshape", "tensor.expand"].contains(code.library[id].name),
      case .tensor(let scalar, let shape?, _) = shapes.values[i.results[0]].type
    else { return false }
    let operand = arguments[0].value
    if case .tensor(scalar, shape, _) = shapes.values[operand].type, !shape.contains(.unknown) {
      code.alias(operand)
      return true
    }
    guard case .tensor = shapes.values[arguments[1].value].type,
      let target = constantShape(shape, isReshape: code.library[id].name == "tensor.reshape")
    else { return false }
    let tuple = code.constant(.tuple(target.map { .int(Int64($0)) }))
    return code.call(
      code.library[id].name, [operand, tuple], type: shapes.values[i.results[0]].type,
      isResult: true) != nil
  }

  /// Returns `shape` without symbols: in a reshape, one extent may be what is left.
  private func constantShape(_ shape: [Dimension], isReshape: Bool) -> [Int]? {
    var holes = 0
    let result = shape.map { d -> Int in
      if case .known(let n) = d { return n }
      holes += 1
      return -1
    }
    // With an extent of 0, what is left would not be defined.
    return holes == 0 || (isReshape && holes == 1 && !result.contains(0)) ? result : nil
  }

}
