import Foundation

/// What is said when the compiler itself crashes, which is a fault of ours and gets exit code 3.
enum CrashMessage {

  /// What the handler of signals needs, made beforehand, since it can call almost nothing.
  private struct Texts {
    /// The message.
    var message: UnsafeMutablePointer<CChar>
    /// The path of the intermediate files.
    var directory: UnsafeMutablePointer<CChar>
    /// The path under which they stay.
    var keptDirectory: UnsafeMutablePointer<CChar>
  }

  /// The texts; set before the handler is installed and not changed while that can run.
  nonisolated(unsafe) private static var texts: Texts?

  /// The signals of a crash.
  private static let signals = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]

  /// Says from now on, if the process crashes, where the files in `directory` are kept.
  static func prepare(directory: URL) {
    let kept = directory.deletingLastPathComponent()
      .appendingPathComponent("drupe-crash-\(getpid())")
    let message = """
      error[internal-error]: the compiler crashed
      note: what is needed to see the fault is in '\(kept.path)'
      help: this is a fault of Drupe, not of your program: please report it with that folder

      """
    texts = Texts(
      message: strdup(message), directory: strdup(directory.path), keptDirectory: strdup(kept.path))
    for number in signals {
      signal(number) { _ in
        if let texts = CrashMessage.texts {
          _ = rename(texts.directory, texts.keptDirectory)
          _ = write(STDERR_FILENO, texts.message, strlen(texts.message))
        }
        _exit(3)
      }
    }
  }

  /// Leaves crashes to the system again.
  static func withdraw() {
    for number in signals { signal(number, SIG_DFL) }
    for text in [texts?.message, texts?.directory, texts?.keptDirectory] { free(text) }
    texts = nil
  }

}
