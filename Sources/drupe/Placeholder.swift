import ArgumentParser

/// The command line.
@main struct DrupeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "drupe")
}
