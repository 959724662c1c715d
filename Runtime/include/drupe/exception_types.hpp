/// `rt::ExceptionType` and Python's built-in exception classes.
#pragma once

namespace rt {

/// An exception class. Compared by address along `base`, as `except` does.
struct ExceptionType {
  /// The name, as Python prints it.
  const char* name;
  /// The class it derives from; null for `BaseException`.
  const ExceptionType* base;
  /// The Python module of a class of the user's; null for built-in ones.
  const char* module = nullptr;

  /// `true` iff this is `other` or derives from it.
  constexpr bool is(const ExceptionType& other) const {
    for (const ExceptionType* type = this; type; type = type->base) {
      if (type == &other) return true;
    }
    return false;
  }
};

/// Python's built-in exception classes.
namespace exceptions {

inline constexpr ExceptionType BaseException{"BaseException", nullptr};

/// Defines the exception class `name`, derived from `base`.
#define RT_EXCEPTION(name, base) \
  inline constexpr ExceptionType name { #name, &base }
RT_EXCEPTION(Exception, BaseException);
RT_EXCEPTION(GeneratorExit, BaseException);
RT_EXCEPTION(KeyboardInterrupt, BaseException);
RT_EXCEPTION(SystemExit, BaseException);
RT_EXCEPTION(ArithmeticError, Exception);
RT_EXCEPTION(FloatingPointError, ArithmeticError);
RT_EXCEPTION(OverflowError, ArithmeticError);
RT_EXCEPTION(ZeroDivisionError, ArithmeticError);
RT_EXCEPTION(AssertionError, Exception);
RT_EXCEPTION(AttributeError, Exception);
RT_EXCEPTION(BufferError, Exception);
RT_EXCEPTION(EOFError, Exception);
RT_EXCEPTION(ImportError, Exception);
RT_EXCEPTION(ModuleNotFoundError, ImportError);
RT_EXCEPTION(LookupError, Exception);
RT_EXCEPTION(IndexError, LookupError);
RT_EXCEPTION(KeyError, LookupError);
RT_EXCEPTION(MemoryError, Exception);
RT_EXCEPTION(NameError, Exception);
RT_EXCEPTION(UnboundLocalError, NameError);
RT_EXCEPTION(OSError, Exception);
RT_EXCEPTION(BlockingIOError, OSError);
RT_EXCEPTION(ChildProcessError, OSError);
RT_EXCEPTION(ConnectionError, OSError);
RT_EXCEPTION(BrokenPipeError, ConnectionError);
RT_EXCEPTION(ConnectionAbortedError, ConnectionError);
RT_EXCEPTION(ConnectionRefusedError, ConnectionError);
RT_EXCEPTION(ConnectionResetError, ConnectionError);
RT_EXCEPTION(FileExistsError, OSError);
RT_EXCEPTION(FileNotFoundError, OSError);
RT_EXCEPTION(InterruptedError, OSError);
RT_EXCEPTION(IsADirectoryError, OSError);
RT_EXCEPTION(NotADirectoryError, OSError);
RT_EXCEPTION(PermissionError, OSError);
RT_EXCEPTION(ProcessLookupError, OSError);
RT_EXCEPTION(TimeoutError, OSError);
RT_EXCEPTION(ReferenceError, Exception);
RT_EXCEPTION(RuntimeError, Exception);
RT_EXCEPTION(NotImplementedError, RuntimeError);
RT_EXCEPTION(RecursionError, RuntimeError);
RT_EXCEPTION(StopIteration, Exception);
RT_EXCEPTION(StopAsyncIteration, Exception);
RT_EXCEPTION(SyntaxError, Exception);
RT_EXCEPTION(IndentationError, SyntaxError);
RT_EXCEPTION(TabError, IndentationError);
RT_EXCEPTION(SystemError, Exception);
RT_EXCEPTION(TypeError, Exception);
RT_EXCEPTION(ValueError, Exception);
RT_EXCEPTION(UnicodeError, ValueError);
RT_EXCEPTION(UnicodeDecodeError, UnicodeError);
RT_EXCEPTION(UnicodeEncodeError, UnicodeError);
RT_EXCEPTION(UnicodeTranslateError, UnicodeError);
RT_EXCEPTION(Warning, Exception);
RT_EXCEPTION(BytesWarning, Warning);
RT_EXCEPTION(DeprecationWarning, Warning);
RT_EXCEPTION(EncodingWarning, Warning);
RT_EXCEPTION(FutureWarning, Warning);
RT_EXCEPTION(ImportWarning, Warning);
RT_EXCEPTION(PendingDeprecationWarning, Warning);
RT_EXCEPTION(ResourceWarning, Warning);
RT_EXCEPTION(RuntimeWarning, Warning);
RT_EXCEPTION(SyntaxWarning, Warning);
RT_EXCEPTION(UnicodeWarning, Warning);
RT_EXCEPTION(UserWarning, Warning);
// NumPy's; there it is also an IndexError.
RT_EXCEPTION(AxisError, ValueError);
#undef RT_EXCEPTION

}  // namespace exceptions

}  // namespace rt
