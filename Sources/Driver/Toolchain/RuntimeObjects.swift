import Foundation
import Source

/// The runtime's own C++ files, compiled once for each toolchain and kept in the user's cache.
struct RuntimeObjects {

  /// The compiler.
  private var toolchain: Toolchain

  /// Where the runtime is.
  private let root: ResourceRoot

  /// Prepares the runtime of `root` for `toolchain`.
  init(toolchain: Toolchain, root: ResourceRoot) {
    self.toolchain = toolchain
    self.root = root
    self.toolchain.goal = .size
  }

  /// Returns the objects of the runtime, compiling them unless the cache has them.
  func objects(progress: @escaping Activity.Handler) throws -> [URL] {
    let fileManager = FileManager.default
    let includes = root.runtime.appendingPathComponent("include")
    let sources = fileManager.files(below: root.runtime.appendingPathComponent("src"))
    let headers = fileManager.files(below: includes)
    let flags = toolchain.flags.joined(separator: " ")
    let key = try contentHash(
      of: sources + headers, relativeTo: root.url,
      salt: "\(toolchain.kind) \(toolchain.version) \(toolchain.target.triple) \(flags)")
    let directory = Places.cache.appendingPathComponent("runtime/\(key.prefix(32))")
    let compiled = sources.filter { ["cpp", "S"].contains($0.pathExtension) }
    try fileManager.makeDirectoryOnce(directory) { temporary in
      let counter = Activity.Counter(total: compiled.count) { event in
        if case .compile(let done, let total) = event { progress(.runtime(done, of: total)) }
      }
      counter.start()
      _ = try concurrently(compiled.count) { i in
        let object = temporary.appendingPathComponent(objectName(of: compiled[i]))
        let compilation = toolchain.compile(compiled[i], to: object, includes: [includes])
        let outcome = try compilation.run()
        if !outcome.isSuccess {
          throw InternalFailure(
            .runtimeDoesNotCompile(compiled[i].lastPathComponent, outcome.errors),
            log: compilation.commandLine + "\n" + outcome.errors)
        }
        counter.finishOne()
      }
    }
    return compiled.map { directory.appendingPathComponent(objectName(of: $0)) }
  }

  /// Returns the name of the object that `source` becomes; unique since it has the whole path.
  private func objectName(of source: URL) -> String {
    let path = source.path.dropFirst(root.runtime.path.count + 1)
    return path.replacingOccurrences(of: "/", with: "-") + ".o"
  }

}
