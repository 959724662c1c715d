import Foundation

/// The comparison of a library with the Python function that it was made of.
public struct Checking {

  /// What is compared and how.
  public struct Options: Sendable {

    /// How the library is made, unless there is one.
    public var compilation: CompilationOptions

    /// The library to compare; `nil` to compile one.
    public var library: String?

    /// Further calls, as Python expressions.
    public var calls: [String] = []

    /// How near is near enough; `nil` for what the function declares.
    public var precision: String?

    /// `true` to print the report as JSON.
    public var printsJSON = false

    /// Creates the options for the file of `compilation`.
    public init(_ compilation: CompilationOptions) { self.compilation = compilation }

  }

  /// Compares, printing the report to standard output, and returns the exit code.
  public static func run(
    _ options: Options, progress: @escaping Activity.Handler = { _ in },
    willReport: () -> Void = {}
  ) throws -> Int32 {
    let root = try ResourceRoot.find()
    let python = try PythonInterpreter.find(options.compilation.python)
    let directory = try TemporaryDirectory()
    var library = options.library
    if library == nil {
      var compilation = options.compilation
      compilation.output = directory.url.path + "/"
      var work = try Compilation(compilation, progress: progress)
      library = try work.run().first?.path
    }
    var arguments = [options.compilation.file, try Store().resolve(library ?? "")]
    if options.printsJSON { arguments.append("--json") }
    arguments += options.calls.flatMap { ["--call", $0] }
    if let precision = options.precision { arguments += ["--precision", precision] }
    willReport()
    let process = python.run(module: "drupe.check", arguments, root: root)
    return try process.run(passesOutputOn: true).exitCode
  }

}
