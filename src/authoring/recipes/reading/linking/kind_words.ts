import type { ColumnProfile } from "../../../../data/dataset.ts";
import { noted } from "./asked_words.ts";
import type { ColumnFinder } from "../columns.ts";
import type { ColumnLink } from "../column_costs.ts";
import { isTime } from "../column_facts.ts";
import { ARTICLES } from "../lexicon/talk.ts";
import { KINDS, TAGS } from "../lexicon/things.ts";
import type { Token } from "../tokens.ts";
import { isVocabulary } from "../vocabulary.ts";

/** "weather type" is the column weather, where no column is called a type; and "engine type" is engine, though one is: said. */
export function addTags(links: ColumnLink[][], tokens: readonly Token[]): void {
  for (const [at, found] of links.entries()) {
    const tagged = found.flatMap((link): readonly ColumnLink[] => {
      const { to, column, cost } = link;
      const next = tokens[to];
      if (next?.kind !== "word" || found.some((other) => other.to > to)) return [];
      // "race group", where a few groups are all that it holds.
      const isGroup = /^groups?$/.test(next.folded) && column.distinct <= FEW_GROUPS && cost < 0.5;
      const isTag = column.type === "text" && (TAGS.has(next.folded) || isGroup);
      if (links[to]?.length !== 0) {
        // "marital status", where another column is called Status.
        const isOfIt = KIND_TAGS.has(next.folded) || (next.folded === "status" && isAdjective(column));
        const isKind = isTag && isOfIt && cost < 0.1 && !joins(tokens[to + 1]);
        const notes = [`taking "${tokens[at]?.text ?? ""} ${next.text}" for ${column.name}`];
        return isKind && to === at + 1 ? [{ ...link, to: to + 1, cost: 0.3, notes }] : [];
      }
      // "closed date": the column closed, of dates.
      return isTag || (isTime(column) && next.folded === "date")
        ? [{ ...link, to: to + 1, cost: cost + 0.1 }]
        : [];
    });
    links[at] = [...found, ...tagged];
  }
}
const FEW_GROUPS = 30;
function isAdjective({ name }: ColumnProfile): boolean {
  return /^\p{L}{4,}(?:[^e]al|[^e]ed|[^t]ic|ive)$/iu.test(name);
}
const KIND_TAGS: ReadonlySet<string> = new Set(["type", "types", "kind", "kinds"]);
/** "engine type and …" may be two of several. */
function joins(token: Token | undefined): boolean {
  return token !== undefined && ["and", ",", "or"].includes(token.folded);
}

/** "level of education" is the column education, where no column is called a level; "kinds of hotels" is the column hotel_type. */
export function addKinds(links: ColumnLink[][], tokens: readonly Token[], { starting }: ColumnFinder): void {
  for (const [at, { kind, folded }] of tokens.entries()) {
    const [thing] = tokens[at + 1]?.folded === "of" ? tokens.slice(at + 2) : [];
    if (thing === undefined || kind !== "word" || !KINDS.has(folded) || (links[at] ?? []).length > 0)
      continue;
    const own = [...KINDS]
      .flatMap((word) => starting([thing, asWord(word)], 0))
      .filter(({ to, cost }) => to === 2 && cost < 0.5);
    links[at] =
      own.length > 0
        ? own.map((link) => ({ ...link, to: at + 3, cost: 0.1 }))
        : (links[at + 2] ?? []).map((link) => ({ ...link, cost: link.cost + 0.1 }));
  }
}

/** "the name of the hotel" is the column hotel_name, and "cause of death" is death_cause: said, where its words are turned. */
export function addNames(links: ColumnLink[][], tokens: readonly Token[], { starting }: ColumnFinder): void {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "word" || tokens[at + 1]?.folded !== "of") continue;
    const place = ARTICLES.has(tokens[at + 2]?.folded ?? "") ? at + 3 : at + 2;
    const thing = tokens[place];
    const [link, ...others] = thing
      ? starting([thing, token], 0).filter(({ to, cost }) => to === 2 && cost < 0.5)
      : [];
    if (!link || others.length > 0 || (links[at] ?? []).some(({ cost }) => cost < 0.5)) continue;
    const isName = /^(?:name|id|code|number)s?$/u.test(token.folded);
    if (isName) links[at] = [{ ...link, to: at + 1, cost: 0.1 }];
    else if (!isVocabulary(token.folded) && (links[place] ?? []).every(({ cost }) => cost >= 0.5))
      links[at] = [ofThing({ ...link, to: place + 1, cost: 0.1 }, tokens, at)];
  }
}

/** The types of a hotel are said to be nothing else. */
function ofThing(link: ColumnLink, tokens: readonly Token[], at: number): ColumnLink {
  return KINDS.has(tokens[at]?.folded ?? "") ? link : noted(link, tokens, at);
}

function asWord(text: string): Token {
  return { kind: "word", text, folded: text, start: 0, end: text.length };
}
