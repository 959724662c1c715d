import IR
import Source
import Syntax

/// A jump out of loops and other code.
enum Jump: Int64, Comparable {

  case `return` = 1
  case `break` = 2
  case `continue` = 3

  /// The order in which jumps are told apart.
  static func < (a: Jump, b: Jump) -> Bool { a.rawValue < b.rawValue }

}

/// The hidden variables that say how a frame was left.
struct Leaving {

  /// The jump's number; 0 for none.
  var jump: String

  /// What `return` returns.
  var value: String

  /// Both.
  var names: [String] { [jump, value] }

}

/// Jumps: `return`, `break` and `continue`.
///
/// Code only leaves the innermost loop, or the function. A jump that goes further, such as a
/// `return` from a loop in a `try` statement with a `finally` clause, says so in hidden variables,
/// leaves the innermost frame, and goes on behind it.
extension FunctionLowering {

  /// Lowers a jump; `value` is what `return` returns.
  mutating func leave(by jump: Jump, with value: Value.ID? = nil, at span: SourceSpan) {
    if jump == .return, !loops.contains(where: { $0.kind == .guarded }) {
      terminator = .return(value ?? constant(.none, at: span))
      return
    }
    guard let frame = loops.last else { return }
    switch (frame.kind, jump) {
    case (.loop, .break): breakLoop(at: span)
    case (.loop, .continue): continueLoop(at: span)
    case (.loop, .return), (.passage, _), (.guarded, _):
      guard let leaving = frame.leaving else { return }
      bindHidden(leaving.jump, to: constant(.int(jump.rawValue), at: span))
      if let value { bindHidden(leaving.value, to: value) }
      loops[loops.count - 1].jumps.insert(jump)
      leaveFrame(at: span)
    }
  }

  /// Makes the variables that say how a frame of `kind` is left, if a jump can go through it.
  mutating func makeLeaving(for kind: LoopFrame.Kind, at span: SourceSpan) -> Leaving? {
    if kind == .loop, !loops.contains(where: { $0.kind == .guarded }) { return nil }
    let leaving = Leaving(jump: hiddenVariable("jump"), value: hiddenVariable("returned"))
    bindHidden(leaving.jump, to: constant(.int(0), at: span))
    let nothing = constant(.unbound, at: span)
    environment[leaving.value] = Binding(value: nothing, certainty: .perhapsAssigned)
    return leaving
  }

  /// Goes on behind `frame`, which jumps may have left, and which may also have come to its end.
  ///
  /// Behind a guarded frame, this is done by who made it, when the code for all ways has run.
  mutating func goOn(behind frame: LoopFrame, at span: SourceSpan) {
    guard isOpen, let leaving = frame.leaving, let jumped = environment[leaving.jump]?.value
    else { return }
    for jump in frame.jumps.sorted() where isOpen {
      if !frame.endsNormally, jump == frame.jumps.max() {
        leaveAgain(by: jump, leaving, at: span)
        break
      }
      let number = constant(.int(jump.rawValue), at: span)
      let isThis = value(
        of: .apply(.unresolved("python.eq"), [Argument(jumped), Argument(number)]), at: span)
      branch(
        on: isThis, at: span,
        then: {
          $0.leaveAgain(by: jump, leaving, at: span)
          return []
        }, else: { _ in [] })
    }
    for name in leaving.names { environment[name] = nil }
  }

  /// Goes on with a jump behind a frame that it left.
  private mutating func leaveAgain(by jump: Jump, _ leaving: Leaving, at span: SourceSpan) {
    leave(by: jump, with: jump == .return ? read(leaving.value, at: span) : nil, at: span)
  }

}
