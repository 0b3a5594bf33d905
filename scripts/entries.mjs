/** The public entries of each package: what tsup builds, and what must stand in `dist` before anything runs from it. */

/** @type {Record<string, Record<string, string>>} */
export const entries = {
  core: {
    index: "src/index.ts",
    aftale: "src/aftale.ts",
    promise: "src/promise.ts",
    "fp-ts": "src/fp-ts.ts",
    testing: "src/testing.ts"
  },
  "store-contract": { index: "src/index.ts" },
  "store-file": { index: "src/index.ts", segmentThread: "src/segmentThread.ts" },
  "store-postgres": { index: "src/index.ts" },
  report: { index: "src/index.ts" },
  cli: { main: "src/main.ts", worker: "src/worker.ts" }
}
