import type { Filter } from "../../../toolkit/index.ts";
import type { Issue, Measure, Part } from "./part.ts";

/** The one thing that several phrases say together, or why they cannot be meant together. */
export function unify(parts: readonly Part[]): Part | Issue {
  let whole: Part = {};
  for (const part of parts) {
    const next = merge(whole, part);
    if (isIssue(next)) return next;
    whole = next;
  }
  return whole;
}

export function isIssue(value: object): value is Issue {
  return "problem" in value;
}

/** Saying a thing twice is free; saying two things where one is possible is not. */
function merge(left: Part, right: Part): Part | Issue {
  const issue = left.issue ?? right.issue;
  if (issue) return issue;
  const [measure, other] = [left.measure, right.measure];
  if (measure && other && !sameMeasure(measure, other)) {
    return {
      problem: `It asks for ${sayMeasure(measure)} and for ${sayMeasure(other)}, and only one can be answered at a time`,
      offers: [],
    };
  }
  if (left.pick && right.pick) return { problem: "It picks the highest or lowest twice", offers: [] };
  if (left.order && right.order && left.order !== right.order)
    return { problem: "It asks for two different orders", offers: [] };
  if (left.limit && right.limit && left.limit !== right.limit)
    return { problem: "It asks for two different limits", offers: [] };
  if (left.listing && right.listing) return { problem: "It lists columns twice", offers: [] };
  const twoNouns =
    left.rows &&
    right.rows &&
    (left.rows.assumed || right.rows.assumed) &&
    left.rows.word !== right.rows.word;
  if (twoNouns)
    return {
      problem: `It is not clear whether both "${left.rows.word}" and "${right.rows.word}" stand for the rows`,
      offers: [],
    };
  return {
    ...left,
    ...right,
    ...((left.where || right.where) && { where: bothFilters(left.where ?? [], right.where ?? []) }),
    ...((left.pooled || right.pooled) && { pooled: [...(left.pooled ?? []), ...(right.pooled ?? [])] }),
    ...((left.keys || right.keys) && { keys: [...new Set([...(left.keys ?? []), ...(right.keys ?? [])])] }),
    ...((left.rows || right.rows) && {
      rows: left.rows?.assumed === false ? left.rows : (right.rows ?? left.rows),
    }),
  } as Part;
}

function bothFilters(left: readonly Filter[], right: readonly Filter[]): Filter[] {
  const known = new Set(left.map((filter) => JSON.stringify(filter)));
  return [...left, ...right.filter((filter) => !known.has(JSON.stringify(filter)))];
}

function sameMeasure(left: Measure, right: Measure): boolean {
  return left.aggregate === right.aggregate && left.column === right.column;
}

function sayMeasure({ aggregate, column }: Measure): string {
  if (column === undefined) return "a number of rows";
  return aggregate === undefined ? column.name : `the ${aggregate} of ${column.name}`;
}
