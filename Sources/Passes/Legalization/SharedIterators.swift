import IR
import Source

/// Makes iterators that code keeps, or has several names for, handles on a shared position.
///
/// What a kernel such as `enumerate` gives is the walk itself, a value of a C++ class of its own,
/// which is fast but has one user. Where its only use is the loop or the call that walks over it,
/// it stays so. Elsewhere it becomes an iterator as Python knows it: whoever goes on, goes on for
/// all.
public struct SharedIterators: Pass {

  /// The name.
  public let name = "shared-iterators"

  /// The stage that is required.
  public let requires = Stage.selected

  /// The stage that is established.
  public let establishes = Stage.selected

  /// Creates the pass.
  public init() {}

  /// Changes each function of `module`.
  public func run(on module: inout Module, context: inout PassContext) {
    for n in module.functions.indices {
      var sharing = Sharing(function: module.functions[n], library: context.library)
      let body = sharing.shared(module.functions[n].body)
      module.functions[n] = sharing.function
      module.functions[n].body = body.mapOperands { sharing.handles[$0] ?? $0 }
        .restoringConversions(sharing.handles)
    }
  }

}

/// The change of one function.
private struct Sharing {

  /// The function, to which values are added.
  var function: Function

  /// The operators, whose signatures say what walks over an argument.
  let library: OperatorLibrary

  /// How often each value is used.
  let useCounts: [Value.ID: Int]

  /// The handles on iterators that are shared, by the value that was converted.
  var handles: [Value.ID: Value.ID] = [:]

  /// Prepares the change of `function`.
  init(function: Function, library: OperatorLibrary) {
    self.function = function
    self.library = library
    self.useCounts = function.body.useCounts
  }

  /// `block` with a conversion behind each call whose result is shared.
  mutating func shared(_ block: Block) -> Block {
    var result = block
    result.instructions = []
    for (n, i) in block.instructions.enumerated() {
      var copy = i
      copy.operation = i.operation.mapBlocks { shared($0) }
      result.instructions.append(copy)
      guard isWalk(i), !isWalkedOverOnce(i.results[0], in: block.instructions[(n + 1)...]) else {
        continue
      }
      let walk = i.results[0]
      let handle = function.makeValue(
        named: function.values[walk].name, type: function.values[walk].type, at: i.span)
      handles[walk] = handle
      result.instructions.append(
        Instruction(results: [handle], .apply(.conversion, [Argument(walk)]), at: i.span))
    }
    return result
  }

  /// `true` iff `i` gives a walk.
  private func isWalk(_ i: Instruction) -> Bool {
    guard case .apply(.kernel, _) = i.operation, useCounts[i.results[0]] != nil,
      case .iterator = function.values[i.results[0]].type
    else { return false }
    return true
  }

  /// `true` iff the only use of `walk` is to walk over it, once, in one of `instructions`.
  private func isWalkedOverOnce(_ walk: Value.ID, in instructions: ArraySlice<Instruction>) -> Bool
  {
    guard useCounts[walk] == 1 else { return false }
    for i in instructions {
      switch i.operation {
      case .forEach(walk, let carried, _):
        return !carried.contains(walk)
      case .apply(.kernel(let id), let arguments):
        guard let n = arguments.firstIndex(where: { $0.value == walk }) else { continue }
        return isWalkedOver(argument: n, of: arguments.count, by: library[id])
      default: continue
      }
    }
    return false
  }

  /// `true` iff `op`, called with `count` arguments, declares the one at `index` as an iterable.
  private func isWalkedOver(argument index: Int, of count: Int, by op: Operator) -> Bool {
    var types: [SignatureType] = []
    for p in op.parameters {
      let times = p.kind == .variadic ? count - (op.parameters.count - 1) : 1
      types += Array(repeating: p.type, count: max(times, 0))
    }
    guard types.indices.contains(index) else { return false }
    switch types[index] {
    case .iterable, .iterator: return true
    default: return false
    }
  }

}

extension Block {

  /// This block, whose uses of walks were replaced by `handles`, with conversions of the walks
  /// themselves again.
  fileprivate func restoringConversions(_ handles: [Value.ID: Value.ID]) -> Block {
    let walks = Dictionary(uniqueKeysWithValues: handles.map { ($1, $0) })
    return rewritten { i in
      guard case .apply(.conversion, _) = i.operation, let walk = walks[i.results[0]] else {
        return [i]
      }
      var restored = i
      restored.operation = .apply(.conversion, [Argument(walk)])
      return [restored]
    }
  }

}
