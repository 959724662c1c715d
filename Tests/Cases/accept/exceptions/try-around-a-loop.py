#! feature: loops inside of try keep what they did before the exception
def main(words: list[str]) -> tuple[int, int]:
    total = 0
    count = 0
    try:
        for w in words:
            count += 1
            total += int(w)
    except ValueError:
        print("stopped after", count)
    return total, count


# run: main(["1", "2", "x", "4"])
# run: main(["5"])
# run: main([])
