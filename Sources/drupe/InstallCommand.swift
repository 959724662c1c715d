import ArgumentParser
import Driver

/// `drupe install`.
struct InstallCommand: ParsableCommand {

  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Copies libraries into the store, where clients find them by name.",
    discussion: """
      The name is the 'tag' of the @compile decorator. The store is $DRUPE_HOME, or ~/.drupe. A \
      library takes the place of the one that was installed for the same name and target.

        drupe install embed.so
        drupe run @me/embed --texts '["hello"]'
      """)

  @Argument(help: "The libraries.")
  var files: [String]

  @Flag(help: "Print what was installed as JSON.")
  var json = false

  func run() throws {
    let store = Store()
    var installed: [JSON] = []
    for file in files {
      let (name, entry) = try store.install(file)
      installed.append(
        .object([
          .init("name", .string(name)), .init("target", .string(entry.target)),
          .init("sha256", .string(entry.sha256)),
          .init("file", .string(store.url.appendingPathComponent(entry.file).path)),
        ]))
      if !json { print("installed \(name) (\(entry.target)) from \(file)") }
    }
    if json { print(JSON.array(installed).indentedText) }
  }

}
