#! feature: map() takes functions, classes and several iterables
def main(a: list[str], b: list[int]) -> list[str]:
    numbers = list(map(int, a))
    out = [str(sum(map(lambda x, y: x * y, numbers, b)))]
    out.append(str(list(map(len, a))))
    out.append(str(list(map(str.upper, a)) if False else list(map(str, b))))
    out.append(",".join(map(str, numbers)))
    out.append(str(list(map(lambda x, y, z: x + y + z, b, b, numbers))))
    out.append(str(dict(zip(a, map(float, b)))))
    out.append(str(list(filter(None, b))))
    return out


# run: main(["1", "22"], [3, 0])
# run: main([], [])
