/** One project a workspace, and one for the tools. Tests see the sources of our packages, not what is built. */
import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"

const conditions = ["delaftale-source"]
const runs = Number(process.env["DELAFTALE_RUNS"] ?? 100)

/** Where no test leaves anything behind that another one could meet, the files of a worker share their modules: half the time. */
const together = ["packages/core", "packages/store-contract", "packages/report", "packages/cli"]

const project = (folder: string, files = "**/*.test.ts", globalSetup: Array<string> = []) => ({
  extends: true as const,
  test: {
    isolate: !together.includes(folder),
    name: folder.replace("packages/", ""),
    include: [`${folder}/test/${files}`],
    setupFiles: ["./testing/properties.ts"],
    globalSetup
  }
})

/** What a package keeps for bundlers under "module", Node by itself does not always resolve: OpenTelemetry's, for one. */
const asInNode = (folder: string) => ({
  ...project(folder),
  extends: false as const,
  resolve: { conditions },
  ssr: { resolve: { conditions: [...conditions, "node", "default"], externalConditions: [...conditions, "node"] } }
})

export default defineConfig({
  resolve: { conditions },
  ssr: {
    resolve: {
      conditions: [...conditions, "node", "module", "default"],
      externalConditions: [...conditions, "node"]
    }
  },
  test: {
    // one core is not left idle where there are only two
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // that a test hangs; how long one takes is nobody's promise
    testTimeout: 90_000 * Math.max(1, runs / 100),
    // a browser is unpacked before its first test
    hookTimeout: 120_000,
    coverage: { provider: "v8", include: ["packages/*/src/**"] },
    projects: [
      project("packages/core"),
      project("packages/store-contract"),
      project("packages/store-file"),
      project("packages/store-postgres", "**/*.test.ts", ["./testing/withPostgres.ts"]),
      project("packages/report"),
      project("packages/cli", "**/*.test.ts", ["./testing/withPostgres.ts"]),
      project("examples/browser"),
      project("examples/beskaeftigelse"),
      project("examples/egen-store"),
      project("examples/foraeldreansvar"),
      project("examples/foerste-tal"),
      project("examples/fp-ts"),
      project("examples/http", "**/*.test.ts", ["./testing/withPostgres.ts"]),
      project("examples/revision"),
      project("examples/kriminalpraevention"),
      project("examples/helhedsplan"),
      asInNode("examples/telemetri"),
      project("examples/viborg"),
      project("examples/viborg-historie"),
      project("tools", "**/*.test.mjs")
    ]
  }
})
