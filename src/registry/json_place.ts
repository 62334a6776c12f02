/** Where in a text something is, as editors count. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where `text` stops being JSON; `undefined` when it is JSON. (The errors of `JSON.parse` do not always say.) */
export function placeOfError(text: string): Place | undefined {
  const { failed } = scan(text, []);
  return failed === undefined ? undefined : placeAt(text, failed);
}

/** Where the value at `path` starts, in a text that is JSON; of the deepest part that is there when it is not. */
export function placeOf(text: string, path: readonly (string | number)[]): Place {
  return placeAt(text, scan(text, path).found);
}

/** The place of the character at `offset`. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR =
  /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

function scan(
  text: string,
  path: readonly (string | number)[],
): { found: number; failed: number | undefined } {
  let at = 0;
  let found = 0;

  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const token = pattern.exec(text)?.[0] ?? "";
    at += token.length;
    return token;
  };
  const next = (character: string): boolean => {
    take(SPACE);
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };
  // `depth` counts the steps of the path that lead here; -1 when we are beside it.
  const value = (depth: number): boolean => {
    take(SPACE);
    if (depth >= 0) found = at;
    if (next("{"))
      return items("}", () => {
        take(SPACE);
        const key = take(SCALAR);
        if (!key.startsWith('"')) return false;
        const on = depth >= 0 && depth < path.length && JSON.parse(key) === path[depth];
        return next(":") && value(on ? depth + 1 : -1);
      });
    if (next("[")) {
      let index = 0;
      return items("]", () => {
        const on = depth >= 0 && depth < path.length && path[depth] === index;
        index += 1;
        return value(on ? depth + 1 : -1);
      });
    }
    return take(SCALAR) !== "";
  };
  const items = (end: string, item: () => boolean): boolean => {
    if (next(end)) return true;
    do {
      if (!item()) return false;
    } while (next(","));
    return next(end);
  };

  const valid = value(0);
  take(SPACE);
  return { found, failed: valid && at === text.length ? undefined : at };
}
