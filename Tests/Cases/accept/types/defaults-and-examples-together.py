#! feature: examples and defaults say together what a parameter may be
from drupe import compile


@compile(examples=[("a b",), ("c", "-"), ("d", None, 3)])
def main(text, separator=None, times=1):
    words = text.split(separator)
    return (separator or "+").join(words * times)


# run: main("a b c")
# run: main("a-b", "-")
# run: main("x y", None, 2)
# run: main("x", times=0)
