import Testing

/// Assignment, exceptions and what they do to variables.
@Suite struct AssignmentTests {

  /// Returns the body of `main`, with parameters `a` and `xs`, that consists of `statements`.
  func body(_ statements: String) throws -> String {
    let indented = statements.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    let text = try text(
      "@compile()\ndef main(a: int, xs: list[int]):\n\(indented)\n")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first?.hasPrefix("function case.main") == true else { return text }
    return lines.dropFirst().map { $0.dropFirst(2) }.joined(separator: "\n")
  }

  @Test func makesNoTupleForParallelAssignment() throws {
    #expect(
      try body("a, b = len(xs), a\nreturn a - b") == """
        %a_1 = python.len(%xs)
        %0 = python.sub(%a_1, %a)
        return %0

        """)
  }

  @Test func unpacksTuples() throws {
    #expect(
      try body("(b, c), d = xs\nreturn d") == """
        %0 = python.unpack(%xs, 2)
        %1 = element<0>(%0)
        %d = element<1>(%0)
        %2 = python.unpack(%1, 2)
        %b = element<0>(%2)
        %c = element<1>(%2)
        return %d

        """)
  }

  @Test func evaluatesContainerAndIndexOnce() throws {
    #expect(
      try body("xs[len(xs) - 1] += a") == """
        %0 = python.len(%xs)
        %1 = python.sub(%0, 1)
        %2 = python.getitem(%xs, %1)
        %3 = python.iadd(%2, %a)
        %4 = python.setitem(%xs, %1, %3)
        return None

        """)
  }

  @Test func keepsTheTypeOfAnnotatedAssignments() throws {
    #expect(
      try body("ys: dict[str, int | None] = {}\nreturn ys") == """
        %0 = python.dict.display()
        %ys = python.annotate(%0, type dict[str, int | None])
        return %ys

        """)
  }

  @Test func readsDeletedVariablesWithACheck() throws {
    #expect(
      try body("b = a\ndel b\nreturn b") == """
        %0 = python.check_bound(unbound, "b")
        return %0

        """)
  }

  @Test func keepsOldValuesInHandlers() throws {
    #expect(
      try body(
        """
        b = 0
        try:
            b = int("1")
        except (ValueError, KeyError) as e:
            pass
        return b
        """) == """
          %b_1 = attempt
            do
              %b = python.int("1")
              result %b
            handle ValueError, KeyError as %e
              result 0
          return %b_1

          """)
  }

  @Test func keepsVariablesThatHandlersReadInCells() throws {
    #expect(
      try body(
        """
        b = 0
        try:
            b = a
            c = int("1")
        except ValueError:
            return b
        return b
        """) == """
          %0 = python.list.display(0)
          %b_1, %c_1 = attempt
            do
              %2 = python.cell.set(%0, %a)
              %c = python.int("1")
              result %a, %c
            handle ValueError as %1
              %b = python.cell.get(%0)
              return %b
          return %b_1

          """)
  }

  @Test func runsElseWithoutTheHandlers() throws {
    #expect(
      try body(
        """
        try:
            b = len(xs)
        except TypeError:
            raise
        else:
            a = int("2")
        return a
        """) == """
          %1, %b_1 = attempt
            do
              %b = python.len(%xs)
              result True, %b
            handle TypeError as %0
              raise %0
          %a_2 = branch %1
            then
              %a_1 = python.int("2")
              result %a_1
            else
              result %a
          return %a_2

          """)
  }

}
