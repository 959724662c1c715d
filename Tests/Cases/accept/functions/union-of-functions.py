#! feature: a variable that holds one of several functions
def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def evaluate(tokens):
    stack = []
    operators = {"+": add, "-": sub, "*": lambda a, b: a * b, "max": max}
    for token in tokens:
        operator = operators.get(token)
        if operator is None:
            stack.append(int(token))
        else:
            b = stack.pop()
            a = stack.pop()
            stack.append(operator(a, b))
    return stack.pop()


def main(text: str) -> int:
    return evaluate(text.split())


# run: main("3 4 + 2 * 7 max")
# run: main("1 2 - 3 -")
# run: main("1 x +")
