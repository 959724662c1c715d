#! feature: displays and methods of sets
def main(xs: list[int]) -> list[int]:
    seen = set()
    kept = []
    for x in xs:
        if x not in seen:
            seen.add(x)
            kept.append(x)
    allowed = {1, 2, 3}
    return sorted(seen & allowed) + kept + [len(seen | allowed)]


# run: main([3, 1, 3, 9])
# run: main([])
