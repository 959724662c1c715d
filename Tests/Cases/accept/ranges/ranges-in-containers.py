#! feature: ranges are stored, passed and returned
def spans(sizes: list[int]) -> list[range]:
    result = []
    start = 0
    for size in sizes:
        result.append(range(start, start + size))
        start += size
    return result


def total(r: range) -> int:
    return sum(r)


def main(sizes: list[int]) -> list[str]:
    found = spans(sizes)
    by_size = {len(r): r for r in found}
    out = [str(found), str(by_size)]
    out.append(str([total(r) for r in found]))
    out.append(str(max(found, key=len) if False else len(found)))
    return out


# run: main([3, 0, 2])
# run: main([])
