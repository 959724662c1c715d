import Foundation
import IR
import Lowering
import Source
import Syntax

/// Returns what capture and lowering make of the Python text `source`, which defines `main`.
func lowered(_ source: String) throws -> (module: Module, diagnostics: DiagnosticSet) {
  let directory = FileManager.default.temporaryDirectory
    .appendingPathComponent("drupe-lowering-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: directory) }
  let text = "from drupe import compile\n" + source
  try text.write(
    to: directory.appendingPathComponent("case.py"), atomically: true, encoding: .utf8)

  let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Python/src")
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  let python = ProcessInfo.processInfo.environment["DRUPE_PYTHON"] ?? "python3"
  process.arguments = [python, "-m", "drupe.capture", "case.py", "--out", "out"]
  process.currentDirectoryURL = directory
  process.environment = ProcessInfo.processInfo.environment.merging(
    ["PYTHONPATH": package.path]) { _, new in new }
  try process.run()
  process.waitUntilExit()

  let out = directory.appendingPathComponent("out")
  let captured = try CapturedModule.decode(
    Data(contentsOf: out.appendingPathComponent("module.json")))
  return lower(captured) { name in
    try Data(contentsOf: out.appendingPathComponent("resources").appendingPathComponent(name))
  }
}

/// Returns the raw code that the Python text `source`, which defines `main`, becomes.
///
/// - Parameter reports: The codes of the diagnostics that are expected.
func text(_ source: String, reports: [String] = []) throws -> String {
  let (module, diagnostics) = try lowered(source)
  let codes = diagnostics.sorted.map(\.code)
  let violations = Verifier().check(module)
  guard codes == reports, violations.isEmpty else {
    return (diagnostics.sorted.map(\.message) + violations.map(\.description))
      .joined(separator: "\n")
  }
  // The numbers of lines count from the text that the test gives.
  return Printer().print(module).split(separator: "\n").map { line in
    var line = String(line)
    if let remark = line.range(of: #"\s+# \d+$"#, options: .regularExpression) {
      line.removeSubrange(remark)
    }
    return line + "\n"
  }.joined()
}
