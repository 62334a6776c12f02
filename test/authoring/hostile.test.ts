import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/data/dataset.ts";
import { openValues } from "../../src/data/values.ts";
import { createRecipeAuthor } from "../../src/authoring/recipes/author.ts";
import { RECIPES } from "../../src/authoring/recipes/catalog.ts";
import { instantiate } from "../../src/authoring/recipes/instantiate.ts";
import { readQuestion } from "../../src/authoring/recipes/reading/read.ts";
import type { ValueFinder } from "../../src/authoring/recipes/reading/finder.ts";
import { generator, SEED } from "../random.ts";
import { openTables } from "./tables.ts";

const author = createRecipeAuthor();
let staff: Dataset;
let values: ValueFinder & { close(): void };

beforeAll(async () => {
  staff = (await openTables())["staff.csv"];
  values = await openValues(staff);
});

afterAll(() => values.close());

describe("readQuestion", () => {
  it.each([
    ["", "question_empty"],
    [" \n\t", "question_empty"],
    ["x".repeat(5001), "question_too_long"],
    ["average\u0000salary", "question_unreadable"],
    ["average salary\u202e by dept", "question_unreadable"],
    ["average \ud800 salary", "question_unreadable"],
    ["average sal\ufffdry", "question_unreadable"],
    ["average \u200b salary", "question_unreadable"],
    ["?!", "question_not_understood"],
    ["\"\" '' ``", "question_not_understood"],
    ["平均給与", "question_not_understood"],
    ["'; DROP TABLE data; --", "question_not_understood"],
    ["__proto__", "question_not_understood"],
    ["average constructor by toString", "question_not_understood"],
    ["average __proto__ by hasOwnProperty", "question_not_understood"],
  ])("refuses %j with %s", async (question, code) => {
    const found = await readQuestion(question, staff, values);
    expect(found.ok ? found.reading : found.failure.code).toBe(code);
  });

  it("refuses a number too large to compute with", async () => {
    const found = await readQuestion(`employees with salary over ${"9".repeat(400)}`, staff, values);
    expect(found.ok).toBe(false);
  });

  it("reads a question over 420 columns, and refuses a long one without losing itself in it", async () => {
    const wide = {
      ...staff,
      profile: {
        ...staff.profile,
        columns: Array.from({ length: 420 }, (_, index) => ({
          name: `sales_${index}_by_region_${index % 7}`,
          type: "number" as const,
          sqlType: "BIGINT",
          missing: 0,
          distinct: 12,
          min: 0,
          max: 99,
        })),
      },
    };
    const found = await readQuestion("average sales_17_by_region_3", wide, values);
    expect(found.ok && found.reading).toBe("mean of sales_17_by_region_3");
    const long = "average sales by region 3 and ".repeat(66).trim();
    expect((await readQuestion(long, wide, values)).ok).toBe(false);
    const nested = "or not 3 sales in the region of 5 by ".repeat(53).trim();
    expect((await readQuestion(nested, wide, values)).ok).toBe(false);
  });

  it("never throws, and never answers while a word is strange to the table", async () => {
    const random = generator();
    const plain =
      `average mean total how many which top 3 by per of in with over under between and or not the a salary
      dept bonus age gender Berlin Sales Female remote employees highest most 2015 50% 1,000 "dept" 'Sales' , ? ( ) = < is
      missing without except instead each only all 1e5 -5 $30k hire_date 2014-01-01 since`.split(/\s+/);
    const strange = ["zqxv", "flurb", "☃", "rm -rf /", "${x}", "\\", "*/", "NaN", "𝒳", "drop table"];
    for (let round = 0; round < 150; round += 1) {
      const length = 1 + Math.floor(random() * 14);
      const words = Array.from({ length }, () => plain[Math.floor(random() * plain.length)] ?? "");
      const calm = await readQuestion(words.join(" "), staff, values);
      if (!calm.ok) expect(calm.failure.hint, words.join(" ")).not.toBe("");
      const odd = strange[Math.floor(random() * strange.length)] ?? "";
      const place = Math.floor(random() * (words.length + 1));
      const question = words.toSpliced(place, 0, odd).join(" ");
      const found = await readQuestion(question, staff, values);
      expect(found.ok ? found.reading : "refused", `seed ${SEED}: ${question}`).toBe("refused");
    }
  });
});

describe("instantiate", () => {
  const hostile = [
    "*/ import fs from 'node:fs'; /*",
    "two\nlines\r\nand\u2028more",
    "@ts-ignore @ts-nocheck // eslint-disable",
    "right\u202eleft \u2066 zero\u200bwidth \ufeff",
    "`${process.env}` \\u002a/ \\",
    "*\u200d/",
    "😀".repeat(500),
    "\ud800",
    "$& $1 $` $'",
  ];

  it.each(hostile)("keeps %j inside the comment, and the code as it is", async (text) => {
    for (const recipe of Object.values(RECIPES)) {
      const template = await readFile(recipe.source, "utf8");
      const filters = [{ column: text, op: "=", value: text }];
      const code = await instantiate(recipe, { filters, column: text }, text);
      const end = code.indexOf("*/");
      expect(code.slice(end)).toBe(template.slice(template.indexOf("*/")));
      const comment = code.slice(0, end);
      expect(comment).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]|@ts-|\/\//u);
      expect(Math.max(...comment.split("\n").map((line) => line.length))).toBeLessThan(600);
    }
  });

  it("tells the question and the defaults", async () => {
    const code = await instantiate(
      RECIPES.count_rows,
      { filters: [{ column: "dept", op: "=", value: "Sales" }] },
      "how many in Sales",
    );
    expect(code).toContain(
      ' * Origin: the recipe count_rows of Toolkiln, for the question "how many in Sales".\n',
    );
    expect(code).toContain(' *   filters: [{"column":"dept","op":"=","value":"Sales"}]\n');
  });

  it("writes the same bytes for the same question", async () => {
    const texts = await Promise.all([1, 2].map(() => instantiate(RECIPES.top_rows, { limit: 3 }, "top 3")));
    expect(texts[0]).toBe(texts[1]);
  });
});

describe("The recipe author", () => {
  it("writes a spec whose defaults are the question's parameters, and hands the same file back for repair", async () => {
    const read = await author.read("average salary by department", staff);
    if (!read.ok) throw new Error(read.failure.message);
    const spec = await author.writeSpec(read.intent, staff);
    const code = await author.writeCode(read.intent, spec, staff);
    expect(spec).toMatchObject({
      name: "aggregate_by_group",
      operation: "aggregate_by_group",
      origin: { author: "recipes", question: "average salary by department", recipe: "aggregate_by_group" },
      parameters: {
        properties: {
          keys: { default: ["dept"] },
          measures: { default: [{ aggregate: "mean", column: "salary_usd" }] },
          limit: { default: null },
        },
      },
    });
    expect(Object.keys(spec.parameters.properties ?? {})).toEqual(Object.keys(read.intent.params));
    expect(await author.repair(read.intent, { spec, code }, [], staff)).toBe(code);
  });

  it("names the words it could not place, what they resemble, and a question that works", async () => {
    const read = await author.read("average bonus of cats in Berlinn", staff);
    if (read.ok) throw new Error(read.intent.reading);
    expect(read.failure.code).toBe("question_not_understood");
    expect(read.failure.message).toContain('"cats", "Berlinn"');
    expect(read.failure.message).toContain('"Berlin" (office_city)');
    expect(read.failure.hint).toMatch(/Say, for example: "average bonus"/);
  });

  it("prints every reading of a question that has several", async () => {
    const games = (await openTables())["games.csv"];
    const read = await author.read("average sales by genre", games);
    if (read.ok) throw new Error(read.intent.reading);
    expect(read.failure.code).toBe("question_ambiguous");
    for (const column of ["NA_Sales", "EU_Sales", "Global_Sales"])
      expect(read.failure.message).toContain(column);
  });
});
