import ArgumentParser
import Driver

/// `drupe list`.
struct ListCommand: ParsableCommand {

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Prints the installed models.",
    discussion: """
        drupe list
        drupe list --json
      """)

  @Flag(help: "Print the models as JSON.")
  var json = false

  func run() throws {
    let models = try Store().models()
    if json {
      print(JSON.array(models.map(\.json)).indentedText)
      return
    }
    for model in models {
      let targets = model.entries.map(\.target).joined(separator: ", ")
      print("\(model.name)  \(targets)  \(model.entries.first?.created ?? "")")
    }
    if models.isEmpty { Terminal.printError("nothing is installed; see 'drupe install --help'\n") }
  }

}
