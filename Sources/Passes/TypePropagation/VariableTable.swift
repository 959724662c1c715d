import IR

/// Inference variables by number, some of which stand for others.
struct VariableTable {

  /// For each variable, one that stands for it, or itself; where variables that all functions share
  /// and those of one function meet, numbers of the former are negative.
  var parents: [Int] = []

  /// The least type of the values of a variable that stands for itself.
  var bounds: [Type] = []

  /// The place that made each variable.
  var places: [String] = []

  /// How often anything was learned of shared variables.
  var changes = 0

  /// The shared variables of which something was learned and nobody was told yet.
  var changed: Set<Int> = []

  /// The variables by the place that makes them.
  private var byPlace: [String: Int] = [:]

  /// `true` iff the numbers in `parents` are those of shared variables.
  private let isShared: Bool

  /// Creates a table without variables.
  init(isShared: Bool = false) { self.isShared = isShared }

  /// The index of the variable of `place`, made when it is asked for first.
  mutating func variable(at place: String) -> Int {
    if let v = byPlace[place] { return v }
    let v = parents.count
    byPlace[place] = v
    parents.append(isShared ? -1 - v : v)
    bounds.append(.never)
    places.append(place)
    return v
  }

}
