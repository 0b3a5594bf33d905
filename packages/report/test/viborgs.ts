/** The public set of Viborg: a log of it made by the command, and what the command and the engine say of it. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { LogId, type Status, type Statusvalg, status } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import { type Laestlog, laesLog } from "../src/kontrolside/lavSidedata.ts"
import { hentStatusrapport, type Rapportgrundlag } from "../src/statusrapport/hentStatusrapport.ts"

export const viborg = fileURLToPath(new URL("../../../examples/viborg", import.meta.url))

const pakke = dirname(fileURLToPath(import.meta.resolve("@delaftale/cli/package.json")))

const kommando = (...argumenter: ReadonlyArray<string>): string => {
  const svar = spawnSync(process.execPath, [join(pakke, "bin", "delaftale.mjs"), ...argumenter], { encoding: "utf8" })
  if (svar.status !== 0) throw new Error(svar.stderr)
  return svar.stdout
}

export interface Viborglog {
  /** A folder that is gone afterwards, too. */
  readonly mappe: string
  /** A command on the log, with what it prints. */
  readonly kald: (navn: string, ...valg: ReadonlyArray<string>) => string
  /** What the command prints, without the heading. */
  readonly csv: (...valg: ReadonlyArray<string>) => ReadonlyArray<string>
  readonly laes: (valg?: Partial<Statusvalg>) => Promise<Status>
  /** The log itself, and what its reports are made from. */
  readonly alt: () => Promise<{ readonly laest: Laestlog; readonly grundlag: Rapportgrundlag }>
}

/** The last day of the year the agreement ended in, so that every year is over; all readings, to see what hangs on one. */
export const idag = "2021-12-31"

/** In a folder of its own, gone afterwards; of other files than the public ones, where such are named. */
export const medViborg = async (
  brug: (log: Viborglog) => Promise<void>,
  data: string = join(viborg, "data")
): Promise<void> => {
  const mappe = mkdtempSync(join(tmpdir(), "delaftale-report-"))
  const log = join(mappe, "viborg")
  try {
    kommando("init", log, "--delaftale", join(viborg, "delaftale.json"), "--konstrueret")
    kommando("import", log, data)
    const store = fileStore(mappe)
    await brug({
      mappe,
      kald: (navn, ...valg) => kommando(...navn.split(" "), log, ...valg),
      csv: (...valg) =>
        kommando("status", log, "--format", "csv", ...valg)
          .trimEnd()
          .split("\n")
          .slice(1),
      laes: (valg = {}) =>
        Effect.runPromise(
          status(LogId.make("viborg"), { idag, fortolkninger: "alle", ...valg }).pipe(Effect.provide(store))
        ),
      alt: () =>
        Effect.runPromise(
          Effect.all({
            laest: laesLog(LogId.make("viborg")),
            grundlag: hentStatusrapport(LogId.make("viborg"), { idag, emner: [undefined] })
          }).pipe(Effect.provide(store))
        )
    })
  } finally {
    rmSync(mappe, { recursive: true, force: true })
  }
}
