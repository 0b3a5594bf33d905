import { expect, it } from "vitest"
import { inTemporary } from "../temporary.ts"
import { measure } from "./memory/measure.ts"

it(
  "a log of 200,000 events is replayed and verified with less than 200 MB of memory",
  () =>
    inTemporary(async (root) => {
      const { events, megabytes } = await measure(root, 200_000)
      expect(events).toBe(200_000)
      expect(megabytes).toBeLessThan(200)
    }),
  120_000
)
