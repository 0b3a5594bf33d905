/** Everything that is selected from the registrations for a figure, each with its place. */
import type { Indikator } from "../../terms/Indikator.ts"
import type { Krav } from "../../terms/Krav.ts"
import type { Maaling } from "../../terms/Maaling.ts"
import type { Udvalg } from "../../terms/Udvalg.ts"

/** What a figure is read from: selected registrations, a key figure, or a question of a survey. */
export type Kilde =
  | { readonly slags: "udvalg"; readonly udvalg: Udvalg; readonly sti: string }
  | { readonly slags: "noegletal"; readonly noegletal: string; readonly sti: string }
  | { readonly slags: "spoergsmaal"; readonly spoergsmaal: string; readonly sti: string }

const flere = (sti: string, af: ReadonlyArray<Udvalg>): ReadonlyArray<Kilde> =>
  af.map((udvalg, nummer) => ({ slags: "udvalg", udvalg, sti: `${sti}.af[${nummer}]` }))

const et = (sti: string, udvalg: Udvalg | undefined): ReadonlyArray<Kilde> =>
  udvalg === undefined ? [] : [{ slags: "udvalg", udvalg, sti: `${sti}.af` }]

const kilderTil = (sti: string, indikator: Indikator): ReadonlyArray<Kilde> => {
  switch (indikator.slags) {
    case "antal":
    case "sum":
    case "kadence":
      return flere(sti, indikator.af)
    case "personer":
      return [
        ...flere(sti, indikator.af),
        ...et(`${sti}.opfulgt`, indikator.opfulgt?.af),
        ...et(`${sti}.deltagertal`, indikator.deltagertal?.af)
      ]
    case "bestand":
      return et(sti, indikator.af)
    case "opgjort":
      return [{ slags: "noegletal", noegletal: indikator.noegletal, sti }]
    case "svarandel":
      return [{ slags: "spoergsmaal", spoergsmaal: indikator.spoergsmaal, sti }]
    case "andel": {
      const { naevner, taeller } = indikator
      const under = naevner.slags === "fast" ? [] : kilderTil(`${sti}.naevner`, naevner)
      return [...kilderTil(`${sti}.taeller`, taeller), ...under]
    }
    case "aendring":
      return kilderTil(`${sti}.indikator`, indikator.indikator)
    case "bedoemt":
      return []
  }
}

const iKravet = (sti: string, krav: Krav): ReadonlyArray<Kilde> => {
  switch (krav.slags) {
    case "Alle":
    case "Nogle":
      return krav.krav.flatMap(({ indikator, krav: inde }, nummer) => {
        const her = `${sti}.krav[${nummer}]`
        return [
          ...(indikator === undefined ? [] : kilderTil(`${her}.indikator`, indikator)),
          ...iKravet(`${her}.krav`, inde)
        ]
      })
    case "HvertOmraade":
    case "HverPeriode":
      return iKravet(`${sti}.krav`, krav.krav)
    default:
      return []
  }
}

/** Of the figure itself, and of the figures that parts of the demand are put to. */
export const kilderI = (
  sti: string,
  { indikator, krav }: Pick<Maaling, "indikator" | "krav">
): ReadonlyArray<Kilde> => [...kilderTil(`${sti}.indikator`, indikator), ...iKravet(`${sti}.krav`, krav)]
