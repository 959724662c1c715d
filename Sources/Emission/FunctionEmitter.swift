import IR
import Source

/// The printing of one function as C++.
struct FunctionEmitter {

  /// What a jump out of an attempt needs.
  struct Escape {
    /// The variable that receives the exception.
    var caught: String
    /// The label of the handlers.
    var label: String
  }

  /// The module.
  let module: Module

  /// The operators.
  let library: OperatorLibrary

  /// The lines of the Python sources.
  let sources: [String: [Substring]]

  /// The C++ names of the functions.
  let functionNames: [String]

  /// The function.
  let function: Function

  /// How often each value is used.
  let useCounts: [Value.ID: Int]

  /// The values whose memory is given back before the end.
  let released: Set<Value.ID>

  /// The text.
  var out = SourceWriter()

  /// The captured values, shared by all functions.
  var constants: ProgramConstants

  /// The operators that are called.
  var called: Set<Operator.ID> = []

  /// The expression for each value.
  var expressions: [Value.ID: String] = [:]

  /// The identifiers that are taken.
  var names: Set<String> = []

  /// The lines whose sites are needed.
  var siteLines: Set<SiteKey> = []

  /// The variables of the loops around, innermost last.
  var loopVariables: [[String]] = []

  /// The attempts around, innermost last.
  var escapes: [Escape] = []

  /// The Python line that was quoted last.
  var quoted: SourcePosition?

  /// A Python line of a file.
  struct SiteKey: Hashable, Comparable {
    var file: String
    var line: Int
    static func < (a: SiteKey, b: SiteKey) -> Bool { (a.file, a.line) < (b.file, b.line) }
  }

  /// Prepares the printing of `module.functions[id]`.
  init(
    _ id: Function.ID, of module: Module, library: OperatorLibrary,
    sources: [String: [Substring]], functionNames: [String], constants: ProgramConstants
  ) {
    self.module = module
    self.library = library
    self.sources = sources
    self.functionNames = functionNames
    self.function = module.functions[id]
    self.useCounts = function.body.useCounts
    self.released = function.body.released
    self.constants = constants
  }

  // MARK: Names and places

  /// Returns a free identifier like `name`.
  mutating func unique(_ name: String) -> String {
    let base = CPlusPlusNames.identifier(name)
    var result = base
    var n = 0
    while !names.insert(result).inserted {
      n += 1
      result = "\(base)_\(n)"
    }
    return result
  }

  /// Gives `v` an identifier and returns it.
  mutating func define(_ v: Value.ID) -> String {
    let name = unique(function.values[v].name ?? "t")
    expressions[v] = name
    return name
  }

  /// The C++ type of `v`.
  func type(of v: Value.ID) -> String { CPlusPlusTypes.name(function.values[v].type) }

  /// The expression for `v`.
  func expression(_ v: Value.ID) -> String { expressions[v] ?? "rt::None{}" }

  /// The name of the site of `span`.
  mutating func site(_ span: SourceSpan) -> String {
    let key = SiteKey(file: span.file, line: span.start.line)
    siteLines.insert(key)
    return siteName(key)
  }

  /// The name of a site: its line, with the file when that is not the function's own.
  func siteName(_ key: SiteKey) -> String {
    if key.file == function.span.file { return "line_\(key.line)" }
    return "line_\(key.line)_of_" + CPlusPlusNames.identifier(key.file)
  }

  /// Quotes the Python line of `span` unless that was just done.
  mutating func quote(_ span: SourceSpan) {
    out.origin = span.isNowhere ? nil : span
    let start = SourcePosition(line: span.start.line, column: 0)
    guard !span.isNowhere, start != quoted else { return }
    quoted = start
    let lines = sources[span.file] ?? []
    let isKnown = lines.indices.contains(span.start.line - 1)
    let text = isKnown ? trimmed(lines[span.start.line - 1]) : ""
    // A comment that ends in a backslash would go on in the next line.
    let safe = text.hasSuffix("\\") ? text + " ." : text
    out.line("// \(span.file):\(span.start.line)\(safe.isEmpty ? "" : ": ")\(safe)")
  }

  /// `text` without the white space around it.
  private func trimmed(_ text: Substring) -> String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
    var result = text.drop(while: isSpace)
    while let last = result.last, isSpace(last) { result.removeLast() }
    return String(result)
  }

  /// `call`, which gives a result, as an expression for its value.
  mutating func trying(_ call: String, at span: SourceSpan) -> String {
    if let escape = escapes.last {
      return "RT_TRY_ELSE(\(escape.caught), \(escape.label), \(site(span)), \(call))"
    }
    return "RT_TRY(\(site(span)), \(call))"
  }

  // MARK: The function

  /// The type of what the function returns.
  var resultType: String {
    let t = CPlusPlusTypes.name(function.result)
    return function.raises ? "rt::Result<\(t)>" : t
  }

  /// The declaration, without a semicolon.
  mutating func signature(_ name: String) -> String {
    let parameters = function.parameters.map { p in
      let t = type(of: p.value)
      let isUsed = useCounts[p.value] != nil
      let identifier = isUsed ? " \(define(p.value))" : ""
      // The frame of a generator outlives the arguments of the call that made it.
      if function.isGenerator { return "\(t)\(identifier)" }
      return CPlusPlusTypes.isPlain(function.values[p.value].type)
        ? "\(t)\(identifier)" : "const \(t)&\(identifier)"
    }
    let kind = function.isTiny ? "RT_INLINE static" : "static"
    return "\(kind) \(resultType) \(name)(\(parameters.joined(separator: ", ")))"
  }

  /// Prints the definition under `name`.
  mutating func emit(named name: String) {
    let head = signature(name)
    var body = SourceWriter()
    swap(&out, &body)
    if function.isGenerator {
      emitGeneratorBody()
    } else {
      if function.isRecursive {
        out.line("const rt::CallDepth depth;")
        out.line("if (!depth.ok()) return rt::recursion_error().at(\(site(function.span)));")
      }
      emit(function.body)
    }
    swap(&out, &body)
    out.line(
      "// \(function.span.isNowhere ? "captured model" : function.span.file): \(function.name)")
    out.line(head + " {")
    out.indent()
    for key in siteLines.sorted() {
      let file = CPlusPlusLiterals.string(Array(key.file.utf8))
      let text = CPlusPlusLiterals.string(Array(function.name.utf8))
      out.line("static constexpr rt::Site \(siteName(key)){\(file), \(text), \(key.line)};")
    }
    out.outdent()
    out.indent()
    out.append(body)
    out.outdent()
    out.line("}")
  }

  /// Prints the contents of `block`.
  mutating func emit(_ block: Block) {
    for i in block.instructions { emit(i) }
    emit(block.terminator)
  }

  /// Prints `terminator`; `result` is printed by whoever holds the block.
  private mutating func emit(_ terminator: Terminator) {
    switch terminator {
    case .result:
      break
    case .next(let values):
      assign(values, to: loopVariables[loopVariables.count - 1])
      out.line("continue;")
    case .exit(let values):
      assign(values, to: loopVariables[loopVariables.count - 1])
      out.line("break;")
    case .return(let v):
      out.line("\(function.isGenerator ? "co_return" : "return") \(expression(v));")
    case .raise(let v):
      let error = "rt::Error(\(expression(v))).at(\(site(function.values[v].span)))"
      if let escape = escapes.last {
        out.line("\(escape.caught) = \(error);")
        out.line("goto \(escape.label);")
      } else {
        out.line("return \(error);")
      }
    case .unreachable:
      out.line("__builtin_unreachable();")
    }
  }

  /// Assigns `values` to `variables` at once.
  mutating func assign(_ values: [Value.ID], to variables: [String]) {
    var pairs = zip(variables, values.map { expression($0) }).filter { $0 != $1 }
    // A variable that is still to be read is copied before it is overwritten.
    for n in pairs.indices {
      let isReadLater = pairs[(n + 1)...].contains { $0.1 == pairs[n].0 }
      if isReadLater {
        let copy = unique(pairs[n].0 + "_before")
        out.line("const auto \(copy) = \(pairs[n].0);")
        for later in pairs.indices.dropFirst(n + 1) where pairs[later].1 == pairs[n].0 {
          pairs[later].1 = copy
        }
      }
    }
    for (variable, value) in pairs { out.line("\(variable) = \(value);") }
  }

}

extension Block {

  /// The values whose memory is given back, here and inside.
  fileprivate var released: Set<Value.ID> {
    var result: Set<Value.ID> = []
    forEachInstruction { i in
      if case .apply(.release, let arguments) = i.operation { result.insert(arguments[0].value) }
    }
    return result
  }

}
