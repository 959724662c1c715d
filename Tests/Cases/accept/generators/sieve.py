#! feature: generators over generators: a sieve of primes
def integers(start: int):
    while True:
        yield start
        start += 1


def without_multiples(xs, p: int):
    for x in xs:
        if x % p:
            yield x


def primes(limit: int):
    candidates = [x for x in range(2, limit)]
    while candidates:
        p = candidates[0]
        yield p
        candidates = list(without_multiples(candidates, p))


def main(n: int) -> list[int]:
    found = []
    for p in primes(n):
        found.append(p)
    for x in integers(n):
        if all(x % p for p in found):
            found.append(x)
            break
    return found


# run: main(30)
# run: main(3)
