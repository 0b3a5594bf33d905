/** Files evaluated as they lie, in memory: nothing is kept, and nothing is written. */
import { randomUUID } from "node:crypto"
import { indgaa, LogId, laesTilstand, memoryStore, type Statusvalg, status } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { Afslut, Brugsfejl } from "./Brugsfejl.ts"
import { hentAftale, indgaaetAf } from "./hentAftale.ts"
import { hentStatus } from "./hentStatus.ts"
import { nu } from "./idag.ts"
import { ingenAfbildninger } from "./import/Afbildning.ts"
import { hentFiler } from "./import/hentFiler.ts"
import { vaelgRaekkefoelge } from "./import/raekkefoelge.ts"
import { erAfvist, etSkridt, type Skridtvalg } from "./import/skridt.ts"
import { indlaestTekst } from "./render/indlaest.ts"
import { type Sprog, tekst } from "./Sprog.ts"

export interface Kilder {
  /** A folder of files, or one of them. */
  readonly filer: string
  readonly delaftale: string
  readonly konstrueret: boolean
  readonly alleAfsnit: boolean
}

const log = LogId.make("uden-log")

/** What `init`, `import` and `status` would give. A file that is refused, wholly or in part, is shown; then there is no answer. */
export const statusUdenLog = (
  { alleAfsnit, delaftale: fil, filer: sti, konstrueret }: Kilder,
  valg: Statusvalg,
  lang: Sprog
) =>
  Effect.gen(function* () {
    const delaftale = yield* hentAftale(fil)
    const filer = vaelgRaekkefoelge(yield* hentFiler([sti]), delaftale)
    const datagrundlag = konstrueret ? "konstrueret" : "faktisk"
    yield* indgaa(log, { delaftale, datagrundlag }, { id: randomUUID(), by: indgaaetAf(delaftale), nu: yield* nu })
    let tilstand = yield* laesTilstand(log)
    let afvist = false
    for (const en of filer) {
      const skridt = yield* etSkridt(log, tilstand, delaftale, en, valgt(lang))
      tilstand = skridt.tilstand
      const { indlaest, skrevet } = skridt
      const erFejl = erAfvist(indlaest, en)
      afvist ||= erFejl
      const skalSes = erFejl || indlaest.advarsler.length > 0 || indlaest.udfald === "ukendtFil"
      if (skalSes) yield* Console.error(indlaestTekst(indlaest, skrevet, lang))
    }
    if (afvist) return yield* new Afslut({ kode: 2 })
    if (tilstand.opslag.alle().next().done === true) return yield* intetAtVurdere(sti)
    return { ...(yield* hentStatus(status(log, valg), valg, alleAfsnit)), fod: intetGemt(lang) }
  }).pipe(Effect.provide(memoryStore))

const valgt = (lang: Sprog): Skridtvalg => ({
  lang,
  toer: false,
  springFejlOver: false,
  afbildninger: ingenAfbildninger
})

/** A position and a seal would look like something that can be found again. */
const intetGemt = (lang: Sprog): string =>
  tekst(
    lang,
    "Uden log: intet er gemt, og intet kan efterprøves.",
    "No log: nothing is kept, and nothing can be proved."
  )

/** Else a wrong folder would look like an agreement of which nobody reported anything. */
const intetAtVurdere = (sti: string): Brugsfejl =>
  new Brugsfejl({
    da: `I ${sti} er der ingen registreringer, som aftalen kender. Er det den rigtige mappe, og den rigtige aftale?`,
    en: `There are no registrations in ${sti} that the agreement knows. Is it the right folder, and the right agreement?`
  })
