import IR
import Source
import Syntax

/// Classes.
extension Program {

  /// Adds the classes `captured`, whose functions are known by name already.
  mutating func insert(_ captured: [CapturedClass]) {
    for c in captured { module.classes.append(lower(c)) }
  }

  /// Returns the class that `captured` is.
  private mutating func lower(_ captured: CapturedClass) -> Class {
    var result = Class(
      name: captured.name, qualifiedName: "\(captured.module):\(captured.name)",
      span: captured.span, resolutionOrder: captured.resolutionOrder,
      builtinBase: captured.builtinBase)
    result.abstractMethods = captured.abstractMethods
    result.slots = captured.slots
    for (name, member) in captured.members {
      result.members[name] = lower(member, at: captured.span)
    }
    result.fields = captured.fields.map {
      Class.Field(name: $0.name, annotation: $0.type.flatMap { Type($0) })
    }
    return result
  }

  /// Returns what is found under a name in a class at `span`.
  private mutating func lower(
    _ member: CapturedClass.Member, at span: SourceSpan
  ) -> Class.Member {
    let missing = Class.Member.unsupported("its source is not available")
    switch member {
    case .method(let f): return functions[f].map { .method($0) } ?? missing
    case .staticMethod(let f): return functions[f].map { .staticMethod($0) } ?? missing
    case .classMethod(let f): return functions[f].map { .classMethod($0) } ?? missing
    case .property(let getter, let setter):
      return functions[getter].map {
        .property(getter: $0, setter: setter.flatMap { functions[$0] })
      } ?? missing
    case .attribute(let value): return constant(value, at: span).map { .attribute($0) } ?? missing
    case .unsupported(let reason): return .unsupported(reason)
    }
  }

}
