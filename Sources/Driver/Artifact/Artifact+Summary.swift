extension Artifact {

  /// What `drupe inspect` prints.
  public var summary: String {
    var lines = ["\(manifest.name)  (\(path))", ""]
    for predictor in manifest.predictors {
      lines.append("  " + predictor.signature)
      if let description = predictor.description?.split(separator: "\n").first {
        lines.append("      \(description)")
      }
      for parameter in predictor.parameters {
        if let description = parameter.description {
          lines.append("      \(parameter.name): \(description)")
        }
      }
      if let description = predictor.resultDescription { lines.append("      -> \(description)") }
      lines.append("")
    }
    let needed = neededLibraries.isEmpty ? "none" : neededLibraries.joined(separator: ", ")
    lines += [
      "  target      \(manifest.target)",
      "  made by     drupe \(manifest.drupe)",
      "  file        \(sizeText(fileSize))",
      "  code        \(sizeText(sizes.code))",
      "  weights     \(sizeText(sizes.weights)) in \(manifest.resources.count) resources",
      "  needs       \(needed)",
      "  sha256      \(sha256)",
      "  of weights  \(manifest.sha256)",
    ]
    lines += wrapped("operators", manifest.operators)
    let packages = manifest.packages.map { "\($0.name) \($0.value.string ?? "")" }
    lines += wrapped("packages", packages)
    for resource in manifest.resources.sorted(by: { $0.bytes > $1.bytes }).prefix(5) {
      let hash = resource.sha256.prefix(12)
      lines.append("  resource    \(resource.name)  \(sizeText(resource.bytes))  \(hash)")
    }
    if manifest.resources.count > 5 {
      lines.append("              and \(manifest.resources.count - 5) more; --json names them all")
    }
    return lines.joined(separator: "\n")
  }

  /// Returns `items` with commas, in lines of limited length, under `title`.
  private func wrapped(_ title: String, _ items: [String]) -> [String] {
    if items.isEmpty { return [] }
    var lines = [""]
    for (i, item) in items.enumerated() {
      let piece = item + (i + 1 < items.count ? ", " : "")
      if lines[lines.count - 1].count + piece.count > 84 { lines.append("") }
      lines[lines.count - 1] += piece
    }
    let padding = String(repeating: " ", count: 12)
    return lines.enumerated().map { i, line in
      "  " + (i == 0 ? title + padding.dropFirst(title.count) : padding[...]) + line
    }
  }

}

extension Manifest.Predictor {

  /// The signature as Python would write it.
  public var signature: String {
    let list = parameters.map { parameter in
      let type = parameter.choices.map { choices in
        "Literal[\(choices.map(constantText).joined(separator: ", "))]"
      }
      var text = "\(parameter.name): \(type ?? typeText(parameter.type))"
      if let value = parameter.defaultValue { text += " = \(constantText(value))" }
      return text
    }
    return "\(name)(\(list.joined(separator: ", "))) -> \(typeText(result))"
  }

}

/// Returns `bytes` as people read sizes.
public func sizeText(_ bytes: Int) -> String {
  if bytes < 1000 { return "\(bytes) B" }
  for (unit, factor) in [("KB", 1e3), ("MB", 1e6)] where Double(bytes) < factor * 1000 {
    let tenths = (Double(bytes) / factor * 10).rounded() / 10
    return "\(tenths) \(unit)"
  }
  return "\((Double(bytes) / 1e8).rounded() / 10) GB"
}
