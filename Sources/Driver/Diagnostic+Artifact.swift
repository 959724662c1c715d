import Source

/// Diagnostics about libraries and the store.
extension Diagnostic {

  /// A file is no library at all.
  static func notALibrary(_ path: String) -> Diagnostic {
    .init(
      "not-a-library", "'\(path)' is not a library of Drupe", at: .nowhere,
      help: "give a file that 'drupe compile' made")
  }

  /// A shared library that Drupe did not make.
  static func foreignLibrary(_ path: String) -> Diagnostic {
    .init(
      "not-a-library", "'\(path)' is a shared library, but not one that Drupe made", at: .nowhere,
      help: "give a file that 'drupe compile' made")
  }

  /// A library that lacks its end.
  static func libraryCut(_ path: String) -> Diagnostic {
    .init(
      "library-damaged", "'\(path)' is cut off: a part of the file is missing", at: .nowhere,
      help: "copy or compile it again")
  }

  /// A library whose weights are not what they were.
  static func libraryAltered(_ path: String) -> Diagnostic {
    .init(
      "library-damaged", "the weights in '\(path)' are not the ones it was made with", at: .nowhere,
      help: "copy or compile it again")
  }

  /// A library whose manifest cannot be understood.
  static func manifestMalformed(_ path: String, missing: String) -> Diagnostic {
    .init(
      "library-damaged", "the manifest in '\(path)' is damaged at '\(missing)'", at: .nowhere,
      help: "copy or compile it again")
  }

  /// A library of a version that this compiler does not know.
  static func libraryOfOtherVersion(_ path: String) -> Diagnostic {
    .init(
      "library-of-other-version",
      "'\(path)' was made by a version of Drupe that this one cannot read", at: .nowhere,
      help: "compile it again with this version")
  }

  /// A library for a machine of another kind.
  static func libraryForOtherMachine(_ path: String, target: String) -> Diagnostic {
    .init(
      "library-for-other-machine", "'\(path)' is made for '\(target)' and does not run here",
      at: .nowhere, help: "compile it for this machine")
  }

  /// A library that the system refuses to load.
  static func libraryDoesNotLoad(_ path: String, reason: String) -> Diagnostic {
    .init("library-does-not-load", "'\(path)' does not load: \(reason)", at: .nowhere)
  }

  /// A name that is neither a file nor in the store.
  static func modelUnknown(_ name: String, installed: [String]) -> Diagnostic {
    let known = installed.isEmpty ? "nothing" : installed.prefix(10).joined(separator: ", ")
    return .init(
      "unknown-model", "'\(name)' is neither a file nor an installed model", at: .nowhere,
      label: "installed: \(known)", help: "install it with 'drupe install FILE'")
  }

  /// An entry of the store that cannot be read.
  static func storeDamaged(_ path: String) -> Diagnostic {
    .init(
      "store-damaged", "the entry '\(path)' of the store is damaged", at: .nowhere,
      help: "remove it and install the model again")
  }

  /// A model is installed, but not for this machine.
  static func modelForOtherMachine(_ name: String, targets: [String]) -> Diagnostic {
    .init(
      "library-for-other-machine",
      "'\(name)' is installed for \(targets.joined(separator: ", ")), but not for this machine",
      at: .nowhere, help: "compile and install it for this machine")
  }

}
