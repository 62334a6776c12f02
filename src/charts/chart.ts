import type { Json, JsonObject } from "../toolkit/spec.ts";
import { barsOf, MOST_BARS } from "./bars.ts";
import { cellsOf } from "./cells.ts";
import { correlationsOf } from "./correlations.ts";
import type { Draw, Drawing, Figures } from "./drawing.ts";
import { figuresOf } from "./figures.ts";
import { linesOf } from "./lines.ts";
import { LOOK } from "./look.ts";
import { labelsOf, wordsFor, wrap } from "./words.ts";

/** A chart as a Vega-Lite specification, with its data in it: JSON that people can edit and other programs can draw. */
export type VegaLiteSpec = JsonObject;

/** The chart of a result, or why there is none: the end of a sentence that begins with "There is no chart, since". */
export type Charted = { readonly spec: VegaLiteSpec } | { readonly none: string };

export interface About {
  /** What the chart shows, such as how the question was read. Unless given, it is said from the names of the columns. */
  readonly title?: string | undefined;
  /** Where the numbers come from, such as the file's name. */
  readonly source?: string | undefined;
}

/** In which a kind of chart is looked for: the most telling first. */
const KINDS: readonly Draw[] = [correlationsOf, linesOf, barsOf, cellsOf];

const TITLE_LETTERS = 68;
const SOURCE_LETTERS = 90;

/**
 * The chart that suits a result, decided from nothing but its shape and the names in it. Names and texts from data appear only
 * as values and titles: fields have names of our own, and no expression holds anything else, so there is nothing to escape.
 */
export function chartOf(result: Json, about: About = {}): Charted {
  const found = figuresOf(result);
  if (typeof found === "string") return { none: found };
  const figures = plain(found);
  const drawn = drawFirst(figures);
  if (typeof drawn === "string") return { none: drawn };
  const said = `${figures.measures.map(({ name }) => wordsFor(name)).join(", ")} by ${figures.keys.map(({ name }) => wordsFor(name)).join(" and ")}`;
  const [title, source] = [about.title, about.source].map((text) => text?.trim() || undefined);
  const spec = {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: wrap(`${drawn.kind}: ${title ?? said}`, 300, 1).join(""),
    title: {
      text: wrap(title ?? said, TITLE_LETTERS, 3),
      ...(source === undefined ? {} : { subtitle: wrap(source, SOURCE_LETTERS, 3) }),
    },
    ...drawn.body,
    ...LOOK,
  };
  return { spec };
}

function drawFirst(figures: Figures): Drawing | string {
  let why: string | undefined;
  for (const draw of KINDS) {
    const drawn = draw(figures);
    if (typeof drawn === "object") return drawn;
    why ??= drawn;
  }
  return why ?? "no kind of chart suits it";
}

/** With at most two keys: of more, or of two that are compared with each other, one is made. */
function plain(figures: Figures): Figures {
  const { keys } = figures;
  const [first, second] = keys;
  if (first === undefined || second === undefined) return figures;
  const others = new Set(second.values);
  const isPair = first.values.some(
    (value) => value !== null && typeof value === "string" && others.has(value),
  );
  const isDrawn = !isPair || figures.count > MOST_BARS || correlationsOf(figures) !== undefined;
  if (keys.length === 2 && isDrawn) return figures;
  const labels = keys.map(({ values }) => labelsOf(values));
  const values = first.values.map((_, at) => labels.map((of) => of[at] ?? "").join(" · "));
  return { ...figures, keys: [{ name: keys.map(({ name }) => wordsFor(name)).join(" · "), values }] };
}
