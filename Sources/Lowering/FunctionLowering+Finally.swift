import IR
import Source
import Syntax

/// Code that runs however other code is left: `finally`, and the end of `with`.
///
/// As in CPython's own compiler, the code stands twice: in the handler of all exceptions, and
/// behind the guarded code for all other ways out of it, which go on from there.
extension FunctionLowering {

  /// Lowers a `try` statement with a `finally` clause.
  mutating func lowerFinally(_ attempt: Statement.Try, at span: SourceSpan) {
    let final: (inout Self) -> Void = {
      $0.finallyCount += 1
      $0.lower(attempt.finally)
      $0.finallyCount -= 1
    }
    var guarded = attempt
    guarded.finally = []
    lowerGuarded(
      assigning: AssignedNames.of([Statement(.try(guarded), at: span)]), at: span,
      body: {
        if guarded.handlers.isEmpty {
          $0.lower(guarded.body)
        } else {
          $0.lowerTry(guarded, at: span)
        }
      },
      caught: { lowering, exception in
        final(&lowering)
        if lowering.isOpen { lowering.terminator = .raise(exception) }
      },
      left: final)
  }

  /// Lowers `body` such that `caught` runs when an exception leaves it and `left` when control
  /// leaves it otherwise.
  ///
  /// Behind `caught`, if it comes to its end, the exception is forgotten.
  mutating func lowerGuarded(
    assigning names: [String], at span: SourceSpan, body: (inout Self) -> Void,
    caught: (inout Self, _ exception: Value.ID) -> Void, left: @escaping (inout Self) -> Void
  ) {
    // The cells of this statement are not those of a `try` that stands at the same place.
    let place = SourceSpan(file: span.file, start: span.start, end: span.start)
    attempts.append(AttemptFrame(cells: makeCells(of: place)))
    var leaving: LoopFrame?
    let guarded = arm {
      leaving = $0.loop(carrying: names, kind: .guarded, at: span) { inner, _ in body(&inner) }
      return $0.isOpen ? [$0.constant(.bool(true), at: span)] : []
    }
    let frame = attempts.removeLast()
    let exception = function.makeValue(at: span.firstLine)
    handled.append(exception)
    let handler = arm(parameters: [exception]) {
      $0.restoreVariables(of: place, behind: frame)
      caught(&$0, exception)
      return $0.isOpen ? [$0.constant(.bool(false), at: span)] : []
    }
    handled.removeLast()
    var arms = [guarded, handler]
    let results = join(&arms, at: span)
    emit(
      .attempt(
        body: arms[0].block, handlers: [IR.Handler(exceptions: [], body: arms[1].block)]),
      results: results.all, at: span)
    guard guarded.isOpen || handler.isOpen else {
      terminator = .unreachable
      return
    }
    guard guarded.isOpen, let leaving, let isLeft = results.own.first else { return }
    let end: (inout Self) -> Void = {
      left(&$0)
      $0.goOn(behind: leaving, at: span)
    }
    guard handler.isOpen else { return end(&self) }
    branch(
      on: isLeft, at: span,
      then: {
        end(&$0)
        return []
      }, else: { _ in [] })
  }

}
