/** The tests that the mutants of a room meet: those of the room itself, properties in 50 runs. */
import { defineConfig } from "vitest/config"

const conditions = ["delaftale-source"]
const rooms = (process.env["DELAFTALE_ROOMS"] ?? "").split(",")

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions: [...conditions, "node", "import", "module", "default"] } },
  test: {
    include: rooms.map((room) => `packages/core/test/${room}/**/*.test.ts`),
    setupFiles: ["./testing/properties.ts"],
    testTimeout: 60_000
  }
})
