import Foundation
import Source

/// A directory that shows a fault of the compiler to its authors.
struct Reproducer {

  /// The files by name.
  private var files: [(name: String, contents: Data)] = []

  /// The user's sources, by the path that diagnostics show.
  var sources: [String: String] = [:]

  /// Creates an empty reproducer.
  init() {}

  /// Adds the file `name`.
  mutating func add(_ name: String, _ contents: Data) { files.append((name, contents)) }

  /// Adds the file `name`.
  mutating func add(_ name: String, _ text: String) { add(name, Data(text.utf8)) }

  /// Writes the directory and returns the failure that names it.
  ///
  /// The weights are left out: they can be large, and may not be the user's to hand on.
  func failure(_ cause: InternalFailure) -> Failure {
    var complete = self
    complete.add("log.txt", cause.log)
    complete.add("command.txt", CommandLine.arguments.joined(separator: " ") + "\n")
    complete.add("version.txt", "drupe \(drupeVersion)\n")
    for (name, text) in sources {
      complete.add("sources/" + name.replacingOccurrences(of: "../", with: ""), text)
    }
    var hash = SHA256()
    for file in complete.files { hash.update(file.contents) }
    let directory = Places.cache.appendingPathComponent("reproducers/\(hash.finish().prefix(12))")
    var diagnostic = cause.diagnostic
    do {
      for file in complete.files {
        let name = file.name.drop { $0 == "/" }
        try FileManager.default.writeAtomically(
          file.contents, to: directory.appendingPathComponent(String(name)))
      }
      diagnostic.notes.append(
        .init("what is needed to see the fault, without weights, is in '\(directory.path)'"))
    } catch {
      diagnostic.notes.append(.init("no reproducer could be saved: \(error.localizedDescription)"))
    }
    diagnostic.help =
      "this is a fault of Drupe, not of your program: please report it with that folder"
    return Failure([diagnostic], kind: .internal, sources: sources)
  }

}
