import type { Node } from "oxc-parser";
import type { Report } from "../finding.ts";
import type { FreeName } from "./scope.ts";
import { keyName } from "./walk.ts";

/** Refuses a name that the file does not declare, unless it is a global used as a tool may use it. */
export function checkGlobal({ name, node, around }: FreeName, report: Report): void {
  const use = GLOBALS.get(name);
  if (!use) {
    report(
      "no-global",
      node.start,
      `${name} is not declared here, and is not something a tool may use.`,
      wayOut(name),
    );
    return;
  }
  const [parent, beyond, farther] = around;
  if (parent?.type === "MemberExpression" && parent.object === node) {
    const member = keyName(parent.property, parent.computed);
    if (member !== undefined && use.members?.has(member)) {
      if (!isWritten(parent, beyond, farther)) return;
      report("no-global", node.start, `${name}.${member} may not be changed.`, wayOut(name));
      return;
    }
    const said = member === undefined ? `A computed member of ${name}` : `${name}.${member}`;
    report("no-global", node.start, `${said} is not something a tool may use.`, wayOut(name, member));
  } else if (parent?.type === "NewExpression" && parent.callee === node) {
    const [first] = parent.arguments;
    if (use.construct === true || (use.construct === "filled" && first && first.type !== "SpreadElement"))
      return;
    report(
      "no-global",
      node.start,
      `new ${name}(${first ? "…" : ""}) is not something a tool may use.`,
      wayOut(name, "now"),
    );
  } else if (parent?.type === "CallExpression" && parent.callee === node) {
    if (!use.call)
      report("no-global", node.start, `Calling ${name} is not something a tool may do.`, wayOut(name, "now"));
  } else if (
    parent?.type === "BinaryExpression" &&
    parent.operator === "instanceof" &&
    parent.right === node
  ) {
    return;
  } else if (!use.value || isWritten(node, parent, beyond)) {
    report("no-global", node.start, `${name} may not be handed around or changed.`, wayOut(name));
  }
}

/** True where a name is the target of an assignment, alone or in a pattern. */
function isWritten(node: Node, parent: Node | undefined, beyond: Node | undefined): boolean {
  switch (parent?.type) {
    case "AssignmentExpression":
    case "AssignmentPattern":
    case "ForInStatement":
    case "ForOfStatement":
      return parent.left === node;
    case "UnaryExpression":
      return parent.operator === "delete";
    case "UpdateExpression":
    case "ArrayPattern":
    case "RestElement":
      return true;
    default:
      return parent?.type === "Property" && beyond?.type === "ObjectPattern";
  }
}

/** How a tool may use a global. What is not listed is refused. */
interface GlobalUse {
  /** May stand alone, as a value or a callback: `.map(Number)`. */
  readonly value?: true;
  readonly call?: true;
  /** `new X(…)`; "filled" asks for an argument. */
  readonly construct?: true | "filled";
  /** Its members that may be used. */
  readonly members?: ReadonlySet<string>;
}

/** Everything of the language that computes the same on every machine, every day. */
const GLOBALS: ReadonlyMap<string, GlobalUse> = new Map(
  Object.entries({
    undefined: { value: true },
    NaN: { value: true },
    Infinity: { value: true },
    Math: { members: new Set(Object.getOwnPropertyNames(Math).filter((name) => name !== "random")) },
    Number: { value: true, call: true, members: own(Number) },
    BigInt: { value: true, call: true, members: own(BigInt) },
    String: { value: true, call: true, members: own(String) },
    Boolean: { value: true, call: true },
    parseInt: { value: true, call: true },
    parseFloat: { value: true, call: true },
    isNaN: { value: true, call: true },
    isFinite: { value: true, call: true },
    Array: { call: true, construct: true, members: new Set(["isArray", "from", "of"]) },
    Object: {
      members: new Set([
        "keys",
        "values",
        "entries",
        "fromEntries",
        "hasOwn",
        "is",
        "freeze",
        "groupBy",
        "assign",
      ]),
    },
    JSON: { members: new Set(["parse", "stringify"]) },
    Map: { construct: true, members: new Set(["groupBy"]) },
    Set: { construct: true },
    WeakMap: { construct: true },
    RegExp: { construct: true },
    Date: { construct: "filled", members: new Set(["parse", "UTC"]) },
    Promise: { members: new Set(["all", "resolve"]) },
    Symbol: { members: new Set(["iterator", "asyncIterator"]) },
    Error: { call: true, construct: true },
    TypeError: { call: true, construct: true },
    RangeError: { call: true, construct: true },
    Float64Array: { construct: true, members: new Set(["from", "of"]) },
    Float32Array: { construct: true, members: new Set(["from", "of"]) },
    Int32Array: { construct: true, members: new Set(["from", "of"]) },
    Uint32Array: { construct: true, members: new Set(["from", "of"]) },
    Uint8Array: { construct: true, members: new Set(["from", "of"]) },
  } satisfies Record<string, GlobalUse>),
);

function own(of: object): ReadonlySet<string> {
  return new Set(Object.getOwnPropertyNames(of));
}

const ARGUMENT = "Everything a tool may use arrives as its argument: `data` and `params`.";
const SAME = "The same question must give the same answer";

/** The way out for globals that authors reach for. */
const WAYS_OUT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "Math.random": `${SAME}: take every row, or sample by a hash of a key in SQL.`,
    "Date.now": `${SAME} tomorrow: take the date from the data or from a parameter.`,
    Date: `${SAME} tomorrow: give \`new Date(…)\` a value from the data or from a parameter.`,
    Intl: `${SAME} on every machine: leave formatting to the reader, and sort in SQL or with < and >.`,
    console: "Put what is worth saying into the result.",
    eval: "Write the code itself.",
    Function: "Write the function itself.",
    require: 'The only import is `import type { … } from "toolkiln/toolkit"`.',
    arguments: "Name the function's parameters.",
    globalThis: ARGUMENT,
    fetch: "A tool reads the dataset and nothing else.",
    setTimeout: "A tool computes and returns; there is nothing to wait for.",
  }),
);

/** The way out for a global, or one member of it. */
export function wayOut(global: string, member?: string): string {
  const use = GLOBALS.get(global);
  const special = WAYS_OUT.get(`${global}.${member}`) ?? WAYS_OUT.get(global);
  if (special !== undefined) return special;
  if (use?.members && member !== undefined)
    return `Of ${global}, a tool may use ${[...use.members].slice(0, 12).join(", ")}.`;
  if (use) return `Use ${global} directly where it is needed.`;
  return ARGUMENT;
}
