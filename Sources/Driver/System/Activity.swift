import Foundation

/// What the driver tells about its work while it goes on.
public enum Activity: Sendable, Hashable {

  /// Python imports the user's program.
  case capture

  /// A stage or pass of the compiler, by its name.
  case pass(String)

  /// So many of the runtime's files are compiled.
  case runtime(Int, of: Int)

  /// So many of the generated files are compiled.
  case compile(Int, of: Int)

  /// The library is linked.
  case link

  /// What is told.
  public typealias Handler = @Sendable (Activity) -> Void

  /// Counts files that several threads finish; a class because they share it.
  final class Counter: @unchecked Sendable {

    /// Guards `done`.
    private let lock = NSLock()

    /// How many are finished.
    private var done = 0

    /// How many there are.
    private let total: Int

    /// What is told.
    private let report: Handler

    /// Creates a counter of `total` files.
    init(total: Int, report: @escaping Handler) {
      self.total = total
      self.report = report
    }

    /// Tells that nothing is finished yet.
    func start() { report(.compile(0, of: total)) }

    /// Tells that one more is finished.
    func finishOne() {
      lock.withLock {
        done += 1
        report(.compile(done, of: total))
      }
    }

  }

}
