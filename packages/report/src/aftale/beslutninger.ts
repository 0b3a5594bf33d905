/** What was decided about the agreement without a revision of it: readings, exemptions and baselines. */
import { type Aftale, type Beslutning, type BeslutningAf, LocalDate, nyeste } from "@delaftale/core"
import { type Blok, type Linje, overskrift, tekst } from "../dokument/Dokument.ts"

type Grundlag = BeslutningAf<"RevisionIndstillet">["grundlag"]

/** The minutes, so that whoever has them can see that they are these. */
export const grundlaget = ({ dato, dokument, punkt, sha256 }: Grundlag): string =>
  `${dokument}, ${LocalDate.toDanish(dato)}${punkt === undefined ? "" : `, punkt ${punkt}`} (SHA-256 ${sha256})`

const komma = (decimal: string): string => decimal.replace(".", ",")

const omraadenavn = (aftale: Aftale, omraade: string | undefined): string =>
  omraade === undefined ? "" : `, ${nyeste(aftale).boligomraader.find(({ id }) => id === omraade)?.navn ?? omraade}`

const baselinen = (aftale: Aftale, { omraade, periode, vaerdi }: BeslutningAf<"BaselineFastsat">): string =>
  `${komma(vaerdi)} (${periode}${omraadenavn(aftale, omraade)})`

/** Where the criterion stands. */
export const fastsatteBaselines = (aftale: Aftale, kriterium: string): ReadonlyArray<Linje> =>
  aftale.baselines
    .filter((en) => en.kriterium === kriterium)
    .map((en) => [tekst(`Baseline fastsat ${LocalDate.toDanish(en.dato)}: ${baselinen(aftale, en)}`)])

const fortolkningen = (aftale: Aftale, { fortolkning, kriterium, tvivl }: BeslutningAf<"FortolkningValgt">): string => {
  const { forpligtelser, kriterier } = nyeste(aftale)
  const punkt = [...kriterier, ...forpligtelser]
    .find(({ id }) => id === kriterium)
    ?.tvivl?.find(({ id }) => id === tvivl)
  const laesning = punkt?.fortolkninger.find(({ id }) => id === fortolkning)?.laesning
  return punkt === undefined || laesning === undefined
    ? `${tvivl}: ${fortolkning}`
    : `${punkt.spoergsmaal} ${laesning} (${fortolkning})`
}

type Andre = Extract<Beslutning, { readonly _tag: "FortolkningValgt" | "UndtagelseGivet" | "BaselineFastsat" }>

const hvad = (aftale: Aftale, en: Andre): string => {
  switch (en._tag) {
    case "FortolkningValgt":
      return `Fortolkning: ${fortolkningen(aftale, en)}${en.projektaar === undefined ? "" : ` Gælder ${en.projektaar.join(", ")}.`}`
    case "UndtagelseGivet":
      return `Undtaget i ${en.projektaar.join(", ")}${omraadenavn(aftale, en.omraade)}`
    case "BaselineFastsat":
      return `Baseline fastsat: ${baselinen(aftale, en)}`
  }
}

/** In the order of their days. */
export const andreBeslutninger = (aftale: Aftale): ReadonlyArray<Blok> => {
  const alle: ReadonlyArray<Andre> = [...aftale.fortolkninger, ...aftale.undtagelser, ...aftale.baselines]
  if (alle.length === 0) return []
  const raekker = alle
    .toSorted((a, b) => (a.dato < b.dato ? -1 : a.dato > b.dato ? 1 : 0))
    .map((en) =>
      [LocalDate.toDanish(en.dato), en.kriterium, hvad(aftale, en), en.begrundelse, grundlaget(en.grundlag)].map(
        (celle) => [[tekst(celle)]]
      )
    )
  return [
    overskrift(2, "Andre beslutninger om aftalen"),
    { _tag: "Tabel", hoved: ["Dato", "Løfte", "Besluttet", "Begrundelse", "Grundlag"], raekker }
  ]
}
