#! feature: properties are computed, checked and read-only
class Celsius:
    def __init__(self, degrees: float) -> None:
        self._degrees = degrees

    @property
    def degrees(self) -> float:
        return self._degrees

    @degrees.setter
    def degrees(self, value: float) -> None:
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._degrees = value

    @property
    def fahrenheit(self) -> float:
        return self._degrees * 9 / 5 + 32


def main(value: float) -> tuple[float, float, str]:
    t = Celsius(20.0)
    message = ""
    try:
        t.degrees = value
    except ValueError as error:
        message = str(error)
    try:
        t.fahrenheit = 3.0
    except AttributeError as error:
        message += str(error)
    t.degrees += 1
    return t.degrees, t.fahrenheit, message


# run: main(30.0)
# run: main(-300.0)
