/** An agreement of `examples` that has its table worked out by hand: its files into a log, and what the command says of it. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

const root = dirname(import.meta.dirname)
const kommando = join(root, "packages", "cli", "bin", "delaftale.mjs")

const koer = (argumenter: ReadonlyArray<string>): string => {
  const { status, stderr, stdout } = spawnSync(process.execPath, argumenter, { encoding: "utf8" })
  if (status !== 0) throw new Error(`${argumenter.join(" ")}\n${stdout}${stderr}`)
  return stdout
}

const linjer = (tekst: string): ReadonlyArray<string> => tekst.trimEnd().split("\n")

export interface Eksempel {
  /** The table of the command, as it was known on the day. */
  readonly tabel: (...valg: ReadonlyArray<string>) => ReadonlyArray<string>
  /** What the command explains of a cell. */
  readonly forklaring: (...celle: ReadonlyArray<string>) => string
  /** Who owes which figure. */
  readonly rykkere: () => string
  readonly slet: () => void
}

/** The table that was worked out by hand. */
export const facit = (navn: string): ReadonlyArray<string> =>
  linjer(readFileSync(join(root, "examples", navn, "facit.csv"), "utf8"))

/** The table as the example's own program works it out, without our packages. */
export const efterregnet = (navn: string): ReadonlyArray<string> =>
  linjer(koer([join(root, "examples", navn, "efterregning.mjs")]))

type Kald = (log: string) => ReadonlyArray<string>

/**
 * A log of its own in a folder of its own. `skaering` is the day the table is known on where a test says none;
 * `beslutninger`: what is decided, as calls of the command.
 */
export const aabn = (navn: string, skaering: string, ...beslutninger: ReadonlyArray<Kald>): Eksempel => {
  const mappe = mkdtempSync(join(tmpdir(), `delaftale-${navn}-`))
  const log = join(mappe, navn)
  const her = join(root, "examples", navn)
  koer([kommando, "init", log, "--delaftale", join(her, "delaftale.json"), "--konstrueret"])
  for (const beslutning of beslutninger) koer([kommando, ...beslutning(log)])
  koer([kommando, "import", log, join(her, "data")])
  const kendt = (valg: ReadonlyArray<string>) =>
    valg.includes("--known-on") ? valg : [...valg, "--known-on", skaering]
  return {
    tabel: (...valg) => linjer(koer([kommando, "status", log, "--format", "csv", ...kendt(valg)])),
    forklaring: (...celle) => koer([kommando, "explain", log, ...kendt(celle)]),
    rykkere: () => koer([kommando, "missing", log]),
    slet: () => rmSync(mappe, { recursive: true, force: true })
  }
}
