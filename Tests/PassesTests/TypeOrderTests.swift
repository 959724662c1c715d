import IR
import Testing

@testable import Passes

/// The order of types, in which what is assumed of values only grows.
@Suite struct TypeOrderTests {

  @Test func neverIsBelowEverything() {
    var variables = InferenceVariables()
    #expect(variables.join(.never, .str) == .str)
    #expect(variables.join(.list(.int), .never) == .list(.int))
  }

  @Test func joinsNumbersToUnionsAndNotToFloat() {
    var variables = InferenceVariables()
    #expect(variables.join(.int, .float) == .union([.float, .int]))
    #expect(variables.join(.float, .int) == .union([.float, .int]))
  }

  @Test func joinsNoneToOptionals() {
    var variables = InferenceVariables()
    #expect(variables.join(.none, .str) == .optional(.str))
    #expect(variables.join(.optional(.str), .int) == .optional(.union([.int, .str])))
  }

  @Test func keepsListsOfDifferentItemsApart() {
    var variables = InferenceVariables()
    #expect(
      variables.join(.list(.int), .list(.str)) == .union([.list(.int), .list(.str)]),
      "lists are shared: their items cannot be converted")
  }

  @Test func forgetsExtentsThatDiffer() {
    var variables = InferenceVariables()
    let a = Type.tensor(.float32, shape: [.known(2), .symbol("n")], surface: .numpy)
    let b = Type.tensor(.float32, shape: [.known(3), .symbol("n")], surface: .numpy)
    let both = Type.tensor(.float32, shape: [.unknown, .symbol("n")], surface: .numpy)
    #expect(variables.join(a, b) == both)
  }

  @Test func widensTheItemsOfAContainerByUse() {
    var variables = InferenceVariables()
    guard case .variable(let items) = variables.variable(at: "[]") else { return }
    variables.widen(items, to: .int)
    #expect(variables.resolved(.list(.variable(items))) == .list(.int))
    variables.changed = false
    variables.widen(items, to: .str)
    #expect(variables.changed)
    #expect(variables.resolved(.list(.variable(items))) == .list(.union([.int, .str])))
  }

  @Test func unitesTheItemsOfContainersThatMeet() {
    var variables = InferenceVariables()
    let a = Type.list(variables.variable(at: "a"))
    let b = Type.list(variables.variable(at: "b"))
    let both = variables.join(a, b)
    guard case .list(.variable(let items)) = a else { return }
    variables.widen(items, to: .bytes)
    #expect(variables.resolved(both) == .list(.bytes))
    #expect(variables.resolved(b) == .list(.bytes))
  }

  @Test func carriesNoFaultsFromOneRoundToTheNext() {
    var variables = InferenceVariables()
    guard case .variable(let items) = variables.variable(at: "[]") else { return }
    variables.widen(items, to: .poison)
    variables.widen(items, to: .int)
    #expect(variables.bound(items) == .int)
  }

}
