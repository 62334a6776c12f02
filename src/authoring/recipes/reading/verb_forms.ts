/** Past forms and participles that are not regular. A verb whose two are the same has one. */
const IRREGULAR: Readonly<Record<string, string>> = {
  be: "was been",
  bear: "bore born",
  become: "became become",
  begin: "began begun",
  bite: "bit bitten",
  break: "broke broken",
  bring: "brought",
  build: "built",
  buy: "bought",
  catch: "caught",
  choose: "chose chosen",
  come: "came come",
  cost: "cost",
  do: "did done",
  draw: "drew drawn",
  drink: "drank drunk",
  drive: "drove driven",
  eat: "ate eaten",
  fall: "fell fallen",
  feel: "felt",
  fight: "fought",
  find: "found",
  fly: "flew flown",
  get: "got gotten",
  give: "gave given",
  go: "went gone",
  grow: "grew grown",
  have: "had",
  hit: "hit",
  hold: "held",
  keep: "kept",
  lead: "led",
  leave: "left",
  lend: "lent",
  lie: "lay lain",
  lose: "lost",
  make: "made",
  meet: "met",
  pay: "paid",
  put: "put",
  read: "read",
  ride: "rode ridden",
  run: "ran run",
  see: "saw seen",
  sell: "sold",
  send: "sent",
  set: "set",
  shoot: "shot",
  sing: "sang sung",
  sit: "sat",
  sleep: "slept",
  speak: "spoke spoken",
  spend: "spent",
  stand: "stood",
  strike: "struck",
  swim: "swam swum",
  travel: "travelled traveled",
  take: "took taken",
  teach: "taught",
  wear: "wore worn",
  win: "won",
  write: "wrote written",
};
/** Verbs of more than one syllable that double their last letter, too. */
const DOUBLED: ReadonlySet<string> = new Set(["admit", "commit", "submit", "refer", "transfer"]);

export interface VerbForms {
  /** "take", "takes", "took", "taken", "taking". */
  readonly all: readonly string[];
  /** "taken": what was done to something. */
  readonly passive: readonly string[];
}

/** All forms of a verb, each with what goes with it: "took part" of "take part". */
export function verbForms(verb: string): VerbForms {
  const [base = "", ...rest] = verb.split(" ");
  const tail = rest.map((word) => ` ${word}`).join("");
  const [past, participle = past] = Object.hasOwn(IRREGULAR, base)
    ? (IRREGULAR[base] ?? "").split(" ")
    : [`${stemBefore(base, "e")}ed`];
  const third = /(?:s|x|ch|sh|[^aeiou]o)$/u.test(base)
    ? `${base}es`
    : base.replace(/([^aeiou])y$/u, "$1ie").concat("s");
  const ing = base.endsWith("ie") ? `${base.slice(0, -2)}ying` : `${stemBefore(base, "i")}ing`;
  const all = [base, base === "have" ? "has" : third, past ?? "", participle ?? "", ing];
  return {
    all: [...new Set(all)].map((form) => form + tail),
    passive: [(participle ?? "") + tail],
  };
}

function stemBefore(base: string, vowel: "e" | "i"): string {
  if (/[^aeiou]y$/u.test(base) && vowel === "e") return `${base.slice(0, -1)}i`;
  if (/[^eoy]e$/u.test(base) || (vowel === "e" && base.endsWith("e"))) return base.slice(0, -1);
  const isShort = /^[^aeiou]*[aeiou][bdgklmnprt]$/u.test(base) || DOUBLED.has(base);
  return isShort ? base + (base.at(-1) ?? "") : base;
}

/** "seen" of "saw": the participle of a verb's past form; nothing for a word that is none. */
export function passiveOf(past: string): string | undefined {
  return PASSIVES.get(past) ?? (/\p{L}{2}[^e]ed$/u.test(past) ? past : undefined);
}
const PASSIVES: ReadonlyMap<string, string> = new Map(
  Object.values(IRREGULAR).flatMap((forms) => {
    const all = forms.split(" ");
    const [past = "", participle = past] = all;
    return all.map((form) => [form, participle] as const);
  }),
);
