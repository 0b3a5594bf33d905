/** The audit page without rows, read day by day as data: no small count of persons comes back, nor a small change of one. */
import type { DelaftaleEvent, Maaling, Recorded } from "@delaftale/core"
import { indikatorer, lilleAftale, lilleLog, maaling, maalinger } from "@delaftale/core/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { harNoegle } from "../../src/kontrolside/harNoegle.ts"
import { regnEfter } from "../../src/kontrolside/kontrol/regnEfter.ts"
import { type Laestlog, sidedata } from "../../src/kontrolside/lavSidedata.ts"
import type { Sidedata } from "../../src/kontrolside/Sidedata.ts"
import { sammenhaeng } from "../../src/undertryk/sammenhaeng.ts"
import { erLille } from "../../src/undertryk/skjul.ts"
import type { Mindsteantal } from "../../src/undertryk/undertryk.ts"
import { laestFor } from "../lilles.ts"
import { angrebSnit, type Publiceret } from "./angreb.ts"
import { personlog } from "./personlog.ts"
import { publiceretSide } from "./publiceretSide.ts"

const mindst = (graense: string) => ({ slags: "Mindst", graense }) as const
const hvert = { omfang: "hvertOmraade", alle: true } as const
const sum: Maaling["indikator"] = { ...indikatorer.sum, slags: "sum" }

/** Persons in every way that a figure can tell of them, and three promises that tell of none. */
const loefter: Readonly<Record<string, Maaling>> = {
  deltagelser: maaling(sum, mindst("6"), { enhed: "deltagelser" }),
  "deltagelser-hvert": maaling(sum, mindst("3"), { ...hvert, enhed: "deltagelser" }),
  kommet: maaling(indikatorer["personer-fra-begyndelsen"], mindst("4"), { enhed: "personer" }),
  andel: maaling(indikatorer.andel, mindst("50"), { ...hvert, enhed: "procent" }),
  middel: maaling({ ...sum, gennemsnit: { aar: 2 } }, mindst("4"), { enhed: "deltagelser" }),
  aendring: maaling(
    { slags: "aendring", indikator: sum, mod: { slags: "foregaaende" }, form: "relativ" },
    mindst("0"),
    {
      enhed: "procent"
    }
  ),
  tryg: maalinger.svarandel!,
  "tryg-uden": maalinger["svarandel-uden"]!,
  "mod-listen": maalinger["forloeb-fra-startlisten"]!,
  klager: maalinger["ikke-vaerre-end"]!,
  ture: maalinger.antal!,
  kadence: maalinger.kadence!
}
const aftale = lilleAftale(loefter)
const steder = (graense: number) => ({
  aar: aftale.projektaar.map(({ id }) => id),
  omraader: aftale.boligomraader.map(({ id }) => id),
  graense
})

/** A page that would leave out the small ones and nothing else, so that the attack has something to find. */
const kunSmaaSkjult =
  ({ raekker }: Publiceret, graense: number): Publiceret["laest"] =>
  (raekke) => {
    const egne = sammenhaeng(raekker, steder(graense)).iRaekken.get(raekke) ?? []
    const vaerdi = !egne.some(({ antal, hvor }) => hvor !== "rest" && erLille(antal, graense))
    return { vaerdi, naevner: false, baseline: true, maaltal: true, status: raekke.status }
  }

/** Between these days nothing of such a cell is another thing, and no day has anything of its registrations. */
const kunPaaDagene = ({ celler, dage, svar, udeladt }: Sidedata): void => {
  for (const [nummer, { skift }] of dage.entries()) {
    expect(dage[nummer]!.kendt).toBeUndefined()
    for (const [celle, nyt] of skift) {
      if (celler[celle]!.personer !== true || udeladt!.dage.includes(nummer) || nyt === null) continue
      expect(svar[nyt]).toEqual(["", "", "kanIkkeVurderes", "undertrykt"])
    }
  }
  for (const { bevis, forklaring, personer } of celler) {
    if (personer !== true) continue
    expect(bevis).toEqual([])
    for (const [dag] of forklaring) expect(udeladt!.dage).toContain(dag)
  }
}

const log = personlog(aftale)
const side = (laestlog: Laestlog, mindsteantal: Mindsteantal): Sidedata =>
  sidedata(laestlog, { idag: "2026-01-01", sprog: "da", raekker: false, mindsteantal })!

const positionerne = ({ gruppeloeb, grupper }: Sidedata): ReadonlyArray<Sidedata["grupper"][number]> =>
  gruppeloeb.flatMap(([antal, gruppe]) => Array.from({ length: antal }, () => grupper[gruppe]!))

describe("the audit page of any log, without rows", { timeout: 120_000 }, () => {
  it("gives no small count of persons back, nor a small change from one of its days to another", async () => {
    let [hemmelige, ubeskyttede] = [0, 0]
    await fc.assert(
      fc.asyncProperty(log, fc.constantFrom<Mindsteantal>(3, 5), async (haendelser, graense) => {
        const laestlog = await laestFor(haendelser)
        const denne = side(laestlog, graense)
        kunPaaDagene(denne)
        const snit = publiceretSide(laestlog, denne, steder(graense))
        const fald = angrebSnit(snit, steder(graense))
        expect(fald.fundne).toEqual([])
        hemmelige += fald.hemmelige
        const kunSmaa = snit.map((en) => ({ ...en, laest: kunSmaaSkjult(en, graense) }))
        ubeskyttede += angrebSnit(kunSmaa, steder(graense)).fundne.length
      }),
      { numRuns: Math.min(14, fc.readConfigureGlobal().numRuns ?? 14) }
    )
    expect(hemmelige).toBeGreaterThan(200)
    expect(ubeskyttede).toBeGreaterThan(20)
  })

  it("keeps a verdict of before from telling what is hidden later", async () => {
    const kursus = { _tag: "ArrangementRegistreret", dato: "2001-08-01", aktivitet: "inde", art: "kursus" } as const
    const afholdt = (omraade: string, deltagere: number) =>
      ({ ...kursus, status: "afholdt", omraader: [omraade], deltagere }) as const
    const { haendelser } = lilleLog(aftale)
      .paa("2001-08-01")
      .med(afholdt("nord", 0), afholdt("vest", 3))
      .paa("2002-02-05")
      .ret(3, { deltagere: 5 })
      .paa("2002-08-05")
      .ret(2, { deltagere: 2 })
    const laestlog = await laestFor(haendelser)
    const denne = side(laestlog, 5)
    // in 2002 the year's 5 are not told, nor that they are too few: 7 less at most 5 would be the 2 of later
    const fald = angrebSnit(publiceretSide(laestlog, denne, steder(5)), steder(5))
    expect(fald.fundne).toEqual([])
    expect(fald.hemmelige).toBeGreaterThan(0)
  })

  it("says of no registration with a key what it is, and of the others only where a cell rests on them", async () => {
    await fc.assert(
      fc.asyncProperty(log, async (haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>) => {
        const grupper = positionerne(side(await laestFor(haendelser), 3))
        expect(grupper).toHaveLength(haendelser.length)
        for (const { event, position } of haendelser) {
          if (harNoegle(event)) expect(grupper[position - 1]).toEqual(["", "", ""])
        }
      }),
      { numRuns: 5 }
    )
  })

  it("is held against the events in all that it does say, whatever it leaves out", async () => {
    await fc.assert(
      fc.asyncProperty(log, fc.nat(), async (haendelser, hvilken) => {
        const denne = side(await laestFor(haendelser), 5)
        const dag = hvilken % denne.dage.length
        expect(regnEfter(denne, haendelser, dag)).toMatchObject({ andre: [], mangler: 0, grupperEns: true })
      }),
      { numRuns: 6 }
    )
  })
})
