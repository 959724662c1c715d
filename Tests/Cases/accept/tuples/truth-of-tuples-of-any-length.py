#! feature: what is true is no empty tuple
def main(words: list[str]):
    prefix = ()
    lasts = []
    for word in words:
        lasts.append(prefix[-1] if prefix else None)
        prefix = prefix + (word,)
    if not prefix:
        return lasts, prefix
    return lasts, prefix[0], prefix[-1]


# run: main(["a", "b"])
# run: main([])
