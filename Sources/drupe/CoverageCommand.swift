import ArgumentParser
import Driver

/// `drupe coverage`.
struct CoverageCommand: ParsableCommand {

  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Says which functions of Python files compile, and what stands in the way of others.",
    discussion: """
      All functions and methods of the files are examined, decorated or not, as far as types are \
      known: from annotations, examples and calls. What blocks the most lines comes first: those \
      of the functions where it stands and of all that call them. No C++ compiler is needed.

        drupe coverage app.py helpers.py
        drupe coverage app.py --json
      """)

  @Argument(help: "The Python files.")
  var files: [String]

  @Option(help: "The Python that imports the files; by default as for 'drupe compile'.")
  var python: String?

  @Flag(help: "Print the report as JSON.")
  var json = false

  func run() throws {
    let coverage = try Coverage(of: files, python: python)
    print(json ? coverage.json.indentedText : coverage.text, terminator: json ? "\n" : "")
  }

}
