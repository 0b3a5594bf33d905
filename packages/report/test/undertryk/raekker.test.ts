/** Published rows, read by somebody who knows the agreement, every sum and every target: no small count comes back. */
import { Interval, Rational } from "@delaftale/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Raekke } from "../../src/tal/Raekke.ts"
import { raekkerFor } from "../../src/tal/raekkerFor.ts"
import { fortaeller } from "../../src/undertryk/fortaeller.ts"
import { sammenhaeng } from "../../src/undertryk/sammenhaeng.ts"
import { erLille } from "../../src/undertryk/skjul.ts"
import { undertryk } from "../../src/undertryk/undertryk.ts"
import { lilleLog, statusFor } from "../lilles.ts"
import { medViborg } from "../viborgs.ts"
import { omkring } from "./angreb.ts"
import { graenser, loest, type Udgivet } from "./angriber.ts"

interface Fald {
  readonly skjulte: number
  readonly fundne: ReadonlyArray<string>
}

/** Every count that must not be told is attacked with all that stands in the published rows. */
const angreb = (
  raekker: ReadonlyArray<Raekke>,
  udgivne: ReadonlyArray<Raekke>,
  steder: { readonly aar: ReadonlyArray<string>; readonly omraader: ReadonlyArray<string> },
  graense: number
): Fald => {
  const { antal, iBaseline, iRaekken, summer } = sammenhaeng(raekker, { ...steder, graense })
  const staar = new Set<string>()
  /** A part of a share goes where the other one does, so it may be 0. */
  const dele = new Set<string>()
  const fortalt = new Map<string, { mindst: number; hoejst: number }>()
  for (const [nummer, raekke] of raekker.entries()) {
    const udgivet = udgivne[nummer]!
    for (const { hvor, id } of iRaekken.get(raekke) ?? []) {
      if (hvor !== "tal") dele.add(id)
      if (hvor === "tal" && udgivet.vaerdi !== undefined) staar.add(id)
      if (hvor === "taeller" && (udgivet.dele?.taeller !== undefined || (udgivet.vaerdi && udgivet.dele))) staar.add(id)
      if (hvor === "naevner" && udgivet.dele !== undefined) staar.add(id)
      if (hvor !== "tal" && hvor !== "taeller") continue
      const siger = fortaeller({
        ...raekke,
        status: udgivet.status,
        ...(udgivet.maaltal ? {} : { status: "undtaget" })
      })
      if (siger === "uvist") continue
      const { hoejst = Number.POSITIVE_INFINITY, mindst = 0 } = fortalt.get(id) ?? {}
      fortalt.set(id, { mindst: Math.max(mindst, siger.mindst ?? 0), hoejst: Math.min(hoejst, siger.hoejst ?? hoejst) })
    }
    for (const { id } of iBaseline.get(raekke) ?? []) if (udgivet.baseline !== undefined) staar.add(id)
  }
  const kendte = new Map([...antal].filter(([id]) => staar.has(id)).map(([id, en]) => [id, en.antal]))
  const ukendte = new Map(
    [...antal]
      .filter(([id]) => !staar.has(id))
      .map(([id, { vises }]) => {
        const { hoejst = Number.POSITIVE_INFINITY, mindst = 0 } = fortalt.get(id) ?? {}
        return [id, { mindst: Math.max(mindst, vises && !dele.has(id) ? 1 : 0), hoejst }]
      })
  )
  const svar: Udgivet = { kendte, ukendte, summer }
  const hemmelige = [...antal].filter(
    ([id, en]) => erLille(en.antal, graense) || (en.vises && !staar.has(id) && !dele.has(id))
  )
  const fundne = hemmelige.flatMap(([id]) => {
    if (staar.has(id)) return [`${id} stands there`]
    const naer = omkring(id, svar)
    if (loest(naer).has(id)) return [`${id} by elimination`]
    const [mindst, hoejst] = graenser(naer, id)
    const alene = naer.summer.length === 0
    const ende = alene ? Math.min(hoejst, graense - 1) : hoejst
    return mindst < ende ? [] : [`${id} is between ${mindst} and ${ende}`]
  })
  return { skjulte: hemmelige.length, fundne }
}

const stederI = ({
  boligomraader,
  projektaar
}: {
  boligomraader: ReadonlyArray<{ id: string }>
  projektaar: ReadonlyArray<{ id: string }>
}) => ({
  aar: projektaar.map(({ id }) => id),
  omraader: boligomraader.map(({ id }) => id)
})

describe("the rows of any log", { timeout: 120_000 }, () => {
  it("give no small count back, and none of those that were hidden with them", async () => {
    let skjulte = 0
    await fc.assert(
      fc.asyncProperty(lilleLog(80), fc.constantFrom(3, 5), async (haendelser, graense) => {
        const { delaftale, ...resten } = await statusFor(haendelser)
        const raekker = raekkerFor({ delaftale, ...resten })
        const fald = angreb(raekker, undertryk(raekker, delaftale, graense), stederI(delaftale), graense)
        expect(fald.fundne).toEqual([])
        skjulte += fald.skjulte
      }),
      { numRuns: Math.min(40, fc.readConfigureGlobal().numRuns ?? 40) }
    )
    expect(skjulte).toBeGreaterThan(20)
  })

  it("are what they were where nothing is small", async () => {
    await fc.assert(
      fc.asyncProperty(lilleLog(30), async (haendelser) => {
        const status = await statusFor(haendelser)
        const raekker = raekkerFor(status)
        const udgivne = undertryk(raekker, status.delaftale, 1)
        expect(udgivne).toEqual(raekker.map(({ bag: _, ...en }) => en))
      }),
      { numRuns: 20 }
    )
  })

  it("say what is left out, and why, in place of it", async () => {
    const svarene = await Promise.all(fc.sample(lilleLog(80), { numRuns: 6, seed: 3 }).map(statusFor))
    const aendrede = svarene.flatMap((status) => {
      const raekker = raekkerFor(status)
      return undertryk(raekker, status.delaftale).filter((en, nummer) => en.tekst !== raekker[nummer]!.tekst)
    })
    expect(aendrede.length).toBeGreaterThan(0)
    for (const { aarsag, haengerPaa, margin, paaSporet, status: svar, tekst, undertrykt, vaerdi } of aendrede) {
      expect(undertrykt.length).toBeGreaterThan(0)
      if (undertrykt.includes("vaerdi")) expect([vaerdi, tekst.vaerdi]).toEqual([undefined, ""])
      if (undertrykt.includes("status")) expect([svar, aarsag]).toEqual(["kanIkkeVurderes", "undertrykt"])
      expect([margin, paaSporet, haengerPaa, tekst.aarsag]).toEqual([undefined, undefined, [], aarsag ?? ""])
    }
  })
})

describe("all published totals of Viborg", { timeout: 180_000 }, () => {
  it("give nothing back, whatever counts as small; and no count under the limit stands there; under 3 nothing has to go", () =>
    medViborg(async ({ laes }) => {
      for (const valg of [{}, { kendtPr: "2018-06-30" }, { setFraAar: "2018/19" }]) {
        const status = await laes(valg)
        const raekker = raekkerFor(status)
        expect(undertryk(raekker, status.delaftale, 3)).toBe(raekker)
        for (const graense of [5, 12, 25, 45, 80, 150]) {
          const udgivne = undertryk(raekker, status.delaftale, graense)
          const { fundne, skjulte } = angreb(raekker, udgivne, stederI(status.delaftale), graense)
          expect({ graense, fundne }).toEqual({ graense, fundne: [] })
          if (graense > 12) expect(skjulte).toBeGreaterThan(0)
        }
        const klager = undertryk(raekker, status.delaftale, 45).filter(({ kriterium }) => kriterium === "K1a")
        expect(klager).toEqual(raekker.filter(({ kriterium }) => kriterium === "K1a"))
      }
      const status = await laes()
      for (const { grundlag, vaerdi } of undertryk(raekkerFor(status), status.delaftale, 45)) {
        const tal = vaerdi === undefined ? undefined : Interval.exact(vaerdi)
        if (tal === undefined || !["personer", "deltagelser"].includes(grundlag.slags)) continue
        expect(tal.naevner !== 1n || Rational.order.compare(tal, Rational.fromNumber(45)) >= 0).toBe(true)
      }
    }))
})
