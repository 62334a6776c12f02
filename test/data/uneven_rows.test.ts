import { describe, expect, it } from "vitest";
import { ingested, refusal } from "./helpers.ts";

function table(header: string, row: (at: number) => string): string {
  return [header, ...Array.from({ length: 60 }, (_, at) => row(at))].join("\n");
}

describe("ingest: rows of several lengths", () => {
  it("takes what short rows leave out at their ends for missing, and says how many there are", async () => {
    const { column, notes, profile } = await ingested(
      table("id,kind,weight,ring,remark", (at) =>
        at % 3 === 0
          ? `${at},owl,${at / 2},R${at},seen`
          : at % 3 === 1
            ? `${at},owl,${at / 2}`
            : `${at},owl,7,R`,
      ),
    );
    expect(profile.rows).toBe(60);
    expect(column("weight")).toMatchObject({ type: "number", missing: 0 });
    expect(column("remark").missing).toBe(40);
    expect(notes).toContain("40 rows are shorter than the column names");
  });

  it("keeps separators without quotes in the last text, where the column before it tells", async () => {
    const { column, rows, notes, profile } = await ingested(
      table("day,kind,weight,remark", (at) =>
        at % 2 === 0 ? `2020-01-02,owl,${at},old` : `2020-01-02,owl,${at},old, grey, and shy`,
      ),
    );
    expect(profile.rows).toBe(60);
    expect(column("remark").top?.map(({ value }) => value)).toContain("old, grey, and shy");
    expect(await rows("(SELECT count(*) FROM data WHERE weight = 3)")).toEqual([["1"]]);
    expect(notes).toContain(
      "30 rows are longer than the column names: what stands behind is read as the end of 'remark'",
    );
  });

  it("leaves out empty values behind the last column", async () => {
    const { profile, column } = await ingested(
      table("day,kind,remark", (at) => (at % 2 === 0 ? "2020-01-02,owl,old" : "2020-01-02,owl,old,,")),
    );
    expect(profile.columns).toHaveLength(3);
    expect(column("remark")).toMatchObject({ distinct: 1, missing: 0 });
  });

  it.each([
    [
      "a separator may be of either of two texts",
      table("day,kind,place,remark", (at) => `2020-01-02,owl,oak${at % 2 === 0 ? "" : ", old"},hollow`),
    ],
    [
      "a separator stands in an earlier column",
      table("kind,weight,remark", (at) => (at % 2 === 0 ? `owl,${at},old` : `owl, grey,${at},old`)),
    ],
    [
      "rows are broken into two lines",
      table("id,remark,weight,place,height", (at) =>
        at % 3 === 0 ? `${at},old,7,oak,3` : at % 3 === 1 ? `${at},very` : "grey,7,oak,3",
      ),
    ],
  ])("refuses a file in which %s", async (_, content) => {
    expect((await refusal(ingested(content))).code).toBe("too_many_bad_rows");
  });
});
