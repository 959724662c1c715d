import ArgumentParser
import Driver
import Foundation

/// The start of the program, and the only place that decides how it ends.
@main enum Main {

  /// Runs the command that the arguments name.
  static func main() {
    do {
      var command = try DrupeCommand.parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      report(failure)
      exit(failure.kind.rawValue)
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      exit(status(ofUsageError: error))
    }
  }

  /// Prints what is wrong, as JSON if the arguments ask for that.
  private static func report(_ failure: Failure) {
    if CommandLine.arguments.contains("--json") {
      print(failure.json.indentedText)
    } else {
      Terminal.printError(failure.text(usesColour: Terminal.usesColour))
    }
  }

  /// Prints the help or the error of the argument parser and returns the exit code.
  private static func status(ofUsageError error: any Error) -> Int32 {
    let message = DrupeCommand.fullMessage(for: error)
    if DrupeCommand.exitCode(for: error) == .success {
      print(message)
      return 0
    }
    Terminal.printError(message + "\n")
    return DrupeCommand.exitCode(for: error) == .validationFailure ? Failure.Kind.usage.rawValue : 1
  }

}
