import Foundation
import Testing

@testable import Driver

/// Arguments of `drupe run` are read by the types of parameters, and results are written.
@Suite struct ExecutionTests {

  /// Returns a type of a manifest.
  func type(_ text: String) throws -> JSON { try JSON(parsing: text) }

  /// Returns a function with the given parameters: names and types.
  func predictor(_ parameters: [(String, String)]) throws -> Manifest.Predictor {
    Manifest.Predictor(
      name: "f", tag: nil, description: nil,
      parameters: try parameters.map {
        .init(
          name: $0.0, type: try type($0.1), kind: nil, description: nil,
          isRequired: $0.0 != "last", defaultValue: nil, choices: nil)
      },
      result: .null, resultKind: nil, resultDescription: nil, examples: 0)
  }

  @Test func readsValuesByType() throws {
    let f = try predictor([
      ("text", #"{"t":"str"}"#), ("numbers", #"{"t":"list","of":{"t":"float"}}"#),
      ("maybe", #"{"t":"optional","of":{"t":"int"}}"#), ("last", #"{"t":"int"}"#),
    ])
    let words = ["--numbers=[1, 2.5, NaN]", "--text", "12", "--maybe", "null"]
    let values = try ArgumentReader(predictor: f).arguments(words)
    #expect(values[0] == .str("12"))
    #expect(values[1].text == "[1.0, 2.5, nan]")
    #expect(values[2] == PythonValue.none)
    #expect(values[3] == .absent)
  }

  @Test(arguments: [
    (["--x", "a"], "wrong-argument"), (["--x", "1.5"], "wrong-argument"),
    (["--x", "99999999999999999999"], "wrong-argument"), (["--y", "1"], "unknown-parameter"),
    (["--x"], "missing-argument"), ([], "missing-argument"), (["1"], "argument-misplaced"),
    (["--"], "argument-misplaced"),
  ])
  func refusesWhatIsNoArgument(words: [String], code: String) throws {
    let f = try predictor([("x", #"{"t":"int"}"#)])
    let failure = #expect(throws: Failure.self) {
      try ArgumentReader(predictor: f).arguments(words)
    }
    #expect(failure?.diagnostics.map(\.code) == [code])
    #expect(failure?.kind == .usage)
  }

  @Test(arguments: [
    ("[[1, 2], [3, 4]]", "array([[1, 2],\n       [3, 4]], shape=(2, 2), dtype=int64)"),
    ("[0.5, 1]", "array([0.5, 1.0], shape=(2,), dtype=float64)"),
    ("[]", "array([], shape=(0,), dtype=float64)"),
    ("3", "3"),
    (
      "[1,2,3,4,5,6,7,8,9,10]",
      "array([1, 2, 3, ..., 8, 9, 10], shape=(10,), dtype=int64)"
    ),
  ])
  func readsAndWritesArrays(text: String, expected: String) throws {
    let tensor = try type(#"{"t":"tensor","dtype":null,"shape":null,"surface":"numpy"}"#)
    #expect(try ValueReader().value(JSON(parsing: text), of: tensor).text == expected)
  }

  @Test func refusesRaggedArrays() throws {
    let tensor = try type(#"{"t":"tensor","dtype":null}"#)
    for text in ["[[1], [2, 3]]", "[[1], 2]", "[1, \"a\"]", "[1, null]", "{}"] {
      #expect(throws: ArgumentReader.Mismatch.self) {
        try ValueReader().value(JSON(parsing: text), of: tensor)
      }
    }
  }

  @Test(arguments: [
    (PythonValue.str("it's"), #""it's""#), (.bytes([0, 65, 39, 255]), #"b'\x00A\'\xff'"#),
    (.tuple([.int(1)]), "(1,)"), (.dict([.str("a"), .bool(true)]), "{'a': True}"),
    (.complex(0, 1), "1j"), (.complex(1.5, -2), "(1.5-2j)"), (.set([]), "set()"),
    (.record("Point", [.str("x"), .int(1)]), "Point(x=1)"), (.float(1e16), "1e+16"),
  ])
  func writesValuesAsPythonDoes(value: PythonValue, text: String) {
    #expect(value.text == text)
  }

  @Test func copiesArgumentsAndResults() {
    let tensor = PythonValue.Tensor(
      scalar: .int32, shape: [2, 1], bytes: [1, 0, 0, 0, 2, 0, 0, 0])
    let value = PythonValue.list([
      .str("é\0"), .dict([.int(1), .none]), .tuple([.float(.pi), .bool(false)]), .tensor(tensor),
      .bytes([]), .set([.int(-1)]), .complex(1, 2),
    ])
    let memory = ArgumentMemory()
    #expect(PythonValue(memory.value(value)) == value)
  }

}
