import ArgumentParser
import Driver
import Foundation

/// `drupe compile`.
struct CompileCommand: ParsableCommand {

  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Makes a library of the functions that a Python file decorates with @compile.",
    discussion: """
      Python imports the file, so its module level runs; what the functions need of it (tables, \
      tokenizers, models) goes into the library. The functions themselves are not called.

        drupe compile embed.py                          make embed.so
        drupe compile embed.py -o out/                  make out/embed.so
        drupe compile embed.py --target aarch64-linux   make embed-aarch64-linux.so
        drupe compile embed.py --emit cpp               print the C++ and make nothing
      """)

  @OptionGroup var source: SourceOptions

  @Option(name: .shortAndLong, help: "The library; with several targets, the folder for all.")
  var output: String?

  @Option(
    name: .customLong("target"),
    help: "What the library is for: \(Target.allCases.map(\.rawValue).joined(separator: ", ")).")
  var targets: [String] = []

  @Option(help: "The precision in which models compute; bf16 and int8 are not there yet.")
  var precision = Precision.fp32

  @Option(help: ArgumentHelp("Print what a stage gives: \(stages).", valueName: "stage"))
  var emit: EmittedStage?

  @Option(
    name: .customLong("save-temps"),
    help: ArgumentHelp("Keep what is made on the way in a folder.", valueName: "folder"))
  var savedFiles: String?

  @Flag(help: "Print how long each pass took.")
  var timePasses = false

  @Flag(help: "Print the report, or what is wrong, as JSON.")
  var json = false

  /// The names of the stages.
  private static var stages: String {
    EmittedStage.allCases.map(\.rawValue).joined(separator: ", ")
  }

  func run() throws {
    var options = source.compilationOptions
    options.output = output
    options.targets = targets
    options.precision = precision
    options.savedFiles = savedFiles
    let line = ProgressLine(isEnabled: !json)
    defer { line.clear() }
    var compilation = try Compilation(options, progress: line.show)
    if let emit {
      let text = try compilation.emit(emit)
      line.clear()
      print(text, terminator: "")
      return
    }
    let libraries = try compilation.run()
    line.clear()
    if json {
      print(compilation.report(libraries).indentedText)
      return
    }
    if !compilation.warnings.isEmpty {
      Terminal.printError(compilation.warningText(usesColour: Terminal.usesColour))
    }
    if timePasses { print(compilation.timeText) }
    for library in libraries { print(library.summary) }
  }

}

extension EmittedStage: ExpressibleByArgument {}

extension Precision: ExpressibleByArgument {}

extension CompilerKind: ExpressibleByArgument {}

/// The options that say what is compiled, and with what.
struct SourceOptions: ParsableArguments {

  @Argument(help: "The Python file.")
  var file: String

  @Option(
    name: .customLong("entry"),
    help: ArgumentHelp(
      "Compile this function as if it were decorated with @compile.", valueName: "function"))
  var entries: [String] = []

  @Option(
    help: """
      The Python that imports the file. By default: $DRUPE_PYTHON, the active virtual environment, \
      python3.
      """)
  var python: String?

  @Option(help: "The C++ compiler: zig (the package 'ziglang'), clang or gcc.")
  var compiler: CompilerKind = .zig

  /// The options as the driver takes them.
  var compilationOptions: CompilationOptions {
    var options = CompilationOptions(file: file)
    options.entries = entries
    options.python = python
    options.compiler = compiler
    return options
  }

}
