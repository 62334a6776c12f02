import type { JsonObject } from "../../../src/toolkit/spec.ts";
import type { Read } from "./ask.ts";

/** What the intended readings leave out. */
const DEFAULTS: Readonly<Record<string, JsonObject>> = {
  aggregate_columns: { names: [], decimals: null },
  correlate_columns: { names: [], decimals: null },
  aggregate_by_group: { order_by: "value", ties: true },
  top_rows: { limit: 100, ties: true },
  share_by_group: { order: "desc", limit: null },
  distinct_values: { limit: 1000 },
};

/** Reads each question as it was meant: what comes out then tries the tools, and the expectations, without the author. */
export const asMeant: Read = async ({ question, expected }) => {
  if ("refuse" in expected)
    return { ok: false, failure: { code: "trap", message: expected.refuse, hint: "" } };
  const { operation, params } = expected.intent;
  const intent = { question, author: "recipes", reading: "as meant", operation } as const;
  const full = { ...DEFAULTS[operation], ...named(params) };
  return { ok: true, intent: { ...intent, params: full } };
};

/** The groups of a comparison need names. */
function named(params: JsonObject): JsonObject {
  const { groups } = params;
  if (!Array.isArray(groups)) return params;
  return { ...params, groups: groups.map((group: JsonObject, at) => ({ name: `group ${at}`, ...group })) };
}
