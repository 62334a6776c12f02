/** Phrases and their meanings. All of it is plain English: no word here belongs to one dataset. */
export type Phrases<T> = { readonly [phrase: string]: T };

/** Words apart by spaces. */
export function each(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}
