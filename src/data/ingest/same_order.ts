import type { DuckDBConnection } from "@duckdb/node-api";
import type { Decision, TextSource } from "./columns.ts";
import { KINDS } from "./kinds.ts";
import { quoted } from "./notes.ts";
import { tryOut } from "./trial.ts";

/** Dates that may have the day or the month first have it where the other columns of the file do, if these agree. */
export async function sameOrder(
  connection: DuckDBConnection,
  { from, cells, names }: TextSource,
  decisions: readonly Decision[],
): Promise<Decision[]> {
  const proven = decisions.flatMap(({ kind }, index) =>
    typeof kind === "object" && kind.order !== undefined ? [{ order: kind.order, index }] : [],
  );
  const [first] = proven;
  if (first === undefined || proven.some(({ order }) => order !== first.order)) return [...decisions];
  const kinds = KINDS.filter(({ order }) => order === first.order);
  const guesses = new Set(kinds.map(({ guess }) => guess));
  const decided: Decision[] = [];
  for (const [index, decision] of decisions.entries()) {
    const { kind, doubt } = decision;
    const isOpen = kind === "text" && doubt !== undefined && "guess" in doubt && guesses.has(doubt.guess);
    const cell = cells[index] ?? "NULL";
    const trials = isOpen
      ? await tryOut(
          connection,
          from,
          kinds.map((each) => ({ cell, kind: each, certain: true })),
        )
      : [];
    const at = trials.findIndex(({ read, unread, torn }) => read > 0 && unread === undefined && !torn);
    const [found, trial] = [kinds[at], trials[at]];
    const note = `${found?.note}, as in ${quoted(names[first.index] ?? "")}`;
    decided.push(
      found === undefined || trial === undefined
        ? decision
        : {
            kind: { ...found, note },
            markers: trial.present - trial.read,
            doubt: undefined,
            digits: false,
          },
    );
  }
  return decided;
}
