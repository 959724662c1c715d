import CDrupe
import Foundation
import Source

/// A library that was loaded into this process, and calls of its functions.
public final class LoadedLibrary {

  /// What a call gave.
  public enum Outcome: Sendable {
    /// The function returned.
    case value(PythonValue)
    /// The function raised; the text is that of a traceback.
    case exception(type: String, message: String, traceback: String)
  }

  /// What the library says about itself.
  public let manifest: Manifest

  /// The functions of the library.
  private let api: UnsafePointer<drupe_api>

  /// The session for the calls.
  private let session: OpaquePointer

  /// Loads the library that `reference`, a path or an installed name, means. It stays loaded, since
  /// code that has threads must not be removed.
  public init(_ reference: String) throws(Failure) {
    let path = try Store().resolve(reference)
    // Reading the file first refuses what is damaged or foreign before any of its code runs.
    let artifact = try Artifact(path: path)
    guard let target = artifact.target, target == Target.host else {
      throw Failure(.libraryForOtherMachine(path, target: artifact.manifest.target))
    }
    let absolute = URL(fileURLWithPath: path).path
    guard let handle = dlopen(absolute, RTLD_NOW | RTLD_LOCAL) else {
      let reason = dlerror().map { String(cString: $0) } ?? "no reason given"
      throw Failure(.libraryDoesNotLoad(path, reason: reason))
    }
    typealias Query = @convention(c) (UInt32) -> UnsafePointer<drupe_api>?
    guard let symbol = dlsym(handle, "drupe_query"),
      let api = unsafeBitCast(symbol, to: Query.self)(UInt32(DRUPE_ABI_VERSION)),
      Int(api.pointee.predictor_count()) == artifact.manifest.predictors.count,
      let session = api.pointee.session_create()
    else { throw Failure(.libraryAnswersWrongly(path)) }
    manifest = artifact.manifest
    self.api = api
    self.session = session
  }

  deinit { api.pointee.session_destroy(session) }

  /// Calls the function `name`, or the first one, with the words `--parameter value`.
  public func call(_ name: String?, words: [String]) throws(Failure) -> Outcome {
    let names = manifest.predictors.map { $0.name }
    guard let index = name.map(names.firstIndex(of:)) ?? (names.isEmpty ? nil : 0) else {
      throw Failure(.predictorUnknown(name ?? "", known: names), kind: .usage)
    }
    let arguments = try ArgumentReader(predictor: manifest.predictors[index]).arguments(words)
    return call(index, arguments)
  }

  /// Calls the function with the given index; what it prints goes to standard output.
  func call(_ index: Int, _ arguments: [PythonValue]) -> Outcome {
    api.pointee.set_print_sink(
      session,
      { _, text, size in
        if let text { FileHandle.standardOutput.write(Data(bytes: text, count: Int(size))) }
      }, nil)
    let memory = ArgumentMemory()
    let values = arguments.map(memory.value)
    guard let result = api.pointee.call(session, UInt32(index), values, UInt64(values.count)) else {
      return .exception(type: "MemoryError", message: "", traceback: "MemoryError\n")
    }
    defer { api.pointee.release(result) }
    if let error = api.pointee.error(result) { return Outcome(error.pointee) }
    return .value(api.pointee.value(result).map { PythonValue($0.pointee) } ?? .none)
  }

}

extension LoadedLibrary.Outcome {

  /// Creates the outcome of a call that raised `error`.
  fileprivate init(_ error: drupe_error) {
    let type = String(error.type)
    let message = String(error.message)
    var traceback = "Traceback (most recent call last):\n"
    for i in 0..<Int(error.site_count) {
      let site = error.sites[i]
      let file = String(site.file)
      traceback += "  File \"\(file)\", line \(site.line), in \(String(site.function))\n"
      if let line = Self.line(Int(site.line), of: file) { traceback += "    \(line)\n" }
    }
    traceback += message.isEmpty ? "\(type)\n" : "\(type): \(message)\n"
    self = .exception(type: type, message: message, traceback: traceback)
  }

  /// Returns a line of a source file, without white space around it, if the file is there.
  private static func line(_ number: Int, of file: String) -> String? {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard number >= 1, number <= lines.count else { return nil }
    return lines[number - 1].trimmingCharacters(in: .whitespaces)
  }

}

extension String {

  /// Creates the string of a text of the C interface; what is not valid becomes U+FFFD.
  fileprivate init(_ text: drupe_text) {
    let bytes = UnsafeRawBufferPointer(start: text.data, count: Int(text.size))
    self = String(decoding: bytes, as: UTF8.self)
  }

}
