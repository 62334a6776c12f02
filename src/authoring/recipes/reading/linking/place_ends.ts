import type { ColumnProfile, Dataset } from "../../../../data/dataset.ts";
import type { ValueFinder } from "../finder.ts";
import { once } from "../once.ts";
import type { Token } from "../tokens.ts";
import type { ValueLink } from "../value_link.ts";
import { namesakesOf } from "./namesakes.ts";

const AT_AN_END = 0.7;
const LONGEST = 3;

/** "in Texas" of "Harris County, TX" and "Austin, TX": every place whose state is that, where no column has the state alone. */
export async function placeEnds(
  tokens: readonly Token[],
  { profile: { columns } }: Dataset,
  { keeps }: ValueFinder,
  isFree: (at: number) => boolean,
): Promise<ReadonlyMap<number, readonly ValueLink[]>> {
  const values = new Map<number, readonly ValueLink[]>();
  const ended = columns.filter(endsInStates);
  if (keeps === undefined || ended.length === 0) return values;
  for (const at of tokens.keys()) {
    for (let to = Math.min(tokens.length, at + LONGEST); to > at; to -= 1) {
      const run = tokens.slice(at, to);
      if (!run.every(({ kind }, more) => kind === "word" && isFree(at + more))) continue;
      const text = run.map((token) => token.text).join(" ");
      const names = statesCalled(text, run.map(({ folded }) => folded).join(" "));
      if (names.length === 0) continue;
      const found = await Promise.all(
        ended.map(async (column): Promise<readonly ValueLink[]> => {
          const end = await endOf(column, names, keeps);
          const notes = [`taking "${text}" for ${JSON.stringify(end)}`];
          const link = {
            column,
            to,
            cost: AT_AN_END,
            weak: false,
            plural: false,
            listed: true as const,
            notes,
          };
          return end === undefined ? [] : [{ ...link, values: [end] }];
        }),
      );
      if (found.flat().length > 0) values.set(at, found.flat());
      break;
    }
  }
  return values;
}

/** All names and codes of a state; "LA" is a city, too. */
function statesCalled(text: string, folded: string): readonly string[] {
  if (text === "LA") return [];
  return namesakesOf(text, folded).flatMap(({ kind, others }) =>
    kind === "state" ? [folded, ...others] : [],
  );
}

/** Most of its values end in a comma and a state, or its code. */
const endsInStates = once(({ type, top = [] }: ColumnProfile): boolean => {
  const ended = top.filter(({ value }) => {
    const [, end = ""] = /,\s*([\p{L} ]+)$/u.exec(String(value)) ?? [];
    return statesCalled(end.trim(), end.trim().toLowerCase()).length > 0;
  });
  return type === "text" && top.length > 1 && ended.length * 10 >= top.length * 8;
});

/** The one way in which a column writes a state; nothing where a place itself is called so: New York is in New York. */
async function endOf(
  { name }: ColumnProfile,
  names: readonly string[],
  keeps: NonNullable<ValueFinder["keeps"]>,
): Promise<string | undefined> {
  const cell = `lower("${name.replaceAll('"', '""')}")`;
  const all = names.join("|");
  if ((await keeps(`regexp_matches(${cell}, '^\\s*(${all})\\s*(,|$)')`)) > 0) return undefined;
  const counted = await Promise.all(
    names.map(async (one) => {
      const [ending, containing] = await Promise.all([
        keeps(`ends_with(${cell}, ', ${one}')`),
        keeps(`contains(${cell}, ', ${one}')`),
      ]);
      return { one, ending, containing };
    }),
  );
  const [only, ...others] = counted.filter(({ containing }) => containing > 0);
  // What other words begin with, too, cannot be looked for by its letters.
  if (only === undefined || others.length > 0 || only.ending !== only.containing) return undefined;
  return `, ${only.one.length === 2 ? only.one.toUpperCase() : only.one.replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())}`;
}
