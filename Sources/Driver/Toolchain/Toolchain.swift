import Foundation
import Source

/// A C++ compiler and linker for one target.
public struct Toolchain: Sendable {

  /// Which compiler it is.
  public var kind: CompilerKind

  /// What it makes libraries for.
  public var target: Target

  /// What generated code is made to be; the runtime is always made small.
  public var goal = Goal.size

  /// What code is made to be.
  public enum Goal: String, Sendable {
    /// Small: for libraries of models, whose time goes to kernels that are written for their speed.
    case size = "-Os"
    /// Fast: for libraries whose time goes to what users wrote.
    case speed = "-O2"
  }

  /// The path of the program; of `zig` itself for `.zig`.
  private var program: String

  /// The version that the compiler reports, as a part of the keys of caches.
  public var version: String

  /// Where `zig` keeps what it makes; empty for the others.
  private var environment: [String: String]

  /// Finds the compiler `kind` for `target`; `python` tells where `ziglang` is.
  public static func find(
    _ kind: CompilerKind, for target: Target, python: PythonInterpreter?
  ) throws(Failure) -> Toolchain {
    switch kind {
    case .zig:
      let managed = PythonInterpreter.managed
      guard let zig = python?.zig ?? PythonInterpreter(at: managed)?.zig else {
        throw Failure(.compilerMissing(kind, python: python?.path))
      }
      let cache = Places.cache.appendingPathComponent("zig").path
      return try Toolchain(
        kind: kind, target: target, program: zig, version: version(of: zig, "version"),
        environment: ["ZIG_GLOBAL_CACHE_DIR": cache, "ZIG_LOCAL_CACHE_DIR": cache])
    case .clang, .gcc:
      guard target == Target.host else { throw Failure(.compilerCannotCross(kind, target)) }
      let name = kind == .gcc ? "g++" : "clang++"
      guard let program = Subprocess.find(name) else {
        throw Failure(.compilerMissing(kind, python: nil))
      }
      return try Toolchain(
        kind: kind, target: target, program: program, version: version(of: program, "--version"),
        environment: [:])
    }
  }

  /// Returns what `program` prints when asked for its version by `argument`.
  private static func version(of program: String, _ argument: String) throws(Failure) -> String {
    guard let outcome = try? Subprocess(program, [argument]).run(), outcome.isSuccess else {
      throw Failure(.compilerBroken(program))
    }
    return String(outcome.output.prefix { $0 != "\n" })
  }

  /// The flags of every compilation of C++.
  ///
  /// `-Os` for models, since the hot loops of kernels are written with vectors and unrolled by hand:
  /// a compiled MiniLM is a third smaller than with `-O3` and as fast within the noise of the machine.
  public var flags: [String] {
    let common = [
      "-std=c++20", goal.rawValue, "-g0", "-fPIC", "-fno-exceptions", "-fno-rtti",
      "-fvisibility=hidden",
      "-fvisibility-inlines-hidden", "-ffp-contract=off", "-ffunction-sections", "-fdata-sections",
      "-fno-stack-protector", "-fno-threadsafe-statics", "-fno-asynchronous-unwind-tables",
      "-fno-unwind-tables", "-w",
    ]
    switch kind {
    // The undefined-behaviour sanitizer is on by default in zig.
    case .zig: return common + ["-fno-sanitize=undefined"]
    case .clang: return common
    case .gcc: return common + ["-fno-gnu-unique"]
    }
  }

  /// Returns the process that compiles the header `source` to the precompiled one `object`.
  func precompile(_ source: URL, to object: URL, includes: [URL]) -> Subprocess {
    var arguments = kind == .zig ? ["c++", "-target", target.triple] : []
    arguments += flags + includes.flatMap { ["-I", $0.path] }
    arguments += ["-x", "c++-header", source.path, "-o", object.path]
    return Subprocess(program, arguments, environment: environment)
  }

  /// Returns the process that compiles `source`, C++ or assembly, to `object`, with a precompiled
  /// header if there is one.
  public func compile(
    _ source: URL, to object: URL, includes: [URL], header: URL? = nil
  ) -> Subprocess {
    let isAssembly = source.pathExtension == "S"
    var arguments = kind == .zig ? ["c++", "-target", target.triple] : []
    arguments += isAssembly ? [] : flags
    arguments += includes.flatMap { ["-I", $0.path] }
    // The name of the header tells its contents, so that times of files say nothing.
    if let header, !isAssembly {
      arguments += ["-include-pch", header.path, "-Xclang", "-fno-validate-pch"]
    }
    arguments += ["-c", source.path, "-o", object.path]
    return Subprocess(program, arguments, environment: environment)
  }

  /// Returns the process that links `objects` to the shared library `library`.
  ///
  /// No library is named: whatever process loads the file already has a C library, whichever that
  /// is, and the file works with each.
  public func link(_ objects: [URL], to library: URL, name: String, exports: URL) -> Subprocess {
    let options = [
      "-shared", "-soname", name, "--version-script=\(exports.path)", "--undefined-version",
      "--gc-sections", "-s",
      "-z", "now", "-z", "relro", "-z", "noexecstack",
      "-z", "max-page-size=\(target.maximumPageSize)", "--hash-style=both", "--build-id=none",
    ]
    let paths = objects.map(\.path)
    // LLD also merges functions that came out the same; GNU's linker does not know the option.
    let merging = kind == .gcc ? [] : ["--icf=all"]
    if kind == .zig {
      let arguments = ["ld.lld"] + options + merging + ["-o", library.path] + paths
      return Subprocess(program, arguments, environment: environment)
    }
    // A compiler driver hands options to its linker with `-Xlinker`; `-nostdlib` leaves out all else.
    let linker = kind == .clang ? ["-fuse-ld=lld"] : []
    let passed = (options + merging).flatMap { ["-Xlinker", $0] }
    return Subprocess(
      program, ["-shared", "-nostdlib"] + linker + passed + ["-o", library.path] + paths)
  }

}
