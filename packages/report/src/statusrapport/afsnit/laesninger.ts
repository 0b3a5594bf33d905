/** The readings under which a promise would have another answer somewhere, numbered; and the table of them. */
import { type Linje, lille, linje, type Tabel } from "../../dokument/Dokument.ts"
import { svarord } from "../../ord/svarord.ts"
import { paa } from "../../sprog.ts"
import { svarene } from "../optalt.ts"
import type { Rapportloefte, Tvivl } from "../Statusrapport.ts"
import { citat, type Fortalt, opremset, sted } from "./Fortalt.ts"

export interface AndenLaesning {
  readonly tvivl: Tvivl
  readonly fortolkning: Tvivl["fortolkninger"][number]
}

interface Peger {
  readonly tvivl: string
  readonly fortolkning: string
}

/** In the order of the agreement. */
export const andreLaesninger = ({ celler, tvivl }: Rapportloefte): ReadonlyArray<AndenLaesning> =>
  tvivl.flatMap((punkt) =>
    punkt.fortolkninger
      .filter(({ id }) =>
        celler.some(({ haengerPaa }) => haengerPaa.some((en) => en.tvivl === punkt.id && en.fortolkning === id))
      )
      .map((fortolkning) => ({ tvivl: punkt, fortolkning }))
  )

const peger = ({ fortolkning, tvivl }: AndenLaesning, paaDen: Peger): boolean =>
  tvivl.id === paaDen.tvivl && fortolkning.id === paaDen.fortolkning

/** From 1. */
export const nummeret = (andre: ReadonlyArray<AndenLaesning>, denne: Peger): number =>
  andre.findIndex((en) => peger(en, denne)) + 1

export const laesningstabel = (fortalt: Fortalt, loefte: Rapportloefte): ReadonlyArray<Tabel> => {
  const { sprog } = fortalt
  const andre = andreLaesninger(loefte)
  if (andre.length === 0) return []
  return [
    {
      _tag: "Tabel",
      titel: paa(
        sprog,
        `${loefte.id}: læsninger af ordene, der giver et andet svar`,
        `${loefte.id}: readings of the words that give another answer`
      ),
      raekkehoved: true,
      hoved: [
        paa(sprog, "Nr.", "No."),
        paa(sprog, "Læst som", "Read as"),
        paa(sprog, "I stedet for", "Instead of"),
        paa(sprog, "Så er svaret", "Then the answer is")
      ],
      raekker: andre.map((anden, nr) => [
        [linje(String(nr + 1))],
        [linje(citat(anden.fortolkning.laesning)), [lille(anden.fortolkning.id)]],
        gaeldende(fortalt, loefte, anden.tvivl),
        udfald(fortalt, loefte, anden)
      ])
    }
  ]
}

const gaeldende = (
  { sprog }: Fortalt,
  { celler }: Rapportloefte,
  { fortolkninger, id }: Tvivl
): ReadonlyArray<Linje> => {
  const laest = celler.flatMap(({ laesninger }) => laesninger).filter(({ tvivl }) => tvivl === id)
  return [...new Set(laest.map(({ fortolkning }) => fortolkning))].map((navn) => {
    const besluttet = laest.some((en) => en.fortolkning === navn && en.besluttet)
    return linje(
      citat(fortolkninger.find((en) => en.id === navn)?.laesning ?? navn),
      lille(besluttet ? paa(sprog, "besluttet", "decided") : paa(sprog, "ikke besluttet", "not decided"))
    )
  })
}

const udfald = (fortalt: Fortalt, { celler }: Rapportloefte, anden: AndenLaesning): ReadonlyArray<Linje> =>
  svarene.flatMap((status): ReadonlyArray<Linje> => {
    const egne = celler.filter(({ haengerPaa }) => haengerPaa.some((en) => peger(anden, en) && en.status === status))
    if (egne.length === 0) return []
    const hvor =
      fortalt.rapport.projektaar === undefined ? aarEfterAar(fortalt, celler, egne) : steder(fortalt, celler, egne)
    return [[{ _tag: "Svar", status, tekst: svarord(status, fortalt.sprog) }, ...(hvor === "" ? [] : [lille(hvor)])]]
  })

/** Nothing where it is all of them. */
const steder = (fortalt: Fortalt, alle: Rapportloefte["celler"], egne: Rapportloefte["celler"]): string =>
  egne.length === alle.length
    ? ""
    : opremset(
        egne.map((en) => sted(fortalt, en)),
        fortalt.sprog
      )

const aarEfterAar = (fortalt: Fortalt, alle: Rapportloefte["celler"], egne: Rapportloefte["celler"]): string =>
  fortalt.rapport.aar
    .flatMap((aar) => {
      const iAaret = (en: Rapportloefte["celler"][number]) => en.projektaar === aar
      const dets = egne.filter(iAaret)
      if (dets.length === 0) return []
      const hvor = steder(fortalt, alle.filter(iAaret), dets)
      return [hvor === "" ? aar : `${aar}: ${hvor}`]
    })
    .join("; ")
