#! feature: numbers have no identity beside their value
def main(n: int) -> bool:
    a = n + 1000
    b = n + 1000
    return a is b


# run: main(1)
# compiled: True
