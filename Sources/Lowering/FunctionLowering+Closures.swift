import IR
import Source
import Syntax

/// Functions inside of functions.
///
/// What such a function uses of the variables around is handed to it as its first arguments, the
/// captures: the value, if the variable keeps it for good, else the cell in which it lives. A
/// function that is defined once under its name is not captured by others, or by itself: they
/// capture what it captures, and build it anew.
extension FunctionLowering {

  /// A function inside that is built anew wherever it is used.
  struct Rebuilt {
    /// The function.
    var id: Function.ID
    /// The variables it captures.
    var captures: [String]
  }

  /// A variable that lives in a cell.
  struct VariableCell {
    /// The cell.
    var value: Value.ID
    /// `true` iff others assign the variable, so that each read looks into the cell.
    var isShared: Bool
  }

  /// A captured value, and what is known of it.
  private struct Capture {
    /// The variable.
    var name: String
    /// Its value, or its cell.
    var value: Value.ID
    /// How certain it is that the variable was assigned; `nil` for a cell.
    var certainty: Binding.Certainty?
  }

  // MARK: Preparation

  /// Finds which variables live in cells, and which functions are built anew.
  mutating func prepareVariables() {
    let own = Set(scope.definitions.keys.filter(isRebuilt))
    ownDefinitions = own
    for name in scope.variables { rebuilt[name] = nil }
    for name in own.sorted() {
      let definition = scope.definitions[name]
      rebuilt[name] = Rebuilt(
        id: program.reserve(name: name, at: definition?.span ?? function.span), captures: [])
    }
    var changed = true
    while changed {
      changed = false
      for name in own.sorted() {
        guard let definition = scope.definitions[name] else { continue }
        let captures = captures(of: definition)
        if captures != rebuilt[name]?.captures {
          rebuilt[name]?.captures = captures
          changed = true
        }
      }
    }
    for name in scope.variables where scope.captured.contains(name) && !own.contains(name) {
      if !scope.isAssignedOnce(name) || plan.variables.contains(name) { cellNames.insert(name) }
    }
    for name in cellNames.sorted() {
      if let binding = environment[name] {
        makeCell(for: name, holding: binding.value)
      } else if plan.early.contains(name) {
        makeCell(for: name, holding: constant(.unbound, at: function.span))
      }
    }
  }

  /// `true` iff the function defined as `name` can be built anew where it is used.
  private func isRebuilt(_ name: String) -> Bool {
    guard let definition = scope.definitions[name], scope.captured.contains(name),
      scope.assignments[name] == 1, !scope.deleted.contains(name),
      !scope.assignedInside.contains(name), definition.decorators.isEmpty,
      !plan.kept.contains(name)
    else { return false }
    return !scope.assignedInLoops.contains(name)
      || definition.parameters.defaults.allSatisfy(\.isLiteral)
  }

  /// The variables that `definition`, which is built anew, captures.
  private func captures(of definition: FunctionDefinition) -> [String] {
    var result = captures(of: Scope(definition.parameters, definition.body))
    for p in definition.parameters.list where p.default?.isLiteral == false {
      result.append(defaultVariable(p.name, of: definition.name))
    }
    return result
  }

  /// The variables that a function with the scope `inner` captures.
  private func captures(of inner: Scope) -> [String] {
    var result: [String] = []
    for name in inner.free {
      let names = rebuilt(name)?.captures ?? [name]
      for n in names where !result.contains(n) { result.append(n) }
    }
    return result
  }

  /// The function that is built anew where `name` is used here, if it stands for one.
  private func rebuilt(_ name: String) -> Rebuilt? {
    if isTarget(name) { return nil }
    return rebuilt[name]
  }

  /// The variable of the compiler's that holds the default of the parameter `name` of `function`.
  private func defaultVariable(_ name: String, of function: String) -> String {
    "%default.\(function).\(name)"
  }

  /// Lets the variable `name` live in a new cell.
  private mutating func makeCell(for name: String, holding value: Value.ID) {
    let cell = apply("python.list.display", [value], at: function.values[value].span)
    function.values[cell].name = name + "_cell"
    variableCells[name] = VariableCell(
      value: cell, isShared: scope.assignedInside.contains(name))
  }

  /// Makes cells for those of the variables `names`, the targets of a comprehension, that functions
  /// in `expressions` capture.
  mutating func makeCells(
    forTargets names: [String], in expressions: [Expression], at span: SourceSpan
  ) {
    let captured = Scope.captured(in: expressions)
    for name in names {
      variableCells[name] = nil
      if !captured.contains(name) { continue }
      let cell = apply("python.list.display", [constant(.unbound, at: span)], at: span)
      variableCells[name] = VariableCell(value: cell, isShared: false)
    }
  }

  /// Stores `value` in the cell of the variable `name`, if it has one.
  ///
  /// The cell of a variable that is first assigned where control surely passes is made there.
  /// - Returns: `true` iff the variable lives in the cell only.
  mutating func storeInCell(_ value: Value.ID, of name: String) -> Bool {
    if let cell = variableCells[name] {
      store(value, in: cell.value)
      if cell.isShared { bindHidden(lastRead(of: name), to: value) }
      return cell.isShared
    }
    let isTarget = isTarget(name)
    guard cellNames.contains(name), !isTarget else { return false }
    if depth > 0 {
      missing.early.insert(name)
      return false
    }
    makeCell(for: name, holding: value)
    return scope.assignedInside.contains(name)
  }

  /// Returns the value of the variable `name` where that is not in the environment: in a shared
  /// cell, or a function that is built anew; `nil` for other variables.
  mutating func readAround(_ name: String, at span: SourceSpan) -> Value.ID? {
    if let cell = variableCells[name], cell.isShared {
      if let known = environment[lastRead(of: name)] { return known.value }
      let held = value(
        of: .apply(.unresolved("python.cell.get"), [Argument(cell.value)]), at: span)
      function.values[held].name = name
      let result = checked(held, name, at: span)
      bindHidden(lastRead(of: name), to: result)
      return result
    }
    if cellNames.contains(name), variableCells[name] == nil, environment[name] == nil {
      missing.early.insert(name)
    }
    if environment[name] == nil, !ownDefinitions.contains(name), let rebuilt = rebuilt(name) {
      let captures = rebuilt.captures.map { capture($0, isTransient: false, at: span).value }
      return value(of: .closure(rebuilt.id, captures: captures), at: span)
    }
    return nil
  }

  /// The variable of the compiler's that holds what was last read of the shared variable `name`, as
  /// long as nothing happens that could assign it: so that what a test found of it holds behind.
  private func lastRead(of name: String) -> String { "%read.\(name)" }

  /// `true` iff `name` is a variable that holds what was last read of another.
  func isRead(_ name: String) -> Bool { name.hasPrefix("%read.") }

  /// Forgets what was last read of shared variables, which may have been assigned since.
  mutating func forgetReads() {
    for name in environment.keys where isRead(name) { environment[name] = nil }
  }

  // MARK: Definitions

  /// Lowers `def`.
  mutating func lowerDefinition(_ definition: FunctionDefinition, at span: SourceSpan) {
    let decorators = definition.decorators.map { d in
      (d, d.resolution == nil ? lower(d) : nil)
    }
    var f = lowerFunction(definition, isTransient: false)
    for (decorator, value) in decorators.reversed() {
      if let value {
        f = apply(.value, [Argument(value), Argument(f)], at: decorator.span)
      } else {
        f = lowerCall(of: decorator, [Argument(f)], at: decorator.span)
      }
    }
    bind(definition.name, to: f)
  }

  /// Lowers a function inside of this one and returns it as a value.
  mutating func lowerFunction(_ definition: FunctionDefinition, isTransient: Bool) -> Value.ID {
    let span = definition.span.firstLine
    let own = ownDefinitions.contains(definition.name) ? rebuilt[definition.name] : nil
    var defaults: [String: Default] = [:]
    for p in definition.parameters.list {
      guard let expression = p.default else { continue }
      if case .literal(let literal) = expression.kind, expression.resolution == nil,
        let c = program.constant(literal, at: expression.span)
      {
        defaults[p.name] = .constant(c)
        continue
      }
      let name = defaultVariable(p.name, of: definition.name)
      bindHidden(name, to: lower(expression))
      defaults[p.name] = .captured(name)
    }
    let inner = Scope(definition.parameters, definition.body)
    var names = own?.captures ?? captures(of: inner)
    for p in definition.parameters.list {
      if case .captured(let name) = defaults[p.name], !names.contains(name) { names.append(name) }
    }
    let captures = names.map { capture($0, isTransient: isTransient, at: span) }
    let id = own?.id ?? program.reserve(name: definition.name, at: definition.span)
    // What a cache calls is shown under the name that the user gave it.
    let hidden = definition.name.hasPrefix("%") ? definition.name.split(separator: ".").last : nil
    let shown = hidden.map(String.init) ?? definition.name
    var shell = Function(
      name: shown, qualifiedName: "\(function.qualifiedName).<locals>.\(shown)",
      origin: function.origin, span: definition.span,
      resultAnnotation: definition.returns?.annotatedType)
    shell.isInner = true
    let visible = rebuilt.filter { name, _ in !isTarget(name) }
    let lowered = program.completed { program, plan in
      var lowering = FunctionLowering(of: shell, in: program, scope: inner, plan: plan)
      lowering.rebuilt = visible
      lowering.lowerParameters(definition.parameters, defaults, captures)
      lowering.prepareVariables()
      lowering.lower(definition.body)
      lowering.finish()
      return lowering
    }
    program.module.functions[id] = lowered
    return value(of: .closure(id, captures: captures.map(\.value)), at: span)
  }

  /// The default of a parameter.
  private enum Default {
    /// One that is known when the function is compiled.
    case constant(Constant)
    /// One that is evaluated with the definition, and held by a variable of the compiler's.
    case captured(String)
  }

  /// Makes the captures and the parameters, which are the first variables.
  private mutating func lowerParameters(
    _ parameters: Parameters, _ defaults: [String: Default], _ captures: [Capture]
  ) {
    function.captureCount = captures.count
    for c in captures {
      let shown = c.name.hasPrefix("%") ? nil : c.name
      let value = function.makeValue(named: shown, at: function.span)
      function.parameters.append(
        Function.Parameter(name: c.name, value: value, kind: .positionalOnly))
      freeNames.insert(c.name)
      if let certainty = c.certainty {
        environment[c.name] = Binding(
          value: value, certainty: certainty == .assigned ? .assigned : .perhapsAssigned)
      } else {
        variableCells[c.name] = VariableCell(value: value, isShared: true)
      }
    }
    for p in parameters.list {
      let value = function.makeValue(named: p.name, at: p.span)
      var parameter = Function.Parameter(
        name: p.name, value: value, kind: Function.ParameterKind(p.kind),
        annotation: p.annotation?.annotatedType)
      switch defaults[p.name] {
      case .constant(let c): parameter.default = c
      case .captured(let name):
        parameter.defaultCapture = captures.firstIndex { $0.name == name }
      case nil: break
      }
      function.parameters.append(parameter)
      freeNames.remove(p.name)
      environment[p.name] = Binding(value: value, certainty: .assigned)
      variableCells[p.name] = nil
    }
  }

  /// Returns what a function inside captures of the variable `name`; one that is `isTransient` is
  /// gone before the variable can change.
  private mutating func capture(
    _ name: String, isTransient: Bool, at span: SourceSpan
  ) -> Capture {
    if let cell = variableCells[name] {
      return Capture(name: name, value: cell.value, certainty: nil)
    }
    let isTarget = isTarget(name)
    if cellNames.contains(name), !isTarget {
      missing.early.insert(name)
    } else if environment[name] == nil, !isTransient {
      if name.hasPrefix("%default.") {
        missing.kept.insert(String(name.split(separator: ".")[1]))
      } else {
        missing.variables.insert(name)
        missing.early.insert(name)
      }
    }
    let binding = current(name, at: span)
    return Capture(name: name, value: binding.value, certainty: binding.certainty)
  }

}

extension Program {

  /// Adds a place for a function that is lowered later, and returns its identity.
  mutating func reserve(name: String, at span: SourceSpan) -> Function.ID {
    module.functions.append(Function(name: name, qualifiedName: name, span: span))
    return module.functions.count - 1
  }

  /// Returns the function that `lower` makes, again and again with what it turned out to need.
  mutating func completed(
    _ lower: (Program, CellPlan) -> FunctionLowering
  ) -> Function {
    var plan = CellPlan()
    var lowering = lower(self, plan)
    while !lowering.missing.isEmpty {
      let known = plan
      plan.merge(lowering.missing)
      // A variable that a statement with a fault would have assigned is not found this way.
      if plan == known { break }
      lowering = lower(self, plan)
    }
    if !lowering.missing.isEmpty, lowering.program.diagnostics.errorCount == diagnostics.errorCount
    {
      lowering.program.diagnostics.insert(
        .unsupportedSyntax(
          "a variable that a function inside of '\(lowering.function.name)' reads before it is assigned",
          at: lowering.function.span, help: "assign it before the function is defined"))
    }
    // What calls a function with a fault gets a value that silences what follows from it.
    if lowering.program.diagnostics.errorCount > diagnostics.errorCount {
      lowering.function.result = .poison
    }
    self = lowering.program
    return lowering.function
  }

}

extension IR.Operation {

  /// `true` iff functions may run that assign variables.
  var mayAssign: Bool {
    switch self {
    case .constant, .closure, .branch, .apply(.element, _): false
    case .apply(.unresolved(let name), _): !Self.assigningNothing.contains(name)
    case .apply, .loop, .forEach, .attempt, .yield: true
    }
  }

  /// The operators that only look at their operands.
  private static let assigningNothing: Set<String> = [
    "python.is", "python.is_not", "python.truth", "python.not", "python.isinstance",
    "python.check_bound", "python.check_free", "python.cell.get", "python.cell.set",
  ]

}

extension Expression {

  /// `true` iff this is a literal.
  fileprivate var isLiteral: Bool {
    if case .literal = kind { resolution == nil } else { false }
  }

}
