import Foundation
import Source

/// A Python that can import the user's program.
public struct PythonInterpreter: Sendable {

  /// The path of the interpreter.
  public var path: String

  /// The version, such as `3.11.7`.
  public var version: String

  /// The path of the `zig` of the `ziglang` package, if that is installed.
  public var zig: String?

  /// What is asked of an interpreter: its version and whether it has `ziglang`.
  private static let question = """
    import importlib.util, json, os, sys
    spec = importlib.util.find_spec("ziglang")
    name = "zig.exe" if os.name == "nt" else "zig"
    zig = os.path.join(os.path.dirname(spec.origin), name) if spec and spec.origin else None
    print(json.dumps({"version": "%d.%d.%d" % sys.version_info[:3], "zig": zig}))
    """

  /// Asks the interpreter at `path` what it is; `nil` if it does not answer as a Python does.
  init?(at path: String) {
    guard let outcome = try? Subprocess(path, ["-c", Self.question]).run(), outcome.isSuccess,
      let line = outcome.output.split(separator: "\n").last,
      let answer = try? JSON(parsing: line), let version = answer["version"]?.string
    else { return nil }
    self.path = path
    self.version = version
    self.zig = answer["zig"]?.string
  }

  /// Finds the Python to use: the one asked for, `$DRUPE_PYTHON`, the active virtual environment,
  /// `python3` on the path, or the project's own environment.
  public static func find(_ requested: String?) throws(Failure) -> PythonInterpreter {
    let environment = ProcessInfo.processInfo.environment
    if let path = requested ?? environment["DRUPE_PYTHON"], !path.isEmpty {
      guard let resolved = path.contains("/") ? path : Subprocess.find(path),
        let python = PythonInterpreter(at: resolved)
      else { throw Failure(.pythonMissing(requested: path)) }
      return try python.checked()
    }
    var candidates: [String] = []
    if let active = environment["VIRTUAL_ENV"] { candidates.append("\(active)/bin/python") }
    if let onPath = Subprocess.find("python3") { candidates.append(onPath) }
    candidates.append(managed)
    for path in candidates where FileManager.default.isExecutableFile(atPath: path) {
      if let python = PythonInterpreter(at: path) { return try python.checked() }
    }
    throw Failure(.pythonMissing(requested: nil))
  }

  /// The interpreter of the environment that `Tools/dev` keeps in the user's cache.
  static var managed: String {
    Places.cache.appendingPathComponent("environments/current/bin/python").path
  }

  /// Returns this interpreter, or fails if it is too old.
  private func checked() throws(Failure) -> PythonInterpreter {
    let parts = version.split(separator: ".").compactMap { Int($0) }
    if parts.count < 2 || (parts[0], parts[1]) < (3, 11) { throw Failure(.pythonTooOld(self)) }
    return self
  }

  /// Returns the process `python -m module arguments` with the project's package importable.
  func run(module: String, _ arguments: [String], root: ResourceRoot) -> Subprocess {
    var path = root.python.path
    if let inherited = ProcessInfo.processInfo.environment["PYTHONPATH"], !inherited.isEmpty {
      path += ":" + inherited
    }
    return Subprocess(
      self.path, ["-m", module] + arguments,
      environment: ["PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"])
  }

}
