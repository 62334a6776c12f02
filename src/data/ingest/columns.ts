import type { DuckDBConnection } from "@duckdb/node-api";
import { amountKinds, mixedUnits } from "./amounts.ts";
import { allRows } from "./duckdb.ts";
import type { Kind } from "./kind.ts";
import { KINDS, THOUSANDS } from "./kinds.ts";
import { isMarker } from "./missing.ts";
import { type Trial, tryOut } from "./trial.ts";

/** A relation in which every cell is text. */
export interface TextSource {
  /** SQL of the relation. */
  readonly from: string;
  /** SQL of one cell, for each column; cheap to repeat. */
  readonly cells: readonly string[];
  readonly names: readonly string[];
  /** Columns that the file does not name. */
  readonly nameless: ReadonlySet<number>;
  /** Columns of JSON in which there are objects or lists. */
  readonly nested: ReadonlySet<number>;
  /** Commas separate the cells, so that a comma within a number separates thousands. */
  readonly commas: boolean;
}

/** How a column is read, and why. */
export interface Decision {
  /** A kind, or text, or nothing when there are no values but markers, if that. */
  readonly kind: Kind | "text" | "nothing";
  /** Cells with a marker, which are read as missing. */
  readonly markers: number;
  /** Why it is text although most of it looks otherwise. */
  readonly doubt: Doubt | undefined;
  /** Some of its texts have spaces around them, which are left out. */
  readonly edges?: boolean;
  /** Text that looks like whole numbers, but is none without losing digits. */
  readonly digits: boolean;
}

/** What its values may be, or what almost all of them are. */
export type Doubt = { readonly guess: string } | { readonly almost: Kind };

/**
 * Decides how each column is read, on the evidence of every row: a kind that fits a sample is tried on the whole
 * file, and a value that it cannot read becomes evidence for the next.
 */
export async function decide(connection: DuckDBConnection, source: TextSource): Promise<Decision[]> {
  const columns = await sampled(connection, source);
  for (;;) {
    const open = columns.filter((column) => column.decision === undefined && propose(column, source.commas));
    if (open.length === 0) return columns.map(({ decision }) => decision ?? TEXT);
    const trials = open.map(({ cell, candidate }) => ({
      cell,
      kind: candidate,
      certain: candidate === THOUSANDS && source.commas,
    }));
    const results = await tryOut(connection, source.from, trials);
    open.forEach((column, index) => judge(column, results[index]));
  }
}

/** Enough to refute most kinds at once, so that few trials read the whole file. */
const SAMPLE = 300;
const TEXT: Decision = { kind: "text", markers: 0, doubt: undefined, digits: false };
const [NARROWEST] = KINDS;

interface Column {
  readonly cell: string;
  readonly evidence: Set<string>;
  readonly refused: Set<Kind>;
  candidate: Kind;
  doubt: Doubt | undefined;
  decision: Decision | undefined;
}

async function sampled(connection: DuckDBConnection, source: TextSource): Promise<Column[]> {
  const rows = await allRows(
    connection,
    `SELECT ${source.cells.join(", ")} FROM ${source.from} LIMIT ${SAMPLE}`,
  );
  return source.cells.map((cell, index) => ({
    cell,
    evidence: new Set(rows.map((row) => row[index]).filter((value) => typeof value === "string")),
    refused: new Set(),
    candidate: NARROWEST,
    doubt: undefined,
    decision: source.nested.has(index) ? TEXT : undefined,
  }));
}

/** Picks the narrowest kind that the evidence allows. False when none is left: the column is text. */
function propose(column: Column, commas: boolean): boolean {
  const evidence = [...column.evidence];
  const kinds = [...KINDS, ...amountKinds(evidence, commas)];
  const kind = kinds.find(
    (each) => !column.refused.has(each) && evidence.every((cell) => each.fits(cell) || isMarker(cell, each)),
  );
  if (kind === undefined) {
    const digits = evidence.length > 0 && evidence.every((cell) => /^\s*[+-]?\d*\s*$/.test(cell));
    const doubt = column.doubt ?? (digits ? undefined : doubtOf(evidence, kinds));
    column.decision = { kind: "text", markers: 0, doubt, digits };
    return false;
  }
  column.candidate = kind;
  return true;
}

function doubtOf(evidence: readonly string[], kinds: readonly Kind[]): Doubt | undefined {
  const units = mixedUnits(evidence);
  if (units.length > 1) return { guess: `its amounts are in different units: ${units.join(", ")}` };
  const almost = nearest(evidence, kinds);
  return almost && { almost };
}

/** The kind that most of the evidence fits, where it is most of it by far. */
function nearest(evidence: readonly string[], kinds: readonly Kind[]): Kind | undefined {
  const fitting = kinds.map((kind) => ({ kind, many: evidence.filter((cell) => kind.fits(cell)).length }));
  const most = Math.max(...fitting.map(({ many }) => many));
  return most >= FEW && most >= evidence.length * 0.7
    ? fitting.find(({ many }) => many === most)?.kind
    : undefined;
}

const FEW = 5;
const FEWEST_READ = 0.1;

function judge(column: Column, trial: Trial | undefined): void {
  if (trial === undefined) throw new Error("a trial has no result");
  const { present, read, unread, words, proven, torn } = trial;
  const kind = column.candidate;
  if (unread !== undefined) {
    column.evidence.add(unread);
    column.refused.add(kind);
    if (read > present * 0.9) column.doubt = { almost: kind };
  } else if (words > 0 && read < present * FEWEST_READ) {
    // Among so few others, words are what the column is about.
    column.decision = TEXT;
  } else if (read === 0) {
    column.decision = { kind: "nothing", markers: present, doubt: undefined, digits: false };
  } else if (torn) {
    column.refused.add(kind);
    column.doubt = { guess: kind.tornGuess ?? "" };
  } else if (proven) {
    column.decision = { kind, markers: present - read, doubt: undefined, digits: false };
  } else {
    column.refused.add(kind);
    column.doubt = { guess: kind.guess ?? "" };
  }
}
