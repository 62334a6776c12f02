import { AIMessage, HumanMessage } from "@langchain/core/messages";
import { DeltaSnapshot } from "@langchain/langgraph-checkpoint";
import { describe, expect, it } from "vitest";
import { serializer } from "../../src/store/serde.ts";

async function roundTrip(value: unknown): Promise<unknown> {
  return serializer.loadsTyped(...(await serializer.dumpsTyped(value)));
}

describe("serializer", () => {
  it.each([
    ["JSON", { a: [1, "x", null, true, { b: -0.5 }] }],
    ["undefined at the top", undefined],
    ["undefined within", { a: undefined, b: [undefined, 1] }],
    ["sets and maps", { set: new Set([1, { a: 1 }]), map: new Map([[{ k: 1 }, new Set(["v"])]]) }],
    ["bytes", { bytes: new Uint8Array([0, 255]) }],
    ["bytes at the top", new Uint8Array([1, 2])],
    ["patterns and big integers", [/a+/gi, 2n ** 70n]],
    ["snapshots", new DeltaSnapshot([1, new Set([2])])],
    ["errors", new Error("failed")],
  ])("brings back %s", async (_, value) => {
    expect(await roundTrip(value)).toEqual(value);
  });

  it("brings back messages as messages", async () => {
    const messages = [
      new AIMessage({ id: "1", name: "intent_node", content: "hello" }),
      new HumanMessage("hi"),
    ];
    const back = await roundTrip({ messages });
    expect(back).toEqual({ messages });
    expect((back as { messages: unknown[] }).messages[0]).toBeInstanceOf(AIMessage);
  });

  it("keeps data that looks like instructions to construct something as data", async () => {
    const hostile = [
      {
        lc: 1,
        type: "constructor",
        id: ["langchain_core", "messages", "AIMessage"],
        kwargs: { content: "x" },
      },
      { lc: 1, type: "secret", id: ["OPENAI_API_KEY"] },
      { lc: 2, type: "undefined" },
      { lc: 2, type: "constructor", id: ["Set"], args: [[1]] },
      { $: "set", value: [1] },
      {
        $: "langchain",
        value: '{"lc":1,"type":"constructor","id":["langchain_core","messages","AIMessage"]}',
      },
      { $$: "set", value: [1], $$$: { $: { $: "map" } } },
      { lc_serializable: true, lc: 1 },
    ];
    expect(await roundTrip(hostile)).toEqual(hostile);
    expect(await roundTrip(new AIMessage({ content: "x", additional_kwargs: { hostile } }))).toMatchObject({
      additional_kwargs: { hostile },
    });
  });

  it("keeps a key __proto__ as data, and no prototype is touched", async () => {
    const hostile: unknown = JSON.parse(
      '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}',
    );
    const back = await roundTrip(hostile);
    expect(JSON.stringify(back)).toBe(JSON.stringify(hostile));
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("refuses tags and types that it does not write", async () => {
    const bytes = new TextEncoder().encode('{"$": "function", "value": "x"}');
    await expect(serializer.loadsTyped("json", bytes)).rejects.toThrow("its tag must be one");
    await expect(serializer.loadsTyped("eval", bytes)).rejects.toThrow("its type must be json or bytes");
  });
});
