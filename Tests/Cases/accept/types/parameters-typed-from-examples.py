#! feature: examples of an entry say the types of parameters without annotations
from drupe import compile


@compile(examples=[([1, 2, 3], "a"), ([4], "b")])
def main(numbers, name):
    return {name: sum(numbers), name * 2: max(numbers)}


# run: main([1, 2, 3], "x")
# run: main([7], "")
