import { timesIn } from "./headers.ts";
import type { Input } from "./input.ts";
import type { Rephrased } from "./rephrased.ts";

/** "strongest gust of the year": where all dates are of one year, that says nothing more. It is said which year that is. */
export function ofOneYear({ question, tokens, dataset }: Input): readonly Rephrased[] {
  const [time, ...others] = timesIn(dataset.profile.columns);
  const years = [time?.min, time?.max].map((moment) => String(moment).slice(0, 4));
  const [before, preposition, article, noun] = tokens.slice(-4);
  const isSaid = noun?.folded === "year" && article?.folded === "the" && OF.has(preposition?.folded ?? "");
  // "month of the year" is one that comes round again.
  if (time === undefined || others.length > 0 || years[0] !== years[1] || !isSaid) return [];
  if (before === undefined || PARTS.has(before.folded)) return [];
  return [
    { question: question.slice(0, before.end), notes: [`all of ${time.name} is in ${years[0] ?? ""}`] },
  ];
}
const OF: ReadonlySet<string> = new Set(["of", "in", "during", "for"]);
const PARTS: ReadonlySet<string> = new Set(
  `month months day days week weeks weekday weekdays quarter quarters hour hours date dates time times part parts half season
  seasons end start beginning rest middle`.split(/\s+/u),
);
