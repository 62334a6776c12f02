import type { Comment, Program } from "oxc-parser";
import type { Report } from "../finding.ts";

/** A tool file opens with a comment for its reader: what it does, `@param` for each parameter, `@returns`, and its origin. */
export function checkDoc(
  program: Program,
  comments: readonly Comment[],
  parameters: readonly string[],
  report: Report,
): void {
  const [doc] = comments;
  const first = program.body[0]?.start ?? 0;
  if (!doc || doc.type !== "Block" || !doc.value.startsWith("*") || doc.start > first) {
    return report(
      "doc-comment",
      0,
      "The file must begin with a doc comment.",
      "Open it with `/**` and say what the tool does, its `@param`s, what it `@returns`, and `Origin: …`.",
    );
  }
  const missing = (what: string, hint: string) =>
    report("doc-comment", doc.start, `The doc comment does not ${what}.`, hint);
  const text = doc.value.replaceAll(/^[\t ]*\*[\t ]?/gm, "");
  const [intro = ""] = text.split(/^@/m);

  if (intro.trim().split(/\s+/).length < 3)
    missing(
      "say what the tool does",
      "Begin it with a sentence for the person who decides whether to keep the tool.",
    );
  if (!/^@returns?\s+\S/m.test(text))
    missing("say what the result is", "Add `@returns` and describe the result.");
  if (!/^Origin:\s*\S/m.test(text))
    missing("say where the tool comes from", "Add a line `Origin: …`: who wrote it, for which question.");

  const described = [...text.matchAll(/^@param\s+(?:\{[^}]*\}\s*)?([A-Za-z_$][\w$]*)[\t ]*(.*)$/gm)];
  for (const name of parameters) {
    const entry = described.find((match) => match[1] === name);
    if (!entry) missing(`describe the parameter ${name}`, `Add \`@param ${name} …\`.`);
    else if (!entry[2]?.trim())
      missing(`say what the parameter ${name} is`, `Write what it means after \`@param ${name}\`.`);
  }
  for (const [, name = ""] of described) {
    if (parameters.includes(name)) continue;
    report(
      "doc-comment",
      doc.start,
      `The doc comment describes ${name}, which is no parameter of the spec.`,
      parameters.length ? `The parameters are ${parameters.join(", ")}.` : "The spec has no parameters.",
    );
  }
}
