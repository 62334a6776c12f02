import { readFile } from "node:fs/promises";

/** The prompts, as they lie in `prompts/`: prose with places for what differs from one question to the next. */
export type PromptName = "read" | "amend" | "question" | "change" | "code" | "write" | "repair" | "rewrite";

/** A prompt with its places filled. What is filled in is never looked at again, so text of the data opens no places. */
export async function render(
  name: PromptName,
  values: Readonly<Record<string, string>> = {},
): Promise<string> {
  const template = await readFile(new URL(`prompts/${name}.md`, import.meta.url), "utf8");
  return template.replaceAll(/\{\{(\w+)\}\}/gu, (_, place: string) => {
    const value = values[place];
    if (value === undefined) throw new Error(`Cannot write the prompt ${name}: ${place} has no value.`);
    return value;
  });
}

/** Text from outside as one line of JSON: it cannot leave its quotes, and has no control or invisible characters. */
export function quoted(text: string, most = 200): string {
  const letters = [...text];
  return JSON.stringify(letters.length > most ? `${letters.slice(0, most).join("")}…` : text).replaceAll(
    INVISIBLE,
    (character) =>
      Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
        .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
        .join(""),
  );
}

/** Several lines of text from outside, without what nobody sees. */
export function plain(text: string, most = 20_000): string {
  const kept = text
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(/[^\n\t]/gu, (character) => (INVISIBLE_ONE.test(character) ? " " : character));
  return kept.length > most ? `${kept.slice(0, most)}…` : kept;
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const INVISIBLE_ONE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
