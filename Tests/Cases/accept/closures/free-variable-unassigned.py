#! feature: a free variable that was not assigned yet raises NameError
def main(n: int) -> str:
    try:
        get = lambda: late
        if n > 1:
            return str(get())
        late = 5
        return str(get())
    except NameError as error:
        return str(error)


# run: main(1)
# run: main(2)
