/** Any agreement that can be read: any days, areas and promises, and the rest of the format there or not. */
import fc from "fast-check"
import { dayBefore } from "../ground/LocalDate.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Tvivl } from "../terms/Fortolkning.ts"
import type { Maaling } from "../terms/Maaling.ts"
import { provDelaftale } from "../terms/provDelaftale.ts"
import { lilleAftale } from "./lilleAftale.ts"
import { maaling } from "./maalinger.ts"
import { type Ramme, rammer } from "./rammer.ts"
import { maaske } from "./vilkaarligIndikator.ts"
import { type Navne, vilkaarligMaaling } from "./vilkaarligMaaling.ts"

const omraader = ["nord", "syd", "vest", "oest"].map((id) => ({ id, navn: id }))
const tekst = fc.constantFrom("Kort.", "En længere tekst med æ, ø og å.", '"Citat" og \\ tegn')
const tekster = fc.array(tekst, { maxLength: 2 })

/** What stands around the promises, each part there or not. */
const resten = maaske({
  indgaaet: fc.constantFrom("2014-06-30", "2014-12-01"),
  ivaerksaettelse: tekst,
  problemkompleks: fc.record({
    afsnit: fc.constant([{ id: "a", ordlyd: "Et problem." }] as const),
    kendsgerninger: fc.constantFrom(
      [],
      [{ id: "k", emne: "klager", ordlyd: "5", vaerdi: "5", enhed: "antal" as const, periode: "2015" }]
    )
  }),
  formaal: tekst.map((ordlyd) => [{ id: "f", ordlyd, kriterier: ["foerste"] }]),
  samspil: tekster,
  oekonomi: fc.nat(9).map((beloeb) => ({
    enhed: "tkr" as const,
    poster: [{ id: "p", organisation: "kommunen", beloeb, ordlyd: String(beloeb) }] as const,
    samlet: beloeb,
    ordlyd: "i alt"
  })),
  konflikthaandtering: tekster,
  revision: tekst.map((ordlyd) => ({
    indstilles: "sekretariat",
    vedtages: "boligselskab",
    ordlyd: [ordlyd] as const
  })),
  styring: tekst.map((emne) => [{ id: "s", emne, ordlyd: [emne] as const, ansvarlig: ["sekretariat"] }]),
  partsgruppe: fc.constant("sekretariat"),
  indlaesning: fc.constant([
    {
      id: "tal",
      filnavn: "tal.csv",
      kolonner: [
        { navn: "Dag", type: "dato" as const },
        { navn: "Område", type: "omraade" as const },
        { navn: "Tal", type: "antal" as const, maaVaereTom: true }
      ] as const,
      haendelser: [
        {
          type: "TalOpgjort" as const,
          rolle: "boligselskab",
          kendt: "Dag",
          felter: [
            { felt: "noegletal", fast: "klager" },
            { felt: "vaerdi", kolonne: "Tal" }
          ] as const,
          noegle: ["Dag", "Område"] as const
        }
      ] as const
    }
  ])
})

const navneI = ({ fra, projektaar, til }: Ramme, steder: Delaftale["boligomraader"]): Navne => ({
  kriterier: ["foerste", "andet"],
  omraader: steder.map(({ id }) => id),
  projektaar: projektaar.map(({ id }) => id),
  dage: [dayBefore(fra), fra, ...projektaar.map((aar) => aar.til), til]
})

/** A second reading of the same words: another demand, or another good direction. */
const tvivlen = (laest: fc.Arbitrary<Maaling>): fc.Arbitrary<ReadonlyArray<Tvivl>> =>
  fc.oneof(
    fc.constant([]),
    laest.map(
      ({ krav, retning }): ReadonlyArray<Tvivl> => [
        {
          id: "hvordan",
          spoergsmaal: "Hvordan læses det?",
          begrundelse: "Ordene siger det ikke.",
          gaeldende: "saadan",
          fortolkninger: [
            { id: "saadan", laesning: "Sådan.", patch: [], iTabel: true },
            {
              id: "omvendt",
              laesning: "Omvendt.",
              iTabel: false,
              patch: [
                { op: "replace", path: "/krav", value: JSON.parse(JSON.stringify(krav)) },
                { op: "replace", path: "/retning", value: retning }
              ]
            }
          ]
        }
      ]
    )
  )

type Kriterium = Delaftale["kriterier"][number]

const kriteriet = (id: string, maalt: fc.Arbitrary<Maaling>): fc.Arbitrary<Kriterium> =>
  fc
    .tuple(
      maalt,
      tvivlen(maalt),
      maaske({ aktivitet: fc.constantFrom("inde", "ude"), bemaerkning: tekst }),
      fc.boolean()
    )
    .map(([det, tvivl, andet, haard]) => ({
      id,
      ordlyd: `Der er lovet ${id}.`,
      datakilde: "opdigtet",
      styrke: haard ? ("haard" as const) : ("bloed" as const),
      ...andet,
      maaling: det,
      ...(tvivl.length === 0 ? {} : { tvivl })
    }))

/** A promise that another may be held against: simple, so that it can be. */
const andet: Kriterium = {
  id: "andet",
  ordlyd: "Der er lovet andet.",
  datakilde: "opdigtet",
  styrke: "haard",
  maaling: maaling(
    { slags: "antal", af: [{ registrering: "ArrangementRegistreret" }] },
    { slags: "Mindst", graense: "1" }
  )
}

/** Which criteria and commitments an agreement gets, of all that could be written in it. */
type Tages = (aftale: Delaftale) => boolean

const aftalen = (tages: Tages): fc.Arbitrary<Delaftale> =>
  fc.tuple(rammer, fc.subarray(omraader, { minLength: 1 })).chain(([ramme, [sted, ...steder]]) => {
    const boligomraader = [sted!, ...steder] as const
    const maalt = vilkaarligMaaling(navneI(ramme, boligomraader))
    const med = (foerste: Kriterium, egne: Partial<Delaftale> = {}): Delaftale =>
      lilleAftale(undefined, { ...ramme, boligomraader, kriterier: [foerste, andet], ...egne })
    const forpligtelse = maaske({ maaling: maalt, bemaerkning: tekst })
      .map((egne) => ({ id: "forpligtelse", aktivitet: "inde", ordlyd: "Der holdes kurser.", ...egne }))
      .filter((den) => tages(med({ ...andet, id: "foerste" }, { forpligtelser: [den] })))
    return fc
      .tuple(
        kriteriet("foerste", maalt).filter((det) => tages(med(det))),
        fc.array(forpligtelse, { maxLength: 1 }),
        resten
      )
      .map(([foerste, forpligtelser, egne]) => med(foerste, { ...(egne as Partial<Delaftale>), forpligtelser }))
      .filter(tages)
  })

/** Of every form that the format has; some of them no agreement can mean, and reading it says so. */
export const aftaleform: fc.Arbitrary<Delaftale> = aftalen(() => true)

/** Those that can be read. */
export const vilkaarligAftale: fc.Arbitrary<Delaftale> = aftalen((aftale) => provDelaftale(aftale).length === 0)
