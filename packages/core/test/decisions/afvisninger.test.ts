import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Aftalekode, Afvisning, Afvisningskode } from "../../src/decisions/Afvisning.ts"
import type { Oensket } from "../../src/decisions/registreringsbeslutning.ts"
import { importeksempler } from "./importeksempler.ts"
import { pligteksempler } from "./pligteksempler.ts"
import {
  afvist,
  annulleret,
  delaftale,
  fraflytning,
  grunde,
  koder,
  logMed,
  lovlig,
  med,
  oensker,
  rettet,
  uden,
  uuid
} from "./scene.ts"

const tom = logMed()
const klagesager = lovlig.TalOpgjort
const undersoegelse = (felter: Partial<typeof lovlig.UndersoegelseGennemfoert>) =>
  med("UndersoegelseGennemfoert", felter)

type Eksempler = {
  readonly [K in Exclude<Afvisningskode, Aftalekode>]: readonly [string, ReadonlyArray<Afvisning>, object]
}

/** One named example of each code: the reasons for it, and what the first of that code says. Decided by each test anew. */
const eksempler = (): Eksempler => ({
  ukendtOmraade: [
    "an area with a letter missing, in a list",
    afvist(tom, med("ArrangementRegistreret", { omraader: ["vestervang", "houlkaerpaken"] })),
    { felt: "omraader", vaerdi: "houlkaerpaken", forslag: "houlkaerparken" }
  ],
  ukendtAktivitet: [
    "an activity written as a word",
    afvist(tom, med("ArrangementRegistreret", { aktivitet: "aktivitet-1" })),
    { felt: "aktivitet", vaerdi: "aktivitet-1" }
  ],
  ukendtArt: [
    "a course, misspelt",
    afvist(tom, med("ArrangementRegistreret", { art: "kurses" })),
    { felt: "art", vaerdi: "kurses", forslag: "kursus" }
  ],
  ukendtNoegletal: [
    "complaints by another name",
    afvist(tom, med("TalOpgjort", { noegletal: "klagesag" })),
    { felt: "noegletal", forslag: "klagesager" }
  ],
  ukendtProjektaar: [
    "the year before the agreement",
    afvist(tom, med("TalOpgjort", { projektaar: "2016/17" })),
    { felt: "projektaar", vaerdi: "2016/17", forslag: "2017/18" }
  ],
  ukendtRegister: [
    "the list of volunteers, misspelt",
    afvist(tom, med("TilknytningRegistreret", { register: "naboskabsfrivillig" })),
    { felt: "register", forslag: "naboskabsfrivillige" }
  ],
  ukendtSpoergsmaal: [
    "a question in another wording",
    afvist(tom, undersoegelse({ spoergsmaal: "Tryghed i boligområde" })),
    { felt: "spoergsmaal", forslag: "tryghed i boligområdet" }
  ],
  ukendtSvar: [
    "an answer that the question does not know",
    afvist(tom, undersoegelse({ svar: [{ svar: "meget trygg", antal: 1 }] })),
    { felt: "svar", forslag: "meget tryg" }
  ],
  ukendtKriterium: [
    "a grade for P14",
    afvist(tom, med("BedoemmelseAfgivet", { kriterium: "P14" })),
    { felt: "kriterium", vaerdi: "P14", forslag: expect.stringMatching(/^P1/) }
  ],
  ukendtRolle: [
    "a role in the definite form",
    grunde(tom, [{ id: uuid(9), by: "bestyrelsen", event: klagesager }]),
    { felt: "by", vaerdi: "bestyrelsen", forslag: "bestyrelse" }
  ],
  omraadeMangler: ["complaints of no area", afvist(tom, uden("TalOpgjort", "omraade")), { felt: "omraade" }],
  periodeMangler: ["complaints of no year", afvist(tom, uden("TalOpgjort", "projektaar")), { felt: "projektaar" }],
  periodePasserIkke: [
    "K1a: complaints of a year, with a day beside it",
    afvist(tom, med("TalOpgjort", { dato: "2019-04-01" })),
    { message: expect.stringContaining("projektaar alone") }
  ],
  datoUdenForAftalen: [
    "a course on the day before the agreement",
    afvist(tom, med("ArrangementRegistreret", { dato: "2017-03-31" })),
    { felt: "dato", vaerdi: "2017-03-31", message: expect.stringMatching(/2017-04-01 to 2021-03-31/) }
  ],
  negativtAntal: [
    "K1a: -1 complaints",
    afvist(tom, med("TalOpgjort", { vaerdi: "-1" })),
    { felt: "vaerdi", vaerdi: "-1" }
  ],
  ikkeHeltal: [
    "K1a: 3.5 complaints",
    afvist(tom, med("TalOpgjort", { vaerdi: "3.5" })),
    { felt: "vaerdi", vaerdi: "3.5" }
  ],
  vaerdiUdenForGraenser: [
    "K2: 100.1 % moved out",
    afvist(tom, fraflytning("100.1")),
    { felt: "vaerdi", vaerdi: "100.1" }
  ],
  statusPasserIkkeTilArt: [
    "an information letter that was held",
    afvist(tom, med("ArrangementRegistreret", { art: "informationsbrev", status: "afholdt" })),
    { felt: "status", vaerdi: "afholdt", message: expect.stringContaining("udbudt, udsendt") }
  ],
  dobbeltSvar: [
    "tryg counted twice",
    afvist(
      tom,
      undersoegelse({
        svar: [
          { svar: "tryg", antal: 1 },
          { svar: "tryg", antal: 1 }
        ]
      })
    ),
    { felt: "svar" }
  ],
  dobbeltOmraade: [
    "one area named twice",
    afvist(tom, med("InformationsbrevRegistreret", { omraader: ["egeparken", "egeparken"] })),
    { felt: "omraader" }
  ],
  tilFoerFra: [
    "a field period that ends before it begins",
    afvist(tom, undersoegelse({ til: "2020-04-30" })),
    { felt: "til", vaerdi: "2020-04-30" }
  ],
  muligtCprNummer: [
    "a personal number in a theme",
    afvist(tom, med("ArrangementRegistreret", { tema: "ring til 010190-1234" })),
    { felt: "tema" }
  ],
  findesAllerede: [
    "an id that the log holds",
    grunde(logMed(klagesager), oensker([lovlig.TilflytterRegistreret])),
    { felt: "id", vaerdi: uuid(1) }
  ],
  cellenHarEtTal: [
    "K1a: a second figure for Egeparken 2018/19",
    afvist(logMed(klagesager), med("TalOpgjort", { vaerdi: "31" })),
    { felt: "vaerdi", vaerdi: "2" }
  ],
  ukendtRegistrering: [
    "a correction of a position that is none",
    afvist(tom, rettet(7, klagesager, med("TalOpgjort", { vaerdi: "31" }))),
    { felt: "position", vaerdi: "7" }
  ],
  erAnnulleret: [
    "a correction of what was annulled",
    afvist(logMed(klagesager, annulleret(2, klagesager)), rettet(2, klagesager, med("TalOpgjort", { vaerdi: "31" }))),
    { felt: "position" }
  ],
  gammelVaerdiPasserIkke: [
    "a correction from a figure that never stood",
    afvist(logMed(klagesager), rettet(2, med("TalOpgjort", { vaerdi: "32" }), med("TalOpgjort", { vaerdi: "31" }))),
    { felt: "foer" }
  ],
  andenType: [
    "a figure corrected to an in-mover",
    afvist(logMed(klagesager), rettet(2, klagesager, lovlig.TilflytterRegistreret)),
    { felt: "efter" }
  ],
  ukendtLeverance: [
    "P7: the welcome folder, misspelt",
    afvist(tom, med("LeveranceRegistreret", { leverance: "velkomstmape" })),
    { felt: "leverance", vaerdi: "velkomstmape", forslag: "velkomstmappe" }
  ],
  ...pligteksempler,
  ...importeksempler,
  ingenAendring: [
    "a correction to what stands",
    afvist(logMed(klagesager), rettet(2, klagesager, klagesager)),
    { felt: "efter" }
  ]
})

describe("a refusal", () => {
  it.each(Object.entries(eksempler()))("%s: is what is said to %j", (kode) => {
    const [, given, says] = eksempler()[kode as keyof Eksempler]
    expect(koder(given)).toContain(kode)
    expect(given.find((afvisning) => afvisning.kode === kode)).toMatchObject({ kode, nummer: 0, ...says })
  })

  it("gives one reason for one fault, in every example", () => {
    for (const [kode, [name, given]] of Object.entries(eksempler())) expect(koder(given), name).toEqual([kode])
  })

  it("is given to none of the lawful registrations, alone or all in one command", () => {
    for (const event of Object.values(lovlig)) expect(afvist(tom, event), event._tag).toEqual([])
    expect(afvist(tom, ...Object.values(lovlig))).toEqual([])
  })

  it("is given to no role of the agreement, and to every other", () => {
    const roles = delaftale.organer.map(({ id }) => id)
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...roles), fc.string(), fc.constantFrom("constructor", "", "Bestyrelse")),
        (by) => {
          const given = grunde(tom, [{ id: uuid(1), by, event: klagesager }])
          expect(koder(given)).toEqual(roles.includes(by) ? [] : ["ukendtRolle"])
        }
      )
    )
  })

  it("is given to an import by its role and id alone", () => {
    const event = {
      _tag: "ImportGennemfoert",
      fil: "a.csv",
      sha256: "0".repeat(64),
      laest: 1,
      optaget: 1,
      afvist: 0
    } as const
    expect(afvist(tom, event)).toEqual([])
    expect(koder(grunde(tom, [{ id: uuid(1), by: "ingen", event } satisfies Oensket]))).toEqual(["ukendtRolle"])
  })
})
