import type { Node, Program } from "oxc-parser";
import type { Report } from "../finding.ts";
import { bare, walk } from "./walk.ts";

const IMPORT = 'import type { … } from "toolkiln/toolkit"';

/** What a tool file consists of: one import of types, types, functions, constants, and the tool as its default export. */
export function checkShape(program: Program, report: Report): void {
  if (program.hashbang)
    report("module-shape", 0, "A tool is not started by a shell.", "Leave out the #! line.");
  const imports = program.body.filter((statement) => statement.type === "ImportDeclaration");
  for (const statement of imports) checkImport(statement, report);
  if (imports.length !== 1) {
    const again = imports[1] ?? program;
    report(
      "one-import",
      again.start,
      `The file has ${imports.length} imports; a tool has exactly one.`,
      `Write one \`${IMPORT}\`.`,
    );
  }
  for (const statement of program.body) checkStatement(statement, report);
  checkExport(program, report);
}

function checkImport(statement: Extract<Node, { type: "ImportDeclaration" }>, report: Report): void {
  const from = statement.source.value;
  const named = statement.specifiers.every(({ type }) => type === "ImportSpecifier");
  const plain =
    statement.importKind === "type" && statement.phase === null && statement.attributes.length === 0;
  if (from === "toolkiln/toolkit" && plain && named && statement.specifiers.length > 0) return;
  const problem =
    from === "toolkiln/toolkit"
      ? "names from the toolkit must be imported as types"
      : `${JSON.stringify(from)} is not the toolkit`;
  report(
    "no-import",
    statement.start,
    `Cannot import so: ${problem}.`,
    `A tool's only import is \`${IMPORT}\`; data and parameters arrive as its argument.`,
  );
}

function checkStatement(statement: Node, report: Report): void {
  switch (statement.type) {
    case "ImportDeclaration":
    case "ExportDefaultDeclaration":
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
    case "FunctionDeclaration":
    // Refused by their own rules.
    case "ClassDeclaration":
    case "TSEnumDeclaration":
    case "TSModuleDeclaration":
    case "TSDeclareFunction":
    case "EmptyStatement":
      return;
    case "ExportNamedDeclaration":
      if (
        statement.declaration?.type === "TSInterfaceDeclaration" ||
        statement.declaration?.type === "TSTypeAliasDeclaration"
      )
        return;
      return report(
        "one-export",
        statement.start,
        "The tool is the file's one export; types may be exported too.",
        "Leave out `export` here.",
      );
    case "ExportAllDeclaration":
      return report(
        "one-export",
        statement.start,
        "The tool is the file's one export.",
        "Leave out this line.",
      );
    case "VariableDeclaration":
      return checkConstant(statement, report);
    default:
      report(
        "no-side-effects",
        statement.start,
        "This runs when the file is loaded; a tool runs only when it is called.",
        "Move it into the tool's function.",
      );
  }
}

/** Constants of the file are values that are just there: nothing is called to make them, and nothing changes them. */
function checkConstant(statement: Extract<Node, { type: "VariableDeclaration" }>, report: Report): void {
  if (statement.kind !== "const") {
    report(
      "no-shared-state",
      statement.start,
      `A ${statement.kind} of the whole file could carry something from call to call.`,
      "Use const, or declare it in the function that changes it.",
    );
  }
  for (const { init } of statement.declarations) if (init) walk(init, (node) => checkStill(node, report));
}

function checkStill(node: Node, report: Report): boolean | void {
  switch (node.type) {
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return false;
    case "NewExpression":
      if (isNamed(node.callee, "Map") || isNamed(node.callee, "Set") || isNamed(node.callee, "RegExp"))
        return;
      break;
    case "CallExpression": {
      const callee = bare(node.callee);
      if (callee.type === "MemberExpression" && isNamed(callee.object, "Object")) return;
      break;
    }
    case "AwaitExpression":
    case "TaggedTemplateExpression":
    case "AssignmentExpression":
    case "UpdateExpression":
      break;
    default:
      return;
  }
  report(
    "no-side-effects",
    node.start,
    "This runs when the file is loaded; a tool runs only when it is called.",
    "Move it into the function that needs it.",
  );
}

function isNamed(node: Node, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}

function checkExport(program: Program, report: Report): void {
  const hint =
    "Write `export default async function nameOfTheTool({ data, params }: Context<Params>): Promise<Result> { … }`.";
  const tool = program.body.find((statement) => statement.type === "ExportDefaultDeclaration");
  if (!tool) return report("default-export", program.end, "The file has no default export.", hint);
  const { declaration } = tool;
  if (
    declaration.type !== "FunctionDeclaration" ||
    !declaration.id ||
    !declaration.async ||
    declaration.generator
  ) {
    return report("default-export", tool.start, "The default export must be a named async function.", hint);
  }
  const [only, ...more] = declaration.params;
  if (!only || more.length > 0 || (only.type !== "ObjectPattern" && only.type !== "Identifier")) {
    report(
      "default-export",
      tool.start,
      `The tool must take exactly one parameter, its context, not ${declaration.params.length}.`,
      hint,
    );
  }
}
