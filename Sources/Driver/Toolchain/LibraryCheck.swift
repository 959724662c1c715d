import Foundation

/// The last step of a build: the library is checked for what would keep it from loading, and the
/// sizes that are known only now go into its manifest.
struct LibraryCheck {

  /// What a library may take from the process that loads it: functions of the C library and its
  /// mathematics that every system has.
  static let imports: Set<String> = [
    // Memory and text.
    "malloc", "calloc", "realloc", "free", "aligned_alloc", "posix_memalign",
    "memcpy", "memmove", "memset", "memcmp", "memchr", "bcmp", "strlen", "strcmp", "wmemchr",
    "abort",
    // Threads and control flow.
    "pthread_create", "pthread_join", "pthread_detach", "pthread_once", "pthread_self",
    "pthread_key_create", "pthread_key_delete", "pthread_getspecific", "pthread_setspecific",
    "pthread_mutex_lock", "pthread_mutex_unlock", "pthread_cond_wait", "pthread_cond_signal",
    "pthread_cond_broadcast", "pthread_getattr_np", "pthread_attr_getstack", "pthread_attr_destroy",
    "setjmp", "_setjmp", "longjmp", "_longjmp", "sysconf", "sched_getaffinity",
    "__sched_cpucount", "getenv", "strtol",
    "getauxval", "sched_yield", "dlsym", "write", "clock_gettime", "getrandom",
    // Mathematics.
    "exp", "expf", "exp2", "exp2f", "expm1", "log", "logf", "log2", "log10", "log1p", "pow", "powf",
    "sin", "sinf", "cos", "cosf", "tan", "tanf", "asin", "acos", "atan", "atan2", "atan2f",
    "sinh", "cosh", "tanh", "tanhf", "asinh", "acosh", "atanh", "erf", "erff", "erfc", "tgamma",
    "lgamma", "sqrt", "sqrtf", "cbrt", "hypot", "fmod", "fmodf", "remainder", "floor", "floorf",
    "ceil", "ceilf", "trunc", "truncf", "round", "roundf", "rint", "rintf", "nearbyint",
    "nearbyintf", "fma", "fmaf", "frexp", "ldexp", "scalbn", "modf", "nextafter", "copysign",
  ]

  /// The library.
  let library: URL

  /// Checks the library, writes the sizes into it, and returns them.
  func finish() throws -> Manifest.Sizes {
    let contents = try Data(contentsOf: library)
    let file: ELFFile
    do { file = try ELFFile(contents) } catch {
      throw InternalFailure(.libraryMalformed("the linker wrote no complete file"), log: "\(error)")
    }
    let symbols = try file.dynamicSymbols()
    let missing = symbols.filter { symbol in
      !symbol.isDefined && !symbol.isWeak && !symbol.name.isEmpty
        && !Self.imports.contains(symbol.name)
    }.map(\.name)
    if !missing.isEmpty {
      let list = missing.sorted().joined(separator: ", ")
      throw InternalFailure(
        .libraryMalformed("it needs what not every system has: \(list)"), log: list)
    }
    let exported = symbols.filter(\.isDefined).map(\.name).sorted()
    if !Set(exported).isSubset(of: LibraryBuilder.exports) || !exported.contains("drupe_query") {
      let list = exported.joined(separator: ", ")
      throw InternalFailure(.libraryMalformed("it exports '\(list)'"), log: list)
    }
    guard let section = file.section(named: ResourceAssembly.manifestSection) else {
      throw InternalFailure(.libraryMalformed("its manifest is missing"), log: "")
    }
    let weights = file.section(named: ResourceAssembly.weightSection)?.size ?? 0
    let excluded: Set = [ResourceAssembly.manifestSection, ResourceAssembly.weightSection]
    let code = file.loadedSize(except: excluded)
    try write(codeSize: code, at: section, of: file)
    return Manifest.Sizes(code: code, weights: weights)
  }

  /// Overwrites the room that the manifest in `section` has for the size of the code.
  private func write(codeSize: Int, at section: ELFFile.Section, of file: ELFFile) throws {
    let room = Data(Manifest.Sizes.room.utf8)
    guard let range = file.contents(of: section).range(of: room) else {
      throw InternalFailure(.libraryMalformed("its manifest has no room for sizes"), log: "")
    }
    let handle = try FileHandle(forWritingTo: library)
    defer { try? handle.close() }
    try handle.seek(toOffset: UInt64(range.lowerBound))
    try handle.write(contentsOf: Data(Manifest.Sizes.text(codeSize: codeSize).utf8))
  }

}
