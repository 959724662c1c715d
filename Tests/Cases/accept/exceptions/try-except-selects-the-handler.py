#! feature: the first handler that fits handles an exception
def main(text: str, divisor: int) -> str:
    try:
        result = 100 // divisor + int(text)
    except ZeroDivisionError:
        return "zero"
    except (ValueError, KeyError) as error:
        return f"bad: {error}"
    return str(result)


# run: main("7", 5)
# run: main("7", 0)
# run: main("x7", 5)
