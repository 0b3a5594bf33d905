import { describe, expect, it } from "vitest"
import { findOut, namesOf, someLog, withBytes } from "./damage/damagedLog.ts"
import { flipAll, someBits } from "./damage/flips.ts"
import { cutAt, headSeen, sizesOf } from "./damage/truncations.ts"
import { filesOf } from "./disk/Machine.ts"

const closed = await someLog()
const killed = await someLog("killed")

describe("in a log of several segments and more than 16 kB", () => {
  it("a flipped bit is found in every byte of every segment", async () => {
    const { flipped, missed } = await flipAll(closed, someBits, ".ndjson")
    expect(missed).toEqual([])
    expect(flipped).toBeGreaterThan(16_000)
  }, 120_000)

  it.each(["HEAD", ".sha256"])(
    "every flipped bit is found of %s",
    async (only) => {
      expect((await flipAll(closed, someBits, only)).missed).toEqual([])
    },
    60_000
  )

  it("every line that is doubled, left out, swapped with the next, or has another before it, is found", async () => {
    const missed: Array<string> = []
    for (const path of namesOf(closed.machine)) {
      const bytes = filesOf(closed.machine).get(path)!
      for (const [change, changed] of changesOf(Buffer.from(bytes).toString())) {
        const found = await withBytes(closed.machine, path, Buffer.from(changed), () => findOut(closed, path))
        if (found === "missed") missed.push(`${path}: ${change}`)
      }
    }
    expect(missed).toEqual([])
  }, 60_000)

  it("a file that is left out is found", async () => {
    const found = []
    for (const path of namesOf(closed.machine).filter((name) => name.endsWith(".ndjson"))) {
      const inode = closed.machine.names.live.get(path)!
      closed.machine.names.live.delete(path)
      found.push(await findOut(closed, "first"))
      closed.machine.names.live.set(path, inode)
    }
    expect(found).not.toContain("missed")
  })

  it("the longest whole part is read, and appended to, after a crash at any byte of the last segment", async () => {
    const { bytes, opening } = sizesOf(killed)
    const wrong: Array<string> = []
    for (let size = opening; size <= bytes.length; size += 5) {
      const problem = await cutAt(killed, size, size % 20 === 0)
      if (problem !== undefined) wrong.push(problem)
    }
    expect(wrong).toEqual([])
  }, 60_000)

  it("a cut before the end that HEAD names is corrupt, not torn, at any byte of the last segment", async () => {
    const { bytes, opening, path } = sizesOf(closed)
    const wrong: Array<number> = []
    for (let size = 0; size < bytes.length; size += size < opening ? 9 : 11) {
      const seen = await withBytes(closed.machine, path, bytes.slice(0, size), () => headSeen(closed))
      if (!/is corrupt at line/.test(seen)) wrong.push(size)
    }
    expect(wrong).toEqual([])
  }, 60_000)
})

/** By what was done to which line. */
const changesOf = (text: string): ReadonlyArray<readonly [string, string]> => {
  const lines = text.split(/(?<=\n)/)
  return lines.flatMap((line, i) => {
    const before = lines.slice(0, i)
    const after = lines.slice(i + 1)
    const other = lines[(i + 2) % lines.length]!
    const changes: Readonly<Record<string, ReadonlyArray<string>>> = {
      doubled: [...before, line, line, ...after],
      "left out": [...before, ...after],
      swapped: [...before, ...after.slice(0, 1), line, ...after.slice(1)],
      "after another": [...before, other, line, ...after],
      "after an empty one": [...before, "\n", line, ...after],
      "with a space": [...before, ` ${line}`, ...after]
    }
    return Object.entries(changes)
      .map(([change, all]) => [`line ${i + 1} ${change}`, all.join("")] as const)
      .filter(([, changed]) => changed !== text)
  })
}
