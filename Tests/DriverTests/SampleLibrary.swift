import Foundation
import Source

@testable import Driver

/// A library whose C++ was written by hand, for tests of everything around it.
struct SampleLibrary {

  /// The resources: one small, one that starts on a page.
  static let resources = [Data("small".utf8), Data((0..<100_000).map { UInt8($0 % 251) })]

  /// What stands in for generated code; it reaches the manifest and the resources.
  static let source = """
    #include <cstddef>
    #include <cstdint>
    struct DrupeResource { const std::byte* data; std::uint64_t size; };
    extern "C" {
    extern const char drupe_manifest[];
    extern const std::uint64_t drupe_manifest_size;
    extern const DrupeResource drupe_resource_table[];
    __attribute__((visibility("default"))) const void* drupe_query(std::uint32_t index) {
      return index == 0 ? static_cast<const void*>(drupe_manifest)
                        : static_cast<const void*>(drupe_resource_table[index - 1].data);
    }
    __attribute__((visibility("default"))) std::uint64_t napi_register_module_v1() {
      return drupe_manifest_size;
    }
    }
    """

  /// What it says about itself.
  static func manifest(for target: Target) -> Manifest {
    let text = JSON.object([.init("t", .string("str"))])
    let predictor = Manifest.Predictor(
      name: "shout", tag: "@test/shout", description: "Shouts.",
      parameters: [
        .init(
          name: "text", type: text, kind: "Generic", description: "What to shout.",
          isRequired: true, defaultValue: nil, choices: nil,
          details: [.init("multiline", .bool(true))])
      ],
      result: text, resultKind: nil, resultDescription: nil, examples: 0)
    return Manifest(
      name: "@test/shout", target: target.rawValue, predictors: [predictor],
      operators: ["python.str.upper"],
      resources: resources.enumerated().map { i, data in
        .init(name: "r\(i)", bytes: data.count, sha256: SHA256.hexadecimal(of: data))
      },
      packages: [])
  }

  /// `true` iff this machine has what it takes to build it.
  static let canBuild = (try? toolchain(for: .x86Linux)) != nil

  /// Returns the default compiler for `target`.
  static func toolchain(for target: Target) throws -> Toolchain {
    try Toolchain.find(.zig, for: target, python: try PythonInterpreter.find(nil))
  }

  /// Builds the library for `target` at `output`, from `source`.
  static func build(
    for target: Target, at output: URL, source: String = source, origins: [Int: SourceSpan] = [:]
  ) throws -> Manifest.Sizes {
    let folder = try TemporaryDirectory()
    for name in ["Operators", "Runtime/src", "Runtime/include"] {
      try FileManager.default.createDirectory(
        at: folder.url.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    let builder = LibraryBuilder(
      toolchain: try toolchain(for: target), root: ResourceRoot(url: folder.url))
    return try builder.build(
      [GeneratedFile(name: "shout.cpp", text: source, origins: origins)],
      manifest: manifest(for: target), resources: resources,
      in: folder.url.appendingPathComponent("work"), output: output)
  }

}
