/// Which C++ compiler makes the library.
public enum CompilerKind: String, Sendable, CaseIterable {

  /// The compiler of the `ziglang` package: the same on every machine, and for every target.
  case zig

  /// The system's Clang with its LLD.
  case clang

  /// The system's GCC.
  case gcc

}
