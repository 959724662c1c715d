import ArgumentParser
import Driver
import Foundation

/// `drupe refusals`, for tests: it is not shown to users.
struct RefusalsCommand: ParsableCommand {

  static let configuration = CommandConfiguration(
    commandName: "refusals",
    abstract: "Says of many captured programs what 'drupe compile' would refuse in them.",
    discussion: """
      Standard input has one directory a line, as 'python -m drupe.capture' writes them; standard \
      output gets one JSON object a line as soon as a program is done.
      """,
    shouldDisplay: false)

  @Option(help: "The Python that imports the operators.")
  var python: String?

  func run() throws {
    let refusals = try Refusals(python: python)
    while let directory = readLine() {
      let line = refusals.report(on: directory).text + "\n"
      try FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
    }
  }

}
