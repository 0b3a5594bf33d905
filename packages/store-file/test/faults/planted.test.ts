import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import type { Disk, DiskFile } from "../../src/Disk.ts"
import { runSeed } from "./seeds/runSeed.ts"

/** The disk as a store with that mistake would use it. */
const files =
  (change: (file: DiskFile, path: string) => Partial<DiskFile>) =>
  (disk: Disk): Disk => ({
    ...disk,
    open: (path, how) => Effect.map(disk.open(path, how), (file) => ({ ...file, ...change(file, path) }))
  })

const mistakes: Readonly<Record<string, (disk: Disk) => Disk>> = {
  "never syncs": files(() => ({ sync: Effect.void })),
  "never syncs a folder": (disk) => ({ ...disk, syncFolder: () => Effect.void }),
  "renames what it has not synced": files((_, path) => (path.endsWith(".tmp") ? { sync: Effect.void } : {})),
  "takes a failed sync for done": files((file) => ({ sync: Effect.ignore(file.sync) })),
  "takes a short write for a whole one": files((file) => ({
    write: (bytes) => Effect.as(file.write(bytes), bytes.length)
  })),
  "does not keep what it cuts off": files((file, path) =>
    path.includes("/quarantine/") ? { write: (bytes) => Effect.succeed(bytes.length) } : file
  ),
  "leaves what a failed write left": files(() => ({ truncate: () => Effect.void }))
}

describe("the seeds find out a store that", () => {
  it.each(Object.entries(mistakes))(
    "%s",
    async (_, wrap) => {
      expect(await firstProblem(wrap)).toMatch(/life: |life \d/)
    },
    60_000
  )
})

/** Where none of these mistakes is made, these seeds find nothing: they are among those of failingDisk.test.ts. */
const firstProblem = async (wrap: (disk: Disk) => Disk): Promise<string | undefined> => {
  for (let seed = 1; seed <= 100; seed++) {
    const { problem } = await runSeed(seed, { wrap })
    if (problem !== undefined) return problem
  }
  return undefined
}
