/** Logs in which persons stand close together: few at a time, year after year, and corrected by one or two. */
import { type Delaftale, type DelaftaleEvent, LocalDate, type Recorded, type Registrering } from "@delaftale/core"
import fc from "fast-check"

type Arrangement = Extract<Registrering, { readonly _tag: "ArrangementRegistreret" }>

const omraade = fc.constantFrom("nord", "syd", "vest")
/** One of the 1460 days. */
const dag = fc.nat({ max: 1_400 }).map((dage) => dagEfter("2001-08-02", dage))

const dagEfter = (dato: string, dage: number): string => {
  const maaneder = Math.floor(dage / 30)
  return LocalDate.addMonths(`${dato.slice(0, 8)}${String(1 + (dage % 28)).padStart(2, "0")}`, maaneder)
}

const faa = fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 4 }) }, { weight: 2, arbitrary: fc.nat({ max: 30 }) })

const kursus: fc.Arbitrary<Arrangement> = fc
  .tuple(dag, fc.uniqueArray(omraade, { minLength: 1, maxLength: 2 }), faa)
  .map(([dato, omraader, deltagere]) => ({
    _tag: "ArrangementRegistreret",
    dato,
    aktivitet: "inde",
    art: "kursus",
    status: "afholdt",
    omraader: omraader as [string, ...ReadonlyArray<string>],
    deltagere
  }))

/** In-movers, most of them contacted. */
const tilflytter = fc
  .tuple(dag, omraade, fc.nat({ max: 60 }), fc.boolean(), fc.boolean())
  .map(([dato, sted, nummer, en, to]): ReadonlyArray<Registrering> => {
    const person = { omraade: sted, noegle: `p-${nummer}` }
    const kontakt = { _tag: "KontaktRegistreret", ...person, dato: dagEfter(dato, 31), indflyttet: dato } as const
    return [{ _tag: "TilflytterRegistreret", ...person, dato }, ...(en || to ? [kontakt] : [])]
  })

const tilknytning = fc.tuple(dag, fc.constantFrom("frivillige", "liste"), fc.nat({ max: 40 })).map(
  ([dato, register, nummer]): Registrering => ({
    _tag: "TilknytningRegistreret",
    dato,
    register,
    handling: "tilknyttet",
    noegle: `f-${nummer}`
  })
)

const undersoegelse = fc
  .tuple(fc.constantFrom("foer", "efter"), fc.array(faa, { minLength: 4, maxLength: 4 }), faa)
  .map(
    ([navn, antal, tavse]): Registrering => ({
      _tag: "UndersoegelseGennemfoert",
      undersoegelse: navn,
      spoergsmaal: "er du tryg",
      maalgruppe: "voksne",
      fra: navn === "foer" ? "2001-08-10" : "2004-09-01",
      til: navn === "foer" ? "2001-09-10" : "2004-10-01",
      inviterede: antal.reduce((sum, en) => sum + en, tavse),
      svar: ["ja", "meget", "nej", "ved ikke"].map((svar, nummer) => ({ svar, antal: antal[nummer]! })) as never
    })
  )

const landstal = fc.tuple(fc.constantFrom("2001/02", "2002/03", "2003/04"), fc.integer({ min: 1, max: 40 })).map(
  ([projektaar, tal]): Registrering => ({
    _tag: "TalOpgjort",
    noegletal: "landstal",
    projektaar,
    vaerdi: String(tal)
  })
)

const datoen = (en: Registrering): string =>
  ("dato" in en ? en.dato : undefined) ?? ("til" in en ? en.til : "2002-09-01")

interface Kendt {
  readonly kendt: string
  readonly event: DelaftaleEvent
  /** The number of the registration that it corrects. */
  readonly om?: number
}

/** By one or two more, some months later. */
const rettet = (foer: Arrangement, om: number, mere: number): Kendt => ({
  kendt: dagEfter(foer.dato, 200),
  om,
  event: {
    _tag: "RegistreringRettet",
    position: 0,
    foer,
    efter: { ...foer, deltagere: (foer.deltagere ?? 0) + mere },
    begrundelse: "talt igen"
  }
})

const samlet = (
  delaftale: Delaftale,
  registreringer: ReadonlyArray<Registrering>,
  mere: ReadonlyArray<number>
): ReadonlyArray<Recorded<DelaftaleEvent>> => {
  const egne = registreringer.map((event): Kendt => ({ kendt: datoen(event), event }))
  const rettelser = registreringer.flatMap((en, nummer) => {
    const med = mere[nummer % mere.length]!
    return en._tag === "ArrangementRegistreret" && med > 0 ? [rettet(en, nummer, med)] : []
  })
  const alle = [...egne.map((en, nummer) => ({ ...en, nummer })), ...rettelser.map((en) => ({ ...en, nummer: -1 }))]
  const iOrden = alle.toSorted((a, b) => (a.kendt < b.kendt ? -1 : a.kendt > b.kendt ? 1 : 0))
  const pladser = new Map(iOrden.map(({ nummer }, plads) => [nummer, plads + 2]))
  const aftalen = {
    kendt: "2001-08-01",
    event: { _tag: "DelaftaleIndgaaet", delaftale, datagrundlag: "konstrueret" }
  } as const
  return [aftalen, ...iOrden].map((en, plads) => ({
    position: plads + 1,
    id: `00000000-0000-4000-8000-${String(plads).padStart(12, "0")}`,
    at: `${en.kendt}T11:00:00.000Z`,
    by: "sekretariat",
    kendt: en.kendt,
    event:
      "om" in en && en.om !== undefined ? ({ ...en.event, position: pladser.get(en.om)! } as DelaftaleEvent) : en.event
  }))
}

export const personlog = (delaftale: Delaftale): fc.Arbitrary<ReadonlyArray<Recorded<DelaftaleEvent>>> =>
  fc
    .tuple(
      fc.array(kursus, { minLength: 3, maxLength: 16 }),
      fc.array(tilflytter, { maxLength: 14 }),
      fc.array(tilknytning, { maxLength: 12 }),
      fc.uniqueArray(undersoegelse, {
        maxLength: 2,
        selector: (en) => ("undersoegelse" in en ? en.undersoegelse : "")
      }),
      fc.uniqueArray(landstal, { maxLength: 3, selector: (en) => ("projektaar" in en ? en.projektaar : "") }),
      fc.array(fc.nat({ max: 2 }), { minLength: 5, maxLength: 5 })
    )
    .map(([kurser, tilflyttere, lister, spurgt, land, mere]) =>
      samlet(delaftale, [...kurser, ...tilflyttere.flat(), ...lister, ...spurgt, ...land], mere)
    )
