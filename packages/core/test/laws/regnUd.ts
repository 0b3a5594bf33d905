/** A log judged without a store and without a façade: the whole fold in a few lines, every cell of every reading kept. */
import { type Beslutninger, ingenBeslutninger } from "../../src/evaluation/Beslutninger.ts"
import type { Kontekst } from "../../src/evaluation/Kontekst.ts"
import { kraever } from "../../src/evaluation/kraever.ts"
import * as Maaltal from "../../src/evaluation/Maaltal.ts"
import type { Vurdering } from "../../src/evaluation/Vurdering.ts"
import { type Loefte, vurderAlle } from "../../src/evaluation/vurderAlle.ts"
import type { DelaftaleEvent } from "../../src/events/DelaftaleEvent.ts"
import type { Registrering } from "../../src/events/Registrering.ts"
import * as Interval from "../../src/ground/Interval.ts"
import type { Recorded } from "../../src/ground/Recorded.ts"
import { asOf, type Skaering } from "../../src/indicators/asOf.ts"
import { maalere } from "../../src/indicators/catalog.ts"
import { kalender } from "../../src/indicators/Kalender.ts"
import { optaelling } from "../../src/indicators/Optaelling.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"

const sidst = "9999-12-31"

/** The day things are seen from, and the two cuts; everything and the agreement's end where nothing is said. */
export interface Udsyn {
  readonly setFra?: string
  readonly skaering?: Skaering
  readonly beslutninger?: Beslutninger
}

export const loefterI = ({ forpligtelser, kriterier }: Delaftale): ReadonlyArray<Loefte> => [
  ...kriterier.map(({ id, maaling }) => ({ kriterium: id, klasse: "kriterium" as const, maaling })),
  ...forpligtelser.flatMap(({ id, maaling }) =>
    maaling === undefined ? [] : [{ kriterium: id, klasse: "forpligtelse" as const, maaling }]
  )
]

export const kontekstFor = (
  aftale: Delaftale,
  log: ReadonlyArray<Recorded<DelaftaleEvent>>,
  { beslutninger = ingenBeslutninger, setFra = aftale.til, skaering = { fakta: sidst, rettelser: sidst } }: Udsyn = {}
): Kontekst => {
  const loefter = loefterI(aftale)
  const bestillinger = loefter.flatMap(({ kriterium, maaling }) =>
    [...kraever(maaling, aftale), { indikator: maaling.indikator }].map((kraevet) => ({ kriterium, ...kraevet }))
  )
  const tal = optaelling(maalere(bestillinger, aftale, kalender(aftale)))
  const tag = asOf(skaering, tal.tael)
  for (const recorded of log) tag(recorded)
  const maalingAf: Kontekst["maalingAf"] = (kriterium) => loefter.find((et) => et.kriterium === kriterium)?.maaling
  return {
    delaftale: aftale,
    setFra: setFra < aftale.til ? setFra : aftale.til,
    aflaes: tal.laes,
    maalingAf,
    beslutninger
  }
}

export const regnUd = (
  aftale: Delaftale,
  log: ReadonlyArray<Recorded<DelaftaleEvent>>,
  udsyn: Udsyn = {}
): ReadonlyArray<Vurdering> => vurderAlle(kontekstFor(aftale, log, udsyn), loefterI(aftale))

/** A log of these registrations, in this order, all known from the first day. */
export const logAf = (
  aftale: Delaftale,
  registreringer: ReadonlyArray<Registrering>
): ReadonlyArray<Recorded<DelaftaleEvent>> =>
  [{ _tag: "DelaftaleIndgaaet", delaftale: aftale, datagrundlag: "konstrueret" } as const, ...registreringer].map(
    (event, nummer) => ({
      position: nummer + 1,
      id: `00000000-0000-4000-8000-${(nummer + 1).toString(16).padStart(12, "0")}`,
      at: `${aftale.fra}T11:00:00.000Z`,
      by: "sekretariat",
      event
    })
  )

/** "26;25,6;ikkeOpfyldt" as the tables write it, with the reason last where there is one. */
export const raekke = ({ aarsag, maaltal, status, vaerdi }: Vurdering): string =>
  [
    vaerdi === undefined ? "" : Interval.toDanish(vaerdi),
    maaltal === undefined ? "" : Maaltal.toDanish(maaltal),
    status,
    ...(aarsag === undefined ? [] : [aarsag])
  ].join(";")

/** The rows of one promise measured one way: year by year, for an area, for "alle", or for all areas together. */
export const raekker = (
  maaling: Maaling,
  registreringer: ReadonlyArray<Registrering>,
  {
    andet = {},
    omraade,
    setFra
  }: { readonly andet?: Partial<Delaftale>; readonly omraade?: string; readonly setFra?: string } = {}
): ReadonlyArray<string> => {
  const aftale = lilleAftale({ loefte: maaling }, andet)
  return regnUd(aftale, logAf(aftale, registreringer), setFra === undefined ? {} : { setFra })
    .filter((vurdering) => vurdering.omraade === omraade)
    .map(raekke)
}

export const aarene = ["2001/02", "2002/03", "2003/04", "2004/05"] as const

/** A reported figure for each year from the first; `undefined` where nobody reported. */
export const klager = (omraade: string, ...tallene: ReadonlyArray<number | undefined>): ReadonlyArray<Registrering> =>
  tallene.flatMap((antal, nummer) =>
    antal === undefined
      ? []
      : [
          {
            _tag: "TalOpgjort",
            noegletal: "klager",
            omraade,
            projektaar: aarene[nummer]!,
            vaerdi: String(antal)
          } as const
        ]
  )

/** The same for a percentage as of 31 December, which lies in the year. */
export const flytninger = (omraade: string, ...tallene: ReadonlyArray<string>): ReadonlyArray<Registrering> =>
  tallene.map((vaerdi, nummer) => ({
    _tag: "TalOpgjort",
    noegletal: "flytteprocent",
    omraade,
    dato: `${2001 + nummer}-12-31`,
    vaerdi
  }))

/** A course held on the days, each with its count and areas. */
export const kursus = (
  dato: string,
  deltagere: number | undefined,
  omraader: readonly [string, ...ReadonlyArray<string>] = ["nord"]
): Registrering => ({
  _tag: "ArrangementRegistreret",
  dato,
  aktivitet: "inde",
  art: "kursus",
  status: "afholdt",
  omraader,
  ...(deltagere === undefined ? {} : { deltagere })
})
