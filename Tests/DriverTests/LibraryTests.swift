import Foundation
import Source
import Testing

@testable import Driver

/// Libraries are built, read, installed and refused when damaged.
@Suite(.enabled(if: SampleLibrary.canBuild, "the package 'ziglang' is not installed"))
struct LibraryTests {

  /// Where the tests put files.
  let folder: TemporaryDirectory

  /// The library for this kind of machine.
  let library: URL

  init() throws {
    folder = try TemporaryDirectory()
    library = folder.url.appendingPathComponent("shout.so")
    _ = try SampleLibrary.build(for: .x86Linux, at: library)
  }

  @Test func tellsWhatItIs() throws {
    let artifact = try Artifact(path: library.path)
    #expect(artifact.target == .x86Linux)
    #expect(artifact.manifest.name == "@test/shout")
    #expect(artifact.manifest.predictors.map(\.signature) == ["shout(text: str) -> str"])
    #expect(artifact.manifest.sizes.code == artifact.sizes.code)
    #expect(artifact.sizes.code > 0 && artifact.sizes.code < 10_000)
    #expect(artifact.sizes.weights >= 100_005)
    #expect(artifact.neededLibraries.isEmpty)
    try artifact.checkWeights()
  }

  @Test func isTheSameEachTime() throws {
    let again = folder.url.appendingPathComponent("again/shout.so")
    _ = try SampleLibrary.build(for: .x86Linux, at: again)
    #expect(try Data(contentsOf: again) == Data(contentsOf: library))
  }

  @Test func isBuiltForOtherMachines() throws {
    let foreign = folder.url.appendingPathComponent("arm.so")
    _ = try SampleLibrary.build(for: .armLinux, at: foreign)
    #expect(try Artifact(path: foreign.path).target == .armLinux)
  }

  @Test func mapsResourcesWhereTheyAreExpected() throws {
    let handle = try #require(dlopen(library.path, RTLD_NOW | RTLD_LOCAL))
    defer { dlclose(handle) }
    typealias Query = @convention(c) (UInt32) -> UnsafeRawPointer
    let query = unsafeBitCast(try #require(dlsym(handle, "drupe_query")), to: Query.self)
    #expect(Data(bytes: query(1), count: 5) == SampleLibrary.resources[0])
    #expect(Data(bytes: query(2), count: 100_000) == SampleLibrary.resources[1])
    #expect(Int(bitPattern: query(2)) % 4096 == 0)
  }

  @Test func refusesEveryCutFile() throws {
    let contents = try Data(contentsOf: library)
    let cut = folder.url.appendingPathComponent("cut.so")
    for size in [0, 3, 6, 40, 64, 1000, contents.count / 2, contents.count - 1] {
      try contents.prefix(size).write(to: cut)
      let failure = #expect(throws: Failure.self) { try Artifact(path: cut.path) }
      let code = failure?.diagnostics.first?.code
      #expect(code == (size < 6 ? "not-a-library" : "library-damaged"))
    }
  }

  @Test func survivesEveryChangedHeaderByte() throws {
    let contents = try Data(contentsOf: library)
    let changed = folder.url.appendingPathComponent("changed.so")
    let table = contents.count - 64 * 24
    for position in Array(0..<64) + Array(stride(from: table, to: contents.count, by: 3)) {
      var copy = contents
      copy[position] ^= 0xFF
      try copy.write(to: changed)
      _ = try? Artifact(path: changed.path)
    }
  }

  @Test func noticesAlteredWeights() throws {
    var contents = try Data(contentsOf: library)
    let range = try #require(contents.range(of: SampleLibrary.resources[1].prefix(500)))
    contents[range.lowerBound + 100] ^= 1
    let altered = folder.url.appendingPathComponent("altered.so")
    try contents.write(to: altered)
    let artifact = try Artifact(path: altered.path)
    #expect(throws: Failure.self) { try artifact.checkWeights() }
  }

  @Test func isInstalledAndFoundByName() throws {
    let store = Store(at: folder.url.appendingPathComponent("store"))
    #expect(throws: Failure.self) { try store.resolve("@test/shout") }
    let (name, entry) = try store.install(library.path)
    _ = try store.install(library.path)
    #expect(name == "@test/shout")
    #expect(try store.models().map(\.name) == ["@test/shout"])
    #expect(try store.models().first?.entries.map(\.sha256) == [entry.sha256])
    let file = try store.resolve("@test/shout")
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data(contentsOf: library))
    #expect(try store.resolve(library.path) == library.path)
  }

  @Test func blamesThePythonLineOfBrokenCode() throws {
    let span = SourceSpan(
      file: "shout.py", start: .init(line: 7, column: 4), end: .init(line: 7, column: 9))
    let output = folder.url.appendingPathComponent("broken.so")
    let failure = #expect(throws: InternalFailure.self) {
      try SampleLibrary.build(
        for: .x86Linux, at: output, source: "int f() {\n  return g();\n}\n", origins: [1: span])
    }
    #expect(failure?.diagnostic.span == span)
    #expect(failure?.log.contains("shout.cpp:2") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["shout.so"])
  }

  @Test func refusesToLinkWhatNotEverySystemHas() throws {
    let source =
      SampleLibrary.source + "\nextern \"C\" int puts(const char*);\n"
      + "__attribute__((constructor)) static void f() { puts(\"x\"); }\n"
    let failure = #expect(throws: InternalFailure.self) {
      try SampleLibrary.build(
        for: .x86Linux, at: folder.url.appendingPathComponent("puts.so"), source: source)
    }
    #expect(failure?.log == "puts")
  }

}
