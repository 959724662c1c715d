import IR
import Source

/// The generated sources of a module, and what they need beside them.
public struct EmittedProgram: Sendable {

  /// A file of generated text.
  public struct File: Sendable {
    /// The name.
    public var name: String
    /// The text.
    public var text: String
    /// The Python place behind lines of the text, which start at 1.
    public var origins: [Int: SourceSpan]
  }

  /// The files.
  public var files: [File]

  /// The headers of the kernels that are called, relative to the folder of operators.
  public var headers: [String]

  /// The names of the operators that are called, sorted.
  public var operators: [String]

  /// The resources that the code refers to, in the order of the table of the artifact.
  public var resources: [Resource.ID]

}
