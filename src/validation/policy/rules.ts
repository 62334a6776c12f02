import { parseSync, visitorKeys, type Comment, type Node } from "oxc-parser";
import type { Finding } from "../../toolkit/spec.ts";
import { reporter, type Report } from "../finding.ts";
import { checkDoc } from "./doc.ts";
import { checkGlobal, wayOut } from "./globals.ts";
import { freeNames } from "./scope.ts";
import { checkShape } from "./shape.ts";
import { bare, constantText, keyName, walk } from "./walk.ts";

/**
 * What the source of a tool may not say, found in its syntax tree. The sandbox is what holds; the policy is what lets a person
 * read the file and know that it computes from its argument, and from nothing else.
 * Deeply nested code can crash the native parser: call this in a process of its own.
 */
export function findPolicy(code: string, parameters: readonly string[]): Finding[] {
  const { report, findings } = reporter("policy", code);
  const parsed = parseSync("tool.ts", code, {
    lang: "ts",
    sourceType: "module",
    showSemanticErrors: true,
    preserveParens: false,
  });
  for (const { message, labels } of parsed.errors) {
    report(
      "syntax",
      labels[0]?.start ?? 0,
      `The file is not valid TypeScript: ${message}.`,
      "Write this line again.",
    );
  }
  if (parsed.errors.length > 0) return findings();

  checkShape(parsed.program, report);
  checkDoc(parsed.program, parsed.comments, parameters, report);
  for (const comment of parsed.comments) checkComment(comment, report);
  for (const free of freeNames(parsed.program)) checkGlobal(free, report);
  walk(parsed.program, (node, parent) => checkNode(node, parent, report));
  return findings();
}

/** Comments that talk to a compiler or loader, not to a reader. */
function checkComment({ value, start }: Comment, report: Report): void {
  const directive = /@ts-\w+|@deno-types|@jsx\w*|[#@]\s*source(?:Mapping)?URL/.exec(value)?.[0];
  const triple = /^\/\s*</.test(value) ? "/// <…>" : undefined;
  const said = directive ?? triple;
  if (said) {
    report(
      "no-directive",
      start,
      `The comment holds ${said}, which steers the compiler.`,
      "Leave it out, and mend what it hides.",
    );
  }
}

/** Names through which code reaches the language's own machinery. */
const MACHINERY = new Set([
  "constructor",
  "prototype",
  "__proto__",
  "__defineGetter__",
  "__defineSetter__",
  "__lookupGetter__",
  "__lookupSetter__",
]);

const ERASABLE = "Write types, interfaces and functions only: the file runs with its types stripped.";

function checkNode(node: Node, parent: Node | null, report: Report): boolean | void {
  const refuse = (rule: string, message: string, hint: string) => report(rule, node.start, message, hint);
  const machinery = (name: string | undefined) => {
    if (name === undefined || !MACHINERY.has(name)) return;
    refuse(
      "no-prototype",
      `${name} reaches the language's own machinery.`,
      "Give the value another name, such as an alias in SQL.",
    );
  };
  // What the walk does not know it cannot look into.
  if (!Object.hasOwn(visitorKeys, node.type)) {
    return refuse(
      "unknown-syntax",
      `${node.type} is not something a tool may hold.`,
      "Write types, interfaces and functions only.",
    );
  }
  if ("declare" in node && node.declare) {
    refuse(
      "no-declare",
      "`declare` promises something that nothing in the file keeps.",
      "Declare only what the file itself defines.",
    );
  }
  switch (node.type) {
    case "Identifier":
      if (/[^\w$]/.test(node.name)) {
        refuse(
          "ascii-names",
          `The name ${node.name} holds a letter that may look like another.`,
          "Use the letters a to z in names; text may hold any.",
        );
      }
      return;
    case "Literal":
      return machinery(constantText(node));
    case "TemplateLiteral":
    case "BinaryExpression":
      return machinery(constantText(node));
    case "MemberExpression":
      if (!node.computed) machinery(keyName(node.property, false));
      return checkLocale(keyName(node.property, node.computed), refuse);
    case "Property":
      if (parent?.type === "ObjectPattern") checkLocale(keyName(node.key, node.computed), refuse);
      if (!node.computed) machinery(keyName(node.key, false));
      return;
    case "ImportExpression":
      return refuse("no-import", "import(…) loads other code.", wayOut("require"));
    case "TSImportType":
      return refuse("no-import", "A type from import(…) reads another file.", wayOut("require"));
    case "MetaProperty":
      return refuse(
        "no-import",
        `${node.meta.name}.${node.property.name} tells where the code runs.`,
        "A tool knows its argument only.",
      );
    case "VariableDeclaration":
      if (node.kind === "let" || node.kind === "const") return;
      return refuse(
        "no-var",
        `${node.kind} declares a name outside its block, or does something when it ends.`,
        "Use const, or let where the value changes.",
      );
    case "TSAnyKeyword":
      return refuse(
        "no-any",
        "`any` switches the type check off.",
        "Say the type; `unknown` where it is truly open, and look before using it.",
      );
    case "TSAsExpression":
    case "TSTypeAssertion": {
      const inner = bare(node);
      const doubled = node.expression.type !== inner.type && node.expression.type.startsWith("TS");
      if (!doubled || node.typeAnnotation.type === "TSUnknownKeyword") return;
      return refuse(
        "no-double-cast",
        "A cast of a cast switches the type check off.",
        "Check the value, and let the type follow.",
      );
    }
    case "ClassDeclaration":
    case "ClassExpression":
      return refuse(
        "no-class",
        "A tool has no classes.",
        "Write functions, and objects for what belongs together.",
      );
    case "TSEnumDeclaration":
      return refuse("erasable", "An enum is not only a type.", `${ERASABLE} A union of texts does the same.`);
    case "TSModuleDeclaration":
      return refuse("erasable", "A namespace or module block is not only a type.", ERASABLE);
    case "TSDeclareFunction":
      return refuse(
        "no-declare",
        "A function without a body promises something that nothing in the file keeps.",
        "Give it a body.",
      );
    case "Decorator":
      return refuse("erasable", "A decorator runs code where it stands.", ERASABLE);
    case "DebuggerStatement":
      return refuse("no-debugger", "`debugger` stops for a debugger.", "Leave it out.");
    case "ThisExpression":
      return refuse("no-this", "`this` depends on who calls.", "Name what is meant.");
    case "CatchClause":
      if (node.body.body.length > 0) return;
      return refuse(
        "no-empty-catch",
        "An empty catch hides what failed.",
        "Handle the failure, or let it be seen: the tool's error is shown with its line.",
      );
    default:
      return;
  }
}

function checkLocale(
  name: string | undefined,
  refuse: (rule: string, message: string, hint: string) => void,
): void {
  if (name === "localeCompare" || name?.startsWith("toLocale")) {
    refuse("no-locale", `${name} answers differently on another machine.`, wayOut("Intl"));
  }
}
