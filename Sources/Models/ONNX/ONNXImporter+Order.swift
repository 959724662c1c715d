/// The order of nodes.
extension ONNXImporter {

  /// Returns the nodes so that each follows those whose outputs it uses, else in the file's order.
  func sorted(_ graph: Onnx_GraphProto) throws(ModelFault) -> [Onnx_NodeProto] {
    var producers: [String: Int] = [:]
    let given = Set(graph.input.map(\.name)).union(graph.initializer.map(\.name))
    for (n, node) in graph.node.enumerated() {
      for name in node.output where !name.isEmpty {
        if given.contains(name) || producers.updateValue(n, forKey: name) != nil {
          throw invalid("'\(name)' is defined more than once")
        }
      }
    }
    var missing = graph.node.map { node in
      Set(node.input.compactMap { producers[$0] }).count
    }
    var users: [[Int]] = Array(repeating: [], count: graph.node.count)
    for (n, node) in graph.node.enumerated() {
      for producer in Set(node.input.compactMap({ producers[$0] })) { users[producer].append(n) }
    }
    var ready = graph.node.indices.filter { missing[$0] == 0 }
    var order: [Int] = []
    while !ready.isEmpty {
      order += ready
      // Each node becomes ready once, when the last of its producers is done.
      var next: [Int] = []
      for n in ready {
        for user in users[n] {
          missing[user] -= 1
          if missing[user] == 0 { next.append(user) }
        }
      }
      ready = next
    }
    if order.count < graph.node.count {
      let stuck = graph.node.indices.first { missing[$0] > 0 } ?? 0
      throw invalid("\(title(of: graph.node[stuck])) needs its own result")
    }
    return isSorted(graph, producers) ? graph.node : order.map { graph.node[$0] }
  }

  /// `true` iff each node already follows those whose outputs it uses.
  private func isSorted(_ graph: Onnx_GraphProto, _ producers: [String: Int]) -> Bool {
    graph.node.enumerated().allSatisfy { n, node in
      node.input.allSatisfy { producers[$0].map { $0 < n } ?? true }
    }
  }

}
