import Foundation
import Source

extension Failure {

  /// The diagnostics as text for people, with the commands that say more about their codes.
  public func text(usesColour: Bool) -> String {
    let renderer = DiagnosticRenderer(sources: allSources, usesColour: usesColour)
    var codes: [String] = []
    for d in diagnostics where !codes.contains(d.code) { codes.append(d.code) }
    return renderer.render(diagnostics) + codes.map { "more: drupe explain \($0)\n" }.joined()
  }

  /// The texts that the diagnostics speak of; those that were not given are read from their files.
  private var allSources: [String: String] {
    var result = sources
    let spans = diagnostics.flatMap { [$0.span] + $0.notes.compactMap(\.span) }
    for span in spans where !span.isNowhere && result[span.file] == nil {
      result[span.file] = try? String(contentsOfFile: span.file, encoding: .utf8)
    }
    return result
  }

  /// The diagnostics as JSON.
  public var json: JSON { .array(diagnostics.map { JSON($0) }) }

}

extension JSON {

  /// The form that `--json` prints, and that capture writes, of `diagnostic`.
  init(_ diagnostic: Diagnostic) {
    let notes = diagnostic.notes.map { note in
      JSON.object([
        .init("message", .string(note.message)),
        .init("file", note.span.map { .string($0.file) } ?? .null),
        .init("at", note.span.map { JSON($0) } ?? .null),
      ])
    }
    let isNowhere = diagnostic.span.isNowhere
    self = .object([
      .init("code", .string(diagnostic.code)),
      .init("severity", .string(diagnostic.severity.rawValue)),
      .init("message", .string(diagnostic.message)),
      .init("file", isNowhere ? .null : .string(diagnostic.span.file)),
      .init("at", isNowhere ? .null : JSON(diagnostic.span)),
      .init("label", .optional(diagnostic.label)),
      .init("notes", .array(notes)),
      .init("help", .optional(diagnostic.help)),
    ])
  }

  /// The four numbers of the place `span`.
  private init(_ span: SourceSpan) {
    self = .array(
      [span.start.line, span.start.column, span.end.line, span.end.column].map { .int($0) })
  }

}

extension Diagnostic {

  /// Reads a diagnostic as capture writes it; `nil` if a part is missing.
  init?(json: JSON) {
    guard let code = json["code"]?.string, let message = json["message"]?.string else { return nil }
    self.init(
      code, message, at: SourceSpan(file: json["file"], at: json["at"]) ?? .nowhere,
      severity: json["severity"]?.string == "warning" ? .warning : .error,
      label: json["label"]?.string,
      notes: (json["notes"]?.array ?? []).compactMap { note in
        note["message"]?.string.map {
          Note($0, at: SourceSpan(file: note["file"], at: note["at"]))
        }
      },
      help: json["help"]?.string)
  }

}

extension SourceSpan {

  /// Reads a place in `file`; `nil` if there is none. A file without numbers is its first line.
  fileprivate init?(file: JSON?, at: JSON?) {
    guard let file = file?.string else { return nil }
    let numbers = at?.array?.compactMap(\.int) ?? []
    let places = numbers.count == 4 ? numbers : [0, 0, 0, 0]
    self.init(
      file: file, start: SourcePosition(line: places[0], column: places[1]),
      end: SourcePosition(line: places[2], column: places[3]))
  }

}
