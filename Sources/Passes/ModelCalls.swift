import IR
import Source

/// Turns the runs of captured models into calls of the functions that the models became.
///
/// `session.run(None, {"x": x})[0]` names its inputs in a dict and gives its outputs as a list.
/// Neither is needed once the model is a function: the inputs become arguments, and an output
/// that is taken by its index is taken directly.
public struct ModelCalls: Pass {

  /// The name.
  public let name = "model-calls"

  /// The stage that is required.
  public let requires = Stage.raw

  /// The stage that is established.
  public let establishes = Stage.raw

  /// Creates the pass.
  public init() {}

  /// Changes the functions of `module` that run models.
  public func run(on module: inout Module, context: inout PassContext) {
    for n in module.functions.indices where module.functions[n].origin == .python {
      var f = ModelCallRewriter(function: module.functions[n], objects: module.objects)
      f.rewrite()
      module.functions[n] = f.function
      context.diagnostics.insert(contentsOf: f.diagnostics)
    }
  }

}

/// The rewriting of the model calls of one function.
private struct ModelCallRewriter {

  /// The function.
  var function: Function

  /// The captured objects of its module.
  let objects: [CapturedObject]

  /// What there is to say.
  var diagnostics: [Diagnostic] = []

  /// The operation that defines each value.
  private var definitions: [Value.ID: Operation] = [:]

  /// The outputs in the list that a run gives.
  private var outputs: [Value.ID: [Value.ID]] = [:]

  /// Prepares the rewriting of `function`.
  init(function: Function, objects: [CapturedObject]) {
    self.function = function
    self.objects = objects
  }

  /// Rewrites all runs, then all uses of their outputs by index.
  mutating func rewrite() {
    var found: [Value.ID: Operation] = [:]
    function.body.forEachInstruction { i in
      if i.results.count == 1 { found[i.results[0]] = i.operation }
    }
    definitions = found
    function.body = function.body.rewritten { rewritten($0) }
    var aliases: [Value.ID: Value.ID] = [:]
    function.body = function.body.rewritten { i in
      guard case .apply(.unresolved("python.getitem"), let a) = i.operation,
        let list = outputs[a[0].value], case .constant(.int(let n)) = definitions[a[1].value],
        list.indices.contains(n < 0 ? Int(n) + list.count : Int(n))
      else { return [i] }
      aliases[i.results[0]] = list[n < 0 ? Int(n) + list.count : Int(n)]
      return []
    }
    function.body = function.body.mapOperands { aliases[$0] ?? $0 }
  }

  /// The instructions for `i`: those of a call if it runs a model.
  private mutating func rewritten(_ i: Instruction) -> [Instruction] {
    guard case .apply(.unresolved(let name), let arguments) = i.operation, name.hasPrefix("."),
      let receiver = arguments.first,
      case .constant(.object(let index)) = definitions[receiver.value],
      let model = objects[index].model, let callee = model.function,
      let convention = model.methods[String(name.dropFirst())]
    else { return [i] }
    switch convention {
    case .outputsAndFeeds:
      return outputsAndFeeds(Array(arguments.dropFirst()), model, callee, i)
    }
  }

  /// The call of a model with a list of output names and a dict of inputs.
  private mutating func outputsAndFeeds(
    _ arguments: [Argument], _ model: CapturedModel, _ callee: Function.ID, _ i: Instruction
  ) -> [Instruction] {
    let names = argument(0, "output_names", arguments)
    let feeds = argument(1, "input_feed", arguments)
    guard let feeds, let inputs = dictDisplay(feeds) else {
      diagnostics.append(.modelFeedsUnknown(at: i.span))
      return [i]
    }
    guard let wanted = wantedOutputs(names, model) else {
      diagnostics.append(.modelOutputsUnknown(model.outputs, at: i.span))
      return [i]
    }
    for n in inputs.map(\.name) where !model.inputs.contains(n) {
      diagnostics.append(.unknownModelInput(n, model.inputs, at: i.span))
    }
    for n in model.inputs where !inputs.contains(where: { $0.name == n }) {
      diagnostics.append(.missingModelInput(n, at: i.span))
    }
    let values = model.inputs.compactMap { n in inputs.last { $0.name == n }?.value }
    if values.count != model.inputs.count { return [i] }
    let result = function.makeValue(at: i.span)
    var code = [
      Instruction(
        results: [result], .apply(.function(callee), values.map { Argument($0) }), at: i.span)
    ]
    var taken: [Value.ID] = []
    for n in wanted {
      let v = function.makeValue(named: nil, at: i.span)
      taken.append(v)
      code.append(
        Instruction(results: [v], .apply(.element(n), [Argument(result)]), at: i.span))
    }
    outputs[i.results[0]] = taken
    code.append(
      Instruction(
        results: i.results, .apply(.unresolved("python.list.display"), taken.map { Argument($0) }),
        at: i.span))
    return code
  }

  /// The argument at `position`, or named `name`.
  private func argument(_ position: Int, _ name: String, _ arguments: [Argument]) -> Value.ID? {
    if let a = arguments.first(where: { $0.form == .keyword(name) }) { return a.value }
    let positional = arguments.filter { $0.form == .positional }
    return positional.indices.contains(position) ? positional[position].value : nil
  }

  /// The keys and values of the dict display that defines `v`.
  private func dictDisplay(_ v: Value.ID) -> [(name: String, value: Value.ID)]? {
    guard case .apply(.unresolved("python.dict.display"), let items) = definitions[v] else {
      return nil
    }
    var result: [(name: String, value: Value.ID)] = []
    for n in stride(from: 0, to: items.count - 1, by: 2) {
      guard case .constant(.str(let key)) = definitions[items[n].value] else { return nil }
      result.append((key.string, items[n + 1].value))
    }
    return result
  }

  /// The indices of the outputs that are asked for: all for `None`.
  private func wantedOutputs(_ names: Value.ID?, _ model: CapturedModel) -> [Int]? {
    guard let names else { return Array(model.outputs.indices) }
    switch definitions[names] {
    case .constant(.none):
      return Array(model.outputs.indices)
    case .apply(.unresolved("python.list.display"), let items):
      let found = items.map { a -> Int? in
        guard case .constant(.str(let name)) = definitions[a.value] else { return nil }
        return model.outputs.firstIndex(of: name.string)
      }
      return found.allSatisfy { $0 != nil } ? found.map { $0! } : nil
    case .constant(.list(let items, _)):
      let found = items.map { c -> Int? in
        guard case .str(let name) = c else { return nil }
        return model.outputs.firstIndex(of: name.string)
      }
      return found.allSatisfy { $0 != nil } ? found.map { $0! } : nil
    default:
      return nil
    }
  }

}

/// The faults in the use of captured models.
extension Diagnostic {

  /// The inputs of a run are no dict that is written at the call.
  static func modelFeedsUnknown(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "model-inputs-unknown", "the inputs of the model are not known at this call", at: span,
      help: "write them as a dict at the call: run(None, {\"name\": array, ...})")
  }

  /// The outputs that a run asks for are not known.
  static func modelOutputsUnknown(_ outputs: [String], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "model-outputs-unknown", "the outputs asked of the model are not known at this call",
      at: span, notes: [Note("the model's outputs are \(outputs.joined(separator: ", "))")],
      help: "pass None, or a list of the names of outputs")
  }

  /// An input that the model does not have.
  static func unknownModelInput(
    _ name: String, _ inputs: [String], at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "unknown-model-input", "the model has no input '\(name)'", at: span,
      notes: [Note("its inputs are \(inputs.joined(separator: ", "))")])
  }

  /// An input that is not given.
  static func missingModelInput(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic("missing-model-input", "the model's input '\(name)' is not given", at: span)
  }

}
