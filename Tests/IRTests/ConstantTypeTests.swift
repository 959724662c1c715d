import Testing

@testable import IR

/// The types of captured containers.
@Suite struct ConstantTypeTests {

  /// Returns a list.
  func list(_ items: Constant...) -> Constant { .list(items, identity: nil) }

  @Test func takesTheItemsOfEmptyContainersFromOthers() {
    #expect(list(list(.int(1)), list()).type == .list(.list(.int)))
    #expect(
      Constant.dict(
        [.str("a"), .str("b")], [.tuple([list(), .none]), .tuple([list(.str("")), .none])],
        identity: nil
      ).type == .dict(.str, .tuple([.list(.str), .none])))
  }

  @Test func joinsDifferentItems() {
    #expect(list(.int(1), .str("a"), .none).type == .list(.optional(.union([.int, .str]))))
    #expect(list(list(.int(1)), list(.str("a"))).type == .list(.union([.list(.int), .list(.str)])))
  }

  @Test func hasNoItemsInEmptyContainers() {
    #expect(list().type == .list(.none))
    #expect(Constant.tuple([list()]).type == .tuple([.list(.none)]))
  }

}
