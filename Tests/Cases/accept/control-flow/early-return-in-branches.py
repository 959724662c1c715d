#! feature: return in some branches
def main(n: int) -> str:
    if n < 0:
        return "negative"
    size = "small"
    if n > 10:
        if n > 100:
            return "huge"
        size = "large"
    return size


# run: main(-1)
# run: main(5)
# run: main(50)
# run: main(500)
