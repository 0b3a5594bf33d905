import { expect, it } from "vitest"
import { kills } from "./kills.ts"

it("keeps all that was acknowledged, once and in order, through three kills of the whole server", async () => {
  const { acknowledged, kills: done } = await kills(3)
  expect(done).toBe(3)
  expect(acknowledged).toBeGreaterThan(3)
}, 120_000)
