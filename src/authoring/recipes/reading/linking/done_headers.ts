import { fold } from "../../../../data/fold.ts";
import type { ColumnFinder } from "../columns.ts";
import type { ColumnLink } from "../column_costs.ts";
import { type Token, wordsOf } from "../tokens.ts";

const BE: ReadonlySet<string> = new Set("are were was is been got".split(" "));
const HAVE: ReadonlySet<string> = new Set(["have", "has", "had"]);

/** "people were fully vaccinated" is people_fully_vaccinated, and "units were sold" units_sold: a header leaves out the verb. */
export function addDone(
  links: ColumnLink[][],
  tokens: readonly Token[],
  finder: Pick<ColumnFinder, "starting">,
): void {
  for (const [at, { kind }] of tokens.entries()) {
    const be = HAVE.has(tokens[at + 1]?.folded ?? "") ? 2 : 1;
    if (kind !== "word" || !BE.has(tokens[at + be]?.folded ?? "")) continue;
    const said = [...tokens.slice(0, at + 1), ...tokens.slice(at + be + 1)];
    const more = finder.starting(said, at).flatMap((link) => {
      const words = said.slice(at, link.to).map(({ folded }) => folded);
      const header = wordsOf(link.column.name).map(fold);
      const isWhole = words.length > 1 && words.join(" ") === header.join(" ");
      return isWhole && link.column.type === "number" && DONE.test(header.at(-1) ?? "")
        ? [{ ...link, to: link.to + be }]
        : [];
    });
    links[at] = [...(links[at] ?? []), ...more];
  }
}

const DONE = /(?:[^e]ed|sold|made|lost|born|killed|won|taken|given|seen|sent|built)$/u;
