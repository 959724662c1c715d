#! feature: variables that the body of try makes may be missing in handlers and behind
def main(words: list[str]) -> int:
    try:
        n = len(words)
        k = int(words[0])
    except ValueError:
        return n * 100
    except IndexError:
        print("none")
    try:
        n += 1
        del n
        k = k + int(words[1])
    except IndexError:
        pass
    try:
        k += 1
        k += int(words[2])
    except IndexError:
        return k
    return n + k


# run: main(["1"])
# run: main(["x"])
# run: main([])
# run: main(["1", "2"])
# run: main(["1", "2", "3"])
