import Foundation
import Source

/// The installed libraries: files by their contents, and names that lead to them.
///
///     objects/<sha256>.so
///     names/<percent-encoded name>.json
public struct Store: Sendable {

  /// A library under a name.
  public struct Entry: Sendable, Hashable {
    /// The SHA-256 of the file.
    public var sha256: String
    /// The path of the file, relative to the store.
    public var file: String
    /// The target it is for.
    public var target: String
    /// The version of the compiler that made it.
    public var drupe: String
    /// When it was installed, in ISO 8601.
    public var created: String
  }

  /// A name with its libraries, the newest first.
  public struct Model: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The libraries.
    public var entries: [Entry]
  }

  /// The directory of the store.
  public var url: URL

  /// Opens the store at `url`, which need not exist.
  public init(at url: URL = Places.store) { self.url = url }

  /// The directory of names.
  private var names: URL { url.appendingPathComponent("names") }

  /// Returns the file that describes the model `name`.
  private func file(of name: String) -> URL {
    var allowed = CharacterSet(charactersIn: "-_")
    allowed.insert(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    let encoded = name.addingPercentEncoding(withAllowedCharacters: allowed) ?? name
    return names.appendingPathComponent(encoded + ".json")
  }

  /// Puts a copy of the library at `path` into the store and returns its name and entry.
  public func install(_ path: String) throws -> (name: String, entry: Entry) {
    let artifact = try Artifact(path: path)
    try artifact.checkWeights()
    let sha256 = artifact.sha256
    let entry = Entry(
      sha256: sha256, file: "objects/\(sha256).so", target: artifact.manifest.target,
      drupe: artifact.manifest.drupe, created: ISO8601DateFormatter().string(from: Date()))
    let fileManager = FileManager.default
    let object = url.appendingPathComponent(entry.file)
    do {
      try fileManager.replace(object) { temporary in
        try fileManager.copyItem(at: URL(fileURLWithPath: path), to: temporary)
      }
      let name = artifact.manifest.name
      try withLock {
        // The newest library of a target takes the place of the one before it.
        let others = try model(named: name)?.entries.filter { $0.target != entry.target } ?? []
        let model = Model(name: name, entries: [entry] + others)
        try fileManager.writeAtomically(Data(model.json.indentedText.utf8), to: file(of: name))
      }
      return (name, entry)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.fileUnwritable(url.path, reason: error.localizedDescription))
    }
  }

  /// Calls `body` while no other process changes the names of this store.
  private func withLock(_ body: () throws -> Void) throws {
    try FileManager.default.createDirectory(at: names, withIntermediateDirectories: true)
    let descriptor = open(url.appendingPathComponent(".lock").path, O_CREAT | O_RDWR, 0o644)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteNoPermission) }
    defer { close(descriptor) }
    flock(descriptor, LOCK_EX)
    try body()
  }

  /// Returns the model called `name`, if it is installed.
  public func model(named name: String) throws(Failure) -> Model? {
    try read(file(of: name))
  }

  /// The installed models by name.
  public func models() throws(Failure) -> [Model] {
    var result: [Model] = []
    for file in FileManager.default.files(below: names) where file.pathExtension == "json" {
      if let model = try read(file) { result.append(model) }
    }
    return result.sorted { $0.name < $1.name }
  }

  /// Returns the model that `file` describes; `nil` if there is no such file.
  private func read(_ file: URL) throws(Failure) -> Model? {
    guard let data = try? Data(contentsOf: file) else { return nil }
    guard let json = try? JSON(parsing: Array(data)), let model = Model(json: json) else {
      throw Failure(.storeDamaged(file.path))
    }
    return model
  }

  /// Returns the file that `reference` means: a path, or the name of an installed model.
  public func resolve(_ reference: String) throws(Failure) -> String {
    let isPath = [".so", ".dylib", ".dll"].contains { reference.hasSuffix($0) }
    let exists = FileManager.default.fileExists(atPath: reference)
    if exists || isPath && !reference.hasPrefix("@") { return reference }
    guard let model = try model(named: reference) else {
      throw Failure(.modelUnknown(reference, installed: try models().map(\.name)))
    }
    guard let entry = model.entries.first(where: { $0.target == Target.host?.rawValue }) else {
      throw Failure(.modelForOtherMachine(reference, targets: model.entries.map(\.target)))
    }
    return url.appendingPathComponent(entry.file).path
  }

}

extension Store.Model {

  /// The model as it stands in its file.
  public var json: JSON {
    .object([
      .init("name", .string(name)),
      .init(
        "artifacts",
        .array(
          entries.map { entry in
            .object([
              .init("sha256", .string(entry.sha256)), .init("file", .string(entry.file)),
              .init("target", .string(entry.target)), .init("drupe", .string(entry.drupe)),
              .init("created", .string(entry.created)),
            ])
          })),
    ])
  }

  /// Reads a model; `nil` if a part is missing.
  init?(json: JSON) {
    guard let name = json["name"]?.string, let artifacts = json["artifacts"]?.array else {
      return nil
    }
    self.name = name
    entries = []
    for artifact in artifacts {
      guard let sha256 = artifact["sha256"]?.string, let file = artifact["file"]?.string,
        let target = artifact["target"]?.string
      else { return nil }
      entries.append(
        Store.Entry(
          sha256: sha256, file: file, target: target, drupe: artifact["drupe"]?.string ?? "",
          created: artifact["created"]?.string ?? ""))
    }
  }

}
