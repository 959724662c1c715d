import Foundation
import IR
import Source
import Syntax

/// Lowers what capture found to a raw module: one function for each that is reached.
///
/// Independent faults are all reported; with one, the module is of no use beyond further reports.
/// `resource` returns the bytes that capture stored under a name.
public func lower(
  _ captured: CapturedModule, resource: @escaping (String) throws -> Data
) -> (module: Module, diagnostics: DiagnosticSet) {
  var program = Program(name: captured.name, load: resource)
  for object in captured.objects { program.insert(object) }
  program.insert(captured.functions)
  program.insert(captured.classes)
  for name in captured.entries {
    guard let f = program.functions[name],
      let function = captured.functions.first(where: { $0.qualifiedName == name })
    else {
      program.diagnostics.insert(.missingFunction(name, at: .nowhere))
      continue
    }
    program.insert(predictor: function, f)
  }
  return (program.module, program.diagnostics)
}

extension Program {

  /// Adds the functions `captured`, which may call each other.
  mutating func insert(_ captured: [CapturedFunction]) {
    for function in captured {
      functions[function.qualifiedName] = reserve(
        name: function.name, at: function.definition.span)
    }
    for function in captured {
      guard let id = functions[function.qualifiedName] else { continue }
      module.functions[id] = lower(function, origin: .python)
    }
  }

  /// Returns the raw function that `captured` is.
  mutating func lower(_ captured: CapturedFunction, origin: Function.Origin) -> Function {
    var shell = Function(
      name: captured.name, qualifiedName: captured.qualifiedName, origin: origin,
      span: captured.definition.span)
    shell.resultAnnotation = captured.annotations["return"].flatMap { Type($0) }
    let definition = captured.definition
    let scope = Scope(definition.parameters, definition.body)
    for name in scope.assignedOutside.sorted() {
      diagnostics.insert(.assignmentToCaptured(name, in: captured.name, at: definition.span))
    }
    return completed { program, plan in
      var lowering = FunctionLowering(of: shell, in: program, scope: scope, plan: plan)
      lowering.owner = captured.owner
      lowering.lowerParameters(of: captured)
      lowering.prepareVariables()
      lowering.lower(definition.body)
      lowering.finish()
      return lowering
    }
  }

  /// Adds a captured object.
  fileprivate mutating func insert(_ object: CapturedObjectDescription) {
    let stored = object.resource.flatMap { resource($0, named: object.name, at: object.span) }
    var model: CapturedModel?
    if let m = object.model, let bytes = resource(m.resource, named: object.name, at: object.span) {
      model = CapturedModel(
        format: m.format, resource: bytes, inputs: m.inputs, outputs: m.outputs,
        methods: m.methods.compactMapValues { CapturedModel.Convention(rawValue: $0) },
        external: m.external.compactMapValues {
          resource($0, named: object.name, at: object.span)
        })
    }
    module.objects.append(
      CapturedObject(
        type: object.type, name: object.name, span: object.span, resource: stored, model: model))
  }

  /// Adds the predictor that `captured`, the function `f`, is.
  fileprivate mutating func insert(predictor captured: CapturedFunction, _ f: Function.ID) {
    if let precision = captured.decorator?.precision, precision != "fp32" {
      diagnostics.insert(.precisionNotYet(precision, at: captured.definition.span))
    }
    var metadata: [String: [String: Constant]] = [:]
    for (parameter, values) in captured.metadata {
      metadata[parameter] = values.compactMapValues {
        constant($0, at: captured.definition.span)
      }
    }
    module.predictors.append(
      Predictor(
        function: f, name: captured.name, tag: captured.decorator?.tag,
        description: captured.decorator?.description ?? captured.documentation,
        metadata: metadata, examples: captured.decorator?.examples ?? 0))
  }

}

extension FunctionLowering {

  /// Makes the parameters of `captured`, which are its first variables.
  fileprivate mutating func lowerParameters(of captured: CapturedFunction) {
    for p in captured.definition.parameters.list {
      let value = function.makeValue(named: p.name, at: p.span)
      let annotation = captured.annotations[p.name]
      function.parameters.append(
        Function.Parameter(
          name: p.name, value: value, kind: Function.ParameterKind(p.kind),
          annotation: annotation.flatMap { Type($0) },
          choices: annotation.flatMap { choices(of: $0, at: p.span) },
          default: captured.defaults[p.name].flatMap { program.constant($0, at: p.span) }))
      environment[p.name] = Binding(value: value, certainty: .assigned)
    }
  }

  /// Returns the values of a `Literal` annotation, `nil` for others.
  private mutating func choices(
    of annotation: TypeExpression, at span: SourceSpan
  ) -> [Constant]? {
    switch annotation {
    case .literal(let values): values.compactMap { program.constant($0, at: span) }
    case .optional(let inner): choices(of: inner, at: span).map { $0 + [Constant.none] }
    default: nil
    }
  }

  /// Ends the function: falling off its end returns `None`.
  mutating func finish() {
    if isOpen { terminator = .return(constant(.none, at: function.span)) }
    function.body = Block(instructions: instructions, terminator: terminator ?? .unreachable)
  }

}

extension Function.ParameterKind {

  /// Creates the kind that `kind` is in the source.
  init(_ kind: Parameters.Parameter.Kind) {
    switch kind {
    case .positionalOnly: self = .positionalOnly
    case .positionalOrKeyword: self = .positionalOrKeyword
    case .variadic: self = .variadic
    case .keywordOnly: self = .keywordOnly
    case .variadicKeyword: self = .variadicKeyword
    }
  }

}
