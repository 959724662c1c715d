import Foundation
import IR
import Lowering
import Models
import Passes
import Source
import Syntax

/// What of one Python file compiles.
struct FileCoverage {

  /// The functions and methods.
  private(set) var units: [Coverage.Unit] = []

  /// What is refused, once for each place.
  private(set) var refusals: [Coverage.Refusal] = []

  /// The texts of the files that the program consists of.
  private(set) var sources: [String: String] = [:]

  /// For each unit, those that call it.
  private var callers: [Int: Set<Int>] = [:]

  /// Examines `file`.
  init(of file: String, with capture: Capture, library: OperatorLibrary) throws {
    let directory = try TemporaryDirectory()
    do {
      let program = try capture.program(file, isWhole: true, into: directory.url)
      try examine(program, of: file, library: library)
    } catch let failure as Failure where failure.kind == .diagnosed {
      // Python could not import the file, so that nothing else is known of it.
      sources = failure.sources
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      let shown = failure.diagnostics.first?.span.file ?? file
      units = Self.definitions(in: text, of: shown)
      addRefusals(failure.diagnostics)
    }
  }

  /// Takes `program` up to its types and notes what is found.
  private mutating func examine(
    _ program: CapturedProgram, of file: String, library: OperatorLibrary
  ) throws {
    sources = program.sources
    let syntax: CapturedModule
    do throws(SyntaxError) { syntax = try CapturedModule.decode(program.text) } catch {
      throw InternalFailure(.stageMismatch("decode", error.message), log: error.message)
    }
    var (module, found) = lower(syntax, resource: program.resource)
    var diagnostics = program.diagnostics
    diagnostics.insert(consequences: found)
    found = importModels(into: &module, operators: library)
    diagnostics.insert(contentsOf: found.sorted)
    collectUnits(of: syntax, module, file)
    let called = calledFunctions(of: module)
    // Helpers get their types from calls; what nothing calls needs annotations.
    module.predictors.removeAll { p in
      called.contains(p.function)
        && module.functions[p.function].parameters.contains { $0.annotation == nil }
    }
    let all = Pipeline(library: library).run(module, found: diagnostics) { _, _ in }
      .diagnostics.sorted
    addRefusals(all.filter { $0.severity == .error })
  }

  /// The functions of the module that others call.
  private func calledFunctions(of module: Module) -> Set<Function.ID> {
    var result: Set<Function.ID> = []
    for (id, f) in module.functions.enumerated() {
      for callee in f.callees where callee != id { result.insert(callee) }
    }
    return result
  }

  /// Notes the functions and methods that `file` defines, and which call which.
  private mutating func collectUnits(
    of captured: CapturedModule, _ module: Module, _ file: String
  ) {
    let name = URL(fileURLWithPath: file).lastPathComponent
    var unitOfFunction: [Function.ID: Int] = [:]
    for (id, f) in captured.functions.enumerated() {
      let span = f.definition.span
      guard URL(fileURLWithPath: span.file).lastPathComponent == name, isWritten(f) else {
        continue
      }
      unitOfFunction[id] = units.count
      let qualified = f.qualifiedName.split(separator: ":").last.map(String.init) ?? f.name
      units.append(Coverage.Unit(name: qualified, span: span))
    }
    for (id, unit) in unitOfFunction {
      for callee in module.functions[id].callees {
        if let other = unitOfFunction[callee] { callers[other, default: []].insert(unit) }
      }
    }
    let order = units.indices.sorted { units[$0].span.start < units[$1].span.start }
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    units = order.map { units[$0] }
    callers = Dictionary(
      uniqueKeysWithValues: callers.map { (places[$0]!, Set($1.map { places[$0]! })) })
  }

  /// `true` iff the user wrote the function `f`, which was not made for a class.
  private func isWritten(_ f: CapturedFunction) -> Bool {
    guard let text = sources[f.definition.span.file] else { return false }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = f.definition.span.start.line
    return lines.indices.contains(line - 1) && lines[line - 1].contains("def \(f.name)")
  }

  /// Returns the definitions of functions in `text`, each up to the next one.
  private static func definitions(in text: String, of file: String) -> [Coverage.Unit] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = lines.indices.filter { lines[$0].firstMatch(of: /^\s*(async\s+)?def\s/) != nil }
    return starts.enumerated().map { n, start in
      let end = n + 1 < starts.count ? starts[n + 1] : lines.count
      let name = lines[start].firstMatch(of: /def\s+(\w+)/).map { String($0.1) } ?? "?"
      return Coverage.Unit(
        name: name,
        span: SourceSpan(
          file: file, start: .init(line: start + 1, column: 0), end: .init(line: end, column: 0)))
    }
  }

  /// Adds a refusal for each of `diagnostics`, with the units that it blocks.
  private mutating func addRefusals(_ diagnostics: [Diagnostic]) {
    for d in diagnostics {
      let blocked = units(blockedBy: d.span)
      for n in blocked { units[n].compiles = false }
      refusals.append(
        Coverage.Refusal(
          diagnostic: d, places: [d.span],
          lineCount: blocked.reduce(0) { $0 + units[$1].lineCount }))
    }
  }

  /// The units that do not compile because of a fault at `span`: the one around it and all that
  /// call that, or all if it is in none.
  private func units(blockedBy span: SourceSpan) -> Set<Int> {
    let around = units.indices.last { n in
      units[n].span.file == span.file && units[n].span.start.line <= span.start.line
        && span.start.line <= units[n].span.end.line
    }
    guard let around else {
      return span.isNowhere || units.contains { $0.span.file == span.file }
        ? Set(units.indices) : []
    }
    var result: Set = [around]
    var pending = [around]
    while let n = pending.popLast() {
      for caller in callers[n] ?? [] where result.insert(caller).inserted { pending.append(caller) }
    }
    return result
  }

}

extension Function {

  /// The functions that this raw one calls or makes closures of, those of closures included.
  fileprivate var callees: Set<Function.ID> {
    var result: Set<Function.ID> = []
    body.forEachInstruction { i in
      switch i.operation {
      case .apply(.function(let f), _), .closure(let f, _): result.insert(f)
      default: break
      }
    }
    return result
  }

}
