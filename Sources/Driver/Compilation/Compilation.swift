import Emission
import Foundation
import IR
import Lowering
import Models
import Passes
import Source
import Syntax

/// The way of one Python file to its libraries.
public struct Compilation {

  /// How long a pass took.
  public struct PassTime: Sendable {
    /// The name of the pass or stage.
    public var name: String
    /// The seconds.
    public var seconds: Double
  }

  /// What is asked.
  private let options: CompilationOptions

  /// What is told how far the work is.
  private let progress: Activity.Handler

  /// Where the operators and the runtime are.
  private let root: ResourceRoot

  /// The interpreter.
  private let python: PythonInterpreter

  /// Where intermediate files go.
  private let directory: URL

  /// Keeps the directory unless the user wants its files.
  private let temporaryDirectory: TemporaryDirectory?

  /// The directory of the captured program, if Python has imported the file before.
  private let capturedDirectory: URL?

  /// The operators, if they were read before.
  private var knownOperators: OperatorLibrary?

  /// When the compilation started.
  private let start = Date()

  /// How long the passes took, in order.
  public private(set) var times: [PassTime] = []

  /// The warnings.
  public private(set) var warnings: [Diagnostic] = []

  /// Prepares a compilation; fails if the file, the Python or the installation is missing.
  public init(
    _ options: CompilationOptions, progress: @escaping Activity.Handler = { _ in }
  ) throws {
    guard FileManager.default.isReadableFile(atPath: options.file) else {
      throw Failure(.fileUnreadable(options.file))
    }
    self.options = options
    self.progress = progress
    capturedDirectory = nil
    knownOperators = nil
    root = try ResourceRoot.find()
    python = try PythonInterpreter.find(options.python)
    if let path = options.savedFiles {
      directory = URL(fileURLWithPath: path)
      temporaryDirectory = nil
    } else {
      TemporaryDirectory.removeAbandoned()
      let temporary = try TemporaryDirectory()
      directory = temporary.url
      temporaryDirectory = temporary
    }
  }

  /// Prepares the compilation of the program that was captured into `directory`.
  init(
    captured directory: URL, operators: OperatorLibrary, root: ResourceRoot,
    python: PythonInterpreter
  ) throws {
    options = CompilationOptions(file: directory.path)
    progress = { _ in }
    capturedDirectory = directory
    knownOperators = operators
    self.root = root
    self.python = python
    let temporary = try TemporaryDirectory()
    self.directory = temporary.url
    temporaryDirectory = temporary
  }

  /// Compiles the file for all targets.
  public mutating func run() throws -> [CompiledLibrary] {
    let targets = try options.resolvedTargets()
    if options.precision != .fp32 {
      throw Failure(.precisionNotYet(options.precision.rawValue))
    }
    // A compiler that is missing is reported before the long work starts.
    var toolchains: [Toolchain] = []
    for target in targets {
      toolchains.append(try Toolchain.find(options.compiler, for: target, python: python))
    }
    return try reportingFaults { compilation, reproducer in
      let program = try compilation.capturedWithOperators(&reproducer)
      let (module, generated) = try compilation.generated(from: program, &reproducer)
      return try toolchains.map { toolchain in
        try compilation.build(
          generated, of: module, packages: program.packages, with: toolchain,
          output: compilation.options.path(of: toolchain.target, among: targets))
      }
    }
  }

  /// Returns the result of `stage` as text.
  public mutating func emit(_ stage: EmittedStage) throws -> String {
    try reportingFaults { compilation, reproducer in
      let program = try compilation.captured(&reproducer)
      if stage == .syntax {
        try compilation.check(program.diagnostics, sources: program.sources)
        return try JSON(parsing: Array(program.text)).indentedText + "\n"
      }
      if stage == .cpp {
        let (_, generated) = try compilation.generated(from: program, &reproducer)
        let files = generated.files.map { "// \($0.name)\n\($0.text)" }
        return files.joined(separator: "\n")
      }
      return try compilation.text(of: program, at: stage)
    }
  }

  /// Calls `body`; a fault of the compiler's becomes a failure with a reproducer.
  private mutating func reportingFaults<T>(
    _ body: (inout Compilation, inout Reproducer) throws -> T
  ) throws -> T {
    var reproducer = Reproducer()
    CrashMessage.prepare(directory: directory)
    defer { CrashMessage.withdraw() }
    do {
      return try body(&self, &reproducer)
    } catch let fault as InternalFailure {
      throw reproducer.failure(fault)
    } catch let fault as CocoaError {
      throw Failure(
        .fileUnwritable(fault.filePath ?? directory.path, reason: fault.localizedDescription))
    }
  }

  /// Calls `body` and notes under `name` how long it took.
  private mutating func timed<T>(
    _ name: String, _ body: (inout Compilation) throws -> T
  ) rethrows -> T {
    progress(.pass(name))
    let start = Date()
    let result = try body(&self)
    times.append(PassTime(name: name, seconds: Date().timeIntervalSince(start)))
    return result
  }

  /// Has Python import the file.
  private mutating func captured(_ reproducer: inout Reproducer) throws -> CapturedProgram {
    progress(.capture)
    let start = Date()
    let capture = Capture(python: python, root: root)
    let program =
      if let capturedDirectory {
        try capture.program(in: capturedDirectory)
      } else {
        try capture.program(
          options.file, entries: options.entries, into: directory.appendingPathComponent("capture"))
      }
    times.append(PassTime(name: "capture", seconds: Date().timeIntervalSince(start)))
    reproducer.add("module.json", program.text)
    reproducer.sources = program.sources
    return program
  }

  /// Has Python import the file, and reads the operators meanwhile.
  private mutating func capturedWithOperators(
    _ reproducer: inout Reproducer
  ) throws -> CapturedProgram {
    if knownOperators != nil { return try captured(&reproducer) }
    let capture = Capture(python: python, root: root)
    let reading = Meanwhile { try capture.operators() }
    // What is wrong with the program is said first.
    let program = Result { try captured(&reproducer) }
    let operators = Result { try timed("read operators") { _ in try reading.result() } }
    let found = try program.get()
    knownOperators = try operators.get()
    return found
  }

  /// Returns the raw module of `program`, with its models, and what was found up to here.
  private mutating func lowered(
    _ program: CapturedProgram, library: OperatorLibrary
  ) throws -> (module: Module, diagnostics: DiagnosticSet) {
    let syntax = try timed("decode") { _ in
      do throws(SyntaxError) { return try CapturedModule.decode(program.text) } catch {
        throw InternalFailure(.stageMismatch("decode", error.message), log: error.message)
      }
    }
    var (module, found) = timed("lower") { _ in
      lower(syntax, resource: program.resource)
    }
    var diagnostics = program.diagnostics
    diagnostics.insert(consequences: found)
    let models = timed("import models") { _ in importModels(into: &module, operators: library) }
    diagnostics.insert(contentsOf: models.sorted)
    return (module, diagnostics)
  }

  /// Returns the operators.
  private mutating func operators() throws -> OperatorLibrary {
    if let knownOperators { return knownOperators }
    return try timed("read operators") { compilation in
      try Capture(python: compilation.python, root: compilation.root).operators()
    }
  }

  /// Runs the passes on the `raw` module, with which `found` was found; `observe` sees it after each.
  private mutating func compiled(
    _ raw: Module, _ found: DiagnosticSet, library: OperatorLibrary, sources: [String: String],
    observe: (Module) -> Void = { _ in }
  ) throws -> Module {
    var last = Date()
    let (module, diagnostics) = try Pipeline(library: library).run(raw, found: found) {
      pass, module in
      progress(.pass(pass.name))
      times.append(PassTime(name: pass.name, seconds: Date().timeIntervalSince(last)))
      try verify(module, after: pass.name)
      observe(module)
      last = Date()
    }
    try check(diagnostics, sources: sources)
    return module
  }

  /// Fails if `module` breaks the rules of its stage, which is the fault of the pass before.
  private func verify(_ module: Module, after pass: String) throws {
    guard let violation = Verifier().check(module).first else { return }
    throw InternalFailure(
      .moduleBroken(after: pass, violation.rule, at: violation.span), log: "\(violation)")
  }

  /// Returns the text of the module of `program` as it is when `stage` is reached.
  private mutating func text(of program: CapturedProgram, at stage: EmittedStage) throws -> String {
    let wanted: Stage =
      switch stage {
      case .syntax, .ir: .raw
      case .typed: .typed
      case .selected: .selected
      case .legal, .cpp: .legal
      }
    let library = try operators()
    let (raw, found) = try lowered(program, library: library)
    if wanted == .raw { try check(found, sources: program.sources) }
    // The last module of a stage is the one that its passes leave to the next.
    var last = raw
    if wanted != .raw {
      _ = try compiled(raw, found, library: library, sources: program.sources) {
        if $0.stage <= wanted { last = $0 }
      }
    }
    return Printer(library: library).print(last)
  }

  /// Returns the legal module of `program` and the C++ that it becomes.
  private mutating func generated(
    from program: CapturedProgram, _ reproducer: inout Reproducer
  ) throws -> (Module, EmittedProgram) {
    let library = try operators()
    let (raw, found) = try lowered(program, library: library)
    let module = try compiled(raw, found, library: library, sources: program.sources)
    let generated = timed("emit") { _ in
      CPlusPlusEmitter(module: module, library: library, sources: program.sources).emit()
    }
    for file in generated.files { reproducer.add("generated/\(file.name)", file.text) }
    return (module, generated)
  }

  /// Builds the library of `generated` for the target of `toolchain`.
  private mutating func build(
    _ generated: EmittedProgram, of module: Module, packages: [JSON.Member],
    with toolchain: Toolchain, output: URL
  ) throws -> CompiledLibrary {
    let resources = generated.resources.map { module.resources[$0] }
    let manifest = Manifest(
      of: module, target: toolchain.target, operators: generated.operators, resources: resources,
      packages: packages)
    var toolchain = toolchain
    toolchain.goal = module.functions.contains { $0.origin == .model } ? .size : .speed
    let builder = LibraryBuilder(toolchain: toolchain, root: root, progress: progress)
    let directory = directory.appendingPathComponent(toolchain.target.rawValue)
    let start = Date()
    let sizes = try builder.build(
      generated.files.map { GeneratedFile(name: $0.name, text: $0.text, origins: $0.origins) },
      manifest: manifest, resources: resources.map(\.bytes), in: directory, output: output)
    times.append(PassTime(name: "build", seconds: Date().timeIntervalSince(start)))
    let attributes = try FileManager.default.attributesOfItem(atPath: output.path)
    return CompiledLibrary(
      path: output.relativePath, target: toolchain.target, name: manifest.name,
      fileSize: (attributes[.size] as? Int) ?? 0, sizes: sizes,
      seconds: Date().timeIntervalSince(self.start))
  }

  /// Fails if `diagnostics` has an error; keeps warnings otherwise.
  private mutating func check(_ diagnostics: DiagnosticSet, sources: [String: String]) throws {
    let all = diagnostics.sorted
    if diagnostics.containsError {
      let isInternal = all.contains { $0.code == Diagnostic.internalCode }
      throw Failure(all, kind: isInternal ? .internal : .diagnosed, sources: sources)
    }
    warnings += all
  }

}
