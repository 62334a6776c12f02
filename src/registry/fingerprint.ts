import { sha256 } from "./files.ts";

/**
 * What a tool's code does, apart from how it is written: comments, white space, quotes, types and the names a file gives
 * to its own functions and variables do not count. Two tools with one fingerprint are functional twins. (Not every
 * pair of twins is found so: code can say the same in many ways.)
 */
export async function fingerprint(code: string): Promise<string> {
  const { parseSync } = await import("oxc-parser");
  const { program, errors } = parseSync("tool.ts", code);
  if (errors.length > 0) return sha256(code);
  const names = new Map(declaredNames(program).map((name) => [name, ""]));
  return sha256(JSON.stringify(normalised(program, names)));
}

/** Every name that the file binds: one set for all scopes, which tells twins apart rather than confuse strangers. */
function declaredNames(node: unknown): string[] {
  if (!isNode(node)) return Array.isArray(node) ? node.flatMap(declaredNames) : [];
  const { type } = node;
  const bound: unknown[] = [];
  if (type === "VariableDeclarator" || /Function|Class/.test(type)) bound.push(node["id"]);
  if (/Function/.test(type)) bound.push(node["params"]);
  if (type === "CatchClause") bound.push(node["param"]);
  return [...bound.flatMap(boundNames), ...Object.values(node).flatMap(declaredNames)];
}

function boundNames(pattern: unknown): string[] {
  if (Array.isArray(pattern)) return pattern.flatMap(boundNames);
  if (!isNode(pattern)) return [];
  if (pattern.type === "Identifier") return [String(pattern["name"])];
  if (pattern.type === "Property") return boundNames(pattern["value"]);
  if (pattern.type === "AssignmentPattern") return boundNames(pattern["left"]);
  return ["properties", "elements", "argument", "items"].flatMap((part) => boundNames(pattern[part]));
}

const TYPES_ONLY = new Set(["TSInterfaceDeclaration", "TSTypeAliasDeclaration"]);
const WRAPPERS = new Set([
  "ParenthesizedExpression",
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
]);
const UNSAID = new Set([
  "start",
  "end",
  "range",
  "raw",
  "shorthand",
  "typeAnnotation",
  "typeParameters",
  "typeArguments",
  "returnType",
]);

/** The tree without what does not count, with names of the file's own numbered in order of appearance. */
function normalised(node: unknown, names: Map<string, string>): unknown {
  if (Array.isArray(node))
    return node.filter((item) => !isTypesOnly(item)).map((item) => normalised(item, names));
  if (!isNode(node)) return typeof node === "bigint" ? String(node) : node;
  if (WRAPPERS.has(node.type)) return normalised(node["expression"], names);
  if (node.type === "Identifier") return { id: local(String(node["name"]), names) };
  // The name of a property is part of what is computed, even where it looks like a variable.
  const named = node["computed"] === true ? undefined : node.type === "MemberExpression" ? "property" : "key";
  return Object.fromEntries(
    Object.entries(node)
      .filter(([part]) => !UNSAID.has(part))
      .map(([part, value]) => [part, part === named ? propertyName(value) : normalised(value, names)]),
  );
}

function local(name: string, names: Map<string, string>): string {
  const given = names.get(name);
  if (given === undefined) return name;
  if (given !== "") return given;
  const number = `#${[...names.values()].filter((value) => value !== "").length}`;
  names.set(name, number);
  return number;
}

function propertyName(key: unknown): unknown {
  return isNode(key) ? (key["name"] ?? key["value"]) : key;
}

function isTypesOnly(node: unknown): boolean {
  return (
    isNode(node) &&
    (TYPES_ONLY.has(node.type) || node["importKind"] === "type" || node["exportKind"] === "type")
  );
}

type SyntaxNode = { readonly type: string; readonly [part: string]: unknown };

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
