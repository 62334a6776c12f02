import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import type { ColumnLink } from "../column_costs.ts";
import { headersOf } from "../headers.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { longOf } from "../words.ts";

/** What people call so whether or not it is given for each of them. */
export const OUTPUTS: ReadonlySet<string> = new Set(["gdp", "gni", "gnp"]);
const PER_HEAD = /^per ?(?:capita|cap|person|head|inhabitant)$|^pc(?:ap)?$/u;
/** How it is given. */
const GIVEN: ReadonlySet<string> = new Set(
  "usd us dollars dollar current constant ppp int in real nominal log of year".split(" "),
);

/** "gdp" is gdpPercap, where no other column has it, and none the people whom it would be shared out among: said. */
export function addPerHead(links: ColumnLink[][], tokens: readonly Token[], { columns }: Profile): void {
  for (const [at, { kind, folded, text }] of tokens.entries()) {
    if (kind !== "word" || !OUTPUTS.has(folded) || /^(?:per|growth)/u.test(tokens[at + 1]?.folded ?? ""))
      continue;
    if ((links[at] ?? []).some((link) => link.to > at + 1 || (link.cost < 1 && !link.beside))) continue;
    const column = givenPerHead(columns).get(folded);
    if (column !== undefined)
      links[at] = [{ column, to: at + 1, cost: 0.7, notes: [`taking "${text}" for ${column.name}`] }];
  }
}

/** The column that each of these is given in, where it is so for each of them only. */
export const givenPerHead = once((columns: readonly ColumnProfile[]): ReadonlyMap<string, ColumnProfile> => {
  const counted = columns.some(({ name }) => wordsOf(name).some((word) => longOf(word) === "population"));
  return new Map(
    counted
      ? []
      : [...OUTPUTS].flatMap((output) => {
          const [column, ...others] = headersOf(columns).spelling(output);
          return column?.type === "number" && others.length === 0 && isPerHead(column, output)
            ? [[output, column] as const]
            : [];
        }),
  );
});

/** "GDP per Capita (USD)", "gdpPercap_2007", "gdppercap", "Economy (GDP per Capita)" */
function isPerHead({ name }: ColumnProfile, output: string): boolean {
  const [, aside = ""] = /\(([^()]+)\)\s*$/u.exec(name) ?? [];
  return [name, name.replace(/\([^()]*\)\s*$/u, ""), aside].some((said) => {
    const words = wordsOf(said).filter((word) => !GIVEN.has(word) && !/^\d+$/u.test(word));
    const joined = words.join(" ");
    return joined.startsWith(output) && PER_HEAD.test(joined.slice(output.length).trim());
  });
}
