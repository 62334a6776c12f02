import { visitorKeys, type Node } from "oxc-parser";

/** The nodes directly under a node, in the order of the source, each with the name of its place. */
export function* children(node: Node): Generator<readonly [key: string, child: Node]> {
  for (const key of visitorKeys[node.type] ?? []) {
    const value: unknown = Reflect.get(node, key);
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield [key, child];
  }
}

/** Visits a node and all under it; `enter` may answer `false` to leave out what is under a node. */
export function walk(
  node: Node,
  enter: (node: Node, parent: Node | null) => boolean | void,
  parent: Node | null = null,
): void {
  if (enter(node, parent) === false) return;
  for (const [, child] of children(node)) walk(child, enter, node);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** Types are erased before a tool runs; these few only wrap an expression. */
const WRAPPERS = new Set([
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
  "TSInstantiationExpression",
]);

/** True for what is erased before the tool runs. */
export function isTypeOnly(node: Node): boolean {
  return node.type.startsWith("TS") && !WRAPPERS.has(node.type);
}

/** The expression itself, without casts and optional chaining around it. */
export function bare(node: Node): Node {
  let inner = node;
  while (
    WRAPPERS.has(inner.type) ||
    inner.type === "ParenthesizedExpression" ||
    inner.type === "ChainExpression"
  ) {
    inner = (inner as Extract<Node, { expression: unknown }>).expression as Node;
  }
  return inner;
}

/** The text an expression surely stands for: a literal, or literals put together. */
export function constantText(node: Node): string | undefined {
  const inner = bare(node);
  if (inner.type === "Literal") return typeof inner.value === "string" ? inner.value : undefined;
  if (inner.type === "BinaryExpression" && inner.operator === "+") {
    const [left, right] = [constantText(inner.left), constantText(inner.right)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  if (inner.type !== "TemplateLiteral") return undefined;
  const values = inner.expressions.map(constantText);
  return inner.quasis.reduce<string | undefined>((text, { value }, index) => {
    const next = index === 0 ? "" : values[index - 1];
    return text === undefined || next === undefined ? undefined : text + next + (value.cooked ?? "");
  }, "");
}

/** The name of a member or key, when the source says it: `a.b`, `a["b"]`, `{ b: … }`. */
export function keyName(key: Node, computed: boolean): string | undefined {
  if (!computed && key.type === "Identifier") return key.name;
  return constantText(key);
}
