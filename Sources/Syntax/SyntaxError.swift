/// A fault in what capture wrote: not JSON, another schema, or a missing member.
///
/// Users never cause one; it means that capture and compiler are of different versions.
public struct SyntaxError: Error, Hashable, CustomStringConvertible {

  /// What is wrong.
  public var message: String

  /// Creates an error that says `message`.
  public init(_ message: String) { self.message = message }

  /// What is wrong.
  public var description: String { message }

}
