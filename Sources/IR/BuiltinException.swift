/// The exception classes of the language itself.
public enum BuiltinException {

  /// The library's name of the class that all exceptions derive from, which is the type of those
  /// that are no objects of classes of the user's.
  public static let object = Type.opaque("python.BaseException")

  /// The type of such classes as values.
  public static let classObject = Type.opaque("python.ExceptionClass")

  /// Returns the name of the class that the library calls `name`, if it is one: `ValueError` for
  /// `python.ValueError`.
  public static func name(_ name: String) -> String? {
    let parts = name.split(separator: ".")
    guard parts.count == 2, parts[0] == "python" else { return nil }
    let shown = String(parts[1])
    return aliases[shown] ?? (names.contains(shown) ? shown : nil)
  }

  /// Other names of classes.
  private static let aliases = ["IOError": "OSError", "EnvironmentError": "OSError"]

  /// The names of the classes.
  private static let names: Set<String> = [
    "ArithmeticError", "AssertionError", "AttributeError", "BaseException", "BlockingIOError",
    "BrokenPipeError", "BufferError", "BytesWarning", "ChildProcessError",
    "ConnectionAbortedError", "ConnectionError", "ConnectionRefusedError", "ConnectionResetError",
    "DeprecationWarning", "EOFError", "EncodingWarning", "Exception", "FileExistsError",
    "FileNotFoundError", "FloatingPointError", "FutureWarning", "GeneratorExit", "ImportError",
    "ImportWarning", "IndentationError", "IndexError", "InterruptedError", "IsADirectoryError",
    "KeyError", "KeyboardInterrupt", "LookupError", "MemoryError", "ModuleNotFoundError",
    "NameError", "NotADirectoryError", "NotImplementedError", "OSError", "OverflowError",
    "PendingDeprecationWarning", "PermissionError", "ProcessLookupError", "RecursionError",
    "ReferenceError", "ResourceWarning", "RuntimeError", "RuntimeWarning", "StopAsyncIteration",
    "StopIteration", "SyntaxError", "SyntaxWarning", "SystemError", "SystemExit", "TabError",
    "TimeoutError", "TypeError", "UnboundLocalError", "UnicodeDecodeError", "UnicodeEncodeError",
    "UnicodeError", "UnicodeTranslateError", "UnicodeWarning", "UserWarning", "ValueError",
    "Warning", "ZeroDivisionError",
  ]

}
