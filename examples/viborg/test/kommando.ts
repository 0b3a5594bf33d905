/** The command run as a process of its own, the way a user runs it. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const her = dirname(dirname(fileURLToPath(import.meta.url)))
const kommando = join(
  dirname(fileURLToPath(import.meta.resolve("@delaftale/cli/package.json"))),
  "bin",
  "delaftale.mjs"
)

export interface Svar {
  readonly kode: number | null
  readonly ud: string
  readonly fejl: string
}

export const delaftale = (...argumenter: ReadonlyArray<string>): Svar => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [kommando, ...argumenter], { encoding: "utf8" })
  return { kode: status, ud: stdout, fejl: stderr }
}

const nyLog = (mappe: string): string => {
  const log = join(mappe, "viborg")
  const { fejl, kode } = delaftale("init", log, "--delaftale", join(her, "delaftale.json"), "--konstrueret")
  if (kode !== 0) throw new Error(fejl)
  return log
}

/** A log of the agreement in a folder of its own, gone afterwards. */
export const medLog = (brug: (log: string, mappe: string) => void): void => {
  const mappe = mkdtempSync(join(tmpdir(), "delaftale-viborg-"))
  try {
    brug(nyLog(mappe), mappe)
  } finally {
    rmSync(mappe, { recursive: true, force: true })
  }
}

/** The same for a test that waits. */
export const medLogAsync = async (brug: (log: string, mappe: string) => Promise<void>): Promise<void> => {
  const mappe = mkdtempSync(join(tmpdir(), "delaftale-viborg-"))
  try {
    await brug(nyLog(mappe), mappe)
  } finally {
    rmSync(mappe, { recursive: true, force: true })
  }
}
