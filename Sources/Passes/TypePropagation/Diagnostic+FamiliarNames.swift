import IR
import Source

extension Diagnostic {

  /// What Python says where other languages, or older versions of Python, use an attribute.
  private static let familiarNames = [
    "push": "append", "length": "len(...)", "size": "len(...)", "has_key": "in",
    "includes": "in", "contains": "in", "iteritems": "items", "itervalues": "values",
    "iterkeys": "keys", "substring": "a slice, x[a:b]", "substr": "a slice, x[a:b]",
    "slice": "a slice, x[a:b]", "toString": "str(...)", "to_string": "str(...)", "trim": "strip",
    "toLowerCase": "lower", "toUpperCase": "upper", "to_lower": "lower", "to_upper": "upper",
    "indexOf": "index", "concat": "+", "equals": "==", "charAt": "x[i]", "forEach": "a for loop",
    "add_all": "extend", "addAll": "extend", "unshift": "insert(0, ...)", "shift": "pop(0)",
  ]

  /// Returns what Python says for the attribute `member` of other languages, if it is one.
  static func equivalent(of member: String) -> String? {
    familiarNames[member].map { "in Python this is '\($0)'" }
  }

  /// This diagnostic with the names of classes and functions in place of their numbers.
  func naming(_ classes: [Class], _ functions: [Function]) -> Diagnostic {
    func named(_ text: String) -> String {
      text.replacing(/an 'object of class (\d+)'/) { match in
        let name = Int(match.1).map { classes[$0].name } ?? "object"
        return "\("AEIOU".contains(name.prefix(1)) ? "an" : "a") '\(name)'"
      }.replacing(/object of class (\d+)/) { match in
        Int(match.1).map { classes[$0].name } ?? "object"
      }.replacing(/'function (\d+)( with [^']*)?'/) { match in
        let name = Int(match.1).map { functions[$0].name } ?? ""
        return "function '\(name)'"
      }
    }
    var result = self
    result.message = named(message)
    result.label = label.map(named)
    result.help = help.map(named)
    result.notes = notes.map { Note(named($0.message), at: $0.span) }
    return result
  }

}
