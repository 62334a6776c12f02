import { type Phrases, each } from "./phrases.ts";

/** What a question asks once more of what it picks: the answer has it anyway. */
export const BESIDES: Phrases<"it" | "many" | "when"> = {
  "and what is it": "it",
  "and what was it": "it",
  "and how much": "it",
  "and how much is it": "it",
  "and how much was it": "it",
  "and how high": "it",
  "and how high is it": "it",
  "and how high was it": "it",
  "and how low is it": "it",
  "and how low was it": "it",
  "and what is the value": "it",
  "and what is that value": "it",
  "and what was the value": "it",
  "and how many": "many",
  "and how many times": "many",
  "how many times": "many",
  "and which one": "it",
  "and which ones": "it",
  "and which one is it": "it",
  "which ones": "it",
  "which ones are they": "it",
  "and when": "when",
  "and when was it": "when",
  "and when was that": "when",
  "and when did it happen": "when",
  "and at what time": "when",
  "and on what day": "when",
  "and on what date": "when",
  "and on which day": "when",
  "and on which date": "when",
  "and in what year": "when",
  "and in which year": "when",
};

/** How people talk around what they ask. It says nothing, wherever it stands, unless a name or value of the table has it. */
export const TALK: readonly string[] = [
  "give me",
  "show me",
  "tell me",
  "can you tell me",
  "can you give me",
  "please",
  "pls",
  "plz",
  "i want to know",
  "i need to know",
  "in here",
  "in there",
  "in the list",
  "on the list",
  "in this list",
  "on this list",
  "ie",
  ", what is",
  ", what are",
  ", what was",
  ", what were",
];

/** Ways to begin that say nothing. */
export const OPENINGS: readonly string[] = [
  "what",
  "whats",
  "what is",
  "what are",
  "what was",
  "what were",
  "show",
  "show me",
  "give",
  "give me",
  "tell me",
  "find",
  "find me",
  "get",
  "list",
  "display",
  "compute",
  "calculate",
  "please",
  "i want",
  "i want to know",
  "can you",
  "could you",
  "can you tell me",
  "can you show me",
  "can you give me",
  "could you tell me",
  "i need",
  "i need to know",
  "i want to see",
  "i would like to know",
  "i would like to see",
  "let me know",
  "can i get",
  "can i have",
  "can i see",
  "take",
];

/** Articles and the like: free wherever a phrase is read. */
export const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an"]);

/** Words that only hold phrases together. Short and closed: every other word must mean something. */
export const GLUE: ReadonlySet<string> = new Set([
  ...ARTICLES,
  ...each(`
  is are was were be been there do does did have has had having of in for with from at where whose
  who that which those ones and among only all please we ,`),
]);

/** Words that hold a sentence together: written small they are no code, whatever country MY or company OR is. */
export const LITTLE_WORDS: ReadonlySet<string> = new Set([
  ...GLUE,
  ...each(
    "i my me you your he she his her they them their our its as if by to on or so am be not but than then",
  ),
]);
