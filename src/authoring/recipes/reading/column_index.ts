import type { Name } from "./column_names.ts";
import { type Token, tokenize, wordsOf } from "./tokens.ts";
import { likeness, toWord, type Word } from "./words.ts";

export interface Names {
  readonly all: readonly Name[];
  /** Those that have a word, as asked before: a question is laid beside the same names several times. */
  readonly known: Map<string, readonly Name[]>;
  /** What some words cost by each name that has them, as asked before. */
  readonly costs: Map<string, Costs>;
  readonly byJoined: ReadonlyMap<string, readonly Name[]>;
  /** By any form of any word. */
  readonly byForm: ReadonlyMap<string, readonly Name[]>;
  /** By the first letter of what one word may be in full. */
  readonly byLetter: ReadonlyMap<string, readonly Name[]>;
  /** Names with signs, as questions have them piece by piece, by the first piece: "Price ($)", "% change". */
  readonly bySign: ReadonlyMap<
    string,
    readonly { readonly name: Name; readonly pieces: readonly string[] }[]
  >;
}

export interface Costs {
  readonly begun: readonly Name[];
  /** Each name with what the words cost, those together that are named as well as each other. */
  readonly crowds: readonly {
    readonly level: number;
    readonly fits: readonly { readonly name: Name; readonly cost: number }[];
  }[];
}

export const MOST_KNOWN = 500;

export function indexed(all: readonly Name[]): Names {
  const byJoined = new Map<string, Name[]>();
  const byForm = new Map<string, Name[]>();
  const byLetter = new Map<string, Name[]>();
  for (const name of all) {
    put(byJoined, name.joined, name);
    for (const form of new Set(name.words.flatMap(formsOf))) put(byForm, form, name);
    for (const whole of wholesOf(name)) put(byLetter, whole.charAt(0), name);
  }
  const signed = all
    .map((name) => ({ name, tokens: tokenize(name.column.name) }))
    .filter(({ tokens }) => tokens.some(({ kind }) => kind === "mark"))
    .map(({ name, tokens }) => ({ name, pieces: tokens.map(({ folded }) => folded) }));
  return {
    all,
    known: new Map(),
    costs: new Map(),
    byJoined,
    byForm,
    byLetter,
    bySign: Map.groupBy(signed, ({ pieces }) => pieces[0] ?? ""),
  };
}

function put(index: Map<string, Name[]>, key: string, name: Name): void {
  const there = index.get(key);
  if (there === undefined) index.set(key, [name]);
  else if (there.at(-1) !== name) there.push(name);
}

/** Words that are alike share one of these. */
function formsOf({ text, stem, long }: Word): string[] {
  return [
    `text ${text}`,
    `text ${text}es`,
    ...(text.endsWith("es") ? [`text ${text.slice(0, -2)}`] : []),
    `stem ${stem}`,
    `long ${long}`,
  ];
}

/** Those that have one of the words, in the order of the columns. */
export function namesLike(names: Names, ...tokens: readonly Token[]): readonly Name[] {
  const texts = tokens.flatMap(({ text }) => wordsOf(text).slice(0, 1));
  const key = texts.join(" ");
  const found = names.known.get(key) ?? namesWith(names, texts.map(toWord));
  if (names.known.size >= MOST_KNOWN) names.known.clear();
  names.known.set(key, found);
  return found;
}

function namesWith({ all, byForm }: Names, words: readonly Word[]): readonly Name[] {
  const close = new Set(words.flatMap((word) => formsOf(word).flatMap((form) => byForm.get(form) ?? [])));
  return close.size === 0
    ? []
    : all.filter(
        (name) =>
          close.has(name) &&
          name.words.some((own) => words.some((word) => likeness(word, own) !== undefined)),
      );
}

/** What one word may be that names it. */
function wholesOf({ joined, core: [only, ...others] }: Name): readonly string[] {
  return only && others.length === 0 ? [joined, only.text] : [joined];
}
