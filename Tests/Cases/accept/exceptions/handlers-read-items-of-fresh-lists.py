#! feature: variables that handlers read may hold items of lists made in the body
def main(xs: list[int], i: int) -> int:
    try:
        try:
            if xs[0] > 7:
                return 7
        except LookupError:
            n = [x * 2 for x in xs if x > 1][i]
            xs[n] = 1
        n = xs[i] + 100
        n += xs[n]
    except Exception:
        return n
    return -1


# run: main([9], 0)
# run: main([3, 4], 1)
# run: main([], 0)
