import Foundation
import Source

/// The headers that nearly all generated code includes, compiled once for each toolchain and kept in
/// the user's cache: reading them as text takes longer than compiling a short function.
struct PrecompiledHeader {

  /// The compiler.
  let toolchain: Toolchain

  /// Where the runtime and the kernels are.
  let root: ResourceRoot

  /// The folders in which headers are looked for, as for generated code.
  var includes: [URL] {
    [root.runtime.appendingPathComponent("include"), root.operators, root.url]
  }

  /// Returns the compiled headers, making them unless the cache has them; `nil` if the compiler
  /// makes none, since code compiles without them as well.
  func file() -> URL? {
    if toolchain.kind == .gcc { return nil }
    let fileManager = FileManager.default
    let kernels = fileManager.files(below: root.operators.appendingPathComponent("python"))
      .filter { $0.pathExtension == "hpp" }
    let runtime = fileManager.files(below: includes[0])
    let flags = toolchain.flags.joined(separator: " ")
    // The paths of headers are a part of what is made.
    let salt =
      "\(toolchain.kind) \(toolchain.version) \(toolchain.target.triple) \(flags) \(root.url.path)"
    guard let key = try? contentHash(of: kernels + runtime, relativeTo: root.url, salt: salt) else {
      return nil
    }
    let directory = Places.cache.appendingPathComponent("headers")
    let result = directory.appendingPathComponent("\(key.prefix(32)).pch")
    if fileManager.fileExists(atPath: result.path) { return result }
    removeOld(in: directory)
    do {
      // What is made names this file, so that it stays where it is.
      let text = result.deletingPathExtension().appendingPathExtension("hpp")
      let lines =
        ["#include \"drupe/runtime.hpp\""]
        + kernels.map { "#include \"Operators/python/\($0.lastPathComponent)\"" }
      try fileManager.writeAtomically(Data((lines.joined(separator: "\n") + "\n").utf8), to: text)
      try fileManager.replace(result) { object in
        let compilation = toolchain.precompile(text, to: object, includes: includes)
        if try !compilation.run().isSuccess { throw CocoaError(.fileWriteUnknown) }
      }
    } catch {
      return nil
    }
    return result
  }

  /// Removes what was made in `directory` for headers that have changed since, which is large; what
  /// another process may be reading stays.
  private func removeOld(in directory: URL) {
    let limit = Date(timeIntervalSinceNow: -3600)
    for file in FileManager.default.files(below: directory) {
      let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
      if let date = attributes?[.modificationDate] as? Date, date < limit {
        try? FileManager.default.removeItem(at: file)
      }
    }
  }

}
