/** Random registrations of the Viborg agreement, few keys and areas so that they meet, and what they are judged to. */
import {
  type DelaftaleEvent,
  Interval,
  Maaltal,
  type Recorded,
  type Registrering,
  type Vurdering,
  vurderHaendelser
} from "@delaftale/core"
import fc from "fast-check"
import { delaftale } from "./aftalen.ts"

export const aar = delaftale.projektaar.map(({ id }) => id)
export const omraader = delaftale.boligomraader.map(({ id }) => id)
export const baseline = new Map(
  delaftale.kriterier
    .find(({ id }) => id === "K1a")!
    .maaling.baselines!.map(({ omraade, vaerdi }) => [omraade!, Number(vaerdi)])
)

const logAf = (registreringer: ReadonlyArray<DelaftaleEvent>): ReadonlyArray<Recorded<DelaftaleEvent>> =>
  registreringer.map((event, nummer) => ({
    position: nummer + 2,
    id: `00000000-0000-8000-8000-${String(nummer).padStart(12, "0")}`,
    at: "2021-06-01T08:00:00.000Z",
    by: "faellessekretariat",
    kendt: "2021-04-30",
    event
  }))

export const vurderinger = (registreringer: ReadonlyArray<DelaftaleEvent>) =>
  vurderHaendelser(delaftale, logAf(registreringer), { idag: "2021-06-01" })

/** The table as lines, so that two can be compared whole. */
export const tabel = (registreringer: ReadonlyArray<DelaftaleEvent>): ReadonlyArray<string> =>
  vurderinger(registreringer).map(({ aarsag = "", kriterium, maaltal, omraade = "", projektaar, status, vaerdi }) =>
    [
      kriterium,
      omraade,
      projektaar,
      vaerdi === undefined ? "" : Interval.toDanish(vaerdi),
      maaltal === undefined ? "" : Maaltal.toDanish(maaltal),
      status,
      aarsag
    ].join(";")
  )

export const status = (
  registreringer: ReadonlyArray<DelaftaleEvent>,
  kriterium: string,
  omraade?: string
): ReadonlyArray<Vurdering["status"]> =>
  vurderinger(registreringer)
    .filter((en) => en.kriterium === kriterium && en.omraade === omraade)
    .map((en) => en.status)

export const klager = (omraade: string, projektaar: string, antal: number): Registrering => ({
  _tag: "TalOpgjort",
  noegletal: "klagesager",
  omraade,
  projektaar,
  vaerdi: String(antal)
})

export const arrangement = (
  dato: string,
  aktivitet: string,
  art: string,
  omraade: string,
  deltagere?: number
): Registrering => ({
  _tag: "ArrangementRegistreret",
  dato,
  aktivitet,
  art,
  status: "afholdt",
  omraader: [omraade],
  ...(deltagere === undefined ? {} : { deltagere })
})

export const fraflytning = (omraade: string, projektaar: string, vaerdi: string): Registrering => ({
  _tag: "TalOpgjort",
  noegletal: "fraflytningsprocent",
  omraade,
  dato: `${projektaar.slice(0, 4)}-12-31`,
  vaerdi
})

export const omraade = fc.constantFrom(...omraader)
export const projektaar = fc.constantFrom(...aar)
export const dag = fc
  .integer({ min: 0, max: 1460 })
  .map((dage) => new Date(Date.UTC(2017, 3, 1 + dage)).toISOString().slice(0, 10))
const noegle = (bogstav: string) => fc.integer({ min: 1, max: 12 }).map((nummer) => `${bogstav}-${nummer}`)
export const arter = fc.constantFrom(
  ["1", "kursus"],
  ["2", "vejvisertur"],
  ["3", "frivilligmoede"],
  ["4", "beboerarrangement"]
)

/** Registrations of every kind, few keys and areas, so that they meet. */
export const registrering: fc.Arbitrary<Registrering> = fc.oneof(
  fc
    .tuple(dag, arter, omraade, fc.option(fc.nat({ max: 300 }), { nil: undefined }))
    .map(([dato, [akt, art], sted, antal]) => arrangement(dato, akt!, art!, sted, antal)),
  fc.record({
    _tag: fc.constant("InformationsbrevRegistreret" as const),
    dato: dag,
    omraader: fc.constant(omraader as [string, ...Array<string>]),
    status: fc.constantFrom("udbudt" as const, "udsendt" as const)
  }),
  fc.record({
    _tag: fc.constant("FormidlingRegistreret" as const),
    dato: dag,
    omraade,
    art: fc.constant("referat"),
    noegle: noegle("f")
  }),
  fc.record({
    _tag: fc.constant("TilknytningRegistreret" as const),
    dato: dag,
    register: fc.constantFrom("tilmeldingsliste", "naboskabsfrivillige"),
    handling: fc.constantFrom("tilknyttet" as const, "udtraadt" as const),
    noegle: noegle("n")
  }),
  fc.record({ _tag: fc.constant("TilflytterRegistreret" as const), dato: dag, omraade, noegle: noegle("t") }),
  fc.record({
    _tag: fc.constant("KontaktRegistreret" as const),
    dato: dag,
    indflyttet: dag,
    omraade,
    noegle: noegle("t")
  })
)

/** At most one reported figure for each cell. */
export const opgoerelser = fc
  .uniqueArray(fc.tuple(omraade, projektaar, fc.nat({ max: 40 })), {
    selector: ([sted, i]) => `${sted}|${i}`,
    maxLength: 12
  })
  .map((alle) => alle.map(([sted, i, antal]) => klager(sted, i, antal)))

export const logbog = fc
  .tuple(opgoerelser, fc.array(registrering, { maxLength: 25 }))
  .map(([tal, andre]) => [...tal, ...andre])
