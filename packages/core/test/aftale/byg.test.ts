/** Whatever is built is an agreement: it is read as it stands, and it is as sound as its numbers are. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  aftaltSamlet,
  alle,
  byg,
  fastsat,
  flyttet,
  forbedret,
  fraAaretFoer,
  hoejst,
  iHvertOmraade,
  ikkeVaerreEnd,
  lineaert,
  maaltI,
  mellem,
  mindst,
  nogle,
  om,
  sammensat
} from "../../src/aftale.ts"
import { efterse } from "../../src/app/eftersyn/eftersyn.ts"
import { laesDelaftale } from "../../src/terms/laesDelaftale.ts"
import { maalingVed } from "../../src/terms/laesning.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import { lov } from "../laws/lov.ts"
import { seksten } from "./seksten.ts"
import { ramme } from "./sekstenRamme.ts"

const b = byg(ramme)
const tal = fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constantFrom("0.5", "16.27", "33.3"))
const vindue = { fra: "2020-01-01", til: "2020-12-31" }

const antal = fc.constantFrom(
  b.opgjort("udsaettelser"),
  b.antal(b.informationsbreve({ status: "udsendt" })),
  b.personer(b.tilflyttere(), { tid: "fraBegyndelsen" }),
  b.paaListen("lommejob", { foertAf: "lommejob", maal: "hoejeste" }),
  b.perioderMed(3, b.arrangementer({ status: ["udbudt", "afholdt"], omraader: { hoejst: 1 } })),
  b.deltagere([b.arrangementer(), b.arrangementer({ status: "afholdt" })], { maal: "stoerste" })
)
const procent = fc.constantFrom(
  b.opgjort("klyngen"),
  b.procentAf(b.antal(b.kontakter()), 651),
  b.svarandel("Er du tryg?", ["ja"], { vindue, uden: ["ved ikke"] })
)
const fra = fc.oneof(
  tal.map((vaerdi) => aftaltSamlet({ vaerdi, periode: "2015", ordlyd: `${vaerdi} i 2015` })),
  fc.constantFrom(fastsat, b.serien("klyngen"), b.serien("klyngen", { aar: 2 }))
)
const flytning = fc.oneof(
  fc.constantFrom(-5, 10, "2.5").map((sats) => ({ procent: sats })),
  fc.constantFrom(-2, "1.5").map((sats) => ({ enheder: sats }))
)
const graense = fc.oneof(
  tal.map((en) => mindst(en, { strengt: true })),
  tal.map((en) => hoejst(en)),
  fc.constant(mellem(10, 15))
)
const modReference = fc.oneof(
  fra.map((en) => ikkeVaerreEnd(en)),
  fra.map((en) => forbedret(en)),
  fc
    .tuple(fra, flytning, fc.constantFrom(lineaert, sammensat, flyttet, fraAaretFoer))
    .map(([en, stykke, form]) => form(en, stykke, { foerste: 2, nul: "undtaget" }))
)
const enkelt = fc.oneof(graense, modReference)
const krav = fc.oneof(
  enkelt,
  fc.tuple(enkelt, enkelt).map(([en, to]) => alle(en, to)),
  fc.tuple(enkelt, graense, antal).map(([en, to, andet]) => nogle(1, en, om(andet, to, "ned"))),
  tal.map((en) => iHvertOmraade(mindst(en)))
)

const maalinger: fc.Arbitrary<Maaling> = fc.oneof(
  fc
    .tuple(
      fc.oneof(antal, procent),
      krav,
      fc.constantFrom("hvertAar" as const, "vedUdloeb" as const, { engang: "2018" } as const)
    )
    .map(([maales, skal, frist]) => b.samlet({ maales, skal, frist })),
  fc
    .tuple(antal, tal)
    .map(([maales, en]) =>
      b.hvertOmraade({ maales, skal: mindst(en), frist: { senest: "2018-12-31", fra: "2017-01-01" } }, { alle: true })
    )
    .filter(({ indikator }) => indikator.slags !== "opgjort"),
  fc.tuple(procent, graense).map(([en, skal]) => b.samlet({ maales: b.aendring(en, fastsat, "procentpoint"), skal })),
  fc.constant(b.samlet({ maales: b.bedoemmelse(["nej", "ja"], "ja"), enhed: "karakter" }))
)

const ord = { id: "L", ordlyd: "Der er lovet noget.", datakilde: "opdigtet" }

describe("what is built", () => {
  it("is read as it stands, whatever suits together", () => {
    lov(
      fc.property(maalinger, fc.boolean(), (maaling, haard) => {
        const kriterium = b.kriterium({ ...ord, styrke: haard ? "haard" : "bloed" }, maaling)
        const aftale = b.delaftale({ kriterier: [kriterium] })
        expect(laesDelaftale(JSON.parse(JSON.stringify(aftale)))).toEqual(Result.succeed(aftale))
      })
    )
  })

  it("has every other reading as the way of measuring it was written as", () => {
    lov(
      fc.property(maalinger, maalinger, (maaling, anden) => {
        const tvivl = {
          hvordan: {
            spoergsmaal: "?",
            begrundelse: "!",
            gaelder: { id: "saadan", laesning: "Sådan." },
            andre: { omvendt: { laesning: "Omvendt.", maaling: anden } }
          }
        }
        const kriterium = b.kriterium({ ...ord, tvivl }, maaling)
        expect(
          Result.isSuccess(laesDelaftale(JSON.parse(JSON.stringify(b.delaftale({ kriterier: [kriterium] })))))
        ).toBe(true)
        const laest = maalingVed(maaling, kriterium.tvivl!, new Map([["hvordan", "omvendt"]]))
        expect(laest).toEqual(Result.succeed(anden))
      })
    )
  })
})

describe("sixteen promises of other agreements", () => {
  it("are an agreement in which nothing is found", () => {
    expect(efterse(JSON.parse(JSON.stringify(seksten)))).toEqual([])
  })

  it("hold what a survey measured before against what it measures now", () => {
    expect(seksten.kriterier.find(({ id }) => id === "E6")?.maaling.indikator).toMatchObject({
      slags: "aendring",
      mod: maaltI("2016").reference,
      form: "relativ"
    })
  })
})
