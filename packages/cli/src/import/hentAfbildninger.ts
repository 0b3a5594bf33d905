/** The mappings that were named: files, and folders of them. All faults of a file at once, each with its path. */
import { readdir, readFile, stat } from "node:fs/promises"
import { basename, join } from "node:path"
import { type Delaftale, type Fejl, type Filart, laesAfbildning } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Brugsfejl } from "../Brugsfejl.ts"
import { ulaeselig } from "../ulaeselig.ts"
import type { Afbildning, Afbildninger } from "./Afbildning.ts"
import { sha256 } from "./eventId.ts"
import type { Givet } from "./opstil.ts"
import { provAfbildning } from "./provAfbildning.ts"

export const hentAfbildninger = (
  stier: ReadonlyArray<string>,
  givet: Givet,
  delaftale: Delaftale
): Effect.Effect<Afbildninger, Brugsfejl> =>
  Effect.gen(function* () {
    const filer = (yield* Effect.forEach(stier, filerI)).flat()
    const hentede: ReadonlyArray<Hentet> = yield* Effect.forEach(filer, (fil) => hentAfbildning(fil, delaftale))
    yield* provEnstydige(hentede)
    yield* provGivet(hentede, givet)
    const egne = hentede.map(({ afbildning }) => afbildning)
    const [eneste, ...andre] = hentede
    return eneste === undefined || andre.length > 0 || !stier.includes(eneste.fil)
      ? { egne, givet }
      : { egne, givet, valgt: eneste.afbildning.filart }
  })

/** "Område=Nord", each column once. */
export const laesGivet = (skrevne: ReadonlyArray<string>): Effect.Effect<Givet, Brugsfejl> => {
  const givet = new Map<string, string>()
  for (const skrevet of skrevne) {
    const lighed = skrevet.indexOf("=")
    const kolonne = skrevet.slice(0, Math.max(lighed, 0)).trim().normalize("NFC")
    const vaerdi = skrevet.slice(lighed + 1).normalize("NFC")
    if (kolonne === "" || vaerdi.trim() === "" || givet.has(kolonne)) return Effect.fail(ugyldigtGivet(skrevet))
    givet.set(kolonne, vaerdi)
  }
  return Effect.succeed(givet)
}

interface Hentet {
  readonly fil: string
  readonly afbildning: Afbildning
}

const paaDisk = <A>(sti: string, hent: () => Promise<A>): Effect.Effect<A, Brugsfejl> =>
  Effect.tryPromise({ try: hent, catch: (fejl) => ulaeselig(sti, fejl) })

const filerI = (sti: string): Effect.Effect<ReadonlyArray<string>, Brugsfejl> =>
  Effect.gen(function* () {
    const maal = yield* paaDisk(sti, () => stat(sti))
    if (!maal.isDirectory()) return [sti]
    const navne = yield* paaDisk(sti, () => readdir(sti))
    const fundne = navne.filter((navn) => navn.toLowerCase().endsWith(".json")).sort()
    return fundne.length === 0 ? yield* tomMappe(sti) : fundne.map((navn) => join(sti, navn))
  })

const hentAfbildning = (fil: string, delaftale: Delaftale): Effect.Effect<Hentet, Brugsfejl> =>
  Effect.gen(function* () {
    const bytes = yield* paaDisk(fil, () => readFile(fil))
    const json = yield* Effect.try({
      try: (): unknown => JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes).normalize("NFC")),
      catch: (fejl) =>
        new Brugsfejl({ da: `${fil} er ikke JSON: ${String(fejl)}`, en: `${fil} is not JSON: ${String(fejl)}` })
    })
    const filart = laesAfbildning(json, delaftale)
    if (Result.isFailure(filart)) return yield* ubrugelig(fil, filart.failure)
    const fejl = provAfbildning(filart.success)
    if (fejl.length > 0) return yield* ubrugelig(fil, fejl)
    return { fil, afbildning: { filart: filart.success, sha256: sha256(bytes) } }
  })

const ubrugelig = (fil: string, fejl: ReadonlyArray<Fejl>): Brugsfejl => {
  const linjer = fejl.map(({ besked, sti }) => `  ${sti === "" ? "(roden)" : sti}: ${besked}`).join("\n")
  return new Brugsfejl({
    da: `${fil}: afbildningen kan ikke bruges. Ret dette og prøv igen:\n${linjer}`,
    en: `${fil}: the mapping cannot be used. Mend this and try again:\n${linjer}`
  })
}

const tomMappe = (sti: string): Brugsfejl =>
  new Brugsfejl({
    da: `${sti} har ingen afbildninger (.json).`,
    en: `${sti} has no mappings (.json).`
  })

const ugyldigtGivet = (skrevet: string): Brugsfejl =>
  new Brugsfejl({
    da: `--set "${skrevet}": skriv hver kolonne én gang, som i --set "Område=Nord".`,
    en: `--set "${skrevet}": write each column once, as in --set "Område=Nord".`
  })

const provEnstydige = (hentede: ReadonlyArray<Hentet>): Effect.Effect<void, Brugsfejl> => {
  const id = ({ afbildning }: Hentet): string => afbildning.filart.id
  const dobbelt = hentede.find((en, nummer) => hentede.findIndex((anden) => id(anden) === id(en)) < nummer)
  if (dobbelt === undefined) return Effect.void
  const foer = hentede.find((en) => id(en) === id(dobbelt))!
  return Effect.fail(
    new Brugsfejl({
      da: `${basename(dobbelt.fil)} og ${basename(foer.fil)} har samme id, "${id(dobbelt)}". Giv dem hver sit.`,
      en: `${basename(dobbelt.fil)} and ${basename(foer.fil)} have the same id, "${id(dobbelt)}". Give each its own.`
    })
  )
}

const provGivet = (hentede: ReadonlyArray<Hentet>, givet: Givet): Effect.Effect<void, Brugsfejl> => {
  const kendte = new Set(hentede.flatMap(({ afbildning }) => givesI(afbildning.filart)))
  const ukendt = [...givet.keys()].find((kolonne) => !kendte.has(kolonne))
  if (ukendt === undefined) return Effect.void
  const liste = [...kendte].map((kolonne) => `"${kolonne}"`).join(", ") || "-"
  return Effect.fail(
    new Brugsfejl({
      da: `--set "${ukendt}=…": ingen afbildning lader den kolonne give. De, der gives: ${liste}.`,
      en: `--set "${ukendt}=…": no mapping has that column given. Those that are: ${liste}.`
    })
  )
}

const givesI = ({ gives = [] }: Filart): ReadonlyArray<string> => gives
