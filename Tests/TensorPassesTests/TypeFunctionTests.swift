import IR
import Passes
import Testing

/// The type functions when part of the arguments is unknown, and those that NumPy has no word for.
@Suite struct TypeFunctionTests {

  /// The shape `(batch, length, 384)`.
  private let hidden = TypeArgument.shape([.symbol("batch"), .symbol("length"), .known(384)])

  /// Returns the argument that the integers `values` are, as a tuple.
  private func tuple(_ values: Int64...) -> TypeArgument {
    TypeArgument(
      .tuple(values.map { _ in .int }), constant: .tuple(values.map { Constant.int($0) }))
  }

  /// Returns the argument that `value` is.
  private func int(_ value: Int64) -> TypeArgument { TypeArgument(.int, constant: .int(value)) }

  @Test func knowsNoOtherFunction() {
    #expect(TypeFunctions.apply("convoluted", to: []) == nil)
  }

  @Test func refusesWrongCounts() {
    guard case .failure = TypeFunctions.apply("matmul", to: [hidden]) else {
      Issue.record("one operand was accepted")
      return
    }
  }

  @Test func broadcastsSymbols() {
    let mask = TypeArgument.shape([.symbol("batch"), .known(1), .known(1)])
    #expect(TypeFunctions.apply("broadcast", to: [hidden, mask]) == .shape(hidden.shapeOfTensor))
    let other = TypeArgument.shape([.symbol("other"), .known(1), .known(1)])
    #expect(
      TypeFunctions.apply("broadcast", to: [hidden, other])
        == .shape([.unknown, .symbol("length"), .known(384)]))
  }

  @Test func reshapesSymbols() {
    let whole = TypeArgument.shape([.known(1), .symbol("length"), .known(384)])
    #expect(
      TypeFunctions.apply("reshaped", to: [whole, tuple(1, -1, 12, 32)])
        == .shape([.known(1), .symbol("length"), .known(12), .known(32)]))
    #expect(
      TypeFunctions.apply("reshaped", to: [hidden, tuple(-1, 384)])
        == .shape([.unknown, .known(384)]))
    let unknownRank = TypeArgument(.tensor(.int64, shape: [.unknown], surface: .numpy))
    #expect(TypeFunctions.apply("reshaped", to: [hidden, unknownRank]) == .shape(nil))
  }

  @Test func keepsRankOfComputedShapes() {
    let vector = TypeArgument(.tensor(.int64, shape: [.known(2)], surface: .numpy))
    #expect(TypeFunctions.apply("reshaped", to: [hidden, vector]) == .shape([.unknown, .unknown]))
    #expect(TypeFunctions.apply("shaped", to: [vector]) == .shape([.unknown, .unknown]))
    #expect(TypeFunctions.apply("rank", to: [hidden]) == .shape([.known(3)]))
  }

  @Test func reducesWithUnknownAxis() {
    let axis = TypeArgument(.int)
    let keeps = TypeArgument(.bool, constant: .bool(true))
    let drops = TypeArgument(.bool, constant: .bool(false))
    let unknown = [Dimension.unknown, .unknown, .unknown]
    #expect(TypeFunctions.apply("reduced", to: [hidden, axis, keeps]) == .shape(unknown))
    #expect(
      TypeFunctions.apply("reduced", to: [hidden, axis, drops]) == .shape(Array(unknown.dropLast()))
    )
    #expect(
      TypeFunctions.apply("reduced", to: [hidden, int(-1), drops])
        == .shape([.symbol("batch"), .symbol("length")]))
  }

  @Test func slicesWholeAxes() {
    let all = tuple(0)
    let end = tuple(Int64.max)
    #expect(
      TypeFunctions.apply("sliced", to: [hidden, all, end, tuple(1), tuple(1)])
        == .shape(hidden.shapeOfTensor))
    #expect(
      TypeFunctions.apply("sliced", to: [hidden, all, tuple(5), tuple(2), tuple(1)])
        == .shape([.symbol("batch"), .symbol("length"), .known(5)]))
  }

  @Test func indexesByMask() {
    let mask = TypeArgument(
      .tensor(.bool, shape: [.symbol("batch"), .symbol("length")], surface: .numpy))
    #expect(
      TypeFunctions.apply("indexed", to: [hidden, mask]) == .shape([.unknown, .known(384)]))
  }

  @Test func gathersSlices() {
    let indices = TypeArgument(
      .tensor(.int64, shape: [.symbol("n"), .known(2)], surface: .numpy))
    #expect(
      TypeFunctions.apply("gathered_nd", to: [hidden, indices, int(0)])
        == .shape([.symbol("n"), .known(384)]))
  }

  @Test func nestsLists() {
    let rows = TypeArgument(.list(.list(.int)))
    #expect(TypeFunctions.apply("nested", to: [rows]) == .shape([.unknown, .unknown]))
    #expect(TypeFunctions.apply("nested_dtype", to: [rows]) == .scalar(.int64))
    let mixed = TypeArgument(.list(.union([.int, .float])))
    #expect(TypeFunctions.apply("nested_dtype", to: [mixed]) == .scalar(.float64))
    #expect(TypeFunctions.apply("nested", to: [mixed]) == .shape([.unknown]))
    let arrays = TypeArgument(.list(hidden.type))
    #expect(
      TypeFunctions.apply("nested", to: [arrays]) == .shape([.unknown] + hidden.shapeOfTensor))
    let empty = TypeArgument(.list(.never), constant: .list([], identity: nil))
    #expect(TypeFunctions.apply("nested", to: [empty]) == .shape([.known(0)]))
    #expect(TypeFunctions.apply("nested_dtype", to: [empty]) == .scalar(.float64))
  }

  @Test func concatenatesLists() {
    let list = TypeArgument(.list(hidden.type))
    #expect(
      TypeFunctions.apply("concatenated", to: [list, int(0)])
        == .shape([.unknown, .symbol("length"), .known(384)]))
    #expect(
      TypeFunctions.apply("stacked", to: [list, int(0)])
        == .shape([.unknown] + hidden.shapeOfTensor))
  }

  @Test func turnsIntoLists() {
    #expect(TypeFunctions.apply("nested_list", to: [hidden]) == .type(.list(.list(.list(.float)))))
    #expect(TypeFunctions.apply("scalar", to: [.scalar(.uint8)]) == .type(.int))
  }

  @Test func neverOverflows() {
    let huge = TypeArgument.shape([.known(.max), .known(.max)])
    #expect(
      TypeFunctions.apply("reshaped", to: [huge, tuple(-1)]) == .shape([.unknown]))
    #expect(
      TypeFunctions.apply("vector", to: [int(.min), int(.max), int(1)]) == .shape([.unknown]))
    #expect(
      TypeFunctions.apply("sliced", to: [huge, tuple(.min), tuple(.max), tuple(0), tuple(.min)])
        != nil)
  }

}

extension TypeArgument {

  /// The shape of the tensor that this argument is.
  fileprivate var shapeOfTensor: [Dimension] {
    guard case .tensor(_, let shape?, _) = type else { return [] }
    return shape
  }

}
