import Foundation
import IR
import Lowering
import Source

/// The program as Python saw it: the text of `module.json` and the directory it lies in.
struct CapturedProgram {

  /// The directory with `module.json` and the resources; it lives as long as this value.
  var directory: URL

  /// The text of `module.json`.
  var text: Data

  /// The texts of the user's files, by the path that diagnostics show.
  var sources: [String: String]

  /// The versions of the packages that the program uses.
  var packages: [JSON.Member]

  /// What capture found wrong, with which the program is of no use beyond further reports.
  var diagnostics = DiagnosticSet()

  /// Returns the bytes of the resource with the given hash.
  func resource(_ sha256: String) throws -> Data {
    try Data(
      contentsOf: directory.appendingPathComponent("resources/\(sha256)"), options: .alwaysMapped)
  }

}

/// The part of the work that Python does: it imports programs and specifications of operators.
struct Capture {

  /// The interpreter.
  let python: PythonInterpreter

  /// Where the Python package and the operators are.
  let root: ResourceRoot

  /// Captures the program `file` into `directory`; `entries` are compiled as if decorated, and with
  /// `isWhole` so is everything in the file whose types are known.
  func program(
    _ file: String, entries: [String] = [], isWhole: Bool = false, into directory: URL
  ) throws -> CapturedProgram {
    let options = entries.flatMap { ["--entry", $0] } + (isWhole ? ["--every"] : [])
    let process = python.run(
      module: "drupe.capture", [file, "--out", directory.path] + options, root: root)
    let outcome = try process.run()
    var found = Failure([])
    if !outcome.isSuccess {
      let failure = failure(outcome, in: directory, process: process)
      guard let diagnosed = failure as? Failure else { throw failure }
      found = diagnosed
    }
    return try self.program(in: directory, found: found, log: outcome.errors)
  }

  /// Returns the program that was captured into `directory`, where Python `found` faults in it and
  /// wrote `log` meanwhile.
  func program(
    in directory: URL, found: Failure = Failure([]), log: String = ""
  ) throws -> CapturedProgram {
    let name = found.diagnostics.isEmpty ? "module.json" : "partial.json"
    guard let text = try? Data(contentsOf: directory.appendingPathComponent(name)) else {
      throw found
    }
    let json: JSON
    do { json = try JSON(parsing: Array(text)) } catch {
      throw InternalFailure(.stageMismatch("capture", "\(error)"), log: log)
    }
    var program = CapturedProgram(
      directory: directory, text: text,
      sources: found.sources.merging(texts(json["sources"])) { $1 },
      packages: json["packages"]?.members ?? [])
    program.diagnostics.insert(contentsOf: found.diagnostics)
    return program
  }

  /// Returns the texts of the object `json`, by their names.
  private func texts(_ json: JSON?) -> [String: String] {
    var result: [String: String] = [:]
    for member in json?.members ?? [] { result[member.name] = member.value.string }
    return result
  }

  /// Returns why the process with the given outcome failed: what it wrote, or a fault of ours.
  private func failure(
    _ outcome: Subprocess.Outcome, in directory: URL, process: Subprocess
  ) -> any Error {
    func json(_ name: String) -> JSON? {
      (try? Data(contentsOf: directory.appendingPathComponent(name))).flatMap {
        try? JSON(parsing: Array($0))
      }
    }
    let diagnostics = (json("diagnostics.json")?.array ?? []).compactMap { Diagnostic(json: $0) }
    let isOurs = diagnostics.contains { $0.code == Diagnostic.internalCode }
    if outcome.exitCode == 1 && !diagnostics.isEmpty && !isOurs {
      return Failure(diagnostics, sources: texts(json("sources.json")))
    }
    return InternalFailure(
      .captureCrashed(outcome.errors), log: process.commandLine + "\n" + outcome.errors)
  }

  /// Returns the operators.
  func operators() throws -> OperatorLibrary {
    do { return try Lowering.operatorLibrary(from: try operatorLibrary()) } catch {
      throw InternalFailure(.stageMismatch("operators", "\(error)"), log: "\(error)")
    }
  }

  /// Returns the operator library in its captured form, from the cache if its sources are unchanged.
  func operatorLibrary() throws -> Data {
    let fileManager = FileManager.default
    let specifications = fileManager.files(below: root.operators).filter {
      $0.pathExtension == "py"
    }
    let readers = fileManager.files(below: root.python).filter { $0.pathExtension == "py" }
    let key = try contentHash(
      of: specifications + readers, relativeTo: root.url, salt: python.version)
    let cached = Places.cache.appendingPathComponent("operators/\(key.prefix(32)).json")
    if let data = try? Data(contentsOf: cached) { return data }
    let directory = try TemporaryDirectory()
    let output = directory.url.appendingPathComponent("operators.json")
    let process = python.run(
      module: "drupe.capture", ["--operators", root.operators.path, "--out", output.path],
      root: root)
    let outcome = try process.run()
    if !outcome.isSuccess { throw failure(outcome, in: directory.url, process: process) }
    let data = try Data(contentsOf: output)
    try fileManager.writeAtomically(data, to: cached)
    return data
  }

}
