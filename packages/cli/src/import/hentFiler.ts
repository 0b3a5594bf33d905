/** The files that were named: a folder stands for the CSV files, workbooks and JSON lines in it, of whatever kind they are. */
import { readdir, readFile, stat } from "node:fs/promises"
import { basename, join } from "node:path"
import * as Effect from "effect/Effect"
import { Brugsfejl } from "../Brugsfejl.ts"
import { ulaeselig } from "../ulaeselig.ts"
import { maxFileBytes } from "./decodeText.ts"
import type { Kildefil } from "./indhold.ts"
import { erJsonlinjer } from "./jsonlinjer.ts"
import { medRegneark } from "./laesRegneark.ts"

export interface Fil extends Kildefil {
  /** Found in a folder, not named itself: skipped where its kind is unknown. */
  readonly fraMappe: boolean
}

const paaDisk = <A>(sti: string, hent: () => Promise<A>): Effect.Effect<A, Brugsfejl> =>
  Effect.tryPromise({
    try: hent,
    catch: (fejl) => ulaeselig(sti, fejl)
  })

const hentFil = (sti: string, fraMappe: boolean): Effect.Effect<Fil, Brugsfejl> =>
  Effect.gen(function* () {
    const { size } = yield* paaDisk(sti, () => stat(sti))
    if (size > maxFileBytes) {
      return yield* new Brugsfejl({
        da: `${sti} fylder ${size} byte; en fil kan højst fylde ${maxFileBytes}. Del den op.`,
        en: `${sti} has ${size} bytes; a file can have at most ${maxFileBytes}. Split it.`
      })
    }
    const bytes = yield* paaDisk(sti, () => readFile(sti))
    return yield* Effect.promise(() => medRegneark({ navn: basename(sti), bytes, fraMappe }))
  })

/** A name with `~$` is a spreadsheet program's own note that the file is open. */
const erTabel = (navn: string): boolean => (/\.(csv|xlsx)$/i.test(navn) || erJsonlinjer(navn)) && !navn.startsWith("~$")

export const hentFiler = (stier: ReadonlyArray<string>): Effect.Effect<ReadonlyArray<Fil>, Brugsfejl> =>
  Effect.forEach(stier, (sti) =>
    Effect.gen(function* () {
      const maal = yield* paaDisk(sti, () => stat(sti))
      if (!maal.isDirectory()) return [yield* hentFil(sti, false)]
      const navne = yield* paaDisk(sti, () => readdir(sti))
      return yield* Effect.forEach(navne.filter(erTabel).sort(), (navn) => hentFil(join(sti, navn), true))
    })
  ).pipe(Effect.map((grupper) => grupper.flat()))
