import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Direction } from "../../query.ts";
import { addsUp } from "../amounts.ts";
import type { Input } from "../input.ts";
import { aCutKey } from "./keys.ts";
import { ARTICLES, OPENINGS } from "../lexicon/talk.ts";
import { alt, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { rankable } from "../rankable.ts";
import { sayColumn } from "../say.ts";
import { asTyped } from "../tokens.ts";
import { stepOf } from "../linking/row_steps.ts";
import { isPlural } from "../words.ts";
import { aHead, type Head, which } from "./heads.ts";
import { picked } from "./picks.ts";

const busy = term<Direction>({
  busiest: "desc",
  "most busy": "desc",
  quietest: "asc",
  "least busy": "asc",
  slowest: "asc",
  calmest: "asc",
});

/** What a table counts that has a row for each time, and one number of each. */
function counted({ dataset: { profile } }: Input): ColumnProfile | undefined {
  if (stepOf(profile) === undefined) return undefined;
  const [column, ...others] = rankable(profile);
  return column && others.length === 0 && addsUp(column) ? column : undefined;
}

/** "month of the year" is another thing than the months that rows are. */
const aTimeHead: Parser<Head> = alt<Head>(aHead, (input, at) =>
  map(aCutKey, (key): Head => ({ from: [key], plural: isPlural(input.tokens[at]?.folded ?? "") }))(input, at),
);

/** Of "the month of the quietest year", a part is no question. */
function begins({ tokens }: Input, at: number): boolean {
  return tokens.slice(0, at).every(({ folded }) => ARTICLES.has(folded) || OPENED.has(folded));
}
const OPENED: ReadonlySet<string> = new Set(OPENINGS.flatMap((text) => text.split(" ")));

const isPlain = opt(phrase("is", "was", "is usually", "was usually"));
const onAverage = phrase("on average");

/** "busiest month", "which month of the year is the quietest on average": by the one number that each time has. */
export const aBusyTime: Parser<Part> = (input, at) => {
  const column = begins(input, at) ? counted(input) : undefined;
  if (column === undefined) return [];
  return alt(
    seq([which, isPlain, busy, aTimeHead, opt(onAverage)], (_, _is, way, head, mean) =>
      by(column, way, head, mean !== undefined),
    ),
    seq([which, aTimeHead, phrase("is", "was", "were"), busy, opt(onAverage)], (_, head, _is, way, mean) =>
      by(column, way, head, mean !== undefined),
    ),
  )(input, at).map((match) => {
    const word = input.tokens
      .slice(at, match.to)
      .find(({ folded }) => /st$|busy/.test(folded) && folded !== "most" && folded !== "least");
    const said = word?.text ?? asTyped(input, at, match.to);
    const way = match.value.pick?.direction === "asc" ? "lowest" : "highest";
    return {
      ...match,
      notes: [...match.notes, `taking "${said}" for the one with the ${way} ${sayColumn(column.name)}`],
    };
  });
};

/** A row is as busy as its number; of a year, all months together are. Of all Januaries, only an average says how one is. */
function by(column: ColumnProfile, direction: Direction, head: Head, average: boolean): Part | undefined {
  if (head.plural || head.had) return undefined;
  if (head.from === "rows") return average ? undefined : picked(head, { by: { column }, direction });
  const again = head.from.some(
    ({ part }) => part === undefined || ["month_of_year", "weekday", "hour_of_day"].includes(part),
  );
  if (again && !average) return undefined;
  return picked(head, { by: { aggregate: average ? "mean" : "sum", column }, direction });
}
