import IR

/// A place inside of types that later use decides, as a caller and the function it calls see it.
struct OpenPlace: Hashable {

  /// What the called function calls it.
  var place: String

  /// What is known of it; `variable(n)` stands for place `n` of the same list.
  var bound: Type

}

/// What typing a function for certain types gave.
struct Outcome: Hashable {

  /// The type of the result; `variable(n)` stands for place `n`.
  var result: Type

  /// The open places: those that were handed in, then those of the result and of what was put into
  /// the others.
  var places: [OpenPlace]

}

extension Type {

  /// This type with `own` for the numbers of places; variables that all functions share stay.
  func substituting(_ own: [Type]) -> Type {
    mapVariables { $0 < 0 ? .variable($0) : own[$0] }
  }

}

/// The numbering of the inference variables that types speak of.
struct OpenTypes {

  /// The variables in the order in which they were met, each with its place.
  private(set) var found: [(place: String, variable: Int)] = []

  /// The inference variables of the function.
  private let variables: InferenceVariables

  /// Starts with no variable met.
  init(_ variables: InferenceVariables) { self.variables = variables }

  /// Adds the variable `v` under `place`.
  mutating func insert(_ v: Int, at place: String) { found.append((place, v)) }

  /// Adds the variables of `type`, and those of what is known of them, unless they were met;
  /// `name` says the place of a variable that is the `n`th.
  mutating func visit(_ type: Type, _ name: (_ n: Int, _ variable: Int) -> String) {
    if case .variable(let v) = type {
      let r = variables.representative(v)
      // Variables that all functions share are known to the called function.
      if r < 0 { return }
      if found.contains(where: { variables.representative($0.variable) == r }) { return }
      found.append((name(found.count, r), r))
      visit(variables.bound(r), name)
    } else {
      for t in type.parts { visit(t, name) }
    }
  }

  /// `type` with the numbers of its variables; what was not met is as it is known.
  func numbered(_ type: Type) -> Type {
    type.mapVariables { v in
      let r = variables.representative(v)
      if r < 0 { return .variable(r) }
      let n = found.firstIndex { variables.representative($0.variable) == r }
      return n.map { .variable($0) } ?? variables.resolved(.variable(r))
    }
  }

  /// The places with what is known of them; one that is the same as an earlier one refers to it.
  var places: [OpenPlace] {
    found.enumerated().map { n, entry in
      let r = variables.representative(entry.variable)
      if r < 0 { return OpenPlace(place: entry.place, bound: .variable(r)) }
      let first = found.firstIndex { variables.representative($0.variable) == r } ?? n
      return OpenPlace(
        place: entry.place,
        bound: first < n ? .variable(first) : numbered(variables.bound(r)))
    }
  }

}
