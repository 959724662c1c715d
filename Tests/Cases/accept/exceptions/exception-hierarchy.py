#! feature: handlers catch the classes that derive from theirs
def raises(n: int) -> None:
    if n == 0:
        raise FileNotFoundError("a")
    if n == 1:
        raise ConnectionResetError("b")
    if n == 2:
        raise RecursionError("c")
    if n == 3:
        raise UnicodeError("d")
    if n == 4:
        raise FloatingPointError("e")
    if n == 5:
        raise DeprecationWarning("f")
    if n == 6:
        raise ModuleNotFoundError("g")
    if n == 7:
        raise SystemExit(3)
    if n == 8:
        raise IndentationError("h")
    if n == 9:
        raise NotImplementedError
    raise KeyboardInterrupt


def main(n: int) -> str:
    try:
        raises(n)
    except ConnectionError as e:
        return f"connection {e!r}"
    except OSError as e:
        return f"os {e!r}"
    except NotImplementedError as e:
        return f"not there {e!r}"
    except RuntimeError as e:
        return f"runtime {e!r}"
    except ValueError as e:
        return f"value {e!r}"
    except ArithmeticError as e:
        return f"arithmetic {e!r}"
    except ImportError as e:
        return f"import {e!r}"
    except SyntaxError as e:
        return f"syntax {e!r}"
    except Exception as e:
        return f"other {e!r}"
    except SystemExit as e:
        return f"exit {e.code}"
    except BaseException as e:
        return f"base {e!r}"
    return "none"


# run: main(0)
# run: main(1)
# run: main(2)
# run: main(3)
# run: main(4)
# run: main(5)
# run: main(6)
# run: main(7)
# run: main(8)
# run: main(9)
# run: main(10)
