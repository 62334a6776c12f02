"""Computes what every question of the suite should come to, with pandas, and writes it to expected/.

    pip install pandas==3.0.6
    python expected.py

Each line of dev/*.tsv and held/*.tsv holds the expression that computes its answer over the table `t`.
Nothing here knows Toolkiln's code: a person wrote each expression beside its question.
"""

import csv
import json
import math
from pathlib import Path

import intents
import pandas as pd

HERE = Path(__file__).parent
TIMES = {
    "bird_strikes": {"Flight Date": "%Y-%m-%d"},
    "campaigns": {"Coverage_End_Date": "%m/%d/%Y"},
    "companies": {"Date added": "%Y-%m-%d"},
    "earthquakes": {"time": "%Y-%m-%d %H:%M:%S"},
    "flights": {"date": "%Y/%m/%d %H:%M"},
    "iowa_electricity": {"year": "%Y-%m-%d"},
    "seattle_weather": {"date": "%Y-%m-%d"},
    "unemployment": {"date": "%Y-%m-%d"},
    "vix": {"DATE": "%Y-%m-%d"},
}


def main():
    for file in sorted((HERE / "tables").glob("*.csv")):
        table = read(file.stem)
        found = {}
        for part in ("dev", "held"):
            for line in lines(HERE / part / f"{file.stem}.tsv"):
                if line["id"] in found:
                    raise ValueError(f"Two questions are called {line['id']}.")
                found[line["id"]] = expectation(line, table)
        save(HERE / "expected" / f"{file.stem}.jsonl", found)


def read(name):
    # Only an empty cell is missing: "None" and "NA" are values like others.
    table = pd.read_csv(HERE / "tables" / f"{name}.csv", keep_default_na=False, na_values=[""])
    for column, form in TIMES.get(name, {}).items():
        table[column] = pd.to_datetime(table[column], format=form)
    return table


def lines(path):
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def expectation(line, table):
    if line["answer"] == "refuse":
        return {"refuse": line["intent"]}
    try:
        answer = eval(line["answer"], {**WORDS, "t": table})
        intent = eval(line["intent"], vars(intents))
    except Exception as error:
        raise ValueError(f"Cannot compute {line['id']}: {line['answer']}") from error
    return {**(answer if isinstance(answer, dict) else {"value": cell(answer)}), "intent": intent}


def save(path, found):
    text = [json.dumps({"id": key, **value}, ensure_ascii=False) for key, value in found.items()]
    path.write_text("\n".join(text) + "\n", encoding="utf-8")


# What the expressions may use: the forms of an answer, and the parts of dates.


def rows(found, ordered=False):
    """A table: the cells of each row, keys first. `ordered`: in this order."""
    if isinstance(found, pd.Series):
        found = found.reset_index()
    if isinstance(found, pd.DataFrame):
        named = not isinstance(found.index, pd.RangeIndex) and found.index.name is not None
        found = (found.reset_index() if named else found).values.tolist()
    return {"rows": [[cell(value) for value in row] for row in found], "ordered": ordered}


def listing(found):
    """Rows listed, perhaps not all of them: how many there are must be right, and each row shown must be one of them."""
    records = [{name: cell(value) for name, value in row.items()} for row in found.to_dict("records")]
    return {"matched": len(records), "records": records}


def most(groups, limit=1):
    return first(groups.dropna().sort_values(ascending=False), limit)


def least(groups, limit=1):
    return first(groups.dropna().sort_values(), limit)


def first(ranked, limit):
    assert len(ranked) <= limit or ranked.iloc[limit - 1] != ranked.iloc[limit], "a tie at the last place"
    return rows(ranked.head(limit), ordered=ranked.head(limit).is_unique)


def most_frame(frame, column, limit):
    ranked = frame.sort_values(column, ascending=False)
    first(ranked[column], limit)
    return rows(ranked.head(limit), ordered=True)


def largest(table, column, limit, others=()):
    ranked = table.dropna(subset=[column]).sort_values(column, ascending=False, kind="stable")
    assert first(ranked[column], limit)
    return rows(ranked.head(limit)[[column, *others]].values.tolist())


def smallest(table, column, limit, others=()):
    ranked = table.dropna(subset=[column]).sort_values(column, kind="stable")
    assert first(ranked[column], limit)
    return rows(ranked.head(limit)[[column, *others]].values.tolist())


def latest(table, column, others):
    return largest(table, column, 1, others)


def largest_per(table, key, column, limit, others=()):
    parts = [largest(group, column, limit, [key, *others])["rows"] for _, group in table.groupby(key)]
    return rows([row for part in parts for row in part])


def per_group(groups):
    """The highest of each first key."""
    parts = [most(group) for _, group in groups.groupby(level=0)]
    return rows([row for part in parts for row in part["rows"]])


def described(table, column):
    known = table[column]
    return rows([[known.mean(), known.median(), known.min(), known.max()]])


def columns_named(table):
    """One row for each column: its name, and how many values are missing."""
    return rows([[name, int(table[name].isna().sum())] for name in table])


def missing_values(table):
    """Either for all columns, or only for those that miss some."""
    every = [[name, int(table[name].isna().sum())] for name in table]
    return {"either": [rows(every), rows([row for row in every if row[1] > 0])]}


def pairs(table):
    numbers = table.select_dtypes("number")
    names = list(numbers)
    found = [(a, b, numbers[a].corr(numbers[b])) for i, a in enumerate(names) for b in names[i + 1 :]]
    return {"pairs": [[a, b, cell(value)] for a, b, value in found]}


def counts_of_width(column, size):
    """How many values each range of `size` holds, lower end included; ranges are named as one likes."""
    return [[int(size_of)] for size_of in column.dropna().floordiv(size).value_counts()]


def day(times):
    return times.dt.strftime("%Y-%m-%d")


def month(times):
    return times.dt.strftime("%Y-%m")


def quarter(times):
    return times.dt.year.astype(str) + "-Q" + times.dt.quarter.astype(str)


def week(times):
    """The Monday."""
    return (times - pd.to_timedelta(times.dt.weekday, unit="D")).dt.strftime("%Y-%m-%d")


def cell(value):
    if value is None or value is pd.NaT or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, pd.Timestamp):
        text = value.strftime("%Y-%m-%d %H:%M:%S")
        return text.removesuffix(" 00:00:00")
    return value.item() if hasattr(value, "item") else value


WORDS = {name: value for name, value in globals().items() if callable(value)} | {"pd": pd}

if __name__ == "__main__":
    main()
