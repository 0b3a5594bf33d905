/** The tests that the mutants of a room meet: those of the room itself, properties in 50 runs. */
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const conditions = ["delaftale-source"]
const core = fileURLToPath(new URL("../../packages/core/src/index.ts", import.meta.url))
const rooms = (process.env["DELAFTALE_ROOMS"] ?? "").split(",")

/** In processes of their own, which no mutant reaches, or too long to be run for each mutant. */
const slow = ["contract", "others", "resealed", "secondVerifier"]
/** Those of the fault tests that see much in a few seconds. */
const quickFaults = ["failingDisk", "promises"]

/** What the port promises is looked at where a store keeps it. */
const contract = "packages/store-contract/test/memory.test.ts"

const testsOf = (room: string): ReadonlyArray<string> =>
  room === "store-file"
    ? [
        `packages/store-file/test/!(${slow.join("|")}).test.ts`,
        `packages/store-file/test/faults/@(${quickFaults.join("|")}).test.ts`
      ]
    : [`packages/core/test/${room}/**/*.test.ts`, ...(room === "store" ? [contract] : [])]

export default defineConfig({
  // By the link in node_modules another package would meet the code as it was before it was changed.
  resolve: { conditions, alias: [{ find: /^@delaftale\/core$/, replacement: core }] },
  ssr: { resolve: { conditions: [...conditions, "node", "import", "module", "default"] } },
  test: {
    include: rooms.flatMap(testsOf),
    setupFiles: ["./testing/properties.ts"],
    testTimeout: 60_000,
    // Texts of 64 MiB take minutes where every branch is counted; what they look at is one comparison. That the model of
    // decisions meets every refusal takes 250 long runs; what is refused, the law beside it sees in as many as there are.
    testNamePattern: /^(?!.*(64 MiB|of a batch count all its bytes|has every decision in it))/
  }
})
