import ArgumentParser
import Driver

/// `drupe check`.
struct CheckCommand: ParsableCommand {

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Compares a library with the Python function that it was made of.",
    discussion: """
      Both are called with the examples that the function declares, and with the calls given here; \
      the report has the largest differences, the cosines of vectors, and the verdict. The exit \
      code is 0 if all results agree and 1 if not.

        drupe check embed.py
        drupe check embed.py --library embed.so
        drupe check embed.py --call 'embed(["hello"], task="query")'
      """)

  @OptionGroup var source: SourceOptions

  @Option(help: "The library to compare, or an installed name; by default, one is compiled.")
  var library: String?

  @Option(
    name: .customLong("call"),
    help: ArgumentHelp("A further call, in Python.", valueName: "expression"))
  var calls: [String] = []

  @Option(
    help: """
      How near is near enough: exact, close, float32, bfloat16, int8; by default, what the \
      function declares.
      """)
  var precision: String?

  @Flag(help: "Print the report as JSON.")
  var json = false

  func run() throws {
    var options = Checking.Options(source.compilationOptions)
    options.library = library
    options.calls = calls
    options.precision = precision
    options.printsJSON = json
    let line = ProgressLine(isEnabled: !json)
    defer { line.clear() }
    let code = try Checking.run(options, progress: line.show, willReport: line.clear)
    if code != 0 { throw ExitCode(code) }
  }

}
