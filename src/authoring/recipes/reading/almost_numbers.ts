import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import { whyText } from "../../../data/ingest/notes.ts";
import { type Issue, type Part, problem } from "./part.ts";
import { sayColumn } from "./say.ts";

/** Why a column that may look otherwise is text: a few of its values are no numbers or dates, such as "< 10000". */
export function reasonForText(column: ColumnProfile, { notes }: Profile): string | undefined {
  const { name, type, top = [] } = column;
  if (type !== "text") return undefined;
  const values = top.map(({ value }) => String(value).trim());
  const bounds = values.filter((value) => BOUND.test(value));
  const numeric = values.length > 2 && values.every((value) => BOUND.test(value) || NUMBER.test(value));
  const isBounded = numeric && bounds.length > 0 && bounds.length * 2 < values.length;
  return (
    whyText(notes, name) ?? (isBounded ? `some of its values are not numbers: '${bounds[0]}'` : undefined)
  );
}

const BOUND = /^(?:[<>≤≥~]=?|under|over|less than|more than|up to)\s*[\d.,]+%?$/iu;
const NUMBER = /^[-+]?\d[\d.,]*%?$/u;

/** How many different numbers a column has is no number of what they count: nobody means it who does not say "different". */
export function countedNumbers(column: ColumnProfile, profile: Profile): Issue | undefined {
  const isOfNumbers = /\bnot (?:a number|numbers)\b/u.test(reasonForText(column, profile) ?? "");
  return isOfNumbers
    ? problem(
        `It would only count how many different values ${sayColumn(column.name)} has, whatever they say`,
      )
    : undefined;
}

/** No group has more different values than there are rows. */
export function beyondRows({ having = [] }: Part, { rows }: Profile): Issue | undefined {
  const isBeyond = having.some(({ measure: { aggregate }, op, value }) => {
    const least = typeof value === "number" ? value : value[0];
    return aggregate === "distinct" && LEAST.has(op) && least > rows;
  });
  return isBeyond
    ? problem(`It asks for groups of more different values than there are rows in the table, ${rows}`)
    : undefined;
}

const LEAST: ReadonlySet<string> = new Set([">", ">=", "=", "between"]);
