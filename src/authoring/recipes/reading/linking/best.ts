import type { ColumnProfile } from "../../../../data/dataset.ts";
import { isTimeOfRace } from "../clocks.ts";
import type { ColumnLink } from "../column_costs.ts";
import { LOSS_WORDS } from "../lexicon/extremes.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { stemOf, stemsOf } from "../words.ts";

/** What anybody wants more of. */
const GAINS =
  stemsOf(`rating score mpg mileage accuracy efficiency revenue profit sale income salary grade gpa point mark attendance
  review satisfaction happiness quality flavor flavour aroma taste literacy expectancy win yield margin`);
/** What anybody wants less of. */
const HARMS =
  stemsOf(`delay death fatality casualty injury crime murder homicide assault robbery burglary theft rape suicide accident
  crash collision unemployment poverty inflation pollution pm25 pm10 no2 so2 emission error defect failure fault complaint
  mortality infection latency absence outage breach`);
/** What many want less of, so that a number that also says so is no gain. */
const LOSSES = stemsOf(LOSS_WORDS.join(" "));

/** "best score" is the highest, "worst delay" the longest: where the number that follows is one that everybody wants more of, or less. */
export function asExtreme(
  tokens: readonly Token[],
  at: number,
  columnsAt: (at: number) => readonly ColumnLink[],
): Token | undefined {
  const token = tokens[at];
  if (token === undefined || !/^(?:best|worst)$/.test(token.folded)) return undefined;
  const from = AVERAGES.has(tokens[at + 1]?.folded ?? "") ? at + 2 : at + 1;
  const named = columnsAt(from).filter(({ column, cost }) => cost <= 1 && column.type === "number");
  const [wanted, ...others] = new Set(
    // "worst project 2 grade"
    named.map(
      ({ column, to }) =>
        isWanted(column) ?? ([to - 1, to].some((end) => isMark(tokens[end])) ? true : undefined),
    ),
  );
  if (wanted === undefined || others.length > 0) return undefined;
  const folded = wanted === (token.folded === "best") ? "highest" : "lowest";
  return { ...token, folded, ...(!wanted && { slip: `taking "${token.text}" for ${folded}` }) };
}

function isMark(token: Token | undefined): boolean {
  return token?.kind === "word" && MARKS.has(stemOf(token.folded));
}
const MARKS = stemsOf("grade score mark result");

const AVERAGES: ReadonlySet<string> = new Set(["average", "avg", "mean", "median", "overall"]);

/** What many want less of. */
export function isLossy(column: ColumnProfile): boolean {
  return isTimeOfRace(column) || wordsOf(column.name).some((word) => LOSSES.has(stemOf(word)));
}

/** Whether more of a number is better for anybody; nothing, where that depends. */
export function isWanted(column: ColumnProfile): boolean | undefined {
  const words = wordsOf(column.name).map(stemOf);
  if (isTimeOfRace(column)) return false;
  const isOf = (known: ReadonlySet<string>) => words.some((word) => known.has(word));
  if (isOf(HARMS)) return isOf(GAINS) ? undefined : false;
  return isOf(GAINS) && !isOf(LOSSES) ? true : undefined;
}
