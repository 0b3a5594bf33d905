/** The frame of the flip examples of domain.md 2: the six areas and four years of the agreement they speak of. */
import type { Registrering } from "../../../src/events/Registrering.ts"
import type { Delaftale } from "../../../src/terms/Delaftale.ts"
import type { Maaling } from "../../../src/terms/Maaling.ts"
import type { Udvalg } from "../../../src/terms/Udvalg.ts"
import { raekker } from "../../laws/regnUd.ts"

export const omraader = [
  "egeparken",
  "ellekonebakken",
  "houlkaerparken",
  "houlkaervaenget",
  "roedkaerparken",
  "vestervang"
] as const

const aar = ["2017/18", "2018/19", "2019/20", "2020/21"] as const

const [nord, ...andre] = omraader.map((id) => ({ id, navn: id }))
const [foerste, ...resten] = aar.map((id, nummer) => ({
  id,
  fra: `${2017 + nummer}-04-01`,
  til: `${2018 + nummer}-03-31`
}))

const ramme: Partial<Delaftale> = {
  fra: "2017-04-01",
  til: "2021-03-31",
  projektaar: [foerste!, ...resten],
  boligomraader: [nord!, ...andre]
}

/** The rows of one reading: "value;target;verdict;reason", year by year. */
export const laes = (
  maaling: Maaling,
  log: ReadonlyArray<Registrering>,
  hvor: { readonly omraade?: string; readonly setFra?: string } = {}
): ReadonlyArray<string> => raekker(maaling, log, { andet: ramme, ...hvor })

export const klagesager = (
  omraade: string,
  ...tallene: ReadonlyArray<number | undefined>
): ReadonlyArray<Registrering> =>
  tallene.flatMap(
    (antal, nummer): ReadonlyArray<Registrering> =>
      antal === undefined
        ? []
        : [{ _tag: "TalOpgjort", noegletal: "klager", omraade, projektaar: aar[nummer]!, vaerdi: String(antal) }]
  )

export const fraflytning = (
  omraade: string,
  dato: string,
  vaerdi: string,
  [taeller, naevner]: readonly [string?, string?] = []
): Registrering => ({
  _tag: "TalOpgjort",
  noegletal: "flytteprocent",
  omraade,
  dato,
  vaerdi,
  ...(taeller === undefined ? {} : { taeller }),
  ...(naevner === undefined ? {} : { naevner })
})

type Arrangement = Extract<Registrering, { readonly _tag: "ArrangementRegistreret" }>

/** An arrangement held on a day of 2017/18, in Egeparken unless something else is said. */
export const arrangement = (dato: string, deltagere?: number, andet: Partial<Arrangement> = {}): Arrangement => ({
  _tag: "ArrangementRegistreret",
  dato,
  aktivitet: "inde",
  art: "kursus",
  status: "afholdt",
  omraader: ["egeparken"],
  ...(deltagere === undefined ? {} : { deltagere }),
  ...andet
})

export const deltagelse = (dato: string, noegle: string): Registrering => ({
  _tag: "DeltagelseRegistreret",
  dato,
  aktivitet: "inde",
  art: "kursus",
  omraade: "egeparken",
  noegle
})

export const gange = <A>(antal: number, lav: (nummer: number) => A): ReadonlyArray<A> =>
  Array.from({ length: antal }, (_, nummer) => lav(nummer))

/** The nth day of June 2017, then of July, and so on: twenty-eight a month. */
export const dag = (nummer: number): string =>
  `2017-${String(6 + Math.floor(nummer / 28)).padStart(2, "0")}-${String(1 + (nummer % 28)).padStart(2, "0")}`

export const holdte: Udvalg = { registrering: "ArrangementRegistreret", hvor: [{ felt: "status", er: ["afholdt"] }] }
