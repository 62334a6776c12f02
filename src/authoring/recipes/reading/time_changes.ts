import type { Dataset } from "../../../data/dataset.ts";
import { among } from "./at_times.ts";
import { HEADLESS } from "./column_costs.ts";
import type { ValueFinder } from "./finder.ts";
import { type Input, prepare } from "./input.ts";
import { familiesOf, type Family, memberOf } from "./linking/year_families.ts";
import { isHead, mayBeOfRows } from "./linking/year_columns.ts";
import { mentionsIn } from "./linking/year_mentions.ts";
import type { Rephrased } from "./rephrased.ts";
import { type Token, tokenize } from "./tokens.ts";

const UP = "increase|rise|gain|jump|improvement|growth";
const DOWN = "decrease|drop|decline|fall|reduction|loss";
const ROSE =
  "rise|rose|risen|grow|grew|grown|increase|increased|go up|went up|gone up|climb|climbed|gain|gained|improve|improved|jump|jumped";
const FELL =
  "fall|fell|fallen|drop|dropped|decrease|decreased|decline|declined|go down|went down|gone down|shrink|shrank|shrunk|lose|lost";
const CHANGED = "change|changed|move|moved|differ|differed";
const GROWING = /^(?:gr(?:ow|ew|own|owth))$/u;
const MOST: Readonly<Record<string, "highest" | "lowest">> = {
  most: "highest",
  fastest: "highest",
  biggest: "highest",
  largest: "highest",
  greatest: "highest",
  highest: "highest",
  strongest: "highest",
  least: "lowest",
  slowest: "lowest",
  smallest: "lowest",
  lowest: "lowest",
};
const ALL_MOST = Object.keys(MOST).join("|");
const SHARE = "percent|percentage|relative|%|pct";
const NAME = "<n>";

/** What is ranked, or whose change is asked for. */
interface Shape {
  readonly word: string;
  readonly order?: "highest" | "lowest";
  readonly many?: string;
  readonly head?: string;
  readonly of?: string;
  readonly share?: boolean;
  readonly aggregate?: string;
}

const n = `(?: (?:(?:in|of|for) )?(?:(?:their|its|the) )?${NAME})?`;
const SHAPES: readonly {
  readonly like: RegExp;
  readonly shape: (found: Readonly<Record<string, string | undefined>>) => Shape;
}[] = [
  // "which 5 states grew the most", "which country's income rose the most"
  {
    like: new RegExp(
      `^(?:which|what)(?: (?<many>\\d+))?(?: (?<head>[^<]+?))??${n}(?: has| have| had)? (?<word>${ROSE}|${FELL})${n}(?: by)?(?: the)? (?<most>most|least|fastest|slowest)${n}$`,
      "iu",
    ),
    shape: ({ many, head, word = "", most = "" }) => ({ word, order: MOST[most], many, head }) as Shape,
  },
  // "biggest rise in income", "which state had the biggest income increase", "top 5 states by growth"
  {
    like: new RegExp(
      `^(?:(?:which|what)(?: (?<many>\\d+))? (?<head>[^<]+?) (?:has|have|had|saw|with|shows|showed|experienced) )?(?:the )?(?<most>${ALL_MOST})${n}(?: (?<share>${SHARE}))? (?<word>${UP}|${DOWN})${n}$`,
      "iu",
    ),
    shape: ({ many, head, word = "", most = "", share }) =>
      ({ word, order: MOST[most], many, head, share: share !== undefined }) as Shape,
  },
  {
    like: new RegExp(
      `^(?<head>[^<]+?) with (?:the )?(?<most>${ALL_MOST})${n}(?: (?<share>${SHARE}))? (?<word>${UP}|${DOWN})${n}$`,
      "iu",
    ),
    shape: ({ head, word = "", most = "", share }) =>
      ({ word, order: MOST[most], head, share: share !== undefined }) as Shape,
  },
  {
    like: new RegExp(
      `^top (?<many>\\d+) (?<head>[^<]+?) by${n}(?: (?<share>${SHARE}))? (?<word>${UP}|${DOWN})${n}$`,
      "iu",
    ),
    shape: ({ many, head, word = "", share }) =>
      ({ word, order: "highest", many, head, share: share !== undefined }) as Shape,
  },
  // "how much did income in Japan change", "by how much did Ohio grow"
  {
    like: new RegExp(
      `^(?:by )?how (?:much|many) (?:did|has|have|does|do) (?<of>.+?) (?<word>${ROSE}|${FELL}|${CHANGED})(?: by)?(?<late> (?:in|of|for) [^<]+)?$`,
      "iu",
    ),
    shape: ({ of = "", word = "", late = "" }) => ({ word, of: `${of}${late}` }),
  },
  // "change in income in Japan", "percent growth by state", "Japan's income growth", "income change for Parks"
  {
    like: new RegExp(
      `^(?:what (?:is|was) )?(?:the )?(?:(?<aggregate>average|mean|median|total) )?(?<before>(?:[^<]+ )??)(?:${NAME} )?(?:(?<share>${SHARE}) )?(?<word>change|difference|${UP}|${DOWN})${n}(?: (?<of>.+))?$`,
      "iu",
    ),
    shape: ({ aggregate = "", before = "", share, word = "", of = "" }) => ({
      word,
      aggregate,
      of: `${before} ${of}`.trim(),
      share: share !== undefined,
    }),
  },
];

/**
 * What changed from one time to another, where each has its column: "how much did income in Ohio rise from 2015 to 2021" is the one
 * less the other. What grew the most may have grown by the most or by the greatest share: these are two questions, and so are
 * those of two numbers that have such columns, where none is named.
 */
export async function changesOver(
  question: string,
  dataset: Dataset,
  finder: ValueFinder,
): Promise<readonly Rephrased[]> {
  const tokens = tokenize(question);
  const [mention, ...others] = mentionsIn(tokens, []);
  const ends = mention === undefined ? [] : mention.times.flat();
  const [first, last] = ends;
  if (mention === undefined || others.length > 0 || first === undefined || last === undefined) return [];
  if (ends.length > 2 || mayBeOfRows(mention, dataset.profile, true)) return [];
  const rest = [...tokens.slice(0, mention.from), ...tokens.slice(mention.to)];
  const said = await familiesSaid(rest, [first, last], dataset, finder);
  return said.flatMap(({ family, from, to }) => {
    const text = rest.flatMap(({ text: word }, at) =>
      at === from ? [NAME] : at > from && at < to ? [] : [word],
    );
    const shape = shapeOf(text.join(" "));
    const [before, after] = [memberOf(family, [first]), memberOf(family, [last])];
    if (shape === undefined || before === undefined || after === undefined) return [];
    if (family.members.indexOf(before) >= family.members.indexOf(after)) return [];
    const [early, late] = [before, after].map(({ column }) => `"${column.name}"`);
    const named = rest.slice(from, to).map((token) => token.text);
    const notes =
      named.length === 0
        ? []
        : [`taking "${named.join(" ")}" for ${before.column.name} and ${after.column.name}`];
    return asked(shape, early ?? "", late ?? "").map((one) => ({
      question: one.question,
      notes: [...notes, ...one.notes],
    }));
  });
}

function shapeOf(text: string): Shape | undefined {
  for (const { like, shape } of SHAPES) {
    const { groups } = like.exec(text) ?? {};
    if (groups !== undefined) return shape(groups);
  }
  return undefined;
}

function asked(
  { word, order, many, head, of, share, aggregate = "" }: Shape,
  early: string,
  late: string,
): readonly Rephrased[] {
  // By what share something changed is no number of two columns.
  if (share && order === undefined) return [];
  const isDown = new RegExp(`^(?:${DOWN}|${FELL})$`, "iu").test(word);
  const difference = isDown ? `${early} minus ${late}` : `${late} minus ${early}`;
  const ratio = { by: `${late} divided by ${early}`, notes: [RATIO] };
  const ways = share
    ? [ratio]
    : [{ by: difference, notes: [] }, ...(GROWING.test(word) && order ? [ratio] : [])];
  // The greatest drop is the lowest ratio.
  const turned = (by: string) =>
    by === ratio.by && isDown ? (order === "highest" ? "lowest" : "highest") : order;
  return ways.map(({ by, notes }) => {
    if (order === undefined) return { question: `${aggregate} ${by} ${whose(of ?? "")}`.trim(), notes };
    if (many === undefined) return { question: `${head ?? "row"} with the ${turned(by)} ${by}`, notes };
    const things = head ?? "rows";
    return {
      question:
        turned(by) === "highest"
          ? `top ${many} ${things} by ${by}`
          : `${many} ${things} with the lowest ${by}`,
      notes,
    };
  });
}

const RATIO = "taking the ratio for the share that it changed by: the higher the one, the greater the other";

/** "in Japan", "by state"; "Japan" is whose it is. */
function whose(of: string): string {
  const own = of
    .replace(NAME, "")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(/^the /u, "")
    .replace(/ (?:in|of|for)$/u, "");
  return own === "" || /^(?:in|of|for|by|per|at|on|among|within|across) /iu.test(own) ? own : `of ${own}`;
}

interface Said {
  readonly family: Family;
  readonly from: number;
  readonly to: number;
}

/** The number with columns for these times that the words name; where they name none, all that there are. */
export async function familiesSaid(
  tokens: readonly Token[],
  [first, ...times]: readonly string[],
  dataset: Dataset,
  finder: ValueFinder,
): Promise<readonly Said[]> {
  if (first === undefined) return [];
  const families = familiesOf(dataset.profile, dataset.name).filter((family) =>
    [first, ...times].every((time) => memberOf(family, [time]) !== undefined),
  );
  if (families.length === 0) return [];
  const own = new Map(
    families.flatMap((family) => {
      const member = memberOf(family, [first]);
      return member === undefined ? [] : [[member.column, family] as const];
    }),
  );
  const text = tokens.map((token) => (token.kind === "quoted" ? `"${token.text}"` : token.text)).join(" ");
  const input = await prepare(text, among(dataset, first, [...own.keys()]), finder);
  if (input.tokens.length !== tokens.length) return [];
  const spans = tokens.flatMap((_, from) =>
    namedAt(input, from).flatMap(({ column, to }): Said[] => {
      const family = own.get(column);
      return family === undefined ? [] : [{ family, from, to }];
    }),
  );
  const whole = spans.filter(
    (span) => !spans.some((other) => other !== span && other.from <= span.from && other.to >= span.to),
  );
  if (whole.length > 1) return [];
  if (whole.length === 1) return whole;
  const ofFile = tokens.flatMap((token, from): Said[] => {
    const [family, ...others] = families.filter((one) => one.ofFile && isHead(token, one));
    return family === undefined || others.length > 0 ? [] : [{ family, from, to: from + 1 }];
  });
  return ofFile.length === 1 ? ofFile : families.map((family) => ({ family, from: -1, to: -1 }));
}

/** The columns that the words there name best. */
function namedAt(input: Input, at: number) {
  const links = input.columnsAt(at).filter(({ cost, beside }) => cost < HEADLESS && !beside);
  const least = Math.min(...links.map(({ cost }) => cost));
  return links.filter(({ cost }) => cost === least);
}
