#! feature: strftime and formats of dates in f-strings
from datetime import date, datetime, time


def main(hour: int, minute: int) -> list[str]:
    moment = datetime(2024, 7, 4, hour, minute, 9, 1200)
    day = date(2024, 7, 4)
    return [
        moment.strftime("%A, %d %B %Y %I:%M %p"),
        moment.strftime("%c|%x|%X|%U|%W|%V|%G|%y%%"),
        f"{day:%d/%m/%y} and {moment:%H.%M}",
        f"{day}|{moment}",
        moment.isoformat(timespec="milliseconds"),
        moment.isoformat(" ", "minutes"),
        str(time(hour, minute)),
        repr(moment),
        day.ctime(),
        moment.time().isoformat(),
        str(datetime.combine(day, time(hour))),
    ]


# run: main(0, 5)
# run: main(13, 59)
