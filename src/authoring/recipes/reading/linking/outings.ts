import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import type { ValueFinder } from "../finder.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import type { ValueLink } from "../value_link.ts";
import { isPlural, singularsOf } from "../words.ts";
import { deedsIn } from "./doers.ts";

/** "hikes" are the rows whose activity is "Hiking", and "trail runs" those of "Trail Running": said. Whether "runs" are these, too, is open. */
export async function addOutings(
  values: Map<number, readonly ValueLink[]>,
  tokens: readonly Token[],
  { columns }: Profile,
  { keeps }: Pick<ValueFinder, "keeps">,
  isFree: (at: number) => boolean,
): Promise<void> {
  const told = outingsIn(columns);
  if (told.length === 0) return;
  for (const [at, { kind, folded, text }] of tokens.entries()) {
    const doing = kind === "word" && isFree(at) ? doingOf(folded) : [];
    if (doing.length === 0) continue;
    const before = tokens[at - 1]?.folded ?? "";
    for (const { column, cells } of told) {
      const ended = cells.filter(({ deed }) => doing.includes(deed.split(" ").at(-1) ?? ""));
      const longer = ended.filter(({ deed }) => doing.some((word) => deed === `${before} ${word}`));
      const held = longer.length > 0 ? longer : ended.filter(({ deed }) => doing.includes(deed));
      const from = longer.length > 0 ? at - 1 : at;
      if (held.length !== 1 || (longer.length === 0 && (await hasMore(column, doing, ended, keeps))))
        continue;
      const linked = (found: typeof cells): ValueLink => {
        const own = found.map(({ value }) => value);
        const said = `${longer.length > 0 ? `${tokens[from]?.text ?? ""} ` : ""}${text}`;
        const notes = [`taking "${said}" for "${own.join(", ")}"`];
        return { column, values: own, to: at + 1, cost: 0.6, weak: false, plural: isPlural(folded), notes };
      };
      const all = longer.length === 0 && ended.length > held.length ? [linked(ended)] : [];
      values.set(from, [linked(held), ...all]);
    }
  }
}

/** Whether more values end so than those that are known. */
async function hasMore(
  { name, distinct, top = [] }: ColumnProfile,
  doing: readonly string[],
  known: readonly { readonly value: unknown }[],
  keeps: ValueFinder["keeps"],
): Promise<boolean> {
  if (top.length >= distinct) return false;
  const cell = `"${name.replaceAll('"', '""')}"`;
  const listed = known.map(({ value }) => `'${String(value).replaceAll("'", "''")}'`).join(", ");
  const ended = `regexp_matches(lower(${cell}), '\\b(${doing.join("|")})\\s*$')`;
  return keeps === undefined || (await keeps(`${ended} AND ${cell} NOT IN (${listed})`)) > 0;
}

/** The same of columns that tell what was done. */
const outingsIn = once((columns: readonly ColumnProfile[]) =>
  deedsIn(columns).filter(({ column: { name } }) =>
    wordsOf(name).some((word) => /^(?:activity|sport|exercise|workout|discipline|type)$/u.test(word)),
  ),
);

/** What is done on a "hike", a "run" or a "ride". */
function doingOf(word: string): readonly string[] {
  return [...singularsOf(word), ...(isPlural(word) ? [] : [word])].flatMap((root) =>
    /^\p{Ll}{3,}$/u.test(root)
      ? [`${root}ing`, `${root.replace(/e$/u, "")}ing`, `${root}${root.at(-1) ?? ""}ing`]
      : [],
  );
}
