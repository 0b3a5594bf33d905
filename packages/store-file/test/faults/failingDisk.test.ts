import { describe, expect, it } from "vitest"
import { kindsOfRun } from "./seeds/kindsOfRun.ts"
import { runSeeds } from "./seeds/runSeeds.ts"

const seeds = Number(process.env["DELAFTALE_SEEDS"] ?? 500)

describe(`on a disk that fails, under ${seeds} seeds, a log`, () => {
  it.each(Object.entries(kindsOfRun))(
    "keeps what was acknowledged, and needs no operator: %s",
    async (_, options) => {
      const { problems, ...told } = await runSeeds(1, Math.ceil(seeds / 4), options)
      expect(problems, JSON.stringify(told)).toEqual([])
      expect(told.acknowledged).toBeGreaterThan(seeds)
    },
    120_000 + seeds * 200
  )
})
