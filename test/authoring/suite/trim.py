"""Makes the small tables of the suite from the larger files they come from (see README.md for where those are).

    python trim.py FOLDER      FOLDER holds the source files under the names used below

Only rows and columns are left out: no cell is changed, but for times in milliseconds and ISO timestamps, which become dates.
"""

import json
import sys
from pathlib import Path

import pandas as pd
from rda import read_data_frame

SOURCE = Path(sys.argv[1])
TABLES = Path(__file__).parent / "tables"


def save(table, name):
    table.to_csv(TABLES / f"{name}.csv", index=False)


def text(path):
    return pd.read_csv(SOURCE / path, dtype=str, keep_default_na=False)


save(pd.read_json(SOURCE / "penguins.json", dtype=False), "penguins")
save(text("seattle-weather.csv"), "seattle_weather")
save(text("birdstrikes.csv").iloc[::12], "bird_strikes")
save(pd.DataFrame(json.loads((SOURCE / "flights-2k.json").read_text())).iloc[::2], "flights")
airports = text("airports.csv").iloc[::6]
save(airports[airports.state != "NA"], "airports")
save(text("iowa-electricity.csv"), "iowa_electricity")
save(text("wages.csv"), "wages")
save(text("sp.csv"), "companies")

vix = text("vix.csv")
save(vix[vix.DATE.between("2019-01-01", "2021-12-31")], "vix")

COUNTRIES = """FRANCE (INCLUDING MONACO)|GERMANY|ITALY (INCLUDING SAN MARINO)|POLAND|SPAIN|SWEDEN|NORWAY|UNITED KINGDOM
JAPAN|INDIA|CHINA (MAINLAND)|BRAZIL|MEXICO|KENYA|SOUTH AFRICA|AUSTRALIA|UNITED STATES OF AMERICA|QATAR"""
co2 = text("co2.csv")
wanted = co2.Country.isin(COUNTRIES.replace("\n", "|").split("|")) & (co2.Year.astype(int) >= 1980)
save(co2[wanted], "fossil_co2")

quakes = json.loads((SOURCE / "earthquakes.json").read_text())["features"][::2]
FIELDS = ["mag", "magType", "place", "type", "felt", "alert", "tsunami", "sig", "net", "nst", "status"]
save(
    pd.DataFrame(
        {
            "id": quake["id"],
            "time": pd.Timestamp(quake["properties"]["time"], unit="ms").strftime("%Y-%m-%d %H:%M:%S"),
            **{field: quake["properties"][field] for field in FIELDS},
            "longitude": quake["geometry"]["coordinates"][0],
            "latitude": quake["geometry"]["coordinates"][1],
            "depthKm": quake["geometry"]["coordinates"][2],
        }
        for quake in quakes
    ).astype({"felt": "Int64", "nst": "Int64"}),
    "earthquakes",
)

cars = read_data_frame(SOURCE / "vehicles.rda")
cars = cars[cars.year >= 2008].iloc[::7]
save(cars.astype({"id": "Int64", "year": "Int64", "cyl": "Int64", "hwy": "Int64", "cty": "Int64"}), "vehicles")

candidates = json.loads((SOURCE / "political-contributions.json").read_text())
LEFT_OUT = ["Transfers_from_Authorized_Committees", "Transfers_to_Authorized_Committees", "Other_Loans"]
save(pd.DataFrame(candidates).drop(columns=LEFT_OUT), "campaigns")

INDUSTRIES = ["Government", "Construction", "Manufacturing", "Information", "Finance", "Agriculture"]
jobless = pd.DataFrame(json.loads((SOURCE / "unemployment-across-industries.json").read_text()))
jobless["date"] = jobless["date"].str[:10]
save(jobless[jobless.series.isin(INDUSTRIES)], "unemployment")
