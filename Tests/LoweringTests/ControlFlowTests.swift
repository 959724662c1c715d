import Testing

/// Branches, loops and the variables they carry.
@Suite struct ControlFlowTests {

  @Test func returnsAConstant() throws {
    #expect(
      try text(
        """
        @compile()
        def main() -> int:
            return 42
        """) == """
          function case.main() -> int
            return 42

          """)
  }

  @Test func carriesWhatTheBodyAssigns() throws {
    #expect(
      try text(
        """
        @compile()
        def main(n: int) -> int:
            total = 0
            for i in range(n):
                if i == 3:
                    continue
                total += i
            return total
        """) == """
          function case.main(%n: int) -> int
            %0 = python.range(%n)
            %i_2, %total_2 = for %i in %0 carrying %i_1 = unbound, %total = 0
              %1 = python.eq(%i, 3)
              %2 = python.truth(%1)
              branch %2
                then
                  next %i, %total
                else
                  result
              %total_1 = python.iadd(%total, %i)
              next %i, %total_1
            return %total_2

          """)
  }

  @Test func joinsTheVariablesOfBothArms() throws {
    #expect(
      try text(
        """
        @compile()
        def main(n: int) -> int:
            if n > 0:
                x = 1
            else:
                x = n
                y = 2
            return x
        """) == """
          function case.main(%n: int) -> int
            %0 = python.gt(%n, 0)
            %1 = python.truth(%0)
            %x, %y = branch %1
              then
                result 1, unbound
              else
                result %n, 2
            return %x

          """)
  }

  @Test func checksVariablesThatMayBeUnassigned() throws {
    #expect(
      try text(
        """
        @compile()
        def main(n: int) -> int:
            if n:
                x = 1
            y = x
            return x
        """) == """
          function case.main(%n: int) -> int
            %0 = python.truth(%n)
            %x = branch %0
              then
                result 1
              else
                result unbound
            %y = python.check_bound(%x, "x")
            %1 = python.check_bound(%x, "x")
            return %1

          """)
  }

  @Test func endsWithTheArmsWhenAllReturn() throws {
    #expect(
      try text(
        """
        @compile()
        def main(n: int) -> int:
            if n:
                return 1
            else:
                return 2
            return 3
        """) == """
          function case.main(%n: int) -> int
            %0 = python.truth(%n)
            branch %0
              then
                return 1
              else
                return 2
            unreachable

          """)
  }

  @Test func leavesEndlessLoopsOnlyByBreak() throws {
    #expect(
      try text(
        """
        @compile()
        def main(n: int) -> int:
            while True:
                x = n
                if x:
                    break
            return x
        """) == """
          function case.main(%n: int) -> int
            %x_1 = loop carrying %x = unbound
              %0 = python.truth(%n)
              branch %0
                then
                  exit %n
                else
                  result
              next %n
            return %x_1

          """)
  }

  @Test func runsElseOfLoopsWithoutBreak() throws {
    #expect(
      try text(
        """
        @compile()
        def main(xs: list[int]) -> int:
            for x in xs:
                if x:
                    break
            else:
                return 0
            return 1
        """) == """
          function case.main(%xs: list[int]) -> int
            %x_2, %2 = for %x in %xs carrying %x_1 = unbound, %0 = True
              %1 = python.truth(%x)
              branch %1
                then
                  exit %x, False
                else
                  result
              next %x, %0
            branch %2
              then
                return 0
              else
                result
            return 1

          """)
  }

}
