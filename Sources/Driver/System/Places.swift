import Foundation

/// Where Drupe keeps what it makes beside the user's own files.
public enum Places {

  /// What can be made again: compiled runtimes, the captured operator library.
  public static var cache: URL {
    let environment = ProcessInfo.processInfo.environment
    if let home = environment["XDG_CACHE_HOME"], home.hasPrefix("/") {
      return URL(fileURLWithPath: home).appendingPathComponent("drupe")
    }
    return home.appendingPathComponent(".cache/drupe")
  }

  /// The store of installed artifacts.
  public static var store: URL {
    let environment = ProcessInfo.processInfo.environment
    if let home = environment["DRUPE_HOME"], !home.isEmpty { return URL(fileURLWithPath: home) }
    return home.appendingPathComponent(".drupe")
  }

  /// The user's home directory.
  private static var home: URL {
    let environment = ProcessInfo.processInfo.environment
    if let home = environment["HOME"], home.hasPrefix("/") { return URL(fileURLWithPath: home) }
    return FileManager.default.homeDirectoryForCurrentUser
  }

}
