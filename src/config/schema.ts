import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { InputError } from "../errors.ts";
import { isVariableName, looksLikeKey } from "./secrets.ts";

const path = z.string().min(1);
const count = (minimum: number, maximum: number) => z.int().min(minimum).max(maximum).optional();
const price = z
  .number({ error: ({ code }) => (code === "invalid_type" ? "must be a number" : undefined) })
  .min(0);
const modelName = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => !/\p{Cc}/u.test(name), "must be one line");

const ConfigFile = z.strictObject({
  llm: z
    .strictObject({
      base_url: z
        .url({ protocol: /^https?$/ })
        .refine((url) => !holdsSecret(url), "must not hold a password or a key")
        .refine((url) => !/\/(?:chat\/)?completions\/?$/u.test(url), {
          error: "must end before /chat/completions, which is added to it",
        }),
      model: modelName,
      models: z.strictObject({ reasoning: modelName.optional(), coding: modelName.optional() }).optional(),
      api_key_env: z
        .string()
        .refine(isVariableName, "must be the name of an environment variable, such as OPENAI_API_KEY")
        .optional(),
      share: z.enum(["schema", "samples"]).optional(),
      prices: z.strictObject({ input: price, output: price, cached_input: price.optional() }).optional(),
      timeouts: z
        .strictObject({
          connect_seconds: count(1, 600),
          first_token_seconds: count(1, 86_400),
          between_tokens_seconds: count(1, 86_400),
          total_seconds: count(1, 86_400),
        })
        .optional(),
      max_tokens: count(256, 1_000_000),
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
  review: z.strictObject({ allow_agent_promotion: z.boolean().optional() }).optional(),
  mcp: z
    .strictObject({
      listed_tools: count(0, 1000),
      share: z.enum(["schema", "samples"]).optional(),
      charts: z.boolean().optional(),
      concurrency: count(1, 256),
      queue: count(0, 100_000),
      sessions: count(1, 10_000),
      body_bytes: count(1024, 67_108_864),
      requests_per_second: count(1, 100_000),
      allowed_hosts: z.array(z.string().min(1).max(253)).optional(),
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
      `Cannot read ${file} as YAML: line ${line}, column ${col}: ${hideKey(firstLine(broken.message)).replace(/ at line \d+, column \d+:?$/u, "")}`,
      "Mend that line; config.example.yaml shows every key.",
    );
  }
  const value = toPlain(document, file);
  const parsed = ConfigFile.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw parsed.error;
  throw new InputError("config_invalid", `Cannot use ${file}: ${explain(issue, value)}`, wayOut(issue));
}

/** Aliases are looked up only now: one may lead nowhere, or to too much. */
function toPlain(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 10 }) ?? {};
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new InputError(
      "config_invalid",
      `Cannot read ${file} as YAML: ${hideKey(firstLine(error.message))}.`,
      "Write the value out in place of the alias, or put a value that begins with * in quotes; config.example.yaml shows every key.",
    );
  }
}

function explain(issue: z.core.$ZodIssue, value: unknown): string {
  const key = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    const unknown = issue.keys.map((name) => [key, name].filter(Boolean).join("."));
    return `there is no key ${unknown.map((name) => `\`${name}\``).join(", ")}.`;
  }
  const where = key === "" ? "the file" : `\`${key}\``;
  return `${where} ${requirement(issue)}; the value is ${showUnlessSecret(key, valueAt(value, issue.path))}.`;
}

function requirement(issue: z.core.$ZodIssue): string {
  if (issue.message.startsWith("must ")) return issue.message;
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
  const inModel = issue.path[0] === "llm";
  if (
    inModel &&
    (issue.path[1] === "api_key_env" ||
      (issue.code === "unrecognized_keys" &&
        issue.keys.some((name) => /key|token|secret|password/iu.test(name))))
  ) {
    return "Keys are never read from a file: put the key into an environment variable, and the variable's name into llm.api_key_env.";
  }
  if (issue.code === "unrecognized_keys") {
    const group = issue.path.reduce<unknown>(
      (outer, key) => (outer instanceof z.ZodObject ? opened(outer.shape[String(key)]) : undefined),
      ConfigFile,
    );
    const names = group instanceof z.ZodObject ? Object.keys(group.shape) : [];
    return `Keys there: ${names.join(", ")}. config.example.yaml explains each.`;
  }
  return "Change the value or remove the key to get its default; config.example.yaml explains each.";
}

function opened(type: unknown): unknown {
  return type instanceof z.ZodOptional ? type.unwrap() : type;
}

function valueAt(value: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

/** Whoever puts a key into the file must not find it in a log as well. */
function showUnlessSecret(key: string, value: unknown): string {
  const secret =
    (key === "llm.api_key_env" && value !== undefined) ||
    (key === "llm.base_url" && typeof value === "string" && holdsSecret(value)) ||
    looksLikeKey(JSON.stringify(value) ?? "");
  return secret ? "not shown, since it may hold a key" : show(value);
}

function holdsSecret(url: string): boolean {
  if (!URL.canParse(url)) return looksLikeKey(url);
  const { username, password, search, hash } = new URL(url);
  return (
    username !== "" ||
    password !== "" ||
    /key|token|secret|password/iu.test(search) ||
    looksLikeKey(search + hash)
  );
}

function show(value: unknown): string {
  if (value === undefined) return "missing";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function hideKey(text: string): string {
  return looksLikeKey(text) ? "it cannot be parsed (the text is not shown, since it may hold a key)" : text;
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? text;
}
