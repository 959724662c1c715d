#! feature: a small interpreter dispatches on the shape of its input
def run(program: list[str]) -> list[int]:
    stack: list[int] = []
    for line in program:
        match line.split():
            case ["push", ("0" | "1") as bit]:
                stack.append(int(bit))
            case ["push", number] if number.lstrip("-").isdigit():
                stack.append(int(number))
            case ["add" | "plus"] if len(stack) >= 2:
                stack.append(stack.pop() + stack.pop())
            case ["dup", *times]:
                for _ in range(int(times[0]) if times else 1):
                    stack.append(stack[-1])
            case ["pop", *_] | ["drop"]:
                stack.pop()
            case [] | ["#", *_]:
                pass
            case [word, *rest]:
                raise ValueError(f"cannot {word} {len(rest)}")
    return stack


def main(program: list[str]) -> list[int]:
    return run(program)


# run: main(["push 2", "push 0", "push 40", "add", "# note", "dup"])
# run: main(["push 1", "dup 3", "drop", "pop it", ""])
# run: main(["push x"])
# run: main(["add"])
