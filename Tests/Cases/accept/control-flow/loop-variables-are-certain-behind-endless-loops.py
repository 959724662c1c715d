#! feature: a variable that every way out of an endless loop assigned is assigned behind it
def main(xs: list[int]) -> tuple[int, str]:
    n = 0
    while True:
        if n >= len(xs):
            found = "none"
            break
        value = xs[n]
        if value < 0:
            found = "negative"
            break
        n += 1
    return n, found + "!"


# run: main([])
# run: main([1, 2, -3, 4])
# run: main([1, 2])
