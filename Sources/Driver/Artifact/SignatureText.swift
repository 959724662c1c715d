/// Returns the type `json` of a manifest as Python would write it.
func typeText(_ json: JSON) -> String {
  func list(_ items: [JSON]) -> String { items.map(typeText).joined(separator: ", ") }
  func part(_ name: String) -> String { json[name].map(typeText) ?? "Any" }
  switch json["t"]?.string {
  case "none": return "None"
  case "any", nil: return "Any"
  case "list": return "list[\(part("of"))]"
  case "set": return "set[\(part("of"))]"
  case "dict": return "dict[\(part("key")), \(part("value"))]"
  case "tuple":
    if let items = json["items"]?.array { return "tuple[\(list(items))]" }
    return "tuple[\(part("of")), ...]"
  case "optional": return part("of") + " | None"
  case "union":
    return (json["items"]?.array ?? []).map(typeText).joined(separator: " | ")
  case "literal":
    let values = (json["values"]?.array ?? []).map(constantText)
    return "Literal[\(values.joined(separator: ", "))]"
  case "tensor": return tensorText(json)
  case "opaque", "record", "variable": return json["name"]?.string ?? "Any"
  case "iterator": return "Iterator[\(part("of"))]"
  case let name?: return name
  }
}

/// Returns the type `json` of a tensor, with its shape if that is known.
private func tensorText(_ json: JSON) -> String {
  let dtype = json["dtype"]?.string ?? "Any"
  guard let shape = json["shape"]?.array else { return "Tensor[\(dtype)]" }
  let extents = shape.map { extent in
    switch extent {
    case .number(let text): text
    case .string(let name): name
    case .null, .bool, .array, .object: "?"
    }
  }
  return "Tensor[\(dtype), (\(extents.joined(separator: ", "))\(extents.count == 1 ? "," : ""))]"
}

/// Returns the constant `json` of a manifest as Python would write it.
func constantText(_ json: JSON) -> String {
  func list(_ opening: String, _ closing: String) -> String {
    opening + (json["v"]?.array ?? []).map(constantText).joined(separator: ", ") + closing
  }
  switch json["t"]?.string {
  case "none": return "None"
  case "bool": return json["v"]?.bool == true ? "True" : "False"
  case "int": return json["v"]?.string ?? "0"
  case "float":
    let text = json["v"]?.string ?? "0"
    return Double(text).map(pythonText) ?? text
  case "str": return json["v"]?.string.map(quotedText) ?? "str"
  case "list": return list("[", "]")
  case "tuple": return list("(", ")")
  case "set": return list("{", "}")
  case "ellipsis": return "..."
  case let name: return "<\(name ?? "value")>"
  }
}

/// Returns `text` in quotes, as Python's `repr` writes plain strings.
func quotedText(_ text: String) -> String {
  let quote: Character = text.contains("'") && !text.contains("\"") ? "\"" : "'"
  var result = String(quote)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F:
      let digits = String(scalar.value, radix: 16)
      result += "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
    case _ where Character(scalar) == quote: result += "\\\(quote)"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + String(quote)
}
