import Foundation

/// Reads the arguments of `drupe run`: JSON, by the types of the parameters.
struct ArgumentReader {

  /// Why a text is no argument for a parameter.
  struct Mismatch: Error {
    /// The type that was expected, as Python writes it.
    var expected: String
    /// What there was instead.
    var found: String
  }

  /// The function that is called.
  let predictor: Manifest.Predictor

  /// Returns the arguments, in order, that the words `--name value` give.
  func arguments(_ words: [String]) throws(Failure) -> [PythonValue] {
    var given: [String: PythonValue] = [:]
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--"), word.count > 2 else {
        throw Failure(.argumentMisplaced(word, predictor), kind: .usage)
      }
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1)
      let name = String(parts[0])
      let parameter = predictor.parameters.first {
        $0.name == name || $0.name == name.replacingOccurrences(of: "-", with: "_")
      }
      guard let parameter else {
        throw Failure(.parameterUnknown(name, predictor), kind: .usage)
      }
      guard let value = parts.count > 1 ? String(parts[1]) : rest.popFirst() else {
        throw Failure(.argumentMissing(parameter.name, predictor), kind: .usage)
      }
      do { given[parameter.name] = try argument(value, of: parameter.type) } catch {
        throw Failure(.argumentMismatched(parameter.name, error), kind: .usage)
      }
    }
    for parameter in predictor.parameters
    where parameter.isRequired && given[parameter.name] == nil {
      throw Failure(.argumentMissing(parameter.name, predictor), kind: .usage)
    }
    return predictor.parameters.map { given[$0.name] ?? .absent }
  }

  /// Returns the argument of `type` that `text` is: JSON, or a plain text where a string is meant.
  private func argument(_ text: String, of type: JSON) throws(Mismatch) -> PythonValue {
    let reader = ValueReader()
    if let json = try? JSON(parsing: text) {
      do { return try reader.value(json, of: type) } catch {
        // A text such as `12` may be meant as a string.
        if !takesText(type) { throw error }
      }
    }
    if takesText(type) { return .str(text) }
    throw Mismatch(expected: typeText(type), found: "'\(text.prefix(60))'")
  }

  /// `true` iff a plain text is a value of `type`.
  private func takesText(_ type: JSON) -> Bool {
    switch type["t"]?.string {
    case "str", "any": true
    case "optional": type["of"].map(takesText) ?? false
    case "union": (type["items"]?.array ?? []).contains(where: takesText)
    case "literal": (type["values"]?.array ?? []).contains { $0["t"]?.string == "str" }
    default: false
    }
  }

}
