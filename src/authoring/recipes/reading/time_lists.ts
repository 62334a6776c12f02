import type { Dataset } from "../../../data/dataset.ts";
import type { ValueFinder } from "./finder.ts";
import { sayTime } from "./linking/header_times.ts";
import { mayBeOfRows } from "./linking/year_columns.ts";
import { memberOf } from "./linking/year_families.ts";
import { mentionsIn } from "./linking/year_mentions.ts";
import { joinedName } from "./names.ts";
import type { Rephrased } from "./rephrased.ts";
import { familiesSaid } from "./time_changes.ts";
import { tokenize } from "./tokens.ts";

/** "life expectancy of Japan in 1952 and 2007", where each has its column: the question with these columns for what it names. */
export async function atSeveralTimes(
  question: string,
  dataset: Dataset,
  finder: ValueFinder,
): Promise<Rephrased | undefined> {
  const tokens = tokenize(question);
  const [mention, ...others] = mentionsIn(tokens, []);
  if (mention === undefined || others.length > 0 || mention.times.length < 2) return undefined;
  if (mention.times.some((time) => time.length > 1) || mayBeOfRows(mention, dataset.profile, true))
    return undefined;
  const times = mention.times.flat();
  const rest = [...tokens.slice(0, mention.from), ...tokens.slice(mention.to)];
  const [said, ...more] = await familiesSaid(rest, times, dataset, finder);
  if (said === undefined || more.length > 0) return undefined;
  const { family, from, to } = said;
  const names = times.flatMap((time) => memberOf(family, [time])?.column.name ?? []);
  const list = names.map((name) => `"${name}"`);
  const columns = [list.slice(0, -1).join(", "), list.at(-1)].join(mention.joint);
  const at = from === -1 ? mention.from : from;
  const pieces = rest.map(({ kind, text }) => (kind === "quoted" ? `"${text}"` : text));
  const asked = [...pieces.slice(0, at), columns, ...pieces.slice(from === -1 ? at : to)].join(" ");
  const named = pieces.slice(Math.max(from, 0), Math.max(to, 0)).join(" ");
  const notes = names.flatMap((name, index) => {
    const words = `${named} ${sayTime(times[index] ?? "")}`.trim();
    return joinedName(words) === joinedName(name) ? [] : [`taking "${words}" for ${name}`];
  });
  return { question: asked, notes };
}
