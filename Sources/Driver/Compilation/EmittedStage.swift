/// A stage whose result `drupe compile --emit` prints.
public enum EmittedStage: String, Sendable, CaseIterable {

  /// The captured program, as JSON.
  case syntax

  /// The module after lowering and the import of models.
  case ir

  /// The module once every value has a type.
  case typed

  /// The module once every call is bound to a kernel.
  case selected

  /// The module in the form that is written as C++.
  case legal

  /// The generated C++.
  case cpp

}
