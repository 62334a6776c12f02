import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { svgOf } from "../../src/charts/picture.ts";
import { grouped, specOf } from "./charted.ts";

it("the picture in the documentation is the one that is drawn", async () => {
  const result = grouped("Species", "mean_Body Mass (g)", [
    ["Gentoo", 5076.016260162602],
    ["Chinstrap", 3733.0882352941176],
    ["Adelie", 3700.662251655629],
  ]);
  const title = 'mean of "Body Mass (g)" by Species, highest first';
  const drawn = await svgOf(specOf(result, { title, source: "penguins.csv" }));
  expect(drawn).toBe(await readFile(new URL("../../docs/chart.svg", import.meta.url), "utf8"));
});
