import Foundation
import Source

/// What makes a shared library out of generated C++, the runtime, a manifest and resources.
public struct LibraryBuilder: Sendable {

  /// The names that a library gives to the processes that load it, and no others.
  public static let exports = ["drupe_query", "napi_register_module_v1"]

  /// The compiler and linker.
  public var toolchain: Toolchain

  /// Where the runtime and the kernels are.
  public var root: ResourceRoot

  /// What is told how far the work is.
  public var progress: Activity.Handler

  /// Creates a builder.
  public init(
    toolchain: Toolchain, root: ResourceRoot, progress: @escaping Activity.Handler = { _ in }
  ) {
    self.toolchain = toolchain
    self.root = root
    self.progress = progress
  }

  /// Builds the library `output` from `files` in `directory`, where intermediate files stay.
  ///
  /// - Returns: the sizes of the parts, which the manifest in the library then tells as well.
  public func build(
    _ files: [GeneratedFile], manifest: Manifest, resources: [Data], in directory: URL,
    output: URL
  ) throws -> Manifest.Sizes {
    let fileManager = FileManager.default
    try fileManager.createDirectory(at: directory, withIntermediateDirectories: true)
    for file in files {
      try Data(file.text.utf8).write(to: directory.appendingPathComponent(file.name))
    }
    let assembly = try writeAssembly(manifest: manifest, resources: resources, in: directory)

    // The runtime is compiled first: if it fails, the fault is not in what was generated.
    let runtime = try RuntimeObjects(toolchain: toolchain, root: root).objects(progress: progress)
    let sources =
      files.filter { $0.name.hasSuffix(".cpp") }
      .map { directory.appendingPathComponent($0.name) } + [assembly]
    let objects = try compile(sources, in: directory, generated: files)
    progress(.link)
    let exportMap = directory.appendingPathComponent("exports.map")
    let exported = Self.exports.joined(separator: "; ")
    try Data("{ global: \(exported); local: *; };\n".utf8).write(to: exportMap)

    var sizes = Manifest.Sizes()
    try fileManager.replace(output) { library in
      let link = toolchain.link(
        objects + runtime, to: library, name: output.lastPathComponent, exports: exportMap)
      let outcome = try link.run()
      if !outcome.isSuccess {
        throw InternalFailure(
          .libraryDoesNotLink(outcome.errors), log: link.commandLine + "\n" + outcome.errors)
      }
      sizes = try LibraryCheck(library: library).finish()
    }
    return sizes
  }

  /// Writes the resources and the assembly that includes them to `directory`; returns the latter.
  private func writeAssembly(
    manifest: Manifest, resources: [Data], in directory: URL
  ) throws -> URL {
    let layout = ResourceAssembly(resources: resources)
    var manifest = manifest
    manifest.sizes.weights = resources.reduce(0) { $0 + $1.count }
    manifest.sha256 = layout.sha256
    let manifestFile = directory.appendingPathComponent("manifest.json")
    try Data(manifest.embeddedText.utf8).write(to: manifestFile)
    var paths: [URL] = []
    for (i, resource) in resources.enumerated() {
      let path = directory.appendingPathComponent("resource-\(i).bin")
      try resource.write(to: path)
      paths.append(path)
    }
    let assembly = directory.appendingPathComponent("resources.S")
    let text = layout.text(for: toolchain.target, manifest: manifestFile, paths: paths)
    try Data(text.utf8).write(to: assembly)
    return assembly
  }

  /// Compiles `sources` side by side and returns the objects.
  private func compile(
    _ sources: [URL], in directory: URL, generated: [GeneratedFile]
  ) throws -> [URL] {
    let counter = Activity.Counter(total: sources.count, report: progress)
    counter.start()
    let header = PrecompiledHeader(toolchain: toolchain, root: root)
    let precompiled = header.file()
    return try concurrently(sources.count) { i in
      let source = sources[i]
      let object = directory.appendingPathComponent(source.lastPathComponent + ".o")
      let includes = [directory] + header.includes
      if let precompiled {
        let quick = toolchain.compile(source, to: object, includes: includes, header: precompiled)
        if try quick.run().isSuccess {
          counter.finishOne()
          return object
        }
      }
      let compilation = toolchain.compile(source, to: object, includes: includes)
      let outcome = try compilation.run()
      if !outcome.isSuccess {
        let place = GeneratedFile.origin(of: outcome.errors, in: generated)
        throw InternalFailure(
          .generatedCodeDoesNotCompile(outcome.errors, at: place),
          log: compilation.commandLine + "\n" + outcome.errors)
      }
      counter.finishOne()
      return object
    }
  }

}
