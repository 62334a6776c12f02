import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { noted } from "./asked_words.ts";
import type { ColumnLink } from "../column_costs.ts";
import { once } from "../once.ts";
import type { Token } from "../tokens.ts";
import { isShare, withoutShare } from "../units.ts";
import { stemOf } from "../words.ts";

/** So far from its number a column may be named: "more than 90 % of them are Hispanic". */
const NEAR = 5;

/** Beside "90 %", "Hispanic" is HispanicPCT, and not how many they are, and "turnout" is turnout_rate: said. */
export function addShares(links: ColumnLink[][], tokens: readonly Token[], { columns }: Profile): void {
  const percents = [...tokens.keys()].filter((at) => isPercent(tokens, at));
  if (percents.length === 0) return;
  const [shares, named] = [sharesOf(columns), sharesByName(columns)];
  for (const [at, found] of links.entries()) {
    const isNear = (to: number) => percents.some((one) => one >= at - NEAR && one <= to + NEAR);
    links[at] = found.map((link) => {
      const share = link.cost < 0.5 ? shares.get(link.column) : undefined;
      return share && isNear(link.to) ? noted({ ...link, column: share }, tokens, at) : link;
    });
    if (found.some(({ cost }) => cost < 1)) continue;
    const more = [3, 2, 1].flatMap((length) => {
      const words = tokens.slice(at, at + length).map(({ folded }) => stemOf(folded));
      const [column, ...others] = words.length < length ? [] : (named.get(words.join(" ")) ?? []);
      return column && others.length === 0 && isNear(at + length) ? [{ column, to: at + length }] : [];
    });
    const [longest] = more;
    if (longest) links[at] = [noted({ ...longest, cost: 0.5, notes: [] }, tokens, at)];
  }
}

function isPercent(tokens: readonly Token[], at: number): boolean {
  const { kind, percent, folded } = tokens[at] ?? {};
  if (kind === "number") return percent === true;
  return tokens[at - 1]?.kind === "number" && ["percent", "%", "per"].includes(folded ?? "");
}

/** Columns of shares by the stems of what they are shares of. */
const sharesByName = once((columns: readonly ColumnProfile[]) =>
  Map.groupBy(
    columns.filter((column) => column.type === "number" && isShare(column)),
    ({ name }) =>
      withoutShare(name.replaceAll(/\([^)]*\)/gu, " "))
        .map(stemOf)
        .join(" "),
  ),
);

/** Columns of numbers beside which there is one with the shares of just that. */
const sharesOf = once((columns: readonly ColumnProfile[]) => {
  const shares = columns.filter((column) => column.type === "number" && isShare(column));
  return new Map(
    columns.flatMap((column): [ColumnProfile, ColumnProfile][] => {
      if (column.type !== "number" || isShare(column)) return [];
      const own = withoutShare(column.name).join(" ");
      const [share, ...others] = shares.filter(({ name }) => withoutShare(name).join(" ") === own);
      return share && others.length === 0 ? [[column, share]] : [];
    }),
  );
});
