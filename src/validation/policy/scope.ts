import type { Node } from "oxc-parser";
import { children, isTypeOnly } from "./walk.ts";

/** A name that stands for nothing the file declares: it can only mean a global. */
export interface FreeName {
  readonly name: string;
  readonly node: Node;
  /** The nodes around it, the nearest first. */
  readonly around: readonly Node[];
}

/**
 * Names that the file uses and does not declare where they are used.
 * Declarations hold for their whole block, as `const`, `let` and `function` do; `var` is refused elsewhere.
 */
export function freeNames(program: Node): FreeName[] {
  const free: FreeName[] = [];
  visit(program, [], [], free);
  return free;
}

type Scope = ReadonlySet<string>;

function visit(node: Node, scopes: readonly Scope[], around: readonly Node[], free: FreeName[]): void {
  if (isTypeOnly(node) || node.type === "ImportDeclaration") return;
  if (node.type === "Identifier" && !scopes.some((scope) => scope.has(node.name))) {
    free.push({ name: node.name, node, around });
  }
  const declared = declaredBy(node);
  const inner = declared.length > 0 ? [new Set(declared), ...scopes] : scopes;
  for (const [key, child] of children(node)) {
    if (!isLabel(node, key)) visit(child, inner, [node, ...around.slice(0, 2)], free);
  }
}

/** Places where a name is only a label: of a member, a key, a jump. */
function isLabel(node: Node, key: string): boolean {
  switch (node.type) {
    case "MemberExpression":
      return key === "property" && !node.computed;
    case "Property":
    case "MethodDefinition":
    case "PropertyDefinition":
      return key === "key" && !node.computed;
    case "LabeledStatement":
    case "BreakStatement":
    case "ContinueStatement":
      return key === "label";
    case "MetaProperty":
    case "ExportSpecifier":
      return true;
    default:
      return false;
  }
}

/** The names that hold inside a node because of the node itself. */
function declaredBy(node: Node): string[] {
  switch (node.type) {
    case "Program":
    case "BlockStatement":
    case "StaticBlock":
      return node.body.flatMap(declaredIn);
    case "SwitchStatement":
      return node.cases.flatMap((one) => one.consequent.flatMap(declaredIn));
    case "ForStatement":
      return node.init ? declaredIn(node.init) : [];
    case "ForInStatement":
    case "ForOfStatement":
      return declaredIn(node.left);
    case "CatchClause":
      return node.param ? boundBy(node.param) : [];
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ClassDeclaration":
    case "ClassExpression":
    case "ArrowFunctionExpression": {
      const own = "id" in node && node.id ? [node.id.name] : [];
      return "params" in node ? [...own, ...node.params.flatMap(boundBy)] : own;
    }
    default:
      return [];
  }
}

/** The names a statement declares in its block. */
function declaredIn(statement: Node): string[] {
  switch (statement.type) {
    case "VariableDeclaration":
      return statement.declarations.flatMap(({ id }) => boundBy(id));
    case "FunctionDeclaration":
    case "ClassDeclaration":
      return statement.id ? [statement.id.name] : [];
    case "ExportDefaultDeclaration":
    case "ExportNamedDeclaration":
      return statement.declaration ? declaredIn(statement.declaration) : [];
    default:
      return [];
  }
}

/** The names a pattern binds. */
function boundBy(pattern: Node): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((one) => boundBy(one.type === "Property" ? one.value : one));
    case "ArrayPattern":
      return pattern.elements.flatMap((one) => (one ? boundBy(one) : []));
    case "AssignmentPattern":
      return boundBy(pattern.left);
    case "RestElement":
      return boundBy(pattern.argument);
    default:
      return [];
  }
}
