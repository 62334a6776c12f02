import type { Order } from "./kind.ts";

/** What ingest had to reject or coerce, collected as sentences for people. */
export interface Notes {
  add(sentence: string): void;
  readonly all: readonly string[];
}

const MOST = 60;

export function createNotes(): Notes {
  const sentences: string[] = [];
  let left = 0;
  return {
    add(sentence) {
      if (sentences.length < MOST) sentences.push(sentence);
      else left += 1;
    },
    // A table of 400 columns must not drown the reader, nor a prompt.
    get all() {
      return left === 0 ? sentences : [...sentences, `${left} more notes of this kind were left out.`];
    },
  };
}

/** Why a column that may look otherwise is text. */
export function keptAsText(column: string, reason: string): string {
  return `Column ${quoted(column)} is kept as text: ${reason}.`;
}

/** The reason that the notes give for that, if they give one. */
export function whyText(notes: readonly string[], column: string): string | undefined {
  const start = keptAsText(column, "").slice(0, -1);
  const [note, ...others] = notes.filter((each) => each.startsWith(start));
  return others.length > 0 ? undefined : note?.slice(start.length, -1);
}

/** `1 row`, `2 rows`. */
export function count(many: number, one: string, more = `${one}s`): string {
  return `${many} ${many === 1 ? one : more}`;
}

/** A piece of data for a message: short, quoted, on one line. */
export function quoted(value: string): string {
  const plain = value.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "�");
  return `'${plain.length > 40 ? `${plain.slice(0, 40)}…` : plain}'`;
}

/** The first of some pieces of data, for a message. */
export function listed(names: readonly string[]): string {
  return names.slice(0, 5).map(quoted).join(", ") + (names.length > 5 ? ", …" : "");
}

/** What is said of dates whose years have two digits. */
export const SHORT_YEARS = "years of two digits";

/** What is said of dates that begin with one or the other. */
export function orderNote(order: Order): string {
  return `dates are read with the ${order}`;
}

/** Whether the notes say that dates of the file have such years. */
export function hasShortYears(notes: readonly string[]): boolean {
  return notes.some((note) => note.includes(`${SHORT_YEARS} are read`) || note.includes(`${SHORT_YEARS} as`));
}

/** What all its dates begin with, as the notes say. */
export function orderTold(notes: readonly string[]): Order | undefined {
  const told = (["day first", "month first"] as const).filter((order) =>
    notes.some((note) => note.includes(orderNote(order))),
  );
  return told.length === 1 ? told[0] : undefined;
}
