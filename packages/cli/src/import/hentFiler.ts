/** The files that were named: a folder stands for the CSV files in it, which may also hold files of other kinds. */
import { readdir, readFile, stat } from "node:fs/promises"
import { basename, join } from "node:path"
import * as Effect from "effect/Effect"
import { Brugsfejl } from "../Brugsfejl.ts"

export interface Fil {
  /** Without folders: what events and messages call it. */
  readonly navn: string
  readonly bytes: Uint8Array
  /** Found in a folder, not named itself: skipped where its kind is unknown. */
  readonly fraMappe: boolean
}

/** Over this a file is not even read (the importer's own limit is the same). */
const maxBytes = 64 * 1024 * 1024

const paaDisk = <A>(sti: string, hent: () => Promise<A>): Effect.Effect<A, Brugsfejl> =>
  Effect.tryPromise({
    try: hent,
    catch: (fejl) =>
      new Brugsfejl({ da: `${sti} kan ikke læses: ${String(fejl)}`, en: `Cannot read ${sti}: ${String(fejl)}` })
  })

const hentFil = (sti: string, fraMappe: boolean): Effect.Effect<Fil, Brugsfejl> =>
  Effect.gen(function* () {
    const { size } = yield* paaDisk(sti, () => stat(sti))
    if (size > maxBytes) {
      return yield* new Brugsfejl({
        da: `${sti} fylder ${size} byte; en fil kan højst fylde ${maxBytes}. Del den op.`,
        en: `${sti} has ${size} bytes; a file can have at most ${maxBytes}. Split it.`
      })
    }
    const bytes = yield* paaDisk(sti, () => readFile(sti))
    return { navn: basename(sti), bytes, fraMappe }
  })

export const hentFiler = (stier: ReadonlyArray<string>): Effect.Effect<ReadonlyArray<Fil>, Brugsfejl> =>
  Effect.forEach(stier, (sti) =>
    Effect.gen(function* () {
      const maal = yield* paaDisk(sti, () => stat(sti))
      if (!maal.isDirectory()) return [yield* hentFil(sti, false)]
      const navne = yield* paaDisk(sti, () => readdir(sti))
      const csv = navne.filter((navn) => navn.toLowerCase().endsWith(".csv")).sort()
      return yield* Effect.forEach(csv, (navn) => hentFil(join(sti, navn), true))
    })
  ).pipe(Effect.map((grupper) => grupper.flat()))
