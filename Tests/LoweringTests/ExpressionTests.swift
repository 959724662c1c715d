import Testing

/// Expressions in Python's order of evaluation.
@Suite struct ExpressionTests {

  /// Returns the body of `main`, with parameters `a`, `b` and `xs`, that returns `expression`.
  func body(_ expression: String) throws -> String {
    let text = try text(
      """
      def f(x: int) -> int:
          return x
      @compile()
      def main(a: int, b: int, xs: list[int]):
          return \(expression)
      """)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("function case.main") }) else {
      return text
    }
    return lines[(start + 1)...].map { $0.dropFirst(2) }.joined(separator: "\n")
  }

  @Test func evaluatesArgumentsInOrder() throws {
    #expect(
      try body("f(a) + len([b, a]) * xs.index(a, start=b)") == """
        %0 = case.f(%a)
        %1 = python.list.display(%b, %a)
        %2 = python.len(%1)
        %3 = .index(%xs, %a, start=%b)
        %4 = python.mul(%2, %3)
        %5 = python.add(%0, %4)
        return %5

        """)
  }

  @Test func returnsAnOperandOfAnd() throws {
    #expect(
      try body("a and b") == """
        %0 = python.truth(%a)
        %1 = branch %0
          then
            result %b
          else
            result %a
        return %1

        """)
  }

  @Test func asksOnlyForTruthInConditions() throws {
    #expect(
      try body("1 if not (a or xs) else 2") == """
        %0 = python.truth(%a)
        %2 = branch %0
          then
            result %0
          else
            %1 = python.truth(%xs)
            result %1
        %3 = python.not(%2)
        %4 = branch %3
          then
            result 1
          else
            result 2
        return %4

        """)
  }

  @Test func evaluatesTheMiddleOfAChainOnce() throws {
    #expect(
      try body("a < f(b) not in xs") == """
        %0 = case.f(%b)
        %1 = python.lt(%a, %0)
        %2 = python.truth(%1)
        %5 = branch %2
          then
            %3 = python.contains(%xs, %0)
            %4 = python.not(%3)
            result %4
          else
            result %1
        return %5

        """)
  }

  @Test func formatsPiecesAndNestedFormats() throws {
    #expect(
      try body(#"f"<{a!r:>{b}}>{xs}""#) == """
        %0 = python.repr(%a)
        %1 = python.format(%b, "")
        %2 = python.str.concatenate(">", %1)
        %3 = python.format(%0, %2)
        %4 = python.format(%xs, "")
        %5 = python.str.concatenate("<", %3, ">", %4)
        return %5

        """)
  }

  @Test func slicesAndIndexesWithTuples() throws {
    #expect(
      try body("xs[1:, None]") == """
        %0 = python.slice(1, None, None)
        %1 = python.tuple.display(%0, None)
        %2 = python.getitem(%xs, %1)
        return %2

        """)
  }

  @Test func keepsTheVariablesOfComprehensionsApart() throws {
    #expect(
      try body("[a * x for x in xs if x for a in xs] or a") == """
        %0 = python.list.display()
        for %x in %xs
          %1 = python.truth(%x)
          branch %1
            then
              for %a_1 in %xs
                %2 = python.mul(%a_1, %x)
                %3 = .append(%0, %2)
                next
              result
            else
              result
          next
        %4 = python.truth(%0)
        %5 = branch %4
          then
            result %0
          else
            result %a
        return %5

        """)
  }

  @Test func stopsAnyAtTheFirstTruth() throws {
    #expect(
      try body("any(x > y for x in xs for y in xs)") == """
        %5 = for %x in %xs carrying %0 = False
          %4 = for %y in %xs carrying %1 = %0
            %2 = python.gt(%x, %y)
            %3 = python.truth(%2)
            branch %3
              then
                exit True
              else
                result
            next %1
          branch %4
            then
              exit True
            else
              result
          next %4
        return %5

        """)
  }

  @Test func fillsDisplaysFromTheFirstStarOn() throws {
    #expect(
      try body("[a, *xs, b], {**{}, a: b}, max(*xs)") == """
        %0 = python.list.display(%a)
        %1 = .extend(%0, %xs)
        %2 = .append(%0, %b)
        %3 = python.dict.display()
        %4 = python.dict.display()
        %5 = .update(%3, %4)
        %6 = python.setitem(%3, %a, %b)
        %7 = python.max(*%xs)
        %8 = python.tuple.display(%0, %3, %7)
        return %8

        """)
  }

  @Test func takesTheLeastInteger() throws {
    #expect(try body("-9223372036854775808") == "return -9223372036854775808\n")
  }

}
