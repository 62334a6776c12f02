import type { ColumnProfile, Dataset, Profile } from "../../../../data/dataset.ts";
import { fold } from "../../../../data/fold.ts";
import type { ColumnLink } from "../column_costs.ts";
import { once } from "../once.ts";
import { namesOfPlayers } from "../roles.ts";
import { type Token, wordsOf } from "../tokens.ts";
import type { ValueLink } from "../value_link.ts";
import { isPlural } from "../words.ts";

/** So few values tell what rows do. */
const FEW = 60;

/** "rowers" are those whose sport is "Row", "renters" those who "Rent": said. */
export function addDoers(
  values: Map<number, readonly ValueLink[]>,
  tokens: readonly Token[],
  { columns }: Profile,
  isFree: (at: number) => boolean,
): void {
  for (const [at, { kind, folded, text }] of tokens.entries()) {
    const deeds = kind === "word" ? deedsOf(folded) : [];
    if (deeds.length === 0 || !isFree(at)) continue;
    const links = deedsIn(columns).flatMap(({ column, cells }): ValueLink[] => {
      const held = cells.filter(({ deed }) => deeds.includes(deed)).map(({ value }) => value);
      if (held.length === 0) return [];
      const notes = [`taking "${text}" for "${held.join(", ")}"`];
      return [{ column, values: held, to: at + 1, cost: 0.6, weak: false, plural: isPlural(folded), notes }];
    });
    if (links.length > 0) values.set(at, links);
  }
}

/** The cells of columns that may tell what rows do, as they are said. */
export const deedsIn = once((columns: readonly ColumnProfile[]) =>
  columns
    .filter(({ type, distinct }) => type === "text" && distinct <= FEW)
    .map((column) => ({
      column,
      cells: (column.top ?? []).map(({ value }) => ({ value, deed: fold(String(value)).trim() })),
    })),
);

/** "player" is the column name, where the names are those of players: said. */
export function addPlayers(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { profile: { columns }, name }: Dataset,
  isFree: (at: number) => boolean,
): void {
  for (const [at, { kind, folded, text }] of tokens.entries()) {
    if (kind !== "word" || !/^(?:players?|athletes?)$/.test(folded) || !isFree(at)) continue;
    const column = namesOfPlayers(columns, wordsOf(name));
    if (column)
      links[at] = [{ column, to: at + 1, cost: 0.6, notes: [`taking "${text}" for ${column.name}`] }];
  }
}

/** What somebody does: "row" and "rowing" of a rower, "swim" and "swimming" of swimmers. */
function deedsOf(word: string): readonly string[] {
  const [, root] = /^(\p{L}{3,}?)(?:ers?|ors?|ists?)$/u.exec(word) ?? [];
  if (root === undefined) return [];
  const single = root.replace(/(\p{L})\1$/u, "$1");
  return [...new Set([root, single, `${root}e`].flatMap((deed) => [deed, `${root}ing`, `${deed}ed`]))];
}
