import Foundation
import IR
import Lowering
import Testing

/// The specs of operators as the compiler's library.
@Suite struct OperatorLibraryTests {

  /// The parameters of a function without any.
  let noArguments =
    #"{"node":"arguments","at":[1,0,1,0],"posonlyargs":[],"args":ARGS,"vararg":null,"#
    + #""kwonlyargs":[],"kw_defaults":[],"kwarg":null,"defaults":[]}"#

  /// Returns a spec file with one primitive of a parameter `a`.
  func file(_ annotation: String, result: String) -> Data {
    let argument = #"[{"node":"arg","at":[1,0,1,1],"arg":"a"}]"#
    let arguments = noArguments.replacing("ARGS", with: argument)
    let ast =
      #"{"node":"FunctionDef","at":[3,0,4,8],"name":"f","args":\#(arguments),"body":[],"#
      + #""decorator_list":[]}"#
    let function =
      #"{"name":"f","module":"m","file":"m.py","ast":\#(ast),"#
      + #""annotations":{"a":\#(annotation),"return":\#(result)}}"#
    return Data(
      (#"{"schema":1,"operators":[{"name":"tensor.f","kind":"primitive","file":"m.py","line":3,"#
        + #""function":\#(function),"raises":["ValueError"],"mutates":["a"],"property":true,"#
        + #""result":"template","random":false,"io":true,"kernels":{"cpp":"f.hpp","rs":null}}]}"#)
        .utf8)
  }

  @Test func readsSignatureAndEffects() throws {
    let scalar = #"{"t":"variable","name":"S","kind":"scalar"}"#
    let library = try operatorLibrary(
      from: file(
        #"{"t":"optional","of":{"t":"tensor","dtype":\#(scalar),"shape":null}}"#,
        result:
          #"{"t":"tensor","dtype":"float32","shape":{"t":"call","function":"reduced","#
          + #""arguments":[{"t":"parameter","name":"a"},{"t":"literal","value":-1}]}}"#))
    let op = library[library.overloads(of: "tensor.f")[0]]
    #expect(
      op.parameters[0].type
        == .optional(.tensor(.scalar("S"), shape: nil, surface: .numpy)))
    #expect(
      op.result
        == .tensor(
          .type(.tensor(.float32, shape: [], surface: .numpy)),
          shape: .call("reduced", [.parameter("a"), .literal(.int(-1))]), surface: .numpy))
    #expect(op.kind == .primitive(cpp: "f.hpp", rust: nil))
    #expect(op.raises == ["ValueError"] && op.mutates == ["a"])
    #expect(op.isProperty && op.takesResultType && op.hasEffect)
  }

  @Test func namesFileAndLineOfWhatIsUnknown() {
    let data = file(#"{"t":"literal","values":[]}"#, result: #"{"t":"none"}"#)
    #expect {
      try operatorLibrary(from: data)
    } throws: { error in
      "\(error)".hasPrefix("m.py:3: 'tensor.f' has a type that is unknown")
    }
    #expect {
      try operatorLibrary(from: file(#"{"t":"what"}"#, result: #"{"t":"none"}"#))
    } throws: { error in
      "\(error)" == "m.py:3: operator 'tensor.f': unknown type 'what'"
    }
  }

}
