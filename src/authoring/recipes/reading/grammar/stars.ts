import type { ColumnProfile } from "../../../../data/dataset.ts";
import { coreOf } from "../column_names.ts";
import { COMPARISONS, COMPARISONS_AFTER } from "../lexicon/comparisons.ts";
import type { Input } from "../input.ts";
import { alt, type Match, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { aMeasured } from "./leaves.ts";
import { nounColumn } from "./nouns.ts";
import { tensOf } from "./periods.ts";

/** What a number of stars is called. */
const RATINGS: ReadonlySet<string> = new Set(
  "star stars rating ratings class category level grade".split(" "),
);

/** "5 star" speaks of the one column of stars; of one of ratings only where they go no further than five. */
const stars: Parser<ColumnProfile> = (input, at) => {
  const token = input.tokens[at];
  if (token?.kind !== "word" || !/^stars?$/.test(token.folded)) return [];
  const rated = input.dataset.profile.columns.filter(
    ({ type, name }) => type === "number" && coreOf(name).every((word) => RATINGS.has(word)),
  );
  const own = rated.filter(({ name }) => coreOf(name).some((word) => /^stars?$/.test(word)));
  const named =
    own.length > 0
      ? own
      : rated.filter(({ name, max }) => coreOf(name).includes("rating") && Number(max) <= 5);
  const [column, ...others] = named;
  if (column === undefined || others.length > 0) return [];
  const notes = own.length > 0 ? [] : [`taking "${token.text}" for ${column.name}`];
  return [{ to: at + 1, cost: 0.5, notes, value: column }];
};

const dash = opt(phrase("-"));
const ends = opt(phrase("between", "from", "with", "with between"));

/** "5 star hotels", "4 or more stars", "at least 3 stars", "4 stars and up". */
export const someStars: Parser<Part> = alt<Part>(
  seq(
    [ends, aMeasured, phrase("and", "to", "-", "–"), aMeasured, dash, stars],
    (_, from, _to, to, _dash, { name }) =>
      from.value < to.value && !from.units && !to.units
        ? { where: [{ column: name, op: "between", value: [from.value, to.value] }] }
        : undefined,
  ),
  seq([aMeasured, phrase("or", "and"), aMeasured, dash, stars], (one, _or, other, _dash, { name }) =>
    one.units || other.units || one.value === other.value
      ? undefined
      : { where: [{ column: name, op: "in", value: [one.value, other.value] }] },
  ),
  seq(
    [
      opt(phrase("with", "have", "has", "having", "rated")),
      opt(term(COMPARISONS)),
      aMeasured,
      opt(term({ ...COMPARISONS_AFTER, "and up": ">=", "or better": ">=" } as const)),
      dash,
      stars,
      opt(term({ ...COMPARISONS_AFTER, "and up": ">=", "or better": ">=" } as const)),
    ],
    (_, before, { value, percent, units }, between, _dash, { name }, after) => {
      const said = [before, between, after].filter((op) => op !== undefined);
      return percent || units || said.length > 1
        ? undefined
        : { where: [{ column: name, op: said[0] ?? "=", value }] };
    },
  ),
);

/** "people in their 30s": of ten years of age. */
export const aDecadeOfLife: Parser<Part> = seq(
  [phrase("in their", "in his", "in her"), decade, nounColumn("age")],
  (_, from, { name, min, max }): Part | undefined =>
    from <= Number(max) && from + 9 >= Number(min)
      ? { where: [{ column: name, op: "between", value: [from, from + 9] }] }
      : undefined,
);

function decade({ tokens }: Input, at: number): Match<number>[] {
  const tens = tensOf(tokens[at]?.folded ?? "");
  return tens === undefined ? [] : [{ to: at + 1, cost: 0, notes: [], value: tens }];
}
