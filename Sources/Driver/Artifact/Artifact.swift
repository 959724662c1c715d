import Foundation
import Source

/// A library that the compiler made, as a file.
public struct Artifact: Sendable {

  /// The path as the user gave it.
  public var path: String

  /// What the library says about itself.
  public var manifest: Manifest

  /// The size of the file.
  public var fileSize: Int

  /// The sizes of the parts, measured from the file.
  public var sizes: Manifest.Sizes

  /// The libraries that it needs beside what a process has anyway.
  public var neededLibraries: [String]

  /// The contents of the file, mapped.
  private var contents: Data

  /// The sections of the file.
  private var file: ELFFile

  /// Reads the library at `path` without loading it as code.
  public init(path: String) throws(Failure) {
    guard let contents = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    else { throw Failure(.fileUnreadable(path)) }
    do {
      file = try ELFFile(contents)
      neededLibraries = try file.neededLibraries()
    } catch {
      switch error {
      case .notELF: throw Failure(.notALibrary(path))
      case .truncated: throw Failure(.libraryCut(path))
      }
    }
    guard let section = file.section(named: ResourceAssembly.manifestSection) else {
      throw Failure(.foreignLibrary(path))
    }
    let text = file.contents(of: section).prefix { $0 != 0 }
    guard let json = try? JSON(parsing: Array(text)) else {
      throw Failure(.manifestMalformed(path, missing: "the JSON text"))
    }
    do { manifest = try Manifest(json: json) } catch {
      switch error {
      case .unknownSchema: throw Failure(.libraryOfOtherVersion(path))
      case .malformed(let part): throw Failure(.manifestMalformed(path, missing: part))
      }
    }
    let weights = file.section(named: ResourceAssembly.weightSection)?.size ?? 0
    let excluded: Set = [ResourceAssembly.manifestSection, ResourceAssembly.weightSection]
    sizes = Manifest.Sizes(code: file.loadedSize(except: excluded), weights: weights)
    fileSize = contents.count
    self.contents = contents
    self.path = path
  }

  /// The target whose machine the file is for; `nil` for one that this compiler does not know.
  public var target: Target? { Target(machine: file.machine) }

  /// The SHA-256 of the file.
  public var sha256: String { SHA256.hexadecimal(of: contents) }

  /// Fails unless the weights are those that the library was made with.
  public func checkWeights() throws(Failure) {
    let weights =
      file.section(named: ResourceAssembly.weightSection).map(file.contents(of:)) ?? Data()
    if SHA256.hexadecimal(of: weights) != manifest.sha256 {
      throw Failure(.libraryAltered(path))
    }
  }

  /// What `drupe inspect --json` prints: the manifest, and what was measured.
  public var report: JSON {
    guard case .object(let members) = manifest.json else { return .null }
    return .object(
      members + [
        .init(
          "file",
          .object([
            .init("path", .string(path)),
            .init("bytes", .int(fileSize)),
            .init("code", .int(sizes.code)),
            .init("weights", .int(sizes.weights)),
            .init("needed", .array(neededLibraries.map { .string($0) })),
            .init("sha256", .string(sha256)),
          ]))
      ])
  }

}
