import Source

/// Diagnostics about the machine that the compiler runs on.
extension Diagnostic {

  /// The operators and the runtime cannot be found.
  static func resourceRootMissing(searched: String) -> Diagnostic {
    .init(
      "incomplete-installation", "the operators and the runtime of the compiler are not there",
      at: .nowhere, label: searched,
      help: "set DRUPE_ROOT to the folder that has 'Operators' and 'Runtime'")
  }

  /// There is no Python, or not where the user said.
  static func pythonMissing(requested: String?) -> Diagnostic {
    if let requested {
      return .init(
        "python-missing", "'\(requested)' is not a Python interpreter", at: .nowhere,
        help: "give the path of a Python 3.11 or later with --python or DRUPE_PYTHON")
    }
    return .init(
      "python-missing", "no Python interpreter was found", at: .nowhere,
      help: "install Python 3.11 or later, or give its path with --python")
  }

  /// The Python is older than what the compiler reads.
  static func pythonTooOld(_ python: PythonInterpreter) -> Diagnostic {
    .init(
      "python-too-old", "'\(python.path)' is Python \(python.version); 3.11 or later is needed",
      at: .nowhere, help: "give the path of a newer one with --python")
  }

  /// The C++ compiler is not installed.
  static func compilerMissing(_ kind: CompilerKind, python: String?) -> Diagnostic {
    switch kind {
    case .zig:
      let place = python.map { "'\($0)'" } ?? "the Python in use"
      return .init(
        "compiler-missing", "the package 'ziglang', the C++ compiler, is not in \(place)",
        at: .nowhere,
        help: "run '\(python ?? "python3") -m pip install ziglang', or use --compiler clang")
    case .clang, .gcc:
      return .init(
        "compiler-missing", "'\(kind == .gcc ? "g++" : "clang++")' is not on the path",
        at: .nowhere, help: "install it, or leave out --compiler")
    }
  }

  /// The C++ compiler is there but does not run.
  static func compilerBroken(_ program: String) -> Diagnostic {
    .init(
      "compiler-missing", "'\(program)' does not run", at: .nowhere, help: "reinstall the compiler")
  }

  /// A system's compiler was asked for a foreign target.
  static func compilerCannotCross(_ kind: CompilerKind, _ target: Target) -> Diagnostic {
    .init(
      "compiler-cannot-cross",
      "'\(kind.rawValue)' compiles for this machine only, not for "
        + "'\(target.rawValue)'", at: .nowhere, help: "leave out --compiler")
  }

  /// The target is known but cannot be compiled for yet.
  static func targetNotYet(_ name: String) -> Diagnostic {
    .init(
      "target-not-yet", "the target '\(name)' is planned but cannot be compiled for yet",
      at: .nowhere, help: "use one of: \(targetNames)")
  }

  /// The precision is planned, and no kernels are there for it.
  static func precisionNotYet(_ name: String) -> Diagnostic {
    .init(
      "precision-not-yet", "models cannot be compiled in '\(name)' yet", at: .nowhere,
      help: "leave '--precision' out, or say 'fp32'")
  }

  /// There is no such target.
  static func targetUnknown(_ name: String) -> Diagnostic {
    .init(
      "unknown-target", "there is no target '\(name)'", at: .nowhere,
      help: "use one of: \(targetNames)")
  }

  /// Libraries for the machine itself cannot be made yet.
  static var hostNotYet: Diagnostic {
    .init(
      "target-not-yet", "libraries for this kind of machine cannot be made yet", at: .nowhere,
      help: "give --target, one of: \(targetNames)")
  }

  /// The names of the targets, for help.
  private static var targetNames: String {
    Target.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// A file is not there or cannot be read.
  static func fileUnreadable(_ path: String) -> Diagnostic {
    .init(
      "file-unreadable", "the file '\(path)' cannot be read", at: .nowhere,
      help: "check that it exists and that you may read it")
  }

  /// A file cannot be written.
  static func fileUnwritable(_ path: String, reason: String) -> Diagnostic {
    .init(
      "file-unwritable", "'\(path)' cannot be written: \(reason)", at: .nowhere,
      help: "choose another place with -o, or make room")
  }

}
