/** The first part of the form: who, where, why, by what it is measured, with what money, and how it is revised. */
import type { Aftale, Delaftale } from "@delaftale/core"
import { afsnit, type Blok, fremhaevet, overskrift, punkter, tekst } from "../dokument/Dokument.ts"
import { andreAendringer } from "./andreAendringer.ts"
import { formular } from "./formular.ts"
import { alleIder, gaeldende, type Historie, spor } from "./Historie.ts"
import { kriterietabel } from "./kriterierne.ts"

export const rammen = (aftale: Aftale, historie: Historie): ReadonlyArray<Blok> => {
  const nu = gaeldende(historie)
  return [
    overskrift(2, formular.navn),
    afsnit(nu.helhedsplan),
    ...parterne(historie),
    ...problemerne(historie),
    ...formaalet(nu),
    ...kriterietabel(aftale, historie, formular.maalinger),
    ...punkter(
      alleIder(historie, ({ aktiviteter }) => aktiviteter).map((id) => [
        tekst(`Aktivitet nr. ${id} –`),
        ...spor(historie, ({ aktiviteter }) => aktiviteter.find((en) => en.id === id)?.navn)
      ])
    ),
    ...afsnittene(formular.samspil, nu.samspil),
    ...oekonomien(historie),
    ...afsnittene(formular.konflikthaandtering, nu.konflikthaandtering),
    ...afsnittene(
      formular.revision,
      nu.revision?.ordlyd.filter((saetning) => !formular.revision.includes(saetning))
    ),
    overskrift(2, formular.gyldighed),
    afsnit(nu.gyldighed)
  ]
}

const afsnittene = (hoved: string, tekster: ReadonlyArray<string> | undefined): ReadonlyArray<Blok> =>
  tekster === undefined ? [] : [overskrift(2, hoved), ...tekster.map((en) => afsnit(en))]

const parterne = (historie: Historie): ReadonlyArray<Blok> => {
  const { organer, partsgruppe } = gaeldende(historie)
  const gruppe = organer.find(({ id }) => id === partsgruppe)
  const parten = (id: string) => (aftale: Delaftale) => {
    const part = aftale.parter.find((en) => en.id === id)
    return part === undefined ? undefined : `${part.rolle}, ${part.organisation}`
  }
  return [
    overskrift(2, formular.parter),
    ...(gruppe === undefined ? [] : [afsnit(`${gruppe.navn} består af følgende parter:`)]),
    ...punkter(alleIder(historie, ({ parter }) => parter).map((id) => spor(historie, parten(id))))
  ]
}

/** The areas are listed where they are others than those signed for: the form has no place for them. */
const problemerne = (historie: Historie): ReadonlyArray<Blok> => {
  const { indsatsomraade, ivaerksaettelse, problemkompleks } = gaeldende(historie)
  const omraader = alleIder(historie, ({ boligomraader }) => boligomraader).map((id) =>
    spor(historie, ({ boligomraader }) => boligomraader.find((en) => en.id === id)?.navn)
  )
  const aendret = omraader.some((linje) => linje.some(({ _tag }) => _tag !== "Tekst"))
  return [
    overskrift(2, formular.problemkompleks),
    afsnit(fremhaevet(`${indsatsomraade}:`)),
    ...(problemkompleks?.afsnit ?? []).map(({ ordlyd }) => afsnit(ordlyd)),
    ...(ivaerksaettelse === undefined ? [] : [afsnit(ivaerksaettelse)]),
    ...(aendret ? [afsnit("Boligområder:"), ...punkter(omraader)] : [])
  ]
}

const formaalet = ({ formaal = [] }: Delaftale): ReadonlyArray<Blok> => [
  overskrift(2, formular.formaalOgMaalinger),
  ...(formaal.length === 0
    ? []
    : [
        overskrift(3, formular.formaal),
        afsnit(formular.formaalMedIndsatsen),
        ...punkter(formaal.map(({ ordlyd }) => [tekst(ordlyd)]))
      ])
]

const oekonomien = (historie: Historie): ReadonlyArray<Blok> => {
  const poster = alleIder(historie, ({ oekonomi }) => oekonomi?.poster)
  if (poster.length === 0) return []
  const post = (id: string) => (aftale: Delaftale) => aftale.oekonomi?.poster.find((en) => en.id === id)
  /** The words of the line say the organisation first, where they do. */
  const finansiering = (id: string) => (aftale: Delaftale) => {
    const en = post(id)(aftale)
    return en?.ordlyd.startsWith(`${en.organisation} `) ? en.ordlyd.slice(en.organisation.length + 1) : en?.ordlyd
  }
  const raekker = poster.map((id) => [
    [spor(historie, (aftale) => post(id)(aftale)?.organisation)],
    [spor(historie, finansiering(id))]
  ])
  return [
    overskrift(2, formular.oekonomi),
    { _tag: "Tabel", hoved: [formular.organisation, formular.finansiering], raekker },
    { _tag: "Afsnit", linje: spor(historie, ({ oekonomi }) => oekonomi?.ordlyd) },
    ...punkter(andreAendringer(historie, ["oekonomi"], ["ordlyd"]))
  ]
}
