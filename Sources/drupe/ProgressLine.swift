import Driver
import Foundation

/// One line of a terminal that says how far the work is; a class since several threads report.
final class ProgressLine: @unchecked Sendable {

  /// Guards `isShown`.
  private let lock = NSLock()

  /// `true` iff the line has text now.
  private var isShown = false

  /// `true` iff the line is written at all.
  private let isEnabled: Bool

  /// Creates a line; it stays empty unless `isEnabled` and errors go to a terminal.
  init(isEnabled: Bool) { self.isEnabled = isEnabled && Terminal.isInteractive }

  /// Shows `activity` in place of what the line said before.
  func show(_ activity: Activity) {
    guard isEnabled else { return }
    lock.withLock {
      Terminal.printError("\r\u{1B}[K\(text(of: activity))")
      isShown = true
    }
  }

  /// Empties the line.
  func clear() {
    lock.withLock {
      if isShown { Terminal.printError("\r\u{1B}[K") }
      isShown = false
    }
  }

  /// Returns what `activity` looks like.
  private func text(of activity: Activity) -> String {
    switch activity {
    case .capture: "[1/4] capture: Python imports the program"
    case .pass(let name): "[2/4] compile: \(name)"
    case .runtime(let done, let total): "[3/4] C++: runtime \(done) of \(total), once per machine"
    case .compile(let done, let total): "[3/4] C++: \(done) of \(total)"
    case .link: "[4/4] link"
    }
  }

}
