/** Flipped bits: every file of a closed log, one bit at a time. */
import { filesOf } from "../disk/Machine.ts"
import { type DamagedLog, findOut, namesOf } from "./damagedLog.ts"

export interface Flips {
  readonly flipped: number
  /** Found by reading; the others that are not missed by the next append. */
  readonly read: number
  /** Neither found them. */
  readonly missed: ReadonlyArray<string>
}

/** Which bits of a byte. */
export type Bits = (path: string, at: number) => ReadonlyArray<number>

export const allBits: Bits = () => [0, 1, 2, 3, 4, 5, 6, 7]

/** Of the segments one bit a byte, another for each byte; all bits of what stands beside them. */
export const someBits: Bits = (path, at) => (path.endsWith(".ndjson") ? [(at * 5) % 8] : allBits(path, at))

/** `only`: the files whose path ends so; left out, all. */
export const flipAll = async (log: DamagedLog, bits: Bits, only = ""): Promise<Flips> => {
  let flipped = 0
  let read = 0
  const missed: Array<string> = []
  for (const path of namesOf(log.machine).filter((name) => name.endsWith(only))) {
    const bytes = filesOf(log.machine).get(path)!
    for (const at of bytes.keys()) {
      for (const bit of bits(path, at)) {
        bytes[at]! ^= 1 << bit
        const found = await findOut(log, path)
        flipped += 1
        if (found === "read") read += 1
        if (found === "missed") missed.push(`${path}, byte ${at}, bit ${bit}: ${around(bytes, at)}`)
        bytes[at]! ^= 1 << bit
      }
    }
  }
  return { flipped, read, missed }
}

const around = (bytes: Uint8Array, at: number): string =>
  JSON.stringify(Buffer.from(bytes.subarray(Math.max(0, at - 15), at + 5)).toString("latin1"))
