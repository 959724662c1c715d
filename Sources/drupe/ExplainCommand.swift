import ArgumentParser
import Driver

/// `drupe explain`.
struct ExplainCommand: ParsableCommand {

  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a diagnostic means, why it is given, and what to write instead.",
    discussion: """
        drupe explain                        list the codes of all diagnostics
        drupe explain no-matching-signature  print the page of one of them
      """)

  @Argument(help: "The code, which stands in brackets behind 'error'.")
  var code: String?

  @Flag(help: "Print the page, or the list, as JSON.")
  var json = false

  func run() throws {
    let explanations = try Explanations()
    guard let code else {
      print(
        json ? JSON.array(explanations.pages.map(\.json)).indentedText : explanations.list,
        terminator: json ? "\n" : "")
      return
    }
    let page = try explanations.page(code)
    print(json ? page.json.indentedText : page.terminalText, terminator: json ? "\n" : "")
  }

}

extension Explanations.Page {

  /// The page for programs.
  fileprivate var json: JSON {
    .object([
      .init("code", .string(code)), .init("family", .string(family)),
      .init("summary", .string(summary)), .init("text", .string(text)),
    ])
  }

}
