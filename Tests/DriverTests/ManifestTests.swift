import IR
import Testing

@testable import Driver

/// Manifests say what functions take and give.
@Suite struct ManifestTests {

  @Test func givesBackWhatItRead() throws {
    let manifest = SampleLibrary.manifest(for: .x86Linux)
    #expect(try Manifest(json: manifest.json) == manifest)
    #expect(try Manifest(json: JSON(parsing: manifest.embeddedText)) == manifest)
  }

  @Test(arguments: ["name", "predictors", "sizes", "sha256"])
  func namesWhatIsMissing(part: String) throws {
    let members = try #require(SampleLibrary.manifest(for: .x86Linux).json.members)
    let json = JSON.object(members.filter { $0.name != part })
    #expect(throws: Manifest.Fault.malformed(part)) { try Manifest(json: json) }
  }

  @Test func refusesOtherVersions() {
    let json = JSON.object([.init("schema", .int(99))])
    #expect(throws: Manifest.Fault.unknownSchema(99)) { try Manifest(json: json) }
  }

  @Test(arguments: [
    (Type.list(.str), "list[str]"),
    (.optional(.dict(.str, .float)), "dict[str, float] | None"),
    (.tuple([.int, .bool]), "tuple[int, bool]"),
    (.sequence(.int), "tuple[int, ...]"),
    (
      .tensor(.float32, shape: [.symbol("n"), .known(384)], surface: .numpy),
      "Tensor[float32, (n, 384)]"
    ),
    (.tensor(.int64, shape: nil, surface: .numpy), "Tensor[int64]"),
    (.union([.int, .str]), "int | str"),
  ])
  func writesTypesAsPythonDoes(type: Type, text: String) {
    #expect(typeText(JSON(type, classes: [])) == text)
  }

  @Test(arguments: [
    (Constant.str("it's"), "\"it's\""), (.int(3), "3"), (.bool(true), "True"), (.none, "None"),
    (.float(0.1), "0.1"), (.list([.int(1), .none], identity: nil), "[1, None]"),
  ])
  func writesConstantsAsPythonDoes(constant: Constant, text: String) throws {
    #expect(constantText(try #require(JSON(constant: constant))) == text)
  }

}
