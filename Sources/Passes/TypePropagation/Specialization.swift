import IR

/// A function for certain types of arguments.
struct Specialization: Hashable {

  /// The raw function.
  var function: Function.ID

  /// The types of the parameters.
  var types: [Type]

  /// The arguments that are known when the function is compiled.
  var constants: [Constant?]

}
