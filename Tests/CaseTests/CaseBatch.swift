import Foundation

@testable import Driver

/// Cases that are compiled into one library, since compiling takes far longer than running.
///
/// Each case is copied under a name that Python can import, with its function `main` called as the
/// file; one more file decorates these functions.
struct CaseBatch {

  /// The cases that are compiled together at most.
  static let size = 20

  /// The cases.
  var cases: [Case]

  /// The folder for copies and libraries.
  var directory: URL

  /// Compiles and runs `cases`, and returns what is wrong with each, by name.
  static func problems(of cases: [Case]) throws -> [String: [Problem]] {
    let temporary = try TemporaryDirectory()
    var result: [String: [Problem]] = [:]
    for start in stride(from: 0, to: cases.count, by: size) {
      let batch = CaseBatch(
        cases: Array(cases[start..<min(start + size, cases.count)]), directory: temporary.url)
      try batch.check(&result)
    }
    return result
  }

  /// Compiles and runs the cases; adds what is wrong with each to `problems`.
  private func check(_ problems: inout [String: [Problem]]) throws {
    if cases.isEmpty { return }
    do {
      let library = try compile()
      problems.merge(try run(library)) { $1 }
    } catch let failure as Failure {
      let files = Set(failure.diagnostics.map(\.span.file))
      let faulty = cases.filter { c in files.contains { $0.contains(c.identifier) } }
      if cases.count == 1 || faulty.count == cases.count {
        let text = failure.text(usesColour: false)
        for c in cases { problems[c.name] = [Problem(line: 0, text: text)] }
      } else if faulty.isEmpty {
        try half(0).check(&problems)
        try half(1).check(&problems)
      } else {
        for c in faulty {
          let own = failure.diagnostics.filter { $0.span.file.contains(c.identifier) }
          problems[c.name] = own.map {
            Problem(
              line: $0.span.start.line,
              text: (["[\($0.code)] \($0.message)"] + $0.notes.map(\.message)).joined(
                separator: "\n"))
          }
        }
        let names = Set(faulty.map(\.name))
        try with(cases.filter { !names.contains($0.name) }).check(&problems)
      }
    }
  }

  /// Returns a batch of `cases` in the same folder.
  private func with(_ cases: [Case]) -> CaseBatch { CaseBatch(cases: cases, directory: directory) }

  /// Returns the first or second half of the batch.
  private func half(_ number: Int) -> CaseBatch {
    let middle = cases.count / 2
    return with(Array(number == 0 ? cases[..<middle] : cases[middle...]))
  }

  /// Returns the path of the copy of `c`.
  private func copy(of c: Case) -> URL { directory.appendingPathComponent("\(c.identifier).py") }

  /// Compiles the cases and returns the path of the library.
  private func compile() throws -> String {
    var entries = "from drupe import compile\n"
    for c in cases {
      let renamed = c.text.replacing(/\bmain\(/, with: "\(c.identifier)(")
      try renamed.write(to: copy(of: c), atomically: true, encoding: .utf8)
      entries += "from \(c.identifier) import \(c.identifier)\n"
    }
    entries += "for function in (\(cases.map { $0.identifier + ", " }.joined())):\n"
    entries += "    function.__module__ = __name__\n"
    // A case may decorate its function itself, to say more.
    entries += "    if not hasattr(function, '__drupe__'):\n        compile()(function)\n"
    let file = directory.appendingPathComponent("batch_\(cases[0].identifier)_\(cases.count).py")
    try entries.write(to: file, atomically: true, encoding: .utf8)
    var options = CompilationOptions(file: file.path)
    options.output = file.deletingPathExtension().appendingPathExtension("so").path
    var compilation = try Compilation(options)
    return try compilation.run()[0].path
  }

  /// Runs the cases in CPython and with `library`, and returns what differs.
  private func run(_ library: String) throws -> [String: [Problem]] {
    let report = directory.appendingPathComponent("report.json")
    let pairs = cases.map { "\(copy(of: $0).path)=\(library)" }
    let process = try PythonInterpreter.find(nil).run(
      module: "drupe.casebatch", ["--json", report.path] + pairs, root: try ResourceRoot.find())
    let outcome = try process.run()
    guard let text = try? String(contentsOf: report, encoding: .utf8) else {
      throw Failure(
        .init("case-run-failed", outcome.errors, at: .nowhere))
    }
    var result: [String: [Problem]] = [:]
    for (c, entry) in zip(cases, try JSON(parsing: text)["cases"]?.array ?? []) {
      result[c.name] = problems(in: entry, of: c)
    }
    return result
  }

  /// Returns what the report `entry` of the case `c` says is wrong.
  private func problems(in entry: JSON, of c: Case) -> [Problem] {
    if let fault = entry["fault"]?.string { return [Problem(line: 0, text: fault)] }
    return (entry["runs"]?.array ?? []).compactMap { run in
      let line = run["line"]?.int ?? 0
      let agrees = run["agrees"] == .bool(true)
      var reason = agrees ? nil : run["reason"]?.string ?? "no reason given"
      if let different = c.outcome(documentedBelow: line) {
        let actual = run["actual"]
        let raised = actual?["raised"]?.string.map { "raises \($0)" }
        let shown = raised ?? actual?["value"]?.string ?? "nothing"
        reason = agrees ? "agrees with CPython" : shown == different ? nil : "compiled, it \(shown)"
      }
      return reason.map { Problem(line: line, text: "\(run["run"]?.string ?? ""): \($0)") }
    }
  }

}
