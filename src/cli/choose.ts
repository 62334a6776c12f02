import type { Choice } from "../errors.ts";
import { printable } from "../review/text.ts";
import { prompting } from "./prompt.ts";
import type { Terminal } from "./terminal.ts";

/** Asks the person which of several questions was meant; nothing, when none was. */
export async function choose(choices: readonly Choice[], terminal: Terminal): Promise<Choice | undefined> {
  terminal.print(`\n${terminal.style("bold", "Is it one of these?")}`);
  for (const [at, choice] of choices.entries()) {
    const notes = notesOn(choice).map((note) => `  (${printable(note)})`);
    terminal.print(`  ${at + 1}  ${printable(choice.reading)}${terminal.style("dim", notes.join(""))}`);
  }
  const prompt = `\n${choices.length === 1 ? "1" : `1-${choices.length}`}, or Enter for none › `;
  return await prompting(async (ask) => {
    for (;;) {
      const typed = (await ask(prompt)).trim();
      if (typed === "" || /^(?:0|n|no|none|q)$/i.test(typed)) return undefined;
      const choice = /^\d$/.test(typed) ? choices[Number(typed) - 1] : undefined;
      if (choice !== undefined) return choice;
    }
  });
}

function notesOn({ teach, without = [] }: Choice): string[] {
  return [
    ...(without.length === 0
      ? []
      : [`leaving out ${without.map((word) => JSON.stringify(word)).join(", ")}`]),
    ...(teach === undefined ? [] : [`from now on: ${teach}`]),
  ];
}
