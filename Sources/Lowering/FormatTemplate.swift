import Syntax

/// A format of `str.format` that is written in the program, taken apart.
struct FormatTemplate {

  /// A part of a format.
  enum Piece {
    /// Text, in UTF-8.
    case text([UInt8])
    /// A field in braces.
    case field(Field)
  }

  /// Which argument a field shows.
  enum Selector: Hashable {
    /// The argument at a place.
    case position(Int)
    /// The argument with a name.
    case name(String)
  }

  /// What a field takes of its argument.
  enum Step {
    /// `.name`
    case attribute(String)
    /// `[0]`
    case index(Int64)
    /// `[key]`
    case key(String)
  }

  /// A field in braces: `name!conversion:spec`.
  struct Field {
    /// The argument.
    var selector: Selector
    /// The attributes and items that are taken of it, one of the other.
    var path: [Step]
    /// `r`, `s`, `a` or `nil`.
    var conversion: Character?
    /// The specification, in which there may be fields.
    var spec: [Piece]
  }

  /// The parts.
  private(set) var pieces: [Piece] = []

  /// The place of the next field that names none, or `nil` where fields say their places.
  private var nextPosition: Int?

  /// `true` iff a field says its place.
  private var hasManualPositions = false

  /// Takes `utf8` apart; `nil` if a call with it would raise, or is too unusual to know.
  init?(utf8: [UInt8]) {
    guard let text = String(validating: utf8, as: UTF8.self) else { return nil }
    var rest = Array(text.unicodeScalars)[...]
    guard let pieces = pieces(&rest, depth: 2), rest.isEmpty else { return nil }
    self.pieces = pieces
  }

  /// The arguments that the fields show.
  var selectors: Set<Selector> {
    func all(_ pieces: [Piece]) -> [Selector] {
      pieces.flatMap { piece in
        if case .field(let field) = piece { return [field.selector] + all(field.spec) }
        return []
      }
    }
    return Set(all(pieces))
  }

  /// Reads text and fields; inside of a field up to the brace that ends it.
  private mutating func pieces(
    _ rest: inout ArraySlice<Unicode.Scalar>, depth: Int
  ) -> [Piece]? {
    guard depth > 0 else { return nil }
    var result: [Piece] = []
    var text = String.UnicodeScalarView()
    while let c = rest.first {
      let isInside = depth < 2
      if c == "}", isInside { break }
      rest.removeFirst()
      if c == "{" || c == "}", !isInside, rest.first == c {
        text.append(rest.removeFirst())
      } else if c == "{" {
        if !text.isEmpty { result.append(.text(Array(String(text).utf8))) }
        text = .init()
        guard let field = field(&rest, depth: depth) else { return nil }
        result.append(.field(field))
      } else if c == "}" {
        return nil
      } else {
        text.append(c)
      }
    }
    if !text.isEmpty { result.append(.text(Array(String(text).utf8))) }
    return result
  }

  /// Reads a field behind its opening brace.
  private mutating func field(
    _ rest: inout ArraySlice<Unicode.Scalar>, depth: Int
  ) -> Field? {
    let name = String(String.UnicodeScalarView(rest.prefix { !"}:!{".unicodeScalars.contains($0) }))
    rest = rest.dropFirst(name.unicodeScalars.count)
    guard let (selector, path) = argument(name) else { return nil }
    var field = Field(selector: selector, path: path, conversion: nil, spec: [])
    if rest.first == "!" {
      rest.removeFirst()
      guard let letter = rest.popFirst(), "rsa".unicodeScalars.contains(letter) else { return nil }
      field.conversion = Character(letter)
    }
    if rest.first == ":" {
      rest.removeFirst()
      guard let spec = pieces(&rest, depth: depth - 1) else { return nil }
      field.spec = spec
    }
    guard rest.popFirst() == "}" else { return nil }
    return field
  }

  /// Reads the name of a field: an argument, and what is taken of it.
  private mutating func argument(_ name: String) -> (Selector, [Step])? {
    let first = name.prefix { $0 != "." && $0 != "[" }
    guard let path = path(name.dropFirst(first.count)) else { return nil }
    if first.isEmpty {
      if hasManualPositions { return nil }
      let position = nextPosition ?? 0
      nextPosition = position + 1
      return (.position(position), path)
    }
    guard first.allSatisfy(\.isASCIIDigit) else { return (.name(String(first)), path) }
    if nextPosition != nil { return nil }
    hasManualPositions = true
    return Int(first).map { (.position($0), path) }
  }

  /// Reads attributes and items: `.name[0][key]`.
  private func path(_ text: Substring) -> [Step]? {
    var rest = text
    var steps: [Step] = []
    while let c = rest.popFirst() {
      if c == "." {
        let name = rest.prefix { $0 != "." && $0 != "[" }
        if name.isEmpty { return nil }
        steps.append(.attribute(String(name)))
        rest = rest.dropFirst(name.count)
      } else if c == "[" {
        let key = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(key.count)
        guard !key.isEmpty, rest.popFirst() != nil else { return nil }
        let index = key.allSatisfy(\.isASCIIDigit) ? Int64(key) : nil
        steps.append(index.map { .index($0) } ?? .key(String(key)))
      } else {
        return nil
      }
    }
    return steps
  }

}

extension Character {

  /// `true` iff this is one of `0` to `9`.
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }

}
