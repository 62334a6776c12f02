"""The peer of bench/run.ts: the same question, as a person would write it with pandas."""
import sys

import pandas

table = pandas.read_csv(sys.argv[1])
result = table.groupby("region")["amount"].sum().sort_values(ascending=False)
print(result)
