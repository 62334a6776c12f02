import type { Profile } from "../../../data/dataset.ts";
import type { Filter } from "../../../toolkit/index.ts";
import type { Query } from "../query.ts";
import { isIssue, type Issue, type Part, problem } from "../reading/part.ts";
import { columnsOf, conditionsOf, toKey } from "../reading/plain.ts";
import type { Settle } from "../reading/recipe_reading.ts";
import { sayFilters, sayKeys, sayWhere } from "../reading/say.ts";
import { amountsShared, isMoreThanRows } from "../reading/shared_amounts.ts";

/** Where it is open what is the part and what the whole, or whether groups are the whole: settled in each way, to offer them. */
export function doubtful(part: Part, profile: Profile, settle: Settle): Issue | undefined {
  const { ask, where = [], keys: groups = [], behind = [], ...rest } = part;
  const { of, pieces } = sidesOf(part);
  const settled = (change: Part) => {
    const found = settle({ ...rest, where, ...(groups.length > 0 && { keys: groups }), ...change }, profile);
    return isIssue(found) ? found.offers : [found];
  };
  const asked = (chosen: readonly Part[]) =>
    ({ ask: { recipe: "share_of_rows", word: "said", parts: [of, ...chosen] } }) as const;
  const late = behind.flatMap((after) => after.where ?? []).filter((filter) => where.includes(filter));
  const told = ask?.word === "valued" ? "named" : ask?.word;
  if (told === "rate") return undefined;
  const amounts = amountsShared(profile);
  if (ask?.word === "valued" && isMoreThanRows(profile))
    return problem("It does not say of what the share is: of the rows, or of the total of something", [
      ...settled(asked(pieces)),
      ...amounts.slice(0, MOST_TOTALS).flatMap((column) => {
        const sum = { measures: [{ aggregate: "sum", column }] } as const;
        return settled({ ask: { recipe: "share_of_rows", word: "said", parts: [sum, ...pieces] } });
      }),
    ]);
  if (late.length > 0) {
    const before = where.filter((filter) => !late.includes(filter));
    return problem(
      `It does not say whether ${sayFilters(late)} belongs to the part or to the whole`,
      distinct([
        ...settled(asked(pieces)),
        ...settled({ ...asked([...pieces, { where: late }]), where: before }),
      ]),
    );
  }
  if (told === "open") {
    const others = (at: number) => filtersOf(pieces.filter((_, index) => index !== at));
    const splits = pieces.flatMap((piece, at) =>
      settled({ ...asked([piece]), where: [...where, ...others(at)] }),
    );
    return problem(
      "It does not say what is the part and what is the whole",
      distinct([...splits.toReversed(), ...settled(asked(pieces))]),
    );
  }
  // "percentage of women in each department" is that number of the department; "from each" may also say where these women are.
  if (told === "named" && behind.some((after) => after.keys && after.by === "from")) {
    const chosen = filtersOf(pieces);
    return problem(
      `It does not say whether the whole is each ${sayKeys(groups.map(toKey))}, or all ${sayWhere(chosen).replace(" where", "rows where")}`,
      distinct([
        ...settled(asked(pieces)),
        ...settled({
          where: [...where, ...chosen],
          ask: { recipe: "share_by_group", word: "said", parts: [of] },
        }),
      ]),
    );
  }
  return ownColumn(part, settled, asked);
}

const MOST_TOTALS = 3;

/** "share of revenue over 100" may be one of the revenue, or of the rows. */
function ownColumn(
  part: Part,
  settled: (change: Part) => readonly Query[],
  asked: (chosen: readonly Part[]) => Pick<Part, "ask">,
): Issue | undefined {
  const { of, pieces } = sidesOf(part);
  const own = new Set(columnsOf(of.measures?.[0]?.column).map(({ name }) => name));
  const conditions = conditionsOf(filtersOf(pieces));
  if (part.ask?.word !== "named" || !conditions.some(({ column }) => own.has(column))) return undefined;
  const { ask } = asked(pieces);
  return problem("It does not say whether the share is one of the sum or of the rows", [
    ...settled(asked(pieces)),
    ...settled({ ...(ask && { ask: { ...ask, parts: [{}, ...pieces] } }) }),
  ]);
}

/** What a share is of, and the conditions of the part. */
export function sidesOf({ ask }: Part): { readonly of: Part; readonly pieces: readonly Part[] } {
  const [of = {}, ...pieces] = ask?.parts ?? [];
  return { of, pieces };
}

export function filtersOf(parts: readonly Part[]): Filter[] {
  return parts.flatMap(({ where = [] }) => where);
}

function distinct(queries: readonly Query[]): Query[] {
  return queries.filter(
    (query, at) => !queries.slice(0, at).some((other) => JSON.stringify(other) === JSON.stringify(query)),
  );
}
