extension JSON {

  /// The value on one line, without spaces.
  public var text: String {
    var result = ""
    write(to: &result, indentation: nil)
    return result
  }

  /// The value with one member or item a line, and short arrays of scalars on one line.
  public var indentedText: String {
    var result = ""
    write(to: &result, indentation: 0)
    return result
  }

  /// `true` iff this is neither an array nor an object.
  private var isScalar: Bool {
    switch self {
    case .null, .bool, .number, .string: true
    case .array, .object: false
    }
  }

  /// Writes this to `output`; on one line if `indentation` is `nil`.
  private func write(to output: inout String, indentation: Int?) {
    switch self {
    case .null: output += "null"
    case .bool(let b): output += b ? "true" : "false"
    case .number(let text): output += text
    case .string(let s): JSON.write(s, to: &output)
    case .array(let items):
      let inline = items.count <= 8 && items.allSatisfy(\.isScalar)
      let inner = inline ? nil : indentation
      writeList(of: items, between: "[", and: "]", to: &output, indentation: inner) {
        $0.write(to: &$1, indentation: $2)
      }
    case .object(let members):
      writeList(of: members, between: "{", and: "}", to: &output, indentation: indentation) {
        JSON.write($0.name, to: &$1)
        $1 += $2 == nil ? ":" : ": "
        $0.value.write(to: &$1, indentation: $2)
      }
    }
  }

  /// Writes `elements` to `output` with commas between them, each by `writeElement`.
  private func writeList<T>(
    of elements: [T], between opening: String, and closing: String, to output: inout String,
    indentation: Int?, writeElement: (T, inout String, Int?) -> Void
  ) {
    output += opening
    for (i, element) in elements.enumerated() {
      if i > 0 { output += "," }
      if let indentation {
        output += "\n" + String(repeating: "  ", count: indentation + 1)
      }
      writeElement(element, &output, indentation.map { $0 + 1 })
    }
    if let indentation, !elements.isEmpty {
      output += "\n" + String(repeating: "  ", count: indentation)
    }
    output += closing
  }

  /// Writes `s` to `output` as a JSON string; what is no control character stays as it is.
  private static func write(_ s: String, to output: inout String) {
    output += "\""
    for scalar in s.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }

}
