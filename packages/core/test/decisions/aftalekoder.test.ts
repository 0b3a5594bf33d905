/** Each reason why a decision about the agreement is refused, by a named example of the Viborg agreement. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { fremAf, ingenAftale } from "../../src/decisions/Aftaletilstand.ts"
import type { Aftalekode, Afvisning } from "../../src/decisions/Afvisning.ts"
import { opslag } from "../../src/decisions/Opslag.ts"
import type { Aftale } from "../../src/decisions/provRevision.ts"
import { beslut } from "../../src/decisions/registreringsbeslutning.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import { afslut, afvis, type Begivenhed, c4, indstil, laes, udgangspunkt, udgiv, undtag, vedtag } from "./gang.ts"
import { delaftale, koder, uuid } from "./scene.ts"

const foerst: Aftale = { ...ingenAftale, delaftale }

/** The reasons against the last of these events, the ones before it taken. */
const grundeMod = (events: ReadonlyArray<Begivenhed>, by?: string, aftale = foerst): ReadonlyArray<Afvisning> => {
  let staar = aftale
  let grunde: ReadonlyArray<Afvisning> = []
  for (const [nummer, event] of events.entries()) {
    const rolle = event._tag === "RevisionIndstillet" ? "projektkoordineringsgruppe" : "bestyrelse"
    const sidst = nummer === events.length - 1
    const oensket = { id: uuid(nummer), by: sidst && by !== undefined ? by : rolle, event }
    const svar = beslut({ aftale: staar, opslag: opslag(), naeste: 50 + nummer }, [oensket])
    grunde = Result.isFailure(svar) ? svar.failure : []
    if (!sidst) expect(grunde).toEqual([])
    staar = fremAf(staar, event)
  }
  return grunde
}

const { revision: _, ...udenRegel } = delaftale
const uden: Aftale = { ...ingenAftale, delaftale: udenRegel as Delaftale }

type Eksempler = { readonly [K in Aftalekode]: readonly [string, ReadonlyArray<Afvisning>, object] }

/** Decided by each test anew. */
const eksempler = (): Eksempler => ({
  ingenRevisionsregel: [
    "an agreement that does not say who decides",
    grundeMod([laes()], undefined, uden),
    { felt: "by", message: expect.stringContaining("revision") }
  ],
  rollenMaaIkke: [
    "G2: the board puts a revision forward itself",
    grundeMod([indstil("R1", [c4("180")])], "bestyrelse"),
    { felt: "by", vaerdi: "bestyrelse", forslag: "projektkoordineringsgruppe" }
  ],
  ukendtRevision: [
    "the board adopts what nobody put forward",
    grundeMod([indstil("R1", [c4("180")]), vedtag("R2")]),
    { felt: "revision", vaerdi: "R2", message: expect.stringContaining("there is: R1") }
  ],
  revisionFindes: [
    "a second revision of the same name",
    grundeMod([indstil("R1", [c4("180")]), indstil("R1", [c4("170")])]),
    { felt: "revision", vaerdi: "R1" }
  ],
  revisionErAfgjort: [
    "a revision adopted after it was turned down",
    grundeMod([indstil("R1", [c4("180")]), afvis("R1"), vedtag("R1")]),
    { vaerdi: "R1", message: expect.stringContaining("turned down on 2019-02-20") }
  ],
  ugyldigRevision: [
    "C4: a target that is the one there is",
    grundeMod([indstil("R1", [c4("200")])]),
    { felt: "aendringer", message: expect.stringContaining("aendringer[0]") }
  ],
  datoFoerIndstillingen: [
    "a revision adopted the day before it was put forward",
    grundeMod([indstil("R1", [c4("180")]), vedtag("R1", { dato: "2019-01-14" })]),
    { felt: "dato", vaerdi: "2019-01-14" }
  ],
  ukendtTvivl: [
    "K1b: a point of doubt with a letter missing",
    grundeMod([laes({ tvivl: "forlob" })]),
    { felt: "tvivl", vaerdi: "forlob", forslag: "forloeb" }
  ],
  ukendtFortolkning: [
    "K1b: a reading that nobody wrote down",
    grundeMod([laes({ fortolkning: "samensat" })]),
    { felt: "fortolkning", vaerdi: "samensat", forslag: "sammensat" }
  ],
  laesningPasserIkke: [
    "C3: read from a baseline that is to be fixed, after the path that has none was chosen",
    grundeMod([laes({ kriterium: "passer", tvivl: "b", fortolkning: "b2" })], undefined, medModstrid()),
    { felt: "fortolkning", vaerdi: "b2" }
  ],
  loeftetErHaardt: [
    'C4 does not say "hvor det er muligt"',
    grundeMod([undtag({ kriterium: "C4" })]),
    { felt: "kriterium", vaerdi: "C4" }
  ],
  omraadePasserIkke: [
    "C3: a baseline for one area of a promise for all together",
    grundeMod([udgangspunkt({ omraade: "egeparken" })]),
    { felt: "omraade", vaerdi: "egeparken" }
  ],
  udgangspunktErAftalt: [
    "K1a: another baseline than the one in the text",
    grundeMod([udgangspunkt({ kriterium: "K1a", omraade: "egeparken" })]),
    { felt: "kriterium", vaerdi: "K1a" }
  ],
  aaretErAfsluttet: [
    "2018/19 closed twice",
    grundeMod([afslut("2018/19", "2019-04-30"), afslut("2018/19", "2019-05-30")]),
    { felt: "projektaar", message: expect.stringContaining("2019-04-30") }
  ],
  aaretErIkkeSlut: [
    "2018/19 closed the day before it ends",
    grundeMod([afslut("2018/19", "2019-03-30")]),
    { felt: "dato", vaerdi: "2019-03-30" }
  ],
  forkertUdgave: [
    "a restated edition that does not say of which one",
    grundeMod([udgiv(1), udgiv(2)]),
    { felt: "erstatter", message: expect.stringContaining("restates edition 1") }
  ],
  skaeringUdenForLoggen: [
    "an edition of events that nobody has written",
    grundeMod([udgiv(1, { skaering: { position: 50, segl: "0".repeat(64), kendtPr: "2019-05-01" } })]),
    { felt: "skaering", vaerdi: "50" }
  ]
})

/** Two readings that each apply alone: one takes away what the other changes. */
function medModstrid(): Aftale {
  const [k1a] = delaftale.kriterier
  const tvivl = [
    {
      id: "a",
      spoergsmaal: "?",
      begrundelse: "!",
      gaeldende: "a1",
      fortolkninger: [
        { id: "a1", laesning: "som det står", patch: [], iTabel: false },
        { id: "a2", laesning: "uden", patch: [{ op: "remove" as const, path: "/krav/nul" }], iTabel: false }
      ] as const
    },
    {
      id: "b",
      spoergsmaal: "?",
      begrundelse: "!",
      gaeldende: "b1",
      fortolkninger: [
        { id: "b1", laesning: "som det står", patch: [], iTabel: false },
        {
          id: "b2",
          laesning: "gælder",
          patch: [{ op: "replace" as const, path: "/krav/nul", value: "gaelder" }],
          iTabel: false
        }
      ] as const
    }
  ]
  const k1b = delaftale.kriterier.find(({ id }) => id === "K1b")!
  const kriterier = [{ ...k1b, id: "passer", tvivl }, k1a] as const
  const modstrid: Aftale = { ...ingenAftale, delaftale: { ...delaftale, kriterier, formaal: [] } }
  return fremAf(modstrid, laes({ kriterium: "passer", tvivl: "a", fortolkning: "a2" }))
}

describe("a decision about the agreement is refused", () => {
  it.each(Object.entries(eksempler()))("by %s", (kode) => {
    const [, grunde, foerste] = eksempler()[kode as keyof Eksempler]
    expect(koder(grunde)).toContain(kode)
    expect(grunde.find((en) => en.kode === kode)).toMatchObject(foerste)
  })

  it("with every reason at once", () => {
    const grunde = grundeMod(
      [laes({ kriterium: "K9", projektaar: ["1999/00"], begrundelse: "ring til 010190-1234" })],
      "faellessekretariat"
    )
    expect(koder(grunde)).toEqual(["rollenMaaIkke", "muligtCprNummer", "ukendtProjektaar", "ukendtKriterium"])
  })

  it("where a revision would change a year that is closed", () => {
    const lukket = [afslut("2018/19", "2019-04-30"), indstil("R1", [c4("180")])]
    expect(grundeMod([...lukket, vedtag("R1", { gyldigFra: "2018-04-01", dato: "2019-05-20" })])).toMatchObject([
      { kode: "aaretErAfsluttet", felt: "gyldigFra", message: expect.stringContaining("2018/19") }
    ])
    expect(grundeMod([...lukket, vedtag("R1", { gyldigFra: "2018-04-02", dato: "2019-05-20" })])).toEqual([])
  })

  it("where it comes into force outside the agreement", () => {
    for (const gyldigFra of ["2017-03-31", "2021-04-01"]) {
      expect(koder(grundeMod([indstil("R1", [c4("180")]), vedtag("R1", { gyldigFra })]))).toEqual([
        "datoUdenForAftalen"
      ])
    }
  })

  it("where a later revision took away what it changes", () => {
    const fjern = { slags: "kriterium", id: "C4" } as const
    const events = [indstil("R1", [c4("180")]), indstil("R2", [fjern]), vedtag("R2"), vedtag("R1")]
    expect(grundeMod(events)).toMatchObject([
      { kode: "ugyldigRevision", felt: "revision", message: expect.stringContaining("R1: aend") }
    ])
    expect(koder(grundeMod([indstil("R1", [fjern, c4("180")])]))).toEqual(["ugyldigRevision"])
  })

  it("where the area, the year or the recipient is not in the agreement", () => {
    expect(koder(grundeMod([undtag({ omraade: "ukendt" })]))).toEqual(["ukendtOmraade"])
    expect(koder(grundeMod([afslut("1999/00", "2019-04-30")]))).toEqual(["ukendtProjektaar"])
    expect(koder(grundeMod([udgiv(1, { modtagere: ["ingen"] })]))).toEqual(["ukendtRolle"])
    expect(koder(grundeMod([udgangspunkt({ kriterium: "K9" })]))).toEqual(["ukendtKriterium"])
    expect(koder(grundeMod([udgangspunkt({ kriterium: "K1a" })]))).toEqual(["omraadeMangler", "udgangspunktErAftalt"])
  })
})
