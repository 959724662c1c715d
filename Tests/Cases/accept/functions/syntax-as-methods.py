#! feature: __len__, __contains__ and __getitem__ are called
def main(text: str, items: tuple[int, ...]):
    return text.__len__(), items.__len__(), text.__contains__("b"), items.__getitem__(0)


# run: main("abc", (4, 5))
# run: main("x", ())
