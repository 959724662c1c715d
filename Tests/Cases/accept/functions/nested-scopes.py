#! feature: scopes within scopes
x = 1


def main(n: int) -> list[int]:
    y = n

    def outer():
        z = y + 1

        def middle():
            def inner():
                return x + y + z + n

            return inner() + z

        def change():
            nonlocal z
            z = 100

        before = middle()
        change()
        return before, middle()

    a, b = outer()
    y = 50
    c, d = outer()
    return [a, b, c, d]


# run: main(3)
