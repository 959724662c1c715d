import ArgumentParser
import Driver
import Foundation

/// `drupe run`.
struct RunCommand: ParsableCommand {

  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Calls a function of a library.",
    discussion: """
      Each parameter of the function is an option. Values are JSON, by the type of the parameter; \
      for a 'str' the plain text is enough. 'drupe inspect' shows the parameters. An exception of \
      the function is printed as Python prints it, with exit code 1.

        drupe run embed.so --texts '["hello", "world"]' --task query
        drupe run @me/embed --texts '["hello"]' --json
      """)

  @Argument(help: "A library, or the name of an installed model.")
  var library: String

  @Option(help: "The function; by default, the first one of the library.")
  var function: String?

  @Flag(help: "Print the result as JSON, with all elements of arrays.")
  var json = false

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("The arguments of the function.", valueName: "--name value"))
  var arguments: [String] = []

  func run() throws {
    switch try LoadedLibrary(library).call(function, words: arguments) {
    case .value(let value):
      print(json ? value.json.text : value.text)
    case .exception(let type, let message, let traceback):
      if json {
        let error = JSON.object([
          .init("type", .string(type)), .init("message", .string(message)),
        ])
        print(JSON.object([.init("error", error)]).text)
      }
      Terminal.printError(traceback)
      throw ExitCode(1)
    }
  }

}
