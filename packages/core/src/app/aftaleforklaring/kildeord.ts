/** Where the figures of a promise come from, in words: which registrations or reports, from which files, kept where and by whom. */
import { beskriv } from "../../evaluation/beskriv.ts"
import type { Ordbog } from "../../evaluation/ord/dansk.ts"
import type { Indikator } from "../../terms/Indikator.ts"
import type { Maaling } from "../../terms/Maaling.ts"
import { alleReferencer, egneIndikatorer } from "../../terms/referencer.ts"
import type { Udvalg } from "../../terms/Udvalg.ts"
import { filarterMed } from "../eftersyn/filarter.ts"
import { type Kilde, kilderI } from "../eftersyn/kilderI.ts"
import type { Tolk } from "./Tolk.ts"

export const kildeord = (maaling: Maaling, tolk: Tolk): ReadonlyArray<string> => {
  const serier = alleReferencer(maaling).flatMap(
    (reference): ReadonlyArray<Kilde> =>
      reference.slags === "benchmark" ? [{ slags: "noegletal", noegletal: reference.serie, sti: "" }] : []
  )
  const { aftaleord } = tolk
  const tallene = alleIndikatorer(maaling)
  return unikke([
    ...[...kilderI("", maaling), ...serier].map((kilde) => `${hvad(kilde, tallene, tolk)}${fra(kilde, tolk)}.`),
    ...(tallene.some(({ slags }) => slags === "bedoemt") ? [`${aftaleord.bedoemmelser}.`] : []),
    ...tallene.flatMap((tallet) => foert(tallet, tolk))
  ])
}

const unikke = (linjer: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(linjer)]

const hvad = (kilde: Kilde, tallene: ReadonlyArray<Indikator>, tolk: Tolk): string => {
  const { aftale, aftaleord: ord, dag } = tolk
  switch (kilde.slags) {
    case "udvalg":
      return udvalgsord(kilde.udvalg, tolk.ord)
    case "noegletal": {
      const tal = aftale.noegletal.find(({ id }) => id === kilde.noegletal)
      if (tal === undefined) return kilde.noegletal
      const hvor = tal.prOmraade ? ord.prOmraade : ord.forAlle
      return ord.noegletal(
        tal.navn,
        tal.id,
        organ(tal.ansvarlig, tolk),
        hvor,
        tal.tid === "dato" ? ord.prDag : ord.prAar
      )
    }
    case "spoergsmaal": {
      const stillet = tallene.find((et) => et.slags === "svarandel" && et.spoergsmaal === kilde.spoergsmaal)
      if (stillet?.slags !== "svarandel") return kilde.spoergsmaal
      const { maalgruppe, vindue } = stillet
      const gruppe = maalgruppe === undefined ? "" : ord.maalgruppen(maalgruppe)
      return `${ord.spoergsmaal(kilde.spoergsmaal, dag(vindue.fra), dag(vindue.til))}${gruppe}`
    }
  }
}

/** The registrations themselves, without their number. */
export const udvalgsord = (udvalg: Udvalg, ord: Ordbog): string =>
  beskriv({ slags: "antal", af: [udvalg] }, { ...ord, antal: (af) => af })

const organ = (id: string, { aftale }: Tolk): string => aftale.organer.find((et) => et.id === id)?.navn ?? id

/** An agreement without file kinds gets its figures in other ways, and says nothing of them. */
const fra = (kilde: Kilde, { aftale, aftaleord }: Tolk): string => {
  if ((aftale.indlaesning ?? []).length === 0) return ""
  const filer = filarterMed(kilde, aftale).map(({ filnavn }) => filnavn)
  return filer.length === 0 ? aftaleord.udenFil : aftaleord.fraFil(filer.join(aftaleord.og))
}

const foert = (indikator: Indikator, tolk: Tolk): ReadonlyArray<string> => {
  const id = "foertAf" in indikator ? indikator.foertAf : undefined
  const register = tolk.aftale.registre.find((et) => et.id === id)
  return register === undefined ? [] : [tolk.aftaleord.foertAf(register.navn, organ(register.ansvarlig, tolk))]
}

/** The figure, what it is made of, and what parts of the demand are put to. */
export const alleIndikatorer = ({ indikator, krav }: Pick<Maaling, "indikator" | "krav">): ReadonlyArray<Indikator> => [
  ...medDele(indikator),
  ...egneIndikatorer(krav).flatMap(medDele)
]

const medDele = (indikator: Indikator): ReadonlyArray<Indikator> => {
  switch (indikator.slags) {
    case "andel":
      return [
        indikator,
        ...medDele(indikator.taeller),
        ...(indikator.naevner.slags === "fast" ? [] : medDele(indikator.naevner))
      ]
    case "aendring":
      return [indikator, ...medDele(indikator.indikator)]
    default:
      return [indikator]
  }
}
