import type { Profile } from "../../../data/dataset.ts";
import type { Query } from "../query.ts";
import { notesOn, say } from "../readings.ts";
import { ONE_ROW } from "./by_rows.ts";
import { conditionsOf } from "./plain.ts";
import { sayColumn } from "./say.ts";
import { unitNotes } from "./units.ts";

/** The line that a person reads beside an answer: what was computed, and all that was taken for something. */
export function sayReading(query: Query, notes: readonly string[], profile: Profile): string {
  const more = notes.includes(ONE_ROW) ? [] : notesOn(query, profile);
  const units = unitNotes(JSON.stringify(query.params), profile.columns);
  const said = [...new Set([...notes, ...leftOut(query, profile), ...caseless(query), ...units, ...more])];
  return said.length === 0 ? say(query) : `${say(query)} (${said.join("; ")})`;
}

/** What is not known to be another is not kept as another: said aloud, as a person may count it in. */
function leftOut({ params: { filters } }: Query, { columns }: Profile): string[] {
  const conditions = conditionsOf(filters);
  if (!conditions.some(({ op }) => op === "!=" || op === "not in")) return [];
  return columns
    .filter(({ name, missing }) => {
      const own = conditions.filter(({ column }) => column === name);
      const negative = own.some(({ op }) => op === "!=" || op === "not in");
      return missing > 0 && negative && !own.some(({ op }) => op === "present");
    })
    .map(({ name }) => `rows without ${sayColumn(name)} are left out`);
}

function caseless({ params: { filters } }: Query): string[] {
  return conditionsOf(filters).some(({ op }) => TEXTUAL.has(op)) ? ["upper and lower case alike"] : [];
}

const TEXTUAL: ReadonlySet<string> = new Set(["contains", "starts with", "ends with"]);
