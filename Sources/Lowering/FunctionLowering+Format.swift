import IR
import Source
import Syntax

/// F-strings, and `str.format` of formats that are written in the program.
extension FunctionLowering {

  /// Lowers an f-string.
  mutating func lowerFormatted(
    _ pieces: [Expression.FormattedPiece], at span: SourceSpan
  ) -> Value.ID {
    joined(pieces.map { lower($0, in: span) }, at: span)
  }

  /// Lowers a piece of an f-string.
  private mutating func lower(
    _ piece: Expression.FormattedPiece, in span: SourceSpan
  ) -> Value.ID {
    switch piece {
    case .text(let utf8, _): return constant(.str(Text(utf8: utf8)), at: span)
    case .value(let expression, let conversion, let format):
      let value = converted(lower(expression), by: conversion, at: expression.span)
      let format = lowerFormatted(format ?? [], at: expression.span)
      return apply("python.format", [value, format], at: expression.span)
    }
  }

  /// Lowers `receiver.format(arguments)` if the format is known and fits the arguments.
  mutating func lowerFormat(
    of receiver: Expression, _ arguments: [Expression.Argument], at span: SourceSpan
  ) -> Value.ID? {
    guard let utf8 = receiver.text, let template = FormatTemplate(utf8: utf8) else { return nil }
    var known: Set<FormatTemplate.Selector> = []
    for (n, a) in arguments.enumerated() {
      switch a.form {
      case .positional where !a.value.isStarred: known.insert(.position(n))
      case .keyword(let name): known.insert(.name(name))
      case .positional, .doubleStarred: return nil
      }
    }
    guard template.selectors.isSubset(of: known) else { return nil }
    var values: [FormatTemplate.Selector: Value.ID] = [:]
    for (n, a) in arguments.enumerated() {
      let value = lower(a.value)
      if case .keyword(let name) = a.form {
        values[.name(name)] = value
      } else {
        values[.position(n)] = value
      }
    }
    return lower(template.pieces, values, at: span)
  }

  /// Lowers the pieces of a format whose arguments are `values`.
  private mutating func lower(
    _ pieces: [FormatTemplate.Piece], _ values: [FormatTemplate.Selector: Value.ID],
    at span: SourceSpan
  ) -> Value.ID {
    let parts = pieces.map { piece -> Value.ID in
      switch piece {
      case .text(let utf8): return constant(.str(Text(utf8: utf8)), at: span)
      case .field(let field):
        var value = values[field.selector]!
        for step in field.path { value = lower(step, of: value, at: span) }
        value = converted(value, by: field.conversion, at: span)
        return apply("python.format", [value, lower(field.spec, values, at: span)], at: span)
      }
    }
    return joined(parts, at: span)
  }

  /// Lowers the attribute or the item that a field takes of `value`.
  private mutating func lower(
    _ step: FormatTemplate.Step, of value: Value.ID, at span: SourceSpan
  ) -> Value.ID {
    switch step {
    case .attribute(let name): apply("@\(name)", [value], at: span)
    case .index(let n): apply("python.getitem", [value, constant(.int(n), at: span)], at: span)
    case .key(let key):
      apply("python.getitem", [value, constant(.str(Text(key)), at: span)], at: span)
    }
  }

  /// Appends the conversion `!r`, `!s` or `!a` of `value`.
  private mutating func converted(
    _ value: Value.ID, by conversion: Character?, at span: SourceSpan
  ) -> Value.ID {
    let names: [Character: String] = ["r": "repr", "s": "str", "a": "ascii"]
    guard let name = conversion.flatMap({ names[$0] }) else { return value }
    return apply("python.\(name)", [value], at: span)
  }

  /// Appends the concatenation of `parts`.
  private mutating func joined(_ parts: [Value.ID], at span: SourceSpan) -> Value.ID {
    switch parts.count {
    case 0: return constant(.str(""), at: span)
    case 1: return parts[0]
    default: return apply("python.str.concatenate", parts, at: span)
    }
  }

}

extension Expression {

  /// The text that this is, if the program says so, in UTF-8.
  fileprivate var text: [UInt8]? {
    if case .literal(.str(let utf8)) = kind { return utf8 }
    if case .constant(.str(let utf8)) = resolution { return utf8 }
    return nil
  }

}
