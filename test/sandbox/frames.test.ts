import { describe, expect, it } from "vitest";
import { encodeFrame, encodeJson, frameReader, JSON_FRAME } from "../../src/sandbox/frames.ts";
import type { Frame } from "../../src/sandbox/frames.ts";
import { readResult } from "../../src/sandbox/result.ts";

describe("frameReader", () => {
  it.each([1, 2, 3, 5, 7, 1_000])("puts frames together from pieces of %i bytes", (size) => {
    const bytes = Buffer.concat([
      encodeJson({ a: 1 }),
      encodeFrame(2, Buffer.alloc(0)),
      encodeJson("é"),
      encodeFrame(7, Buffer.from("xyz")),
    ]);
    const { frames, bad } = readIn(bytes, size);
    expect(frames.map(({ kind, payload }) => [kind, payload.toString()])).toEqual([
      [JSON_FRAME, '{"a":1}'],
      [2, ""],
      [JSON_FRAME, '"é"'],
      [7, "xyz"],
    ]);
    expect(bad).toEqual([]);
  });

  it("refuses a length beyond its cap before the frame has arrived, and reads no further", () => {
    const head = Buffer.from([0xff, 0xff, 0xff, 0xff, 1]);
    const { frames, bad } = readIn(Buffer.concat([encodeJson(1), head, encodeJson(2)]), 4);
    expect(frames).toHaveLength(1);
    expect(bad).toEqual(["a frame of 4294967295 bytes, where at most 1000 are allowed"]);
  });
});

describe("readResult", () => {
  it.each([
    ['{"type":"result","result":{"a":[1,null,"x",true]}}', '{"a":[1,null,"x",true]}'],
    ['{"type":"result","result":"[[[[\\"{{{{"}', '"[[[[\\"{{{{"'],
    ['{"type":"result","result":1e999}', "bad_result"],
    ['{"type":"result","result":{"__proto__":{"a":1}}}', "bad_result"],
    ['{"type":"result","result":[{"\\u005f_proto__":1}]}', "bad_result"],
    [`{"type":"result","result":${"[".repeat(200)}${"]".repeat(200)}}`, "bad_result"],
    [`${"[".repeat(900)}`, "bad_result"],
    [`{"type":"result","result":"${"x".repeat(2_000)}"}`, "result_too_large"],
    ['{"type":"result","result":', "bad_result"],
    ["[]", "bad_result"],
    ["null", "bad_result"],
    ["\ufffd\u0000", "bad_result"],
  ])("reads %j as %s", (text, expected) => expect(resultIn(text)).toBe(expected));
});

function readIn(bytes: Buffer, size: number, max = 1_000): { frames: Frame[]; bad: string[] } {
  const frames: Frame[] = [];
  const bad: string[] = [];
  const read = frameReader(
    max,
    (frame) => frames.push(frame),
    (reason) => bad.push(reason),
  );
  for (let at = 0; at < bytes.length; at += size) read(bytes.subarray(at, at + size));
  return { frames, bad };
}

function resultIn(text: string, max = 1_000): string {
  const claim = readResult(Buffer.from(text), max);
  return claim.ok ? JSON.stringify(claim.result) : claim.failure.code;
}
