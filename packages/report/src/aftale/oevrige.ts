/** Words of the agreement that the form has no place for, and commitments that a revision has changed. */
import type { Delaftale } from "@delaftale/core"
import { type Blok, type Linje, overskrift, punkter, tekst } from "../dokument/Dokument.ts"
import { andreAendringer } from "./andreAendringer.ts"
import { alleIder, gaeldende, type Historie, spor } from "./Historie.ts"

/** `foer`: what stands in the document already; it is not said twice. */
export const oevrige = (historie: Historie, foer: ReadonlyArray<Blok>): ReadonlyArray<Blok> => {
  const sagt = foer.map(ordene).join(" ")
  const forpligtelser = alleIder(historie, (aftale) => aftale.forpligtelser).flatMap((id) => {
    const linje = spor(historie, (aftale) => aftale.forpligtelser.find((en) => en.id === id)?.ordlyd)
    const andre = andreAendringer(historie, ["forpligtelser", id], ["ordlyd"])
    const uaendret = andre.length === 0 && linje.every((ord) => ord._tag === "Tekst" && sagt.includes(ord.tekst))
    return uaendret ? [] : [[tekst(`${id}:`), ...linje], ...andre]
  })
  const regler = regelord(gaeldende(historie)).filter((ordlyd) => !sagt.includes(ordlyd))
  const linjer: ReadonlyArray<Linje> = [...forpligtelser, ...[...new Set(regler)].map((ordlyd) => [tekst(ordlyd)])]
  return linjer.length === 0 ? [] : [overskrift(2, "Øvrige forpligtelser og regler"), ...punkter(linjer)]
}

const regelord = ({ organer, problemkompleks, styring = [] }: Delaftale): ReadonlyArray<string> => [
  ...(problemkompleks?.kendsgerninger ?? []).map(({ ordlyd }) => ordlyd),
  ...styring.flatMap(({ ordlyd }) => ordlyd),
  ...organer.flatMap(({ opgave }) => opgave ?? [])
]

const linjeord = (linje: Linje): string => linje.flatMap((ord) => ("tekst" in ord ? [ord.tekst] : [])).join(" ")

const ordene = (blok: Blok): string => {
  switch (blok._tag) {
    case "Punkter":
      return blok.punkter.map(linjeord).join(" ")
    case "Tabel":
      return blok.raekker.flat(2).map(linjeord).join(" ")
    default:
      return "linje" in blok ? linjeord(blok.linje) : ""
  }
}
