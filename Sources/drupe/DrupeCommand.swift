import ArgumentParser
import Driver

/// The command line. It parses arguments and prints; all work is in `Driver`.
struct DrupeCommand: ParsableCommand {

  static let configuration = CommandConfiguration(
    commandName: "drupe",
    abstract: "Turns a plain Python inference function into one native library.",
    discussion: """
      The library carries the code, the model weights and everything else that the function needs, \
      and runs in Python, Node, Swift and C, with no Python and no other library.

        drupe compile embed.py                     make embed.so
        drupe check embed.py                       compare it with the Python function
        drupe run embed.so --texts '["hello"]'     call it
        drupe install embed.so                     give it a name for clients
        drupe run @me/embed --texts '["hello"]'    call it by that name

      Exit codes: 0 done; 1 something in the program, the files or the machine is wrong, and it was \
      said what; 2 the command was called wrongly; 3 a fault of Drupe itself.
      """,
    version: drupeVersion,
    subcommands: [
      CompileCommand.self, RunCommand.self, CheckCommand.self, InspectCommand.self,
      InstallCommand.self, ListCommand.self, ExplainCommand.self, CoverageCommand.self,
      RefusalsCommand.self,
    ])

}
