/// The names of which `name` is likely a misspelling, the likeliest first, at most `count`.
///
/// A name is near if few letters were left out, added, replaced or swapped with their neighbour;
/// that letters are upper or lower case counts less.
public func namesNear(
  _ name: String, among known: some Sequence<String>, count: Int = 2
) -> [String] {
  let limit = 2 * max(1, min(3, name.count / 3)) + 1
  let letters = Array(name.utf8)
  let scored = Set(known).compactMap { other -> (distance: Int, name: String)? in
    let d = distance(letters, Array(other.utf8), limit: limit)
    return other != name && d <= limit ? (d, other) : nil
  }
  return scored.sorted { $0 < $1 }.prefix(count).map(\.name)
}

/// Returns the question whether one of `names` was meant, `nil` if there are none.
public func question(whether names: [String]) -> String? {
  if names.isEmpty { return nil }
  return "did you mean \(names.map { "'\($0)'" }.joined(separator: " or "))?"
}

/// Twice the number of letters in which `a` and `b` differ, or more than `limit`; one that differs
/// by its case counts once.
private func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
  if abs(a.count - b.count) * 2 > limit { return limit + 1 }
  func lowered(_ letter: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) ? letter + 32 : letter
  }
  func replacing(_ x: UInt8, _ y: UInt8) -> Int { x == y ? 0 : lowered(x) == lowered(y) ? 1 : 2 }
  var before: [Int] = []
  var row = (0...b.count).map { 2 * $0 }
  for i in a.indices {
    var next = [row[0] + 2]
    for j in b.indices {
      var d = min(row[j] + replacing(a[i], b[j]), row[j + 1] + 2, next[j] + 2)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { d = min(d, before[j - 1] + 2) }
      next.append(d)
    }
    before = row
    row = next
  }
  return row[b.count]
}
