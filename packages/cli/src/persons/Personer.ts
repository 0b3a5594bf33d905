/** The persons of an import: keys on the way in become pseudonyms, and no pseudonym gets into the log before it is kept. */
import type { LogId, Oensket, Opslag } from "@delaftale/core"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { Brugsfejl } from "../Brugsfejl.ts"
import { noeglerI } from "./noeglerI.ts"
import { drawPseudonym, isPseudonym, pseudonymsIn } from "./pseudonym.ts"
import { openTable, writeTable } from "./tableFile.ts"

export interface Personer {
  /** The same for the same key; drawn where there is none yet. What is a pseudonym already stays. */
  readonly pseudonymFor: (noegle: string) => string
  /** Whether a key leads to it. */
  readonly kender: (pseudonym: string) => boolean
  /** Keeps what these events use. */
  readonly behold: (oenskede: ReadonlyArray<Oensket>) => Effect.Effect<void, Brugsfejl>
}

/** Held until the scope closes. A log has pseudonyms from one table, or keys as they came: never both. */
export const aabnPersoner: (
  fil: string,
  log: LogId,
  opslag: Opslag
) => Effect.Effect<Personer, Brugsfejl, Scope.Scope> = Effect.fn("aabnPersoner")(function* (fil, log, opslag) {
  const noegler = noeglerI(opslag)
  const table = yield* openTable(fil)
  if (noegler.some((noegle) => !isPseudonym(noegle))) return yield* udenFraBegyndelsen(log)
  if (table === undefined && noegler.length > 0) return yield* manglerTabel(fil, log)
  if (table !== undefined && table.log !== log) return yield* andenLog(fil, table.log, log)
  return personerI(fil, log, new Map(table?.links))
})

const personerI = (fil: string, log: LogId, links: Map<string, string>): Personer => {
  const trukne = new Map<string, string>()
  const kendte = new Set(links.values())
  return {
    pseudonymFor: (noegle) => {
      if (isPseudonym(noegle)) return noegle
      const kendt = links.get(noegle) ?? trukne.get(noegle)
      if (kendt !== undefined) return kendt
      const ny = drawPseudonym()
      trukne.set(noegle, ny)
      kendte.add(ny)
      return ny
    },
    kender: (pseudonym) => kendte.has(pseudonym),
    behold: (oenskede) =>
      Effect.suspend(() => {
        const brugte = pseudonymsIn(JSON.stringify(oenskede))
        const nye = [...trukne].filter(([, pseudonym]) => brugte.has(pseudonym))
        if (nye.length === 0) return Effect.void
        const alle = new Map([...links, ...nye])
        return Effect.map(writeTable(fil, { log, links: alle }), () => {
          for (const [noegle, pseudonym] of nye) {
            trukne.delete(noegle)
            links.set(noegle, pseudonym)
          }
        })
      })
  }
}

const udenFraBegyndelsen = (log: LogId): Brugsfejl =>
  new Brugsfejl({
    da: `Loggen ${log} har nøgler, som de kom. --persons skal være med fra den første import, ellers tæller de samme personer to gange. Fortsæt uden.`,
    en: `The log ${log} has keys as they came. --persons must be there from the first import on, or the same persons count twice. Go on without.`
  })

const manglerTabel = (fil: string, log: LogId): Brugsfejl =>
  new Brugsfejl({
    da: `${fil} findes ikke, men loggen ${log} har pseudonymer. Brug den fil, som de blev skrevet i: med en ny tæller de samme personer to gange.`,
    en: `${fil} is not there, but the log ${log} has pseudonyms. Use the file that they were written to: with a new one the same persons count twice.`
  })

const andenLog = (fil: string, tabellens: LogId, log: LogId): Brugsfejl =>
  new Brugsfejl({
    da: `${fil} hører til loggen ${tabellens}, ikke til ${log}. Hver log har sin egen, så ingen kan følges fra den ene til den anden.`,
    en: `${fil} belongs to the log ${tabellens}, not to ${log}. Each log has its own, so that nobody can be followed from one to another.`
  })
