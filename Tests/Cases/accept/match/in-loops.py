#! feature: break, continue and return inside of match belong to the loop and the function around
def run(commands: list[str]) -> tuple[int, list[str]]:
    total = 0
    log = []
    for command in commands:
        match command.split():
            case ["add", n]:
                total += int(n)
            case ["skip"]:
                continue
            case ["stop"]:
                break
            case ["give", n]:
                return int(n), log
            case [name, *arguments]:
                log.append(f"{name}{arguments}")
            case _:
                log.append("blank")
        log.append(command)
    else:
        log.append("all")
    return total, log


def main(commands: list[str]) -> tuple[int, list[str]]:
    return run(commands)


# run: main(["add 2", "skip", "add 3", "x y z"])
# run: main(["add 2", "stop", "add 3"])
# run: main(["add 2", "", "give 8", "add 3"])
# run: main([])
