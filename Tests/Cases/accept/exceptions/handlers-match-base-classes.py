#! feature: handlers handle subclasses of their exception
def main(kind: int) -> str:
    try:
        if kind == 0:
            return str([1][5])
        if kind == 1:
            return str({"a": 1}["b"])
        if kind == 2:
            return str(1 // 0)
        raise TypeError("other")
    except LookupError:
        return "lookup"
    except ArithmeticError:
        return "arithmetic"
    except Exception as error:
        return "any: " + str(error)


# run: main(0)
# run: main(1)
# run: main(2)
# run: main(3)
