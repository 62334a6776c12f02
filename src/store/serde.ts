import { load } from "@langchain/core/load";
import { DeltaSnapshot, type SerializerProtocol } from "@langchain/langgraph-checkpoint";

/**
 * How state becomes bytes. LangGraph's own serializer takes any object that looks like `{lc: 1, type: "constructor"}` for
 * an instance to construct; results of tools and values of data files are in our state and could look like that. Here what
 * is not plain JSON is tagged with the key `$`, and a key of the data that starts with `$` gets one more, so that data can
 * never pass for a tag.
 */
export const serializer: SerializerProtocol = {
  async dumpsTyped(value: unknown) {
    if (value instanceof Uint8Array) return ["bytes", value];
    return ["json", new TextEncoder().encode(JSON.stringify(encode(value)))];
  },

  async loadsTyped(type, bytes): Promise<unknown> {
    if (type === "bytes") return typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
    if (type !== "json")
      throw new Error(`Cannot read a stored value: its type must be json or bytes, and is ${type}.`);
    const stored: unknown = JSON.parse(typeof bytes === "string" ? bytes : new TextDecoder().decode(bytes));
    const instances = new Map<string, unknown>();
    for (const text of langchainTexts(stored)) instances.set(text, await load(text));
    return decode(stored, instances);
  },
};

function encode(value: unknown): unknown {
  if (value === undefined) return { $: "undefined" };
  if (typeof value === "bigint") return { $: "bigint", value: String(value) };
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(encode);
  if (value instanceof Uint8Array) return { $: "bytes", value: Buffer.from(value).toString("base64") };
  if (value instanceof Set) return { $: "set", value: [...value].map(encode) };
  if (value instanceof Map) return { $: "map", value: [...value].map((entry) => entry.map(encode)) };
  if (value instanceof RegExp) return { $: "regexp", value: [value.source, value.flags] };
  if (value instanceof DeltaSnapshot) return { $: "delta", value: encode(value.value) };
  // Messages and other LangChain objects are made by classes; data never is.
  if ("lc_serializable" in value && !isPlain(value)) return { $: "langchain", value: JSON.stringify(value) };
  // As LangGraph does: what a thread stores of an error is its message.
  if (value instanceof Error) return { $: "error", value: value.message };
  if ("toJSON" in value && typeof value.toJSON === "function") return encode(value.toJSON());
  const fields = Object.entries(value).filter(([, field]) => typeof field !== "function");
  return Object.fromEntries(
    fields.map(([key, field]) => [key.startsWith("$") ? `$${key}` : key, encode(field)]),
  );
}

/** `Object.fromEntries` defines properties, so a key `__proto__` stays data. */
function decode(value: unknown, instances: ReadonlyMap<string, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => decode(item, instances));
  if (isTagged(value)) return untag(value.$, value.value, instances);
  const fields = Object.entries(value);
  return Object.fromEntries(
    fields.map(([key, field]) => [key.startsWith("$$") ? key.slice(1) : key, decode(field, instances)]),
  );
}

function untag(tag: unknown, value: unknown, instances: ReadonlyMap<string, unknown>): unknown {
  if (tag === "undefined") return undefined;
  if (tag === "delta") return new DeltaSnapshot(decode(value, instances));
  if (typeof value === "string") {
    if (tag === "bigint") return BigInt(value);
    if (tag === "bytes") return new Uint8Array(Buffer.from(value, "base64"));
    if (tag === "error") return new Error(value);
    if (tag === "langchain") return instances.get(value);
  }
  if (Array.isArray(value)) {
    if (tag === "set") return new Set(value.map((item) => decode(item, instances)));
    if (tag === "map")
      return new Map(value.map(([key, item]) => [decode(key, instances), decode(item, instances)]));
    if (tag === "regexp") return new RegExp(String(value[0]), String(value[1]));
  }
  throw new Error(
    `Cannot read a stored value: its tag must be one that this version writes, and is ${String(tag)}.`,
  );
}

/** Loading an instance is asynchronous and everything else is not, so instances are loaded first. */
function* langchainTexts(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  if (isTagged(value) && value.$ === "langchain" && typeof value.value === "string") yield value.value;
  for (const item of Object.values(value)) yield* langchainTexts(item);
}

function isTagged(value: object): value is { $: unknown; value?: unknown } {
  return Object.hasOwn(value, "$");
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
