import Driver
import Foundation

/// What the terminal can do, and writing to it.
enum Terminal {

  /// `true` iff errors go to a terminal that takes control sequences.
  static var isInteractive: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// `true` iff errors have colours.
  static var usesColour: Bool {
    isInteractive && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }

  /// Writes `text` to standard error.
  static func printError(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

}
