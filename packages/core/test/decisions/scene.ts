/** The Viborg agreement, one lawful registration of each type, and a log as somebody who decides sees it. */
import * as Result from "effect/Result"
import { ingenAftale } from "../../src/decisions/Aftaletilstand.ts"
import type { Afvisning } from "../../src/decisions/Afvisning.ts"
import { type Opslag, opslag } from "../../src/decisions/Opslag.ts"
import { beslut, type Oensket } from "../../src/decisions/registreringsbeslutning.ts"
import type { Registrering, RegistreringAf, Registreringstype } from "../../src/events/Registrering.ts"
import { viborg } from "../terms/viborg.ts"

export const delaftale = viborg()

const dato = "2018-05-01"

export const lovlig: { readonly [T in Registreringstype]: RegistreringAf<T> } = {
  ArrangementRegistreret: {
    _tag: "ArrangementRegistreret",
    dato,
    aktivitet: "1",
    art: "kursus",
    status: "afholdt",
    omraader: ["egeparken"],
    deltagere: 8
  },
  DeltagelseRegistreret: {
    _tag: "DeltagelseRegistreret",
    dato,
    aktivitet: "1",
    art: "kursus",
    omraade: "egeparken",
    noegle: "p1"
  },
  InformationsbrevRegistreret: {
    _tag: "InformationsbrevRegistreret",
    dato,
    omraader: ["egeparken", "vestervang"],
    status: "udsendt"
  },
  TalOpgjort: {
    _tag: "TalOpgjort",
    noegletal: "klagesager",
    omraade: "egeparken",
    projektaar: "2018/19",
    vaerdi: "33"
  },
  UndersoegelseGennemfoert: {
    _tag: "UndersoegelseGennemfoert",
    undersoegelse: "2020",
    spoergsmaal: "tryghed i boligområdet",
    maalgruppe: "voksne",
    fra: "2020-05-01",
    til: "2020-06-30",
    inviterede: 400,
    svar: [
      { svar: "tryg", antal: 46 },
      { svar: "utryg", antal: 10 }
    ]
  },
  TilknytningRegistreret: {
    _tag: "TilknytningRegistreret",
    dato,
    register: "naboskabsfrivillige",
    omraade: "egeparken",
    handling: "tilknyttet",
    noegle: "p1"
  },
  TilflytterRegistreret: { _tag: "TilflytterRegistreret", dato, omraade: "egeparken", noegle: "p1" },
  KontaktRegistreret: { _tag: "KontaktRegistreret", dato, indflyttet: dato, omraade: "egeparken", noegle: "p1" },
  FormidlingRegistreret: {
    _tag: "FormidlingRegistreret",
    dato,
    omraade: "egeparken",
    art: "facebookopslag",
    noegle: "p1"
  },
  LeveranceRegistreret: {
    _tag: "LeveranceRegistreret",
    dato,
    leverance: "velkomstmappe",
    omraade: "egeparken",
    antal: 3
  },
  BedoemmelseAfgivet: {
    _tag: "BedoemmelseAfgivet",
    dato,
    kriterium: "P4",
    projektaar: "2018/19",
    karakter: "fulgt",
    begrundelse: "set på årsmødet"
  },
  BesvarelseRegistreret: {
    _tag: "BesvarelseRegistreret",
    dato,
    spoergsmaal: "tryghed i boligområdet",
    gang: "foer",
    omraade: "egeparken",
    noegle: "p1",
    svar: "tryg"
  }
}

/** The lawful one with some fields changed. */
export const med = <T extends Registreringstype>(type: T, felter: Partial<RegistreringAf<T>>): Registrering =>
  ({ ...lovlig[type], ...felter }) as unknown as Registrering

/** The lawful one without one of its fields. */
export const uden = <T extends Registreringstype>(type: T, felt: keyof RegistreringAf<T>): Registrering => {
  const { [felt]: _gone, ...rest } = lovlig[type]
  return rest as unknown as Registrering
}

/** K2's figure as it is reported: a percentage on the last day of a year, of no project year. */
export const fraflytning = (vaerdi: string): RegistreringAf<"TalOpgjort"> => ({
  _tag: "TalOpgjort",
  noegletal: "fraflytningsprocent",
  omraade: "egeparken",
  dato: "2017-12-31",
  vaerdi
})

export const uuid = (n: number): string => `019a0c1e-4c00-7000-8000-${String(n).padStart(12, "0")}`

type Event = Oensket["event"]

/** Wanted by the secretariat; the ids begin with `fra`. */
export const oensker = (events: ReadonlyArray<Event>, fra = 1): ReadonlyArray<Oensket> =>
  events.map((event, n) => ({ id: uuid(fra + n), by: "faellessekretariat", event }))

/** A log that holds these events from position 2 on; at 1 stands the agreement. */
export const logMed = (...events: ReadonlyArray<Event>): { readonly opslag: Opslag; readonly naeste: number } => {
  const log = opslag()
  for (const [n, oensket] of oensker(events).entries())
    log.tilfoej({ ...oensket, position: n + 2, at: "2018-06-01T08:00:00.000Z" })
  return { opslag: log, naeste: events.length + 2 }
}

export const grunde = (log: ReturnType<typeof logMed>, oenskede: ReadonlyArray<Oensket>): ReadonlyArray<Afvisning> => {
  const decided = beslut({ aftale: { ...ingenAftale, delaftale }, ...log }, oenskede)
  return Result.isFailure(decided) ? decided.failure : []
}

/** Every reason against the events, all wanted in one command, after those of the log. */
export const afvist = (log: ReturnType<typeof logMed>, ...events: ReadonlyArray<Event>): ReadonlyArray<Afvisning> =>
  grunde(log, oensker(events, 100))

export const koder = (afvisninger: ReadonlyArray<Afvisning>): ReadonlyArray<string> =>
  afvisninger.map(({ kode }) => kode)

export const rettet = (
  position: number,
  foer: Registrering,
  efter: Registrering,
  begrundelse = "genoptalt"
): Event => ({
  _tag: "RegistreringRettet",
  position,
  foer,
  efter,
  begrundelse
})

export const annulleret = (position: number, foer: Registrering, begrundelse = "dobbelt"): Event => ({
  _tag: "RegistreringAnnulleret",
  position,
  foer,
  begrundelse
})
