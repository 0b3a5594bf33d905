import { describe, expect, it } from "vitest"
import { inTemporary } from "../temporary.ts"
import { killMany, sumLine } from "./kill/killMany.ts"

describe("100 writers that are killed in the middle of it", () => {
  it(
    "lose nothing that they acknowledged, and leave a log that the next one goes on with",
    () =>
      inTemporary(async (root) => {
        const kills = await killMany(root, 100, 1)
        expect(kills, sumLine(kills)).toMatchObject({ kills: 100, lost: 0, problems: [] })
        expect(kills.acknowledged).toBeGreaterThan(200)
      }),
    180_000
  )
})
