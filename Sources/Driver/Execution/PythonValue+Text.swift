import Foundation

extension PythonValue {

  /// The value as Python's `repr` writes it, with long arrays and lists abbreviated.
  public var text: String {
    switch self {
    case .absent: "<default>"
    case .none: "None"
    case .bool(let b): b ? "True" : "False"
    case .int(let value): String(value)
    case .float(let value): pythonText(of: value)
    case .complex(let real, let imaginary): complexText(real, imaginary)
    case .str(let utf8): quotedText(String(decoding: utf8, as: UTF8.self))
    case .bytes(let bytes): "b" + quotedText(bytes: bytes)
    case .list(let items): "[\(listText(items))]"
    case .tuple(let items): "(\(listText(items))\(items.count == 1 ? "," : ""))"
    case .set(let items): items.isEmpty ? "set()" : "{\(listText(items))}"
    case .dict(let items):
      "{\(pairs(of: items).map { "\($0.text): \($1.text)" }.joined(separator: ", "))}"
    case .tensor(let tensor): tensor.text
    case .record(let name, let fields):
      "\(name)(\(pairs(of: fields).map { "\($0.name)=\($1.text)" }.joined(separator: ", ")))"
    }
  }

  /// The value as JSON, with all elements of arrays.
  public var json: JSON {
    switch self {
    case .absent, .none: .null
    case .bool(let b): .bool(b)
    case .int(let value): .int(value)
    case .float(let value): .float(value)
    case .complex(let real, let imaginary): .array([.float(real), .float(imaginary)])
    case .str(let utf8): .string(String(decoding: utf8, as: UTF8.self))
    case .bytes(let bytes): .string(Data(bytes).base64EncodedString())
    case .list(let items), .tuple(let items), .set(let items): .array(items.map(\.json))
    case .dict(let items), .record(_, let items):
      .object(pairs(of: items).map { JSON.Member($0.name, $1.json) })
    case .tensor(let tensor): tensor.json
    }
  }

  /// The text of a string, and JSON for other keys of dicts.
  private var name: String { json.string ?? json.text }

}

/// Returns the keys and values that `items` has in turn.
private func pairs(of items: [PythonValue]) -> [(PythonValue, PythonValue)] {
  stride(from: 0, to: items.count - 1, by: 2).map { (items[$0], items[$0 + 1]) }
}

/// Returns `items` with commas; the middle of a long list is left out.
private func listText(_ items: [PythonValue]) -> String {
  if items.count <= 100 { return items.map(\.text).joined(separator: ", ") }
  let start = items.prefix(5).map(\.text) + ["... \(items.count) items ..."]
  return (start + items.suffix(5).map(\.text)).joined(separator: ", ")
}

/// Returns the complex number as Python's `repr` writes it.
private func complexText(_ real: Double, _ imaginary: Double) -> String {
  func part(_ x: Double) -> String {
    let text = pythonText(of: x)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
  if real == 0 && real.sign == .plus { return part(imaginary) + "j" }
  let sign = imaginary.sign == .minus ? "" : "+"
  return "(\(part(real))\(sign)\(part(imaginary))j)"
}

/// Returns `bytes` in quotes, as Python's `repr` writes byte strings after the `b`.
private func quotedText(bytes: [UInt8]) -> String {
  var result = "'"
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "\\"): result += "\\\\"
    case UInt8(ascii: "'"): result += "\\'"
    case 0x20..<0x7F: result.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16)
      result += "\\x" + (digits.count < 2 ? "0" : "") + digits
    }
  }
  return result + "'"
}
