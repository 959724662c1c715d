import Source
import Syntax

/// Functions inside of functions under `functools.cache` or `functools.lru_cache`.
extension FunctionDefinition {

  /// What a definition under a cache stands for: a dict, the function, and a function of the same
  /// name that looks into the dict first; `nil` for other definitions.
  ///
  /// Which results a cache of limited size forgets cannot be told from what it returns.
  var cached: [Statement]? {
    guard let cache = decorators.last, cache.isCache,
      parameters.list.allSatisfy({ $0.kind != .variadic && $0.kind != .variadicKeyword })
    else { return nil }
    let place = span.firstLine
    func name(_ text: String) -> Expression { Expression(.name(text), at: place) }
    let memo = name("%memo.\(self.name)")
    let inner = "%uncached.\(self.name)"
    let key = name("%key")
    let result = name("%result")
    let arguments = parameters.list.map { name($0.name) }
    let call = arguments.enumerated().map { n, argument in
      let parameter = parameters.list[n]
      return Expression.Argument(
        form: parameter.kind == .keywordOnly ? .keyword(parameter.name) : .positional,
        value: argument)
    }
    func assign(_ target: Expression, _ value: Expression) -> Statement {
      Statement(.assign([target], value), at: place)
    }
    let item = Expression(.item(memo, index: key), at: place)
    let isKnown = Expression(
      .comparison(key, [Expression.Comparison(operator: .in, operand: memo)]), at: place)
    var lookup = self
    lookup.decorators = decorators.dropLast()
    lookup.body = [
      assign(key, Expression(.tuple(arguments), at: place)),
      Statement(.if(isKnown, then: [Statement(.return(item), at: place)], else: []), at: place),
      assign(result, Expression(.call(name(inner), call), at: place)),
      assign(item, result),
      Statement(.return(result), at: place),
    ]
    var uncached = self
    uncached.name = inner
    uncached.decorators = []
    for n in uncached.parameters.list.indices { uncached.parameters.list[n].default = nil }
    return [
      assign(memo, Expression(.dict([]), at: place)),
      Statement(.function(uncached), at: place),
      Statement(.function(lookup), at: place),
    ]
  }

}

extension Expression {

  /// `true` iff this, as a decorator, lets a function remember its results.
  fileprivate var isCache: Bool {
    if case .call(let callee, _) = kind, resolution == nil {
      if case .library("functools.lru_cache") = callee.resolution { return true }
      return false
    }
    guard case .library(let name) = resolution else { return false }
    return name == "functools.cache" || name == "functools.lru_cache"
  }

}
