import Foundation

/// The precision in which a model computes.
public enum Precision: String, CaseIterable, Sendable {
  case fp32, bf16, int8
}

/// What the user asks of a compilation.
public struct CompilationOptions: Sendable {

  /// The Python file.
  public var file: String

  /// Where the library goes; for several targets, the directory for all.
  public var output: String?

  /// What libraries are made for; the machine itself if this is empty.
  public var targets: [String] = []

  /// The functions that are compiled as if they were decorated.
  public var entries: [String] = []

  /// The precision in which models compute.
  public var precision: Precision = .fp32

  /// The C++ compiler.
  public var compiler: CompilerKind = .zig

  /// The Python that imports the file.
  public var python: String?

  /// A directory in which intermediate files stay.
  public var savedFiles: String?

  /// Creates the options to compile `file` for this machine.
  public init(file: String) { self.file = file }

  /// Returns the targets that are meant.
  func resolvedTargets() throws(Failure) -> [Target] {
    if targets.isEmpty {
      guard let host = Target.host else { throw Failure(.hostNotYet) }
      return [host]
    }
    var result: [Target] = []
    for name in targets {
      guard let target = Target(rawValue: name) else {
        if Target.planned.contains(name) { throw Failure(.targetNotYet(name)) }
        throw Failure(.targetUnknown(name), kind: .usage)
      }
      if !result.contains(target) { result.append(target) }
    }
    return result
  }

  /// Returns where the library for `target`, one of `targets`, goes.
  func path(of target: Target, among targets: [Target]) -> URL {
    let stem = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let isHost = target == Target.host
    let name = isHost ? "\(stem).so" : "\(stem)-\(target.rawValue).so"
    guard let output else { return URL(fileURLWithPath: name) }
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: output, isDirectory: &isDirectory)
    if targets.count > 1 || output.hasSuffix("/") || exists && isDirectory.boolValue {
      return URL(fileURLWithPath: output).appendingPathComponent(name)
    }
    return URL(fileURLWithPath: output)
  }

}

/// What a compilation made.
public struct CompiledLibrary: Sendable {

  /// The path of the library.
  public var path: String

  /// What it was made for.
  public var target: Target

  /// The name for the store and for clients.
  public var name: String

  /// The size of the file.
  public var fileSize: Int

  /// The sizes of its parts.
  public var sizes: Manifest.Sizes

  /// How long it took, from the start of the command.
  public var seconds: Double

  /// The report for people.
  public var summary: String {
    let parts = "code \(sizeText(sizes.code)), weights \(sizeText(sizes.weights))"
    let time = (seconds * 10).rounded() / 10
    return "\(path)  \(sizeText(fileSize)) (\(parts))  \(target.rawValue)  \(time) s"
  }

  /// The report for programs.
  public var json: JSON {
    .object([
      .init("path", .string(path)), .init("name", .string(name)),
      .init("target", .string(target.rawValue)), .init("bytes", .int(fileSize)),
      .init("code", .int(sizes.code)), .init("weights", .int(sizes.weights)),
      .init("seconds", .float((seconds * 1000).rounded() / 1000)),
    ])
  }

}
