import Foundation

/// A new directory that is removed with the last reference to it; a class for its `deinit`.
public final class TemporaryDirectory: Sendable {

  /// The place of the directory.
  public let url: URL

  /// Creates a directory in `parent`, or in the system's place for temporary files.
  public init(in parent: URL? = nil) throws {
    let parent = parent ?? FileManager.default.temporaryDirectory
    url = parent.appendingPathComponent(Self.prefix + "\(getpid())-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// How the names of all such directories begin; the number of the process follows.
  private static let prefix = ".drupe-"

  /// Removes the directories that processes left behind which were ended from outside.
  static func removeAbandoned() {
    let fileManager = FileManager.default
    let parent = fileManager.temporaryDirectory
    for name in (try? fileManager.contentsOfDirectory(atPath: parent.path)) ?? [] {
      guard name.hasPrefix(prefix),
        let process = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" })
      else { continue }
      if kill(process, 0) != 0 && errno == ESRCH {
        try? fileManager.removeItem(at: parent.appendingPathComponent(name))
      }
    }
  }

}

extension FileManager {

  /// Writes `data` to `file` so that nobody ever sees a part of it, making its directory if needed.
  func writeAtomically(_ data: Data, to file: URL) throws {
    try replace(file) { try data.write(to: $0) }
  }

  /// Calls `write` with a temporary name beside `file`, then gives what it wrote the name `file`.
  func replace(_ file: URL, by write: (URL) throws -> Void) throws {
    let directory = file.deletingLastPathComponent()
    try createDirectory(at: directory, withIntermediateDirectories: true)
    let temporary = directory.appendingPathComponent(
      ".\(file.lastPathComponent).\(UUID().uuidString).partial")
    do {
      try write(temporary)
      guard rename(temporary.path, file.path) == 0 else {
        throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file.path])
      }
    } catch {
      try? removeItem(at: temporary)
      throw error
    }
  }

  /// Calls `fill` with a new directory, then gives it the name `directory` unless that exists
  /// already; for caches, where another process may have made the same.
  func makeDirectoryOnce(_ directory: URL, fill: (URL) throws -> Void) throws {
    if fileExists(atPath: directory.path) { return }
    let parent = directory.deletingLastPathComponent()
    try createDirectory(at: parent, withIntermediateDirectories: true)
    let temporary = try TemporaryDirectory(in: parent)
    try fill(temporary.url)
    if rename(temporary.url.path, directory.path) != 0 && !fileExists(atPath: directory.path) {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: directory.path])
    }
  }

  /// The files below `directory` in the order of their paths, without hidden ones.
  func files(below directory: URL) -> [URL] {
    let keys: [URLResourceKey] = [.isRegularFileKey]
    guard
      let found = enumerator(
        at: directory, includingPropertiesForKeys: keys, options: [.skipsHiddenFiles])
    else { return [] }
    return found.compactMap { $0 as? URL }
      .filter { (try? $0.resourceValues(forKeys: Set(keys)).isRegularFile) == true }
      .sorted { $0.path < $1.path }
  }

}

/// Returns the SHA-256 of the paths, relative to `root`, and the contents of `files`.
func contentHash(of files: [URL], relativeTo root: URL, salt: String = "") throws -> String {
  var hash = SHA256()
  hash.update(Data(salt.utf8))
  for file in files {
    let data = try Data(contentsOf: file, options: .alwaysMapped)
    let name = file.path.dropFirst(root.path.count)
    hash.update(Data("\(name)\0\(data.count)\0".utf8))
    hash.update(data)
  }
  return hash.finish()
}
