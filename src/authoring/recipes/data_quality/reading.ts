import type { DataQuality } from "../query.ts";
import { problem } from "../reading/part.ts";
import { fromPlain } from "../reading/plain.ts";
import type { RecipeReading } from "../reading/recipe_reading.ts";
import { sayColumns, sayWhere } from "../reading/say.ts";
import { asking, phrases } from "./phrases.ts";

type What = DataQuality["what"];

const WHATS: readonly What[] = ["all", "missing", "constant", "duplicates", "distinct"];

export const dataQuality: RecipeReading<"data_quality"> = {
  phrases,
  takes: [],

  settle({ ask, where: filters = [], rows }) {
    const { columns: list = [] } = ask ?? {};
    const what = WHATS.find((one) => one === ask?.word);
    if (what === undefined) return problem("It does not say what to look for in the data");
    if (rows?.assumed) return problem(`"${rows.word}" is no column, value or known noun of this table`);
    if (new Set(list).size < list.length) return problem("It looks at a column twice");
    return { recipe: "data_quality", params: { columns: list.map(({ name }) => name), what, filters } };
  },

  say({ columns: list, what, filters }) {
    return `${SAID[what](list.length === 0 ? undefined : sayColumns(list))}${sayWhere(filters)}`;
  },

  part: ({ columns: list, what, filters }, profile) => ({
    ...asking(what, list.length === 0 ? undefined : list.map(fromPlain(profile).column)),
    where: filters,
  }),

  notes: ({ columns: list, what }) =>
    what === "duplicates"
      ? [`counting rows that repeat an earlier one${list.length === 0 ? "" : " there"}`]
      : [],
};

const SAID: Readonly<Record<What, (list: string | undefined) => string>> = {
  all: (list) => (list === undefined ? "data quality" : `data quality of ${list}`),
  missing: (list) => (list === undefined ? "missing values in each column" : `missing values in ${list}`),
  constant: (list) => (list === undefined ? "constant columns" : `constant among ${list}`),
  duplicates: (list) => (list === undefined ? "duplicate rows" : `duplicate values in ${list}`),
  distinct: (list) =>
    list === undefined
      ? "number of distinct values in each column"
      : `number of distinct values among ${list}`,
};
