import type { Token } from "./tokens.ts";

/** How people begin, before they ask: it says nothing, unless the table has a name or a value for it. */
const LEAD_INS: readonly (readonly string[])[] = phrases(`
  hey | hi | hello | hi there | hey there | hello there | good morning | good afternoon | good evening | yo
  ok | okay | alright | all right | so | well | now | um | uh | hmm | sorry | actually | quick question | quick one
  question | one more question | another question | one more thing | next question | just curious | just wondering
  i wonder | i was wondering | i am wondering | im wondering | im curious | i am curious | i curious | curious
  out of curiosity | wondering
  i like | i like to know | i like to have | i like to get | id like | id like to know | id like to get | i would like
  i would like to get | i would like to have | i would love to know | i d like | i d like to know
  can u | could u | would you | will you | can you please | could you please | can u please | would you please
  can u tell me | could u tell me | can u show me | can u give me | can anyone tell me | can somebody tell me
  can someone tell me | can you find | can you help me find | can you work out | can you say | could you show me
  could you give me | do you know | do u know | would you know | do you happen to know | any idea
  do we know | does anyone know | does anybody know | i have no idea
  wanna know | i wanna know | want to know | i want to find out | i want to get | i want to have | i need to find
  i need to find out | i am looking for | im looking for | i looking for | looking for | i am interested in
  im interested in | i interested in | interested in | i am trying to find | im trying to find | i am trying to find out
  im trying to find out | i trying to find | trying to find | trying to find out | help me find | help me find out
  look up | work out | figure out | find out | tell us | give us | give me please | remind me | remind me again
  what about | how about | and what about | and how about
  i would be interested in | it would be nice to know | we need to know | we would like to know | we want to know
  do you have | have you got | is it possible to see | is it possible to get | is it possible to know
  for this data | for this dataset | for this file | for this table | in this data | in this dataset | in this file
  in this table | from this data | from this dataset | from this file | from the data | from the dataset
  according to the data | according to this data | according to the dataset | based on the data | based on this data
  looking at the data | going by the data`);

/** How they end. */
const PARTINGS: readonly (readonly string[])[] = phrases(`
  please | pls | plz | thanks | thank you | thank u | thx | ty | tia | cheers | many thanks | thanks a lot
  thanks a bunch | thanks in advance | thanks so much | thank you so much | thank you very much | for me | for us
  if you can | if possible | if you know | if you would | do you know | can you tell me | could you tell me | is what
  at all | so far | i wonder`);

/** The same behind a comma: without one, they may say which side is meant, or which answer. */
const TAGGED: readonly (readonly string[])[] = phrases(
  "right | ok | okay | yeah | correct | huh | you know | would you | will you | could you | can you | any idea | roughly speaking",
);

/** Ways to begin that ask for rows, whatever tells them: whether there are such, or which. */
export const LISTINGS: readonly string[] = phrases(`
  are there any | is there any | is there a | is there an | are there | were there any | was there any | was there a
  were there | have there been any | has there been a | has there been any | was there ever a | were there ever any
  any | do we have any | do we have a | do we have | have we got any | have we got | do any | does any
  did any | are any | is any | were any | was any | has any | have any | show me any | show any | list any | find any
  give me any | find me any
  list | list all | list out | list me | show | show me | show all | show me all | show us | show us all | find | find all | find me
  find me all | display | display all | give me | give me all | give me a list of | give me a list of all | a list of | list of | list of all
  wanna see | i wanna see | want to see | i want to see | i want to see all | i need to see | i would like to see
  i like to see | id like to see | let me see | let see | lets see | pull up | bring up | who are | who were | name all | name the | enumerate`).map(
  (words) => words.join(" "),
);

/** What a superlative may have around it without saying more: all that the table knows is meant anyway. */
export const EVER: readonly string[] = phrases(`
  ever | ever recorded | ever seen | ever measured | of all time | of all times | of all | in history | on record
  of them all | of the lot | of the bunch`).map((words) => words.join(" "));

/** Words that lead in only where a mark parts them from the rest: a "well depth" is another thing than a depth. */
const TOLD_APART: ReadonlySet<string> = new Set(
  phrases(
    "well | now | alright | all right | sorry | actually | question | curious | i have no idea | interested in",
  ).map((words) => words.join(" ")),
);

function phrases(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((words) => words.split(" "))
    .toSorted((left, right) => right.length - left.length);
}

/** How many tokens at the beginning only lead to the question. */
export function leadIn(tokens: readonly Token[], meaningless: (at: number) => boolean): number {
  const said = LEAD_INS.find((words) =>
    words.every((word, at) => isSaid(tokens[at], word) && meaningless(at)),
  );
  if (said === undefined) return 0;
  if (TOLD_APART.has(said.join(" ")) && tokens[said.length]?.kind !== "mark") return 0;
  const marks = tokens
    .slice(said.length)
    .findIndex(({ kind, text }) => kind !== "mark" || !/^[,:;!.–-]$/.test(text));
  return marks === -1 ? 0 : said.length + marks;
}

/** "…, highest first pls", "…? thanks", "…, right?": how many tokens at the end only part from the question, after some word that takes no text. */
export function parting(
  tokens: readonly Token[],
  meaningless: (at: number) => boolean,
  takesText: (word: string) => boolean,
): number {
  const fits = (words: readonly string[]) => {
    const from = tokens.length - words.length;
    return from > 1 && words.every((word, at) => isSaid(tokens[from + at], word) && meaningless(from + at));
  };
  const tag = TAGGED.find((words) => fits(words) && tokens.at(-words.length - 1)?.text === ",");
  const said = tag ?? PARTINGS.find(fits);
  if (said === undefined) return 0;
  const last = tokens.at(-said.length - 1);
  if (last === undefined || takesText(last.folded)) return 0;
  // "… Thanks" goes on from nothing: "… of Cheers" is a name.
  if (last.kind !== "mark" && tokens.slice(-said.length).some(isName)) return 0;
  return said.length + (last.kind === "mark" && /^[,.?!]$/.test(last.text) ? 1 : 0);
}

function isSaid(token: Token | undefined, word: string): boolean {
  return token?.kind === "word" && token.folded === word;
}

function isName({ text }: Token): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text);
}
