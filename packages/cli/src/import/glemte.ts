/**
 * Rows that may be about somebody who was forgotten. Who it was, nobody can say any more; but that a registration of one
 * whom no key leads to says the same as the row, can be seen, and that it must not count twice.
 */
import { type Oensket, type Opslag, type Registrering, vaerdiAf } from "@delaftale/core"
import { noeglenI } from "../persons/noeglerI.ts"
import type { Personer } from "../persons/Personer.ts"
import { isPseudonym } from "../persons/pseudonym.ts"

/** The position of a registration that says the same of somebody who was forgotten. */
export type Glemt = (oensket: Oensket) => number | undefined

export const glemteI = (log: Opslag, { kender }: Pick<Personer, "kender">): Glemt => {
  const glemte = new Map<string, number>()
  for (const { oprindelig, position, staar } of log.alle()) {
    for (const registrering of [oprindelig, ...(staar === undefined ? [] : [staar])]) {
      const noegle = noeglenI(registrering)
      if (noegle !== undefined && isPseudonym(noegle) && !kender(noegle)) glemte.set(udenNoegle(registrering), position)
    }
  }
  return ({ event }) => ("noegle" in event ? glemte.get(udenNoegle(event)) : undefined)
}

/** Fields stand in the order of their schema. */
const udenNoegle = (registrering: Registrering): string => JSON.stringify({ ...vaerdiAf(registrering), noegle: "" })
