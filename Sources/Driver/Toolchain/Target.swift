import Foundation

/// A machine and system that a library is made for.
public enum Target: String, Sendable, CaseIterable {

  case x86Linux = "x86_64-linux"
  case armLinux = "aarch64-linux"

  /// The targets that are planned but cannot be compiled for yet.
  public static let planned = [
    "x86_64-macos", "aarch64-macos", "x86_64-windows", "aarch64-windows", "wasm32-wasi",
    "aarch64-android", "aarch64-ios",
  ]

  /// The machine that this compiler runs on; `nil` if libraries cannot be made for it yet.
  public static var host: Target? {
    #if os(Linux) && arch(x86_64)
      .x86Linux
    #elseif os(Linux) && arch(arm64)
      .armLinux
    #else
      nil
    #endif
  }

  /// The architecture as LLVM calls it.
  public var architecture: String {
    switch self {
    case .x86Linux: "x86_64"
    case .armLinux: "aarch64"
    }
  }

  /// The triple that objects are compiled for: musl's, whose symbols carry no versions, so that one
  /// file serves every C library.
  public var triple: String { "\(architecture)-linux-musl" }

  /// The number of the machine in an ELF header.
  public var machine: UInt16 {
    switch self {
    case .x86Linux: 62
    case .armLinux: 183
    }
  }

  /// The target whose ELF machine has the given number.
  public init?(machine: UInt16) {
    guard let target = Target.allCases.first(where: { $0.machine == machine }) else { return nil }
    self = target
  }

  /// The size of the largest page of such machines.
  public var maximumPageSize: Int { 16384 }

  /// The flags of the section that holds weights: on x86-64, "large" data goes behind all else, so
  /// that distances within the code stay small.
  public var weightSectionFlags: String {
    switch self {
    case .x86Linux: "al"
    case .armLinux: "a"
    }
  }

}
