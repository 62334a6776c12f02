import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { InputError } from "../errors.ts";

const path = z.string().min(1);
const count = (minimum: number, maximum: number) => z.int().min(minimum).max(maximum).optional();

const ConfigFile = z.strictObject({
  llm: z
    .strictObject({
      base_url: z.url({ protocol: /^https?$/ }),
      model: z.string().min(1),
    })
    .optional(),
  paths: z
    .strictObject({
      staging_dir: path.optional(),
      active_dir: path.optional(),
      archive_dir: path.optional(),
      registry: path.optional(),
    })
    .optional(),
  data: z.strictObject({ roots: z.array(path).min(1).optional() }).optional(),
  limits: z
    .strictObject({
      ingest_seconds: count(1, 86_400),
      ingest_memory_mb: count(128, 1_048_576),
      wall_seconds: count(1, 3600),
      tool_memory_mb: count(64, 65_536),
      sql_memory_mb: count(64, 1_048_576),
      sql_calls: count(1, 100_000),
      sql_rows: count(1, 10_000_000),
      result_bytes: count(1024, 268_435_456),
      threads: count(1, 256),
    })
    .optional(),
});

export type ConfigFile = z.infer<typeof ConfigFile>;

/** @throws {InputError} naming the place, the value seen and the fix */
export function parseConfig(text: string, file: string): ConfigFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new InputError(
      "config_invalid",
      `Cannot read ${file} as YAML: line ${line}, column ${col}: ${firstLine(broken.message).replace(/ at line \d+, column \d+:?$/u, "")}`,
      "Mend that line; config.example.yaml shows every key.",
    );
  }
  const value: unknown = document.toJS({ maxAliasCount: 10 }) ?? {};
  const parsed = ConfigFile.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw parsed.error;
  throw new InputError("config_invalid", `Cannot use ${file}: ${explain(issue, value)}`, wayOut(issue));
}

function explain(issue: z.core.$ZodIssue, value: unknown): string {
  const key = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    const unknown = issue.keys.map((name) => [key, name].filter(Boolean).join("."));
    return `there is no key ${unknown.map((name) => `\`${name}\``).join(", ")}.`;
  }
  const where = key === "" ? "the file" : `\`${key}\``;
  return `${where} ${requirement(issue)}; the value is ${show(valueAt(value, issue.path))}.`;
}

function requirement(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `must be ${article(issue.expected)}`;
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? "must not be empty"
        : `must be at least ${issue.minimum}`;
    case "too_big":
      return `must be at most ${issue.maximum}`;
    case "invalid_format":
      return "must be an http or https address";
    default:
      return `is not valid (${issue.message})`;
  }
}

function article(expected: string): string {
  if (expected === "object") return "a group of keys";
  if (expected === "array") return "a list";
  if (expected === "int" || expected === "number") return "a whole number";
  return `a ${expected}`;
}

function wayOut(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") {
    const group = issue.path.length === 0 ? ConfigFile : ConfigFile.shape[issue.path[0] as keyof ConfigFile];
    const known = group instanceof z.ZodOptional ? group.unwrap() : group;
    const names = known instanceof z.ZodObject ? Object.keys(known.shape) : [];
    return `Keys there: ${names.join(", ")}. config.example.yaml explains each.`;
  }
  return "Change the value or remove the key to get its default; config.example.yaml explains each.";
}

function valueAt(value: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

function show(value: unknown): string {
  if (value === undefined) return "missing";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? text;
}
