import Foundation
import IR
import Testing

@testable import Passes

/// What NumPy answered, from `vectors.py`.
private struct Vector: Decodable {

  /// One argument, in the forms that `vectors.py` writes.
  struct Form: Decodable {
    var tensor: [Int]?
    var dtype: String?
    var tuple: [Form]?
    var slice: [Form]?
    var weak: String?
    var int: Int?
    var bool: Bool?
    var ellipsis: Bool?
  }

  var name: String
  var arguments: [Form]
  var shape: [Int]?
  var dtype: String?

}

extension Vector.Form {

  /// The argument of the type function.
  var argument: TypeArgument {
    if let tensor, let scalar = dtype.flatMap(Scalar.init) {
      return TypeArgument(.tensor(scalar, shape: tensor.map { .known($0) }, surface: .numpy))
    }
    if let tuple {
      let items = tuple.map(\.argument)
      return TypeArgument(.tuple(items.map(\.type)), items: items)
    }
    if let slice { return TypeArgument(.slice, items: slice.map(\.argument)) }
    if let weak { return TypeArgument(weak == "int" ? .int : weak == "float" ? .float : .complex) }
    if let int { return TypeArgument(.int, constant: .int(Int64(int))) }
    if let bool { return TypeArgument(.bool, constant: .bool(bool)) }
    return ellipsis == true ? TypeArgument(.ellipsis) : TypeArgument(.none, constant: Constant.none)
  }

}

/// The type functions say what NumPy says.
@Suite struct TypeFunctionVectorTests {

  /// The cases of `vectors.json`.
  private static let vectors: [Vector] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("vectors.json")
    return try! JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))
  }()

  @Test func agreesWithNumPy() throws {
    #expect(Self.vectors.count > 1300)
    for (line, v) in Self.vectors.enumerated() {
      let result = try #require(TypeFunctions.apply(v.name, to: v.arguments.map(\.argument)))
      if let dtype = v.dtype {
        #expect(result == .scalar(try #require(Scalar(rawValue: dtype))), "line \(line + 2)")
      } else if let shape = v.shape {
        #expect(result == .shape(shape.map { .known($0) }), "\(v.name), line \(line + 2)")
      } else if !Self.isRuntimeFault(v.name) {
        guard case .failure = result else {
          Issue.record("\(v.name), line \(line + 2): NumPy refuses, we say \(result)")
          continue
        }
      }
    }
  }

  /// `true` iff the errors of `name` may depend on values, so that only the run finds them.
  private static func isRuntimeFault(_ name: String) -> Bool {
    ["vector", "indexed"].contains(name)
  }

}
