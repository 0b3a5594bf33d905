/** How Stryker runs; `run.mjs` says which rooms, and how many of the mutants must be noticed. */
const least = Number(process.env["DELAFTALE_LEAST"])

export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  appendPlugins: [],
  ignorePatterns: ["examples/*/out", "bench", ".tmp", "tools/mutation/node_modules"],
  coverageAnalysis: "perTest",
  reporters: ["clear-text", "json"],
  jsonReporter: { fileName: ".tmp/mutation.json" },
  concurrency: 2,
  vitest: { configFile: "tools/mutation/vitest.config.ts", related: true },
  tempDirName: ".tmp/stryker",
  tsconfigFile: "no-tsconfig.json",
  ignoreStatic: true,
  thresholds: { high: 95, low: least, break: least }
}
