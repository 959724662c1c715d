import Foundation
import Source

/// The pages of `Docs/diagnostics`: for each code of a diagnostic, what it means and what to do.
public struct Explanations {

  /// One page.
  public struct Page: Sendable {

    /// The code, which is the title and the name of the file.
    public var code: String

    /// What the code is about: the language, types, libraries, the command.
    public var family: String

    /// What the code means, in one sentence.
    public var summary: String

    /// The text, in Markdown.
    public var text: String

  }

  /// The pages by family, in the order in which they are listed, and by code.
  public let pages: [Page]

  /// The families in the order in which they are listed.
  private static let families = [
    "program", "language", "types", "libraries", "models", "command", "machine",
  ]

  /// Reads the pages that were installed with the compiler.
  public init() throws {
    let folder = try ResourceRoot.find().url.appendingPathComponent("Docs/diagnostics")
    let files = FileManager.default.files(below: folder).filter { $0.pathExtension == "md" }
    pages = try files.map { file in
      Page(
        code: file.deletingPathExtension().lastPathComponent,
        text: try String(contentsOf: file, encoding: .utf8))
    }.sorted { (Self.rank($0.family), $0.code) < (Self.rank($1.family), $1.code) }
  }

  /// The place of `family` in the list.
  private static func rank(_ family: String) -> Int {
    families.firstIndex(of: family) ?? families.count
  }

  /// Returns the page of `code`.
  public func page(_ code: String) throws(Failure) -> Page {
    if let page = pages.first(where: { $0.code == code }) { return page }
    throw Failure(.codeUnknown(code, known: pages.map(\.code)), kind: .usage)
  }

  /// All codes with their summaries, by family.
  public var list: String {
    let width = pages.map(\.code.count).max() ?? 0
    var result = ""
    var family = ""
    for page in pages {
      if page.family != family { result += (family.isEmpty ? "" : "\n") + "\(page.family)\n" }
      family = page.family
      let padding = String(repeating: " ", count: width - page.code.count)
      result += "  \(page.code)\(padding)  \(page.summary)\n"
    }
    return result + "\n'drupe explain CODE' says more about one of them\n"
  }

}

extension Explanations.Page {

  /// Reads the page of `code` from its text: a title, a line with the family, and a first paragraph
  /// whose first sentence is the summary.
  init(code: String, text: String) {
    self.code = code
    self.text = text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let mark = "Family: "
    family = lines.first { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) } ?? ""
    let paragraph = lines.drop { !$0.hasPrefix(mark) }.dropFirst().drop { $0.isEmpty }
      .prefix { !$0.isEmpty }.joined(separator: " ")
    let end = paragraph.range(of: ". ")?.lowerBound ?? paragraph.endIndex
    summary = String(paragraph[..<end].trimmingSuffix(while: { $0 == "." }))
  }

  /// The page for a terminal: code is indented, and headings are marked by their own line.
  public var terminalText: String {
    var result = ""
    var isCode = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isCode.toggle()
      } else {
        result += isCode && !line.isEmpty ? "    \(line)\n" : "\(line)\n"
      }
    }
    return result.trimmingCharacters(in: .newlines) + "\n"
  }

}

extension StringProtocol {

  /// Returns this text without the characters at its end that satisfy `predicate`.
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> SubSequence {
    self[..<(lastIndex { !predicate($0) }.map { index(after: $0) } ?? startIndex)]
  }

}
