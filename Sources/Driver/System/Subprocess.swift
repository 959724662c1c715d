import Foundation

/// A program to run, with its arguments and environment.
public struct Subprocess: Sendable {

  /// What a program left behind.
  public struct Outcome: Sendable {

    /// The exit code; 128 and the number of the signal if a signal ended it.
    public var exitCode: Int32

    /// What it wrote to standard output; empty if that was passed on.
    public var output: String

    /// What it wrote to standard error; empty if that was passed on.
    public var errors: String

    /// `true` iff the program reports success.
    public var isSuccess: Bool { exitCode == 0 }

  }

  /// The path of the program.
  public var program: String

  /// The arguments, without the program.
  public var arguments: [String]

  /// Variables that are set beside those of this process.
  public var environment: [String: String]

  /// The directory it runs in; `nil` for that of this process.
  public var directory: URL?

  /// Creates a description of a process.
  public init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    directory: URL? = nil
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.directory = directory
  }

  /// The command as a shell would take it.
  public var commandLine: String {
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\(quoted($0.value))" }
    return (variables + [quoted(program)] + arguments.map(quoted)).joined(separator: " ")
  }

  /// Runs the program to its end and returns its outcome.
  ///
  /// Output goes through files, not pipes, so that a program that writes much cannot block, and one
  /// that leaves a background process behind cannot make this wait.
  ///
  /// - Parameter passesOutputOn: `true` to let the program write to the user directly.
  public func run(passesOutputOn: Bool = false) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    if let directory { process.currentDirectoryURL = directory }
    if passesOutputOn { return try outcome(of: process) }

    let directory = try TemporaryDirectory()
    let output = directory.url.appendingPathComponent("output")
    let errors = directory.url.appendingPathComponent("errors")
    for file in [output, errors] { try Data().write(to: file) }
    let outputHandle = try FileHandle(forWritingTo: output)
    let errorHandle = try FileHandle(forWritingTo: errors)
    process.standardOutput = outputHandle
    process.standardError = errorHandle
    var result = try outcome(of: process)
    try outputHandle.close()
    try errorHandle.close()
    result.output = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    result.errors = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    return result
  }

  /// Starts `process`, waits for its end, and returns the outcome without texts.
  private func outcome(of process: Process) throws -> Outcome {
    try process.run()
    process.waitUntilExit()
    let signalled = process.terminationReason == .uncaughtSignal
    let code = process.terminationStatus + (signalled ? 128 : 0)
    return Outcome(exitCode: code, output: "", errors: "")
  }

  /// Returns the path of the program called `name` in the directories of `PATH`, if there is one.
  public static func find(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

}

/// Returns `word` as a shell would need it.
private func quoted(_ word: String) -> String {
  let plain = CharacterSet(charactersIn: "-_=+:,./@%").union(.alphanumerics)
  if !word.isEmpty && word.unicodeScalars.allSatisfy(plain.contains) { return word }
  return "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
}

/// Calls `body` with each index below `count`, on as many threads as the machine has cores, and
/// returns the results in order, or throws the error of the first index that has one.
func concurrently<T: Sendable>(
  _ count: Int, _ body: @Sendable (Int) throws -> T
) throws -> [T] {
  let results = Results<T>(count: count)
  DispatchQueue.concurrentPerform(iterations: count) { i in
    results.set(i, Result { try body(i) })
  }
  return try results.all.map { try $0.get() }
}

/// Results that several threads fill in; a class because they share it.
private final class Results<T: Sendable>: @unchecked Sendable {

  /// Guards `values`.
  private let lock = NSLock()

  /// The results by index.
  private var values: [Result<T, any Error>?]

  /// Creates room for `count` results.
  init(count: Int) { values = Array(repeating: nil, count: count) }

  /// Sets the result with index `i`.
  func set(_ i: Int, _ value: Result<T, any Error>) { lock.withLock { values[i] = value } }

  /// The results that were set.
  var all: [Result<T, any Error>] { lock.withLock { values.compactMap { $0 } } }

}

/// Work that another thread does meanwhile; a class because both threads refer to it.
final class Meanwhile<T: Sendable>: Sendable {

  /// What is waited for.
  private let group = DispatchGroup()

  /// The result, once there is one.
  private let results = Results<T>(count: 1)

  /// Starts `body`.
  init(_ body: @escaping @Sendable () throws -> T) {
    let results = results
    DispatchQueue.global().async(group: group) { results.set(0, Result { try body() }) }
  }

  /// Waits for the work and returns its result.
  func result() throws -> T {
    group.wait()
    return try results.all[0].get()
  }

}
