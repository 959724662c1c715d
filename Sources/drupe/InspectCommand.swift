import ArgumentParser
import Driver

/// `drupe inspect`.
struct InspectCommand: ParsableCommand {

  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Prints what a library is: signature, operators, weights, target, sizes, hashes.",
    discussion: """
      The file is read, not run, so that it may be for another machine. The sizes are measured; \
      'code' is everything that is loaded but the weights.

        drupe inspect embed.so
        drupe inspect @me/embed --json
      """)

  @Argument(help: "A library, or the name of an installed model.")
  var library: String

  @Flag(help: "Print the manifest and the measurements as JSON.")
  var json = false

  @Flag(help: "Also check that the weights are those that the library was made with.")
  var verify = false

  func run() throws {
    let artifact = try Artifact(path: Store().resolve(library))
    if verify { try artifact.checkWeights() }
    print(json ? artifact.report.indentedText : artifact.summary)
  }

}
