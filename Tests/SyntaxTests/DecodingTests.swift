import Foundation
import Source
import Testing

@testable import Syntax

/// The decoding of syntax trees, constants and types.
@Suite struct DecodingTests {

  /// Returns the JSON value of `text`.
  func json(_ text: String) throws -> JSON { try JSON(parsing: text.utf8) }

  /// Returns the expression that the node `text` is.
  func expression(_ text: String) throws -> Syntax.Expression {
    try NodeDecoder(file: "a.py").expression(try json(text))
  }

  @Test func decodesConstantsExactly() throws {
    #expect(try Literal(decoding: json(#"{"t":"float","v":"-0x0.0p+0"}"#)) == .float(-0.0))
    #expect(try Literal(decoding: json(#"{"t":"float","v":"0x1.8p+1"}"#)) == .float(3))
    #expect(try Literal(decoding: json(#"{"t":"float","v":"-inf"}"#)) == .float(-.infinity))
    #expect(
      try Literal(decoding: json(#"{"t":"int","v":"123456789012345678901"}"#))
        == .int("123456789012345678901"))
    #expect(try Literal(decoding: json(#"{"t":"str","utf8":"7aCA"}"#)) == .str([0xed, 0xa0, 0x80]))
    #expect(
      try Literal(
        decoding: json(#"{"t":"dict","v":[[{"t":"none"},{"t":"bool","v":true}]],"id":2}"#))
        == .dict([.none], [.bool(true)], identity: 2))
  }

  @Test(arguments: [
    #"{"t":"int","v":"1x"}"#, #"{"t":"float","v":"x"}"#, #"{"t":"what"}"#, #"{"v":1}"#, "1",
    #"{"t":"bytes","v":"*"}"#, #"{"t":"dict","v":[[{"t":"none"}]]}"#,
  ])
  func refusesMalformedConstants(_ text: String) {
    #expect(throws: SyntaxError.self) { try Literal(decoding: json(text)) }
  }

  @Test func decodesTypes() throws {
    #expect(
      try TypeExpression(decoding: json(#"{"t":"optional","of":{"t":"list","of":{"t":"int"}}}"#))
        == .optional(.list(.simple("int"))))
    #expect(
      try TypeExpression(
        decoding: json(#"{"t":"tensor","dtype":"float32","shape":[2,"n",null],"surface":"numpy"}"#))
        == .tensor(
          dtype: .constant(.dtype("float32")), shape: .axes([.known(2), .symbol("n"), .unknown]),
          surface: "numpy"))
  }

  @Test func decodesPlacesAndResolutions() throws {
    let name = try expression(
      #"{"node":"Name","at":[3,4,3,7],"id":"len","resolved":{"kind":"library","name":"python.len"}}"#
    )
    #expect(name.span.start == SourcePosition(line: 3, column: 4))
    guard case .library("python.len") = name.resolution else {
      Issue.record("not resolved")
      return
    }
  }

  @Test func keepsUnknownFormsByName() throws {
    guard case .other("Await") = try expression(#"{"node":"Await","at":[1,0,1,2]}"#).kind else {
      Issue.record("not decoded")
      return
    }
  }

  @Test func refusesOtherSchemas() {
    #expect(throws: SyntaxError("capture wrote schema 2; this compiler reads schema 1")) {
      try CapturedModule.decode(Data(#"{"schema":2}"#.utf8))
    }
  }

}
