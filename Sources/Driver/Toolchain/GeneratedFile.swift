import Foundation
import Source

/// A generated source file.
public struct GeneratedFile: Sendable, Hashable {

  /// The name, which ends in `.cpp` for what is compiled and `.hpp` for what is included.
  public var name: String

  /// The contents.
  public var text: String

  /// The Python places behind lines of the text, which start at 1.
  public var origins: [Int: SourceSpan]

  /// Creates a file.
  public init(name: String, text: String, origins: [Int: SourceSpan] = [:]) {
    self.name = name
    self.text = text
    self.origins = origins
  }

  /// Returns the Python place of the nearest line at or above `line` that has one.
  func origin(ofLine line: Int) -> SourceSpan? {
    origins.filter { $0.key <= line }.max { $0.key < $1.key }?.value
  }

  /// Returns the Python place of the first line of one of `files` that the C++ compiler's
  /// `messages` name.
  static func origin(of messages: String, in files: [GeneratedFile]) -> SourceSpan {
    for message in messages.split(separator: "\n") {
      for file in files {
        guard let range = message.range(of: file.name + ":") else { continue }
        let digits = message[range.upperBound...].prefix { $0.isNumber }
        if let line = Int(digits), let place = file.origin(ofLine: line) { return place }
      }
    }
    return .nowhere
  }

}
