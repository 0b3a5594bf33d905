/** Criteria over persons, events and lists: cohorts, answers before and after, milestones, what stands at the end. */
import { describe, expect, it } from "vitest"
import type { Registrering, RegistreringAf } from "../../src/events/Registrering.ts"
import type { Udvalg } from "../../src/terms/Udvalg.ts"
import { maaling } from "../../src/testing/maalinger.ts"
import { doemt, kalenderaar } from "./doemt.ts"

const register = (id: string) =>
  ({
    id,
    navn: id,
    ansvarlig: "sekretariat",
    af: [{ registrering: "TilknytningRegistreret", hvor: [{ felt: "register", er: [id] }] }],
    foert: "iAaret"
  }) as const

const kommerPaa = (id: string): Udvalg => ({
  registrering: "TilknytningRegistreret",
  hvor: [
    { felt: "register", er: [id] },
    { felt: "handling", er: ["tilknyttet"] }
  ]
})

const paa = (id: string, noegle: string, dato: string, handling: "tilknyttet" | "udtraadt" = "tilknyttet") =>
  ({ _tag: "TilknytningRegistreret", dato, register: id, handling, noegle }) satisfies Registrering

describe("7. how many come back from job to benefit within 6 months", () => {
  const tilbage = {
    slags: "personer",
    af: [kommerPaa("job")],
    opfulgt: { af: kommerPaa("ydelse"), senest: "opgoerelsesdagen", maaneder: 6 }
  } as const
  const loefte = maaling(
    { slags: "andel", taeller: tilbage, naevner: { slags: "personer", af: [kommerPaa("job")] }, pr: "100" },
    { slags: "Hoejst", graense: "25" },
    { retning: "ned", enhed: "procent" }
  )
  const aftale = { ...kalenderaar(2018, 2019), registre: [register("job"), register("ydelse")] }
  const job = ["2018-01-15", "2018-03-01", "2018-06-30", "2018-11-30"].map((dag, nummer) =>
    paa("job", `p${nummer}`, dag)
  )

  it("counts 15 July for 15 January and not 2 September for 1 March: 1 of 4 is 25 %", () => {
    const log = [...job, paa("ydelse", "p0", "2018-07-15"), paa("ydelse", "p1", "2018-09-02")]
    expect(doemt(loefte, log, aftale)[0]).toBe("2018: 25;25;opfyldt")
    expect(doemt(loefte, [...log, paa("ydelse", "p2", "2018-12-30")], aftale)[0]).toBe("2018: 50;25;ikkeOpfyldt")
  })

  it("is open while somebody's 6 months run: at the end of 2018 between 1 and 2 of 4, until 30 May 2019", () => {
    const log = [...job, paa("ydelse", "p0", "2018-07-15")]
    expect(doemt(loefte, log, { ...aftale, setFra: "2018-12-31" })[0]).toBe(
      "2018: 25..50;25;kanIkkeVurderes;fristIkkeNaaet"
    )
    expect(doemt(loefte, log, { ...aftale, setFra: "2019-05-30" })[0]).toBe("2018: 25;25;opfyldt")
  })

  it("has no share of nobody", () => {
    expect(doemt(loefte, job, aftale)[1]).toBe("2019: ;25;kanIkkeVurderes;naevnerNul")
  })
})

describe("11. 30 young people in pocket-money jobs a year, of whom 80 % complete", () => {
  const deltagere = { slags: "personer", af: [kommerPaa("lommejob")] } as const
  const gennemfoert = {
    ...deltagere,
    opfulgt: { af: kommerPaa("gennemfoert"), senest: "periodensUdgang" }
  } as const
  const loefte = maaling(deltagere, {
    slags: "Alle",
    krav: [
      { krav: { slags: "Mindst", graense: "30" } },
      {
        indikator: { slags: "andel", taeller: gennemfoert, naevner: deltagere, pr: "100" },
        krav: { slags: "Mindst", graense: "80" }
      }
    ]
  })
  const aftale = { ...kalenderaar(2018, 2018), registre: [register("lommejob"), register("gennemfoert")] }
  const unge = Array.from({ length: 30 }, (_, nummer) => paa("lommejob", `u${nummer}`, "2018-02-01"))
  const faerdige = (antal: number) =>
    Array.from({ length: antal }, (_, nummer) => paa("gennemfoert", `u${nummer}`, "2018-06-01"))

  it("is kept by 24 of 30 = 80 %, and broken by 23 of 30, or by 29 who all complete", () => {
    expect(doemt(loefte, [...unge, ...faerdige(24)], aftale)).toEqual(["2018: 30;30;opfyldt"])
    expect(doemt(loefte, [...unge, ...faerdige(23)], aftale)).toEqual(["2018: 30;30;ikkeOpfyldt"])
    expect(doemt(loefte, [...unge.slice(1), ...faerdige(29)], aftale)).toEqual(["2018: 29;30;ikkeOpfyldt"])
  })
})

describe("14. 80 % of the participants see their own skills strengthened, on forms before and after", () => {
  const spoergsmaal = "Jeg kan hjælpe mit barn"
  const skala = ["slet ikke", "lidt", "meget"] as const
  const par = {
    slags: "personer",
    af: [{ registrering: "BesvarelseRegistreret" }],
    parret: { spoergsmaal, skala }
  } as const
  const loefte = maaling(
    { slags: "andel", taeller: { ...par, parret: { ...par.parret, fremgang: 1 } }, naevner: par, pr: "100" },
    { slags: "Mindst", graense: "80" },
    { enhed: "procent" }
  )
  const aftale = {
    ...kalenderaar(2018, 2019),
    spoergsmaal: [{ tekst: spoergsmaal, svar: [...skala, "ved ikke"] as const }]
  }
  const svar = (
    noegle: string,
    gang: "foer" | "efter",
    dato: string,
    svaret: string
  ): RegistreringAf<"BesvarelseRegistreret"> => ({
    _tag: "BesvarelseRegistreret",
    dato,
    spoergsmaal,
    gang,
    noegle,
    svar: svaret
  })
  const begge = (noegle: string, foer: string, efter: string) => [
    svar(noegle, "foer", "2018-02-01", foer),
    svar(noegle, "efter", "2018-11-01", efter)
  ]
  const fem = [
    ...begge("a", "slet ikke", "lidt"),
    ...begge("b", "lidt", "meget"),
    ...begge("c", "slet ikke", "meget"),
    ...begge("d", "lidt", "meget")
  ]

  it("is 4 of 5 pairs = 80 %; who already was at the top has not gone up: 4 of 6", () => {
    const log = [...fem, ...begge("e", "lidt", "lidt")]
    expect(doemt(loefte, log, aftale)[0]).toBe("2018: 80;80;opfyldt")
    expect(doemt(loefte, [...log, ...begge("f", "meget", "meget")], aftale)[0]).toBe("2018: 200/3;80;ikkeOpfyldt")
  })

  it("leaves out who has not both answers on the scale, and counts a pair in the year of the later one", () => {
    const log = [
      ...fem,
      svar("g", "foer", "2018-02-01", "lidt"),
      ...begge("h", "lidt", "ved ikke"),
      svar("i", "foer", "2018-12-31", "lidt"),
      svar("i", "efter", "2019-01-01", "lidt")
    ]
    expect(doemt(loefte, log, aftale)).toEqual(["2018: 100;80;opfyldt", "2019: 0;80;ikkeOpfyldt"])
  })
})

describe("15. 3 agreements of cooperation made by 31.12.2018", () => {
  const aftaler: Udvalg = { registrering: "LeveranceRegistreret", hvor: [{ felt: "leverance", er: ["aftale"] }] }
  const loefte = maaling(
    { slags: "antal", af: [aftaler] },
    { slags: "Mindst", graense: "3" },
    { frist: { slags: "senest", dato: "2018-12-31" } }
  )
  const aftale = {
    fra: "2017-04-01",
    til: "2021-03-31",
    projektaar: [
      { id: "1", fra: "2017-04-01", til: "2018-03-31" },
      { id: "2", fra: "2018-04-01", til: "2019-03-31" },
      { id: "3", fra: "2019-04-01", til: "2021-03-31" }
    ]
  } as const
  const indgaaet = (dato: string): Registrering => ({
    _tag: "LeveranceRegistreret",
    dato,
    leverance: "aftale",
    omraade: "nord"
  })
  const to = [indgaaet("2017-06-01"), indgaaet("2018-05-01")]

  it("is one cell, in the year of the day; what was made in the year before counts, the day after does not", () => {
    expect(doemt(loefte, [...to, indgaaet("2018-12-31")], aftale)).toEqual(["2: 3;3;opfyldt"])
    expect(doemt(loefte, [...to, indgaaet("2019-01-01")], aftale)).toEqual(["2: 2;3;ikkeOpfyldt"])
  })

  it("waits for its day, and not for the end of the year", () => {
    const log = [...to, indgaaet("2018-12-31")]
    expect(doemt(loefte, log, { ...aftale, setFra: "2018-12-30" })).toEqual(["2: ;3;kanIkkeVurderes;fristIkkeNaaet"])
    expect(doemt(loefte, log, { ...aftale, setFra: "2018-12-31" })).toEqual(["2: 3;3;opfyldt"])
  })
})

describe("16. at least 5 activities run by residents when the project ends", () => {
  const loefte = maaling(
    {
      slags: "bestand",
      af: { registrering: "TilknytningRegistreret", hvor: [{ felt: "register", er: ["beboerdrevne"] }] },
      ind: "tilknyttet"
    },
    { slags: "Mindst", graense: "5" },
    { frist: { slags: "vedUdloeb" } }
  )
  const aftale = { ...kalenderaar(2018, 2019), registre: [register("beboerdrevne")] }

  it("is what stands on the last day: 6 taken over and 1 given up are 5", () => {
    const seks = Array.from({ length: 6 }, (_, nummer) => paa("beboerdrevne", `a${nummer}`, "2018-05-01"))
    const en = paa("beboerdrevne", "a0", "2019-12-31", "udtraadt")
    const to = paa("beboerdrevne", "a1", "2019-12-31", "udtraadt")
    expect(doemt(loefte, [...seks, en], aftale)).toEqual([
      "2018: 6;5;kanIkkeVurderes;opgoeresVedUdloeb",
      "2019: 5;5;opfyldt"
    ])
    expect(doemt(loefte, [...seks, en, to], aftale)[1]).toBe("2019: 4;5;ikkeOpfyldt")
  })
})
