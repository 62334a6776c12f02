import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globals: true,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    pool: "forks",
    maxWorkers: "100%",
  },
  resolve: { alias: { "toolkiln/toolkit": new URL("src/toolkit/index.ts", import.meta.url).pathname } },
});
