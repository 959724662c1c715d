import IR

/// A function for certain types of arguments.
struct Specialization: Hashable {

  /// The raw function.
  var function: Function.ID

  /// The types of the parameters.
  var types: [Type]

  /// The arguments that are known when the function is compiled.
  var constants: [Constant?]

  /// The places inside of the types that later use decides, and those of the result of which the
  /// caller knows more; `variable(n)` in a type stands for place `n`.
  var open: [OpenPlace] = []

}
