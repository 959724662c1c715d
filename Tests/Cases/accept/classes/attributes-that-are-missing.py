#! feature: __getattr__ gives attributes that are missing
class Settings:
    def __init__(self, values: dict[str, int]) -> None:
        self.values = values
        self.reads = 0

    def __getattr__(self, name: str) -> int:
        if name in self.values:
            return self.values[name]
        raise AttributeError(f"no setting {name}")


def main(values: dict[str, int]) -> tuple[int, int, str]:
    settings = Settings(values)
    settings.reads += 1
    try:
        height = settings.height
    except AttributeError as error:
        return settings.width, settings.reads, str(error)
    return settings.width * height, settings.reads, ""


# run: main({"width": 3, "height": 4})
# run: main({"width": 3})
