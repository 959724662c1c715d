import Foundation
import Source

/// The folder that holds what the compiler reads beside its own code: the operators, the runtime and
/// the Python package.
public struct ResourceRoot: Sendable {

  /// The folder.
  public var url: URL

  /// The specifications and kernels of operators.
  public var operators: URL { url.appendingPathComponent("Operators") }

  /// The runtime that generated code links against.
  public var runtime: URL { url.appendingPathComponent("Runtime") }

  /// The folder from which Python imports `drupe` and `operatorkit`.
  public var python: URL { url.appendingPathComponent("Python/src") }

  /// Creates the root at `url`.
  public init(url: URL) { self.url = url }

  /// Finds the root: `$DRUPE_ROOT`, else the nearest folder above the executable that has one.
  public static func find() throws(Failure) -> ResourceRoot {
    let fileManager = FileManager.default
    func isRoot(_ url: URL) -> Bool {
      ["Operators", "Runtime"].allSatisfy {
        fileManager.fileExists(atPath: url.appendingPathComponent($0).path)
      }
    }
    if let root = ProcessInfo.processInfo.environment["DRUPE_ROOT"], !root.isEmpty {
      let url = URL(fileURLWithPath: root)
      if isRoot(url) { return ResourceRoot(url: url) }
      throw Failure(.resourceRootMissing(searched: "DRUPE_ROOT is '\(root)'"))
    }
    let executable = (Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]))
      .resolvingSymlinksInPath()
    var folder = executable.deletingLastPathComponent()
    while folder.path != "/" {
      if isRoot(folder) { return ResourceRoot(url: folder) }
      folder.deleteLastPathComponent()
    }
    throw Failure(.resourceRootMissing(searched: "looked above '\(executable.path)'"))
  }

}
