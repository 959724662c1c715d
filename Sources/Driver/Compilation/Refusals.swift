import Foundation
import IR
import Source

/// The compilation of many captured programs up to C++, with the operators read once; no C++
/// compiler is needed. Tests ask it which programs are refused, and why.
public struct Refusals {

  /// Where the operators and the runtime are.
  private let root: ResourceRoot

  /// The interpreter that captures the operators.
  private let python: PythonInterpreter

  /// The operators.
  private let operators: OperatorLibrary

  /// Reads the operators with the Python at `path`, or the one that is found.
  public init(python path: String? = nil) throws {
    root = try ResourceRoot.find()
    python = try PythonInterpreter.find(path)
    do { operators = try Capture(python: python, root: root).operators() } catch let fault
      as InternalFailure
    {
      throw Failure([fault.diagnostic], kind: .internal)
    }
  }

  /// Compiles the program that was captured into `directory`; returns the exit code that `compile`
  /// would have, and the diagnostics.
  public func report(on directory: String) -> JSON {
    var code: Int32 = 0
    var diagnostics: [Diagnostic] = []
    do {
      var compilation = try Compilation(
        captured: URL(fileURLWithPath: directory), operators: operators, root: root, python: python)
      _ = try compilation.emit(.cpp)
    } catch let failure as Failure {
      code = failure.kind.rawValue
      diagnostics = failure.diagnostics
    } catch {
      code = Failure.Kind.internal.rawValue
      diagnostics = [Diagnostic(Diagnostic.internalCode, "\(error)", at: .nowhere)]
    }
    return .object([
      .init("directory", .string(directory)), .init("exit", .int(Int(code))),
      .init("diagnostics", .array(diagnostics.map { JSON($0) })),
    ])
  }

}
