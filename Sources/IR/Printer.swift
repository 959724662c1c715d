import Source

/// The text of modules and functions: what `--emit ir` prints and golden files hold.
///
///     function spam.label(%names: list[str], %floor: float) -> str
///       %0 = python.lt(%floor, 0.5) : bool                           # 4
///       branch %0                                                    # 4
///         then
///           return "unknown"                                         # 5
///         else
///           result
///
/// A simple constant stands where it is used. The number behind `#` is the line of the source.
public struct Printer: Sendable {

  /// The names of the overloads of the operator library, by their identity.
  private let operators: @Sendable (Operator.ID) -> String

  /// The column at which line numbers stand.
  private static let remarkColumn = 68

  /// Creates a printer that calls overloads what `library` does.
  public init(library: OperatorLibrary = OperatorLibrary()) {
    self.operators = { library[$0].name }
  }

  /// Returns the text of all functions of `module`.
  public func print(_ module: Module) -> String {
    module.functions.map { print($0, in: module) }.joined(separator: "\n")
  }

  /// Returns the text of `function`, which is one of `module`.
  public func print(_ function: Function, in module: Module) -> String {
    var text = FunctionText(function, of: module, operators)
    text.write()
    return text.lines.map(Printer.line).joined(separator: "\n") + "\n"
  }

  /// A line of text and the line of the source it came from.
  struct Line {
    /// The text.
    var text: String
    /// The line of the source, or 0 for none.
    var source: Int
  }

  /// Returns the text of `line` with the line of the source at its end.
  private static func line(_ line: Line) -> String {
    guard line.source > 0 else { return line.text }
    let padding = max(2, remarkColumn - line.text.count)
    return line.text + String(repeating: " ", count: padding) + "# \(line.source)"
  }

}

/// The text of one function while it is written.
private struct FunctionText {

  /// The function.
  let function: Function

  /// The module that it is in.
  let module: Module

  /// The names of overloads.
  let operators: @Sendable (Operator.ID) -> String

  /// What was written.
  var lines: [Printer.Line] = []

  /// The blanks before a line.
  private var indentation = ""

  /// The texts that stand for values where they are used.
  private var names: [Value.ID: String] = [:]

  /// How many values have a name.
  private var taken: [String: Int] = [:]

  /// Creates the text of `function`.
  init(
    _ function: Function, of module: Module,
    _ operators: @escaping @Sendable (Operator.ID) -> String
  ) {
    self.function = function
    self.module = module
    self.operators = operators
  }

  /// Writes the whole function.
  mutating func write() {
    let parameters = function.parameters.map { p in
      declaration(of: p.value, annotation: p.annotation)
    }
    let result = function.result == .never ? function.resultAnnotation : function.result
    let arrow = result.map { " -> \($0)" } ?? ""
    line("function \(shownName(function))(\(parameters.joined(separator: ", ")))\(arrow)")
    indented { $0.write($0.function.body) }
  }

  /// Returns the declaration of the parameter `value`.
  private mutating func declaration(of value: Value.ID, annotation: Type?) -> String {
    let type = function.values[value].type
    let shown = type == .never ? annotation : type
    return define(value) + (shown.map { ": \($0)" } ?? "")
  }

  /// Returns the name of `function` with its module.
  private func shownName(_ function: Function) -> String {
    function.qualifiedName.replacing(":", with: ".")
  }

  // MARK: Lines

  /// Adds a line that came from `span`.
  private mutating func line(_ text: String, from span: SourceSpan = .nowhere) {
    lines.append(Printer.Line(text: indentation + text, source: span.start.line))
  }

  /// Runs `write` with deeper lines.
  private mutating func indented(_ write: (inout Self) -> Void) {
    indentation += "  "
    write(&self)
    indentation.removeLast(2)
  }

  // MARK: Values

  /// Gives `value` a name of its own and returns it.
  private mutating func define(_ value: Value.ID) -> String {
    guard function.values.indices.contains(value) else { return "%?\(value)" }
    let base = function.values[value].name ?? ""
    let count = taken[base, default: 0]
    taken[base] = count + 1
    let name = base.isEmpty ? "%\(count)" : count == 0 ? "%\(base)" : "%\(base)_\(count)"
    names[value] = name
    return name
  }

  /// Returns the text that stands for `value` where it is used.
  private func use(_ value: Value.ID) -> String { names[value] ?? "%?\(value)" }

  /// Returns the texts that stand for `values`.
  private func uses(_ values: [Value.ID]) -> String {
    values.map { use($0) }.joined(separator: ", ")
  }

  /// Returns the names of new values with ` = ` behind, or nothing if there are none.
  private mutating func definitions(_ values: [Value.ID]) -> String {
    values.isEmpty ? "" : values.map { define($0) }.joined(separator: ", ") + " = "
  }

  /// Returns the types of `values` with ` : ` before, or nothing while they are not known.
  private func types(of values: [Value.ID]) -> String {
    let types = values.map {
      function.values.indices.contains($0) ? function.values[$0].type : .never
    }
    if types.allSatisfy({ $0 == .never }) { return "" }
    return " : " + types.map(\.description).joined(separator: ", ")
  }

  // MARK: Blocks

  /// Writes the instructions and the end of `block`.
  private mutating func write(_ block: Block) {
    for i in block.instructions { write(i) }
    let span = block.instructions.last?.span ?? .nowhere
    switch block.terminator {
    case .result(let values): line(words("result", uses(values)))
    case .next(let values): line(words("next", uses(values)))
    case .exit(let values): line(words("exit", uses(values)))
    case .return(let value):
      line("return \(use(value))", from: function.values[value].span)
    case .raise(let value): line("raise \(use(value))", from: span)
    case .unreachable: line("unreachable")
    }
  }

  /// Returns `word`, and `rest` behind it if there is any.
  private func words(_ word: String, _ rest: String) -> String {
    rest.isEmpty ? word : "\(word) \(rest)"
  }

  /// Writes an instruction with the blocks inside.
  private mutating func write(_ i: Instruction) {
    switch i.operation {
    case .constant(let constant):
      if constant.isSimple, let result = i.results.first {
        names[result] = constant.description
        return
      }
      line("\(definitions(i.results))constant \(constant)\(types(of: i.results))", from: i.span)
    case .apply(let callee, let arguments):
      let call = "\(name(of: callee))(\(arguments.map(text).joined(separator: ", ")))"
      line("\(definitions(i.results))\(call)\(types(of: i.results))", from: i.span)
    case .branch(let condition, let then, let otherwise):
      let head = "branch \(use(condition))"
      writeBlocks([("then", then), ("else", otherwise)], of: i, head)
    case .loop(let carried, let body):
      writeLoop(words("loop", carrying(body.parameters, carried)), body, i)
    case .forEach(let items, let carried, let body):
      let item = body.parameters.first.map { define($0) } ?? ""
      let rest = carrying(Array(body.parameters.dropFirst()), carried)
      writeLoop(words("for \(item) in \(use(items))", rest), body, i)
    case .attempt(let body, let handlers):
      let clauses = handlers.map { h in
        let variable = h.body.parameters.first.map { " as " + define($0) } ?? ""
        return (words("handle", h.exceptions.joined(separator: ", ")) + variable, h.body)
      }
      writeBlocks([("do", body)] + clauses, of: i, "attempt")
    case .closure(let f, let captures):
      let name = module.functions.indices.contains(f) ? shownName(module.functions[f]) : "?\(f)"
      line("\(definitions(i.results))closure \(name)(\(uses(captures)))", from: i.span)
    case .yield(let value, let delegates):
      let from = delegates ? "from " : ""
      line("\(definitions(i.results))yield \(from)\(use(value))", from: i.span)
    }
  }

  /// Returns the carried values of a loop with their names in the body.
  private mutating func carrying(_ parameters: [Value.ID], _ carried: [Value.ID]) -> String {
    guard !carried.isEmpty else { return "" }
    let pairs = zip(parameters, carried).map { parameter, value in
      let initial = use(value)
      return "\(define(parameter)) = \(initial)"
    }
    return "carrying " + pairs.joined(separator: ", ")
  }

  /// Writes a loop; its results get their names behind the body, in which they do not exist.
  private mutating func writeLoop(_ head: String, _ body: Block, _ i: Instruction) {
    let place = lines.count
    line(head, from: i.span)
    indented { $0.write(body) }
    lines[place].text = prefixed(lines[place].text, with: definitions(i.results))
  }

  /// Writes an instruction with named blocks, such as a branch.
  private mutating func writeBlocks(
    _ blocks: [(String, Block)], of i: Instruction, _ head: String
  ) {
    let place = lines.count
    line(head, from: i.span)
    indented { text in
      for (name, block) in blocks {
        text.line(name)
        text.indented { $0.write(block) }
      }
    }
    lines[place].text = prefixed(lines[place].text, with: definitions(i.results))
    lines[place].text += types(of: i.results)
  }

  /// Returns `line` with `prefix` behind its blanks.
  private func prefixed(_ line: String, with prefix: String) -> String {
    indentation + prefix + line.dropFirst(indentation.count)
  }

  // MARK: Calls

  /// Returns what `callee` is called.
  private func name(of callee: Callee) -> String {
    switch callee {
    case .unresolved(let name): name
    case .operator(let id), .kernel(let id): operators(id)
    case .function(let f):
      module.functions.indices.contains(f) ? shownName(module.functions[f]) : "?\(f)"
    case .conversion: "convert"
    case .test(let type): "is<\(type)>"
    case .narrowing: "narrow"
    case .exception(let name): "exception.\(name)"
    case .release: "release"
    case .tuple: "tuple"
    case .element(let n): "element<\(n)>"
    case .new(let id): "new<\(module.classes[id].name)>"
    case .field(let n): "field<\(n)>"
    case .setField(let n): "set_field<\(n)>"
    case .value: "call"
    }
  }

  /// Returns the text of `argument`.
  private func text(of argument: Argument) -> String {
    switch argument.form {
    case .positional: use(argument.value)
    case .keyword(let name): "\(name)=\(use(argument.value))"
    case .starred: "*\(use(argument.value))"
    case .doubleStarred: "**\(use(argument.value))"
    }
  }

}
