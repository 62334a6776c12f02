import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import type { ColumnLink } from "../column_costs.ts";
import { isUnique } from "../column_facts.ts";
import { wordsOf } from "../tokens.ts";

/** Where things have a name and a code in columns of their own, "country" is the name: as many are told apart by either. */
export function preferNames(links: ColumnLink[][], { rows }: Profile): void {
  for (const [at, found] of links.entries()) {
    const named = found.filter(({ column }) => column.type === "text" && has(column, NAMES));
    if (named.length === 0) continue;
    const codes = found.filter(({ column, cost }) => cost > 0 && has(column, CODES));
    const coded = codes.filter((code) => named.some((name) => isCodeOf(code, name, rows)));
    if (coded.length === 0) continue;
    links[at] = found.flatMap((link) => {
      if (coded.includes(link)) return [];
      const code = coded.find((one) => isCodeOf(one, link, rows));
      if (code === undefined || !named.includes(link)) return [link];
      const { beside: _, ...own } = link;
      return [{ ...own, cost: code.cost }];
    });
  }
}

/** A code may be one of each name, or repeat where every row has a name: counties are numbered in each state anew. */
function isCodeOf(code: ColumnLink, name: ColumnLink, rows: number): boolean {
  const paired = code.column.distinct === name.column.distinct && code.column.missing === name.column.missing;
  return code !== name && code.to === name.to && (paired || isUnique(name.column, rows));
}

function has({ name }: ColumnProfile, some: ReadonlySet<string>): boolean {
  return wordsOf(name).some((word) => some.has(word));
}

const NAMES: ReadonlySet<string> = new Set(["name", "names", "title"]);
const CODES: ReadonlySet<string> = new Set(
  "code codes id fips iso iso2 iso3 abbr abbrev abbreviation key number no symbol".split(" "),
);
