import Foundation
import IR
import Source
import Syntax

/// What the functions of one program share while they are lowered.
struct Program {

  /// The module being made.
  var module: Module

  /// The functions by their qualified names.
  var functions: [String: Function.ID] = [:]

  /// What was reported.
  var diagnostics = DiagnosticSet()

  /// The resources that are in the module, by the name that capture gave them.
  private var resources: [String: Resource.ID] = [:]

  /// Returns the bytes that capture stored under a name.
  private let load: (String) throws -> Data

  /// Creates a program with nothing in it.
  init(name: String, load: @escaping (String) throws -> Data) {
    self.module = Module(name: name)
    self.load = load
  }

  /// Returns the resource that capture stored as `stored`, called `name` for people.
  mutating func resource(
    _ stored: String, named name: String, at span: SourceSpan
  ) -> Resource.ID? {
    if let known = resources[stored] { return known }
    do {
      module.resources.append(Resource(name: name, bytes: try load(stored)))
    } catch {
      diagnostics.insert(.missingResource(stored, of: name, at: span))
      return nil
    }
    resources[stored] = module.resources.count - 1
    return module.resources.count - 1
  }

}
