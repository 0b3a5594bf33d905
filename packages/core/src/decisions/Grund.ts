/** A reason, before it is known which event of the command it is about. */
import { lignerCpr, stedMedCpr } from "../ground/cpr.ts"
import { forslag } from "../terms/navne.ts"
import type { Afvisning, Afvisningskode } from "./Afvisning.ts"

export type Grund = Omit<Afvisning, "nummer">
export type Afvis = (
  kode: Afvisningskode,
  felt: string,
  message: string,
  mere?: Pick<Grund, "vaerdi" | "forslag">
) => void

/** What `prov` finds, in the order in which it finds it. */
export const grundeMod = (prov: (afvis: Afvis) => void): ReadonlyArray<Grund> => {
  const grunde: Array<Grund> = []
  prov((kode, felt, message, mere) => grunde.push({ kode, felt, message, ...mere }))
  return grunde
}

/** Something is named by an id that the agreement has; a near miss is suggested. */
export const kendt = (
  kode: Afvisningskode,
  felt: string,
  id: string,
  kendte: ReadonlyArray<{ readonly id: string }>,
  afvis: Afvis
): void => {
  if (kendte.some((en) => en.id === id) || lignerCpr(id)) return
  const naermest = forslag(
    id,
    kendte.map((en) => en.id)
  )
  const mere = naermest === undefined ? { vaerdi: id } : { vaerdi: id, forslag: naermest }
  const mente = naermest === undefined ? "" : `; did you mean "${naermest}"?`
  afvis(kode, felt, `"${id}" is not in the agreement${mente}`, mere)
}

/** No personal number in any field but these; what stood there is not repeated. */
export const ingenCpr = (event: object, undtagen: ReadonlySet<string>, afvis: Afvis): void => {
  for (const [felt, indhold] of Object.entries(event)) {
    if (!undtagen.has(felt) && stedMedCpr(indhold) !== undefined) {
      afvis("muligtCprNummer", felt, "the text holds what looks like a personal number (CPR); leave it out")
    }
  }
}
