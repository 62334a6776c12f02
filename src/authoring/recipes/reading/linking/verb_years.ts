import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import type { ColumnLink } from "../column_costs.ts";
import { isCalendarYear } from "../column_facts.ts";
import { yearsIn, timesIn } from "../headers.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { stemOf } from "../words.ts";
import { timeOfVerb } from "./verb_times.ts";

/** Participles whose years go by another word. */
const OTHERWISE: Readonly<Record<string, string>> = {
  built: "built construction constructed completed",
  constructed: "built construction constructed completed",
  sold: "sold sale",
  born: "birth born",
  founded: "founded foundation established",
  established: "founded foundation established",
  opened: "opened opening open",
  made: "made manufactured release released production",
  published: "published publication",
  hired: "hired hire",
  discovered: "discovered discovery",
};
/** The years of what comes out are those in which it is there. */
const COMING_OUT: ReadonlySet<string> = new Set(["release", "released", "published", "publication"]);

/** "in which year were the most houses built", "films per year": the year of a column called year_built, or year_release. Said. */
export function addVerbYears(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
  isTaken: (at: number) => boolean,
): void {
  const years = yearsIn(columns);
  const only = years.length === 1 && timesIn(columns).length === 0 ? years[0] : undefined;
  const told = timeOfVerb(columns, tokens);
  const verbs = tokens.filter(({ kind, folded }) => kind === "word" && isParticiple(folded));
  for (const [at, { kind, folded, text }] of tokens.entries()) {
    if (/^years?$/.test(folded) && told && !isCalendarYear(told)) {
      // The year of the day that the verb speaks of is no other year.
      links[at] = (links[at] ?? []).filter(({ column: one }) => one === told || !isCalendarYear(one));
      continue;
    }
    const named = (links[at] ?? []).some(({ cost, to, beside }) => (cost < 1 && !beside) || to > at + 1);
    if (kind !== "word" || !/^years?$/.test(folded) || named || isTaken(at)) continue;
    const [column, ...others] = years.filter((one) => verbs.some((verb) => isYearOf(one, verb.folded)));
    const bare =
      verbs.length === 0 && only && wordsOf(only.name).some((word) => COMING_OUT.has(word))
        ? only
        : undefined;
    const found = column && others.length === 0 ? column : bare;
    if (found !== undefined && tokens[at - 1]?.kind !== "number")
      links[at] = [{ column: found, to: at + 1, cost: 0.5, notes: [`taking "${text}" for ${found.name}`] }];
  }
}

function isParticiple(word: string): boolean {
  return Object.hasOwn(OTHERWISE, word) || /\p{L}{2}[^e]ed$/u.test(word);
}

/** Whether a column has the years in which that was done. */
export function isYearOf(column: ColumnProfile, participle: string): boolean {
  if (!isParticiple(participle) || !isCalendarYear(column)) return false;
  const said = Object.hasOwn(OTHERWISE, participle) ? (OTHERWISE[participle] ?? "").split(" ") : [participle];
  const stems = new Set(said.map(stemOf));
  return wordsOf(column.name).some((word) => word !== "year" && stems.has(stemOf(word)));
}
