import Foundation
import IR
import Lowering
import Models
import Passes
import Source
import Syntax

/// What of whole Python files compiles, and what stands in the way; needs no C++ compiler.
public struct Coverage {

  /// A function or a method of the files.
  public struct Unit: Sendable {

    /// The name, as in `Point.norm`.
    public var name: String

    /// The place of its definition.
    public var span: SourceSpan

    /// The number of its lines.
    public var lineCount: Int { span.end.line - span.start.line + 1 }

    /// `true` iff nothing stands in the way of it or of what it calls.
    public var compiles = true

  }

  /// Something that is refused, at one or several places.
  public struct Refusal: Sendable {

    /// What is said at the first place.
    public var diagnostic: Diagnostic

    /// The places.
    public var places: [SourceSpan]

    /// The number of lines of the functions that do not compile because of it.
    public var lineCount: Int

  }

  /// The functions and methods, in the order of the files.
  public private(set) var units: [Unit] = []

  /// What is refused; what blocks the most lines comes first.
  public private(set) var refusals: [Refusal] = []

  /// The texts of the files.
  private var sources: [String: String] = [:]

  /// Examines `files` with the given Python.
  public init(of files: [String], python: String?) throws {
    let root = try ResourceRoot.find()
    let interpreter = try PythonInterpreter.find(python)
    let capture = Capture(python: interpreter, root: root)
    let library = try operatorLibrary(from: capture.operatorLibrary())
    var found: [String: Refusal] = [:]
    var order: [String] = []
    for file in files {
      guard FileManager.default.isReadableFile(atPath: file) else {
        throw Failure(.fileUnreadable(file))
      }
      let examined = try FileCoverage(of: file, with: capture, library: library)
      units += examined.units
      sources.merge(examined.sources) { $1 }
      for refusal in examined.refusals {
        let key = "\(refusal.diagnostic.code) \(refusal.diagnostic.message)"
        if found[key] == nil { order.append(key) }
        found[key, default: Refusal(diagnostic: refusal.diagnostic, places: [], lineCount: 0)]
          .places += refusal.places
        found[key]!.lineCount += refusal.lineCount
      }
    }
    refusals = order.map { found[$0]! }.enumerated()
      .sorted { ($1.element.lineCount, $0.offset) < ($0.element.lineCount, $1.offset) }
      .map(\.element)
  }

  /// The report for people.
  public var text: String {
    var result = ""
    let width = max(5, refusals.map { String($0.lineCount).count }.max() ?? 0)
    func padded(_ text: String) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    if !refusals.isEmpty { result += "\(padded("lines"))  refusal\n" }
    for r in refusals {
      let place = r.places.first.map { shown($0) } ?? ""
      result += "\(padded(String(r.lineCount)))  \(place)  \(r.diagnostic.message)"
      result += "  [\(r.diagnostic.code)]\n"
      let others = r.places.dropFirst()
      if !others.isEmpty {
        let more = others.count > 4 ? " and \(others.count - 4) more" : ""
        let places = others.prefix(4).map { shown($0) }.joined(separator: ", ")
        result += "\(padded(""))  also \(places)\(more)\n"
      }
    }
    let compiled = units.count { $0.compiles }
    if !refusals.isEmpty { result += "\n" }
    return result + "\(compiled) of \(units.count) functions compile\n"
  }

  /// `span` as a file and a line.
  private func shown(_ span: SourceSpan) -> String {
    span.isNowhere ? "" : "\(span.file):\(max(1, span.start.line))"
  }

  /// The report for programs.
  public var json: JSON {
    .object([
      .init("compiled", .int(units.count { $0.compiles })),
      .init("total", .int(units.count)),
      .init(
        "functions",
        .array(
          units.map { unit in
            .object([
              .init("name", .string(unit.name)), .init("file", .string(unit.span.file)),
              .init("line", .int(unit.span.start.line)), .init("lines", .int(unit.lineCount)),
              .init("compiles", .bool(unit.compiles)),
            ])
          })),
      .init(
        "refusals",
        .array(
          refusals.map { refusal in
            .object([
              .init("lines", .int(refusal.lineCount)),
              .init("places", .array(refusal.places.map { .string(shown($0)) })),
              .init("diagnostic", JSON(refusal.diagnostic)),
            ])
          })),
    ])
  }

}
