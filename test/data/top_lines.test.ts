import { describe, expect, it } from "vitest";
import { ingested } from "./helpers.ts";

describe("ingest: lines above the column names", () => {
  const rows = "Ada,Oslo,4,1.5\nBo,Lima,3,2.5\nCy,,5,0.5\n";

  it.each([
    ["a title", "SPRING CUP,,,\n", 1],
    ["a title, a source and a blank line", "SPRING CUP,,,\nSource: the club,,,\n,,,\n", 2],
    ["a blank line of cells", ",,,\n", 0],
    ["a narrow title and a blank line of cells", "Spring cup\n,,,\n", 1],
    ["several narrow lines", "Spring cup\nSource: the club\nDate: 2020-05-01\n\n", 3],
  ])("finds the column names under %s", async (_, above, many) => {
    const { profile, notes } = await ingested(`${above}name,town,wins,points\n${rows}`);
    expect(profile.rows).toBe(3);
    expect(profile.columns.map(({ name, type }) => [name, type])).toEqual([
      ["name", "text"],
      ["town", "text"],
      ["wins", "number"],
      ["points", "number"],
    ]);
    if (many > 0) expect(notes).toMatch(/above the column names (was|were) skipped \('[Ss]/u);
  });

  it("finds them where some columns have no name", async () => {
    const { profile } = await ingested(
      "SPRING CUP,,,,\nwins,name,town,,points\n3,Ada,Oslo,,2\n1,Bo,Lima,,\n2,Cy,Rome,,\n",
    );
    expect(profile.columns.map(({ name }) => name)).toEqual(["wins", "name", "town", "points"]);
    expect(profile.columns[0]?.type).toBe("number");
  });

  it.each([
    ["a header with few names above numbers", "name,,,\nAda,1,2,3\nBo,4,5,6\n", "name"],
    ["a header with few names above a row of text", "name,,,\nAda,Oslo,red,x\nBo,Lima,blue,y\n", "name"],
    ["two columns", "name,\nAda,note\nBo,4\n", "name"],
    ["names that come twice", ",2019,,2020,\nx,y,z,y,z\na,1,2,3,4\nb,5,6,7,8\n", "column_1"],
    [
      "a row with fewer cells than others",
      "name,,,\nAda,Oslo,,\nBo,Lima,5,6\nCy,Rome,7,8\nDi,Bonn,7,8\n",
      "name",
    ],
  ])("leaves the first line for the column names: %s", async (_, text, first) => {
    expect((await ingested(text)).profile.columns[0]?.name).toBe(first);
  });

  it("reads units under the column names as what the numbers are in, and says so", async () => {
    const { profile, column, notes } = await ingested(
      "site,depth,speed,salinity\n,(m),m/s,PSU\nA,1,2.5,30\nB,2,3.5,31\nC,4,1.5,32\n".replace("PSU", "psu"),
    );
    expect(profile.rows).toBe(3);
    expect(column("depth")).toMatchObject({ type: "number", unit: "m", max: 4 });
    expect(column("speed")).toMatchObject({ type: "number", unit: "m/s" });
    expect(notes).toContain("read as their units");
  });

  it.each([
    ["letters in columns of text", "a,b,c\nm,s,1\nx,y,2\nz,w,3\nq,r,4\n"],
    ["missing values", "a,b,c\n-,-,-\n1,2,3\n4,5,6\n7,8,9\n"],
    ["a row of words", "a,b,c\nm,s,Oslo\n1,2,Lima\n4,5,Rome\n7,8,Bonn\n"],
  ])("reads %s under the column names as a row", async (_, text) => {
    expect((await ingested(text)).profile.rows).toBe(4);
  });
});

describe("ingest: spaces around values", () => {
  it("are left out of text, and where values become one, that is said", async () => {
    const { column, notes, rows } = await ingested("n, t\n1, Male\n2, Male \n3, Female\n4, \n");
    expect(column("t")).toMatchObject({ distinct: 2, missing: 1 });
    expect(await rows("SELECT t FROM data")).toEqual([["Male"], ["Male"], ["Female"], [null]]);
    expect(notes).toContain("Spaces around values were left out ('t').");
  });

  it("stay inside values", async () => {
    const { rows } = await ingested('t,n\n"a  b",1\n"c\nd",2\n');
    expect(await rows("SELECT t FROM data")).toEqual([["a  b"], ["c\nd"]]);
  });
});

describe("ingest: a total at the end", () => {
  it.each([
    ["whole numbers", "year,sold\n2010,5\n2011,7\n2012,8\nTotal,20\n", "year", "number"],
    ["amounts", 'shop,sold\nA,"$1,000.50"\nB,$20.25\nC,$9.25\nGrand Total,"$1,030.00"\n', "sold", "number"],
    [
      "behind a blank cell",
      "shop,kind,sold,price\nA,x,5,2.5\nB,y,7,1.5\nC,z,8,2\n,Total,20,-\n",
      "price",
      "number",
    ],
  ])("of %s is left out, and that is said", async (_, text, name, type) => {
    const { profile, column, notes } = await ingested(text);
    expect(profile.rows).toBe(3);
    expect(column(name).type).toBe(type);
    expect(notes).toContain("The last row was left out: it is the total of those above.");
  });

  it.each([
    ["is no sum", "shop,sold\nA,5\nB,7\nC,8\nTotal,21\n"],
    ["is one of several", "shop,sold\nA,5\nTotal,5\nB,8\nTotal,18\n"],
    ["says more", "shop,town,sold\nA,Oslo,5\nB,Lima,7\nC,Bonn,8\nTotal,Paris,20\n"],
    ["is not last", "shop,sold\nTotal,20\nA,5\nB,7\nC,8\n"],
  ])("stays where it %s", async (_, text) => {
    expect((await ingested(text)).profile.rows).toBe(4);
  });
});
