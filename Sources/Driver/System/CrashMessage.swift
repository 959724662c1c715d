import Foundation

/// What is said when the compiler itself crashes, which is a fault of ours and gets exit code 3.
enum CrashMessage {

  /// The message, made beforehand: a handler of signals can call almost nothing.
  ///
  /// It is set before the handler is installed and never changed while that can run.
  nonisolated(unsafe) private static var message: UnsafeMutableBufferPointer<UInt8>?

  /// Says from now on, if the process crashes, that what is needed to see why is in `directory`.
  static func prepare(directory: URL) {
    let text = """
      error[internal-error]: the compiler crashed
      note: what is needed to see the fault is in '\(directory.path)'
      help: this is a fault of Drupe, not of your program: please report it with that folder

      """
    let bytes = Array(text.utf8)
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = buffer.initialize(from: bytes)
    message = buffer
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      signal(number) { _ in
        if let message = CrashMessage.message {
          _ = write(STDERR_FILENO, message.baseAddress, message.count)
        }
        _exit(3)
      }
    }
  }

  /// Leaves crashes to the system again.
  static func withdraw() {
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] { signal(number, SIG_DFL) }
    message?.deallocate()
    message = nil
  }

}
