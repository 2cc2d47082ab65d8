"""Writes tracker/data/moving_holidays.csv: the first days of lunar holidays, year by year.

Source: the calendars of the ``holidays`` package (MIT licence, https://github.com/vacanza/holidays), which takes them from
published tables of observed and computed dates. Run by hand when a new release of it has more years:

    python scripts/moving_holidays.py
"""

import csv
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

import holidays
from holidays.calendars.chinese import _ChineseLunisolar
from holidays.calendars.hebrew import _HebrewLunisolar
from holidays.calendars.hindu import _HinduLunisolar
from holidays.calendars.islamic import _IslamicLunar

TARGET = Path(__file__).parent.parent / "tracker" / "data" / "moving_holidays.csv"
YEARS = range(1900, 2078)


def flat(given: object) -> Iterator[date]:
    """The days in what a calendar gives: one, one with whether it is estimated, or several of these."""
    if isinstance(given, date):
        yield given
    elif isinstance(given, Iterable):
        for each in given:
            yield from flat(each)


def found(name: str, dates: Callable[[int], object]) -> Iterator[tuple[str, int, date]]:
    """The first day of a holiday in each year that its calendar knows."""
    for year in YEARS:
        days = sorted(day for day in flat(dates(year)) if day.year == year)
        if days:
            yield name, year, days[0]


def rows() -> Iterator[tuple[str, int, date]]:
    """The rows of the table: holiday, year, first day."""
    chinese, islamic, hebrew, hindu = _ChineseLunisolar(), _IslamicLunar(), _HebrewLunisolar(), _HinduLunisolar()
    yield from found("lunar-new-year", chinese.lunar_new_year_date)
    yield from found("ramadan", islamic.ramadan_beginning_dates)
    yield from found("eid-al-fitr", islamic.eid_al_fitr_dates)
    yield from found("eid-al-adha", islamic.eid_al_adha_dates)
    yield from found("ashura", islamic.ashura_dates)
    yield from found("passover", hebrew.passover_date)
    yield from found("rosh-hashanah", hebrew.rosh_hashanah_date)
    yield from found("yom-kippur", hebrew.yom_kippur_date)
    yield from found("hanukkah", hebrew.hanukkah_date)
    yield from found("diwali", hindu.diwali_date)


def main() -> int:
    """Write the table."""
    with TARGET.open("w", encoding="utf-8", newline="") as target:
        target.write(f"# Made by scripts/moving_holidays.py from holidays {holidays.__version__} (MIT licence).\n")
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(("holiday", "year", "first_day"))
        writer.writerows((name, year, day.isoformat()) for name, year, day in rows())
    return 0


if __name__ == "__main__":
    sys.exit(main())
