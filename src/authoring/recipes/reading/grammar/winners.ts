import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Condition } from "../../../../toolkit/index.ts";
import { flagOf } from "../column_facts.ts";
import type { Parser, Match } from "../parser.ts";
import { wordsOf } from "../tokens.ts";
import { isPlural } from "../words.ts";
import type { FlagRef } from "../part.ts";

/** Who somebody is whom something happened to, by the words that columns and their cells have for it. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  winner: ["won", "win", "wins", "winner", "iswinner"],
  loser: ["lost", "lose", "loss", "loser"],
  nominee: ["nominated", "nominee", "nomination"],
  finalist: ["final", "finals", "finalist"],
  finisher: ["finished", "finish", "finisher"],
};
/** What a column is called whose cells say how it ended. */
const RESULTS: ReadonlySet<string> = new Set(["result", "outcome", "results"]);

/** "winners", where a column says yes or no to having won, or one of results has "Won" among its few values. */
export const aWinner: Parser<FlagRef> = (input, at) => {
  const token = input.tokens[at];
  const folded = token?.folded ?? "";
  const plural = isPlural(folded);
  const noun = plural ? folded.slice(0, -1) : folded;
  const forms = Object.hasOwn(ENDINGS, noun) ? ENDINGS[noun] : undefined;
  if (token?.kind !== "word" || forms === undefined) return [];
  if (input.columnsAt(at).length > 0 || input.valuesAt(at).length > 0) return [];
  const found = input.dataset.profile.columns.flatMap((column) => ended(column, forms));
  return found.map(({ yes, no }): Match<FlagRef> => ({
    to: at + 1,
    cost: 0.3,
    notes: [],
    value: { yes, no, word: token.text, plural },
  }));
};

function ended(
  column: ColumnProfile,
  forms: readonly string[],
): readonly { yes: Condition; no: Condition }[] {
  const name = wordsOf(column.name).join("");
  const flag = forms.includes(name) ? flagOf(column) : undefined;
  const is = (op: "=" | "!=", value: NonNullable<Condition["value"]>): Condition => ({
    column: column.name,
    op,
    value,
  });
  if (flag)
    return flag.yes === null || flag.no === null ? [] : [{ yes: is("=", flag.yes), no: is("=", flag.no) }];
  if (column.type !== "text" || column.distinct > 4 || !RESULTS.has(name)) return [];
  return (column.top ?? [])
    .map(({ value }) => String(value))
    .filter((value) => forms.includes(value.toLowerCase()))
    .map((value) => ({ yes: is("=", value), no: is("!=", value) }));
}
