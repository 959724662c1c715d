import Source

extension Compilation {

  /// What `drupe compile --json` prints about `libraries`.
  public func report(_ libraries: [CompiledLibrary]) -> JSON {
    .object([
      .init("libraries", .array(libraries.map(\.json))),
      .init("warnings", .array(warnings.map { JSON($0) })),
      .init(
        "passes",
        .array(
          times.map { time in
            .object([
              .init("name", .string(time.name)),
              .init("seconds", .float((time.seconds * 1e6).rounded() / 1e6)),
            ])
          })),
    ])
  }

  /// The warnings as text for people.
  public func warningText(usesColour: Bool) -> String {
    Failure(warnings).text(usesColour: usesColour)
  }

  /// The times of the passes, one a line.
  public var timeText: String {
    times.map { time in
      let milliseconds = String((time.seconds * 1e4).rounded() / 10)
      let padding = String(repeating: " ", count: max(0, 10 - milliseconds.count))
      return "\(padding)\(milliseconds) ms  \(time.name)"
    }.joined(separator: "\n")
  }

}
