/** Small counts are hidden so that nobody who knows every sum can work one out, and nothing is hidden without need. */
import { Rational } from "@delaftale/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Antal, Sum } from "../../src/undertryk/Antal.ts"
import { erLille, skjul } from "../../src/undertryk/skjul.ts"
import { graenser, loest, udgivet } from "./angriber.ts"

interface Tabel {
  readonly antal: ReadonlyMap<string, Antal>
  readonly summer: ReadonlyArray<Sum>
}

/** Areas down, years across, with both kinds of totals, the grand total, and the period total of each area. */
const omraaderOgAar = (tal: ReadonlyArray<ReadonlyArray<number>>): Tabel => {
  const antal = new Map<string, Antal>()
  const saet = (id: string, hvad: number) => void antal.set(id, { antal: hvad, vises: true })
  const sum = (alle: ReadonlyArray<number>) => alle.reduce((a, b) => a + b, 0)
  const aar = tal[0]!.map((_, j) => j)
  for (const [i, raekke] of tal.entries()) {
    for (const [j, hvad] of raekke.entries()) saet(`${i},${j}`, hvad)
    saet(`${i},*`, sum(raekke))
  }
  for (const j of aar) saet(`*,${j}`, sum(tal.map((raekke) => raekke[j]!)))
  saet("*,*", sum(tal.flat()))
  const omraader = tal.map((_, i) => i)
  return {
    antal,
    summer: [
      ...omraader.map((i) => ({ ialt: `${i},*`, led: aar.map((j) => `${i},${j}`) })),
      ...aar.map((j) => ({ ialt: `*,${j}`, led: omraader.map((i) => `${i},${j}`) })),
      { ialt: "*,*", led: omraader.map((i) => `${i},*`) },
      { ialt: "*,*", led: aar.map((j) => `*,${j}`) }
    ]
  }
}

/** A count of a larger one, with a remainder that is never shown, for each area and for all together. */
const andele = (par: ReadonlyArray<readonly [taeller: number, rest: number]>): Tabel => {
  const antal = new Map<string, Antal>()
  const alle = [...par.entries()]
  const led = (navn: string) => alle.map(([i]) => `${navn}${i}`)
  const ialt = (hvad: (en: readonly [number, number]) => number) => par.reduce((sum, en) => sum + hvad(en), 0)
  const saet = (navn: string, taeller: number, rest: number) => {
    antal.set(`t${navn}`, { antal: taeller, vises: true })
    antal.set(`r${navn}`, { antal: rest, vises: false })
    antal.set(`n${navn}`, { antal: taeller + rest, vises: true })
  }
  for (const [i, [taeller, rest]] of alle) saet(String(i), taeller, rest)
  saet(
    "*",
    ialt(([t]) => t),
    ialt(([, r]) => r)
  )
  return {
    antal,
    summer: [
      ...[...alle.map(([i]) => String(i)), "*"].map((i) => ({ ialt: `n${i}`, led: [`t${i}`, `r${i}`] })),
      { ialt: "t*", led: led("t") },
      { ialt: "n*", led: led("n") }
    ]
  }
}

/** How many in all by the end of each year; what came in each year is never shown. */
const loebende = (tilgang: ReadonlyArray<number>): Tabel => {
  const antal = new Map<string, Antal>()
  let ialt = 0
  for (const [i, ny] of tilgang.entries()) {
    ialt += ny
    antal.set(`ialt${i}`, { antal: ialt, vises: true })
    if (i > 0) antal.set(`ny${i}`, { antal: ny, vises: false })
  }
  return {
    antal,
    summer: tilgang.slice(1).map((_, i) => ({ ialt: `ialt${i + 1}`, led: [`ialt${i}`, `ny${i + 1}`] }))
  }
}

/** Small counts more often than they would come by themselves. */
const tal = fc.oneof({ weight: 2, arbitrary: fc.nat({ max: 5 }) }, { weight: 3, arbitrary: fc.nat({ max: 60 }) })

const net = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .chain(([omraader, aar]) =>
    fc.array(fc.array(tal, { minLength: aar, maxLength: aar }), { minLength: omraader, maxLength: omraader })
  )
  .map(omraaderOgAar)

const tabel = fc.oneof(
  net,
  fc.array(fc.tuple(tal, tal), { minLength: 1, maxLength: 4 }).map(andele),
  fc.array(tal, { minLength: 1, maxLength: 5 }).map(loebende)
)

/** What a verdict tells: on which side of a target the count lies. */
const medSvar = fc
  .tuple(tabel, fc.array(fc.nat({ max: 8 }), { minLength: 40, maxLength: 40 }))
  .map(([{ antal, summer }, maal]) => ({
    summer,
    antal: new Map(
      [...antal].map(([id, en], nummer): [string, Antal] => {
        const graense = maal[nummer % maal.length]!
        if (nummer % 3 > 0 || !en.vises) return [id, en]
        return [id, en.antal >= graense ? { ...en, mindst: graense } : { ...en, hoejst: graense - 1 }]
      })
    )
  }))

const graense = fc.constantFrom(3, 5)
const numRuns = Math.max(1000, fc.readConfigureGlobal().numRuns ?? 0)

/** The hidden ones, and the small remainders: none may be found. */
const hemmelige = ({ antal }: Tabel, skjulte: ReadonlySet<string>, under: number): ReadonlyArray<string> =>
  [...antal].filter(([id, en]) => skjulte.has(id) || erLille(en.antal, under)).map(([id]) => id)

describe("whoever knows every sum", { timeout: 120_000 }, () => {
  it("gets none of the hidden counts back by elimination", () => {
    fc.assert(
      fc.property(medSvar, graense, (en, under) => {
        const { skjulte, fortalt } = skjul(en.antal, en.summer, under)
        const fundet = loest(udgivet(en.antal, en.summer, skjulte, fortalt))
        for (const id of hemmelige(en, skjulte, under)) expect(fundet.get(id)).toBeUndefined()
      }),
      { numRuns }
    )
  })

  it("cannot bound one of them to a single number, knowing that a zero is never hidden, and what the verdicts say", () => {
    fc.assert(
      fc.property(medSvar, graense, (en, under) => {
        const { skjulte, fortalt } = skjul(en.antal, en.summer, under)
        const svar = udgivet(en.antal, en.summer, skjulte, fortalt)
        for (const id of hemmelige(en, skjulte, under)) {
          const [mindst, hoejst] = graenser(svar, id)
          expect(mindst).toBeLessThan(hoejst)
        }
      }),
      { numRuns }
    )
  })
})

describe("minimal harm", () => {
  it("hides nothing where no count is small", () => {
    fc.assert(
      fc.property(tabel, ({ antal, summer }) => {
        const store = new Map([...antal].map(([id, en]) => [id, { ...en, antal: en.antal + 3 }]))
        expect(skjul(store, summer, 3)).toEqual({ skjulte: new Set(), fortalt: new Set() })
      })
    )
  })

  it("hides every small count and no zero", () => {
    fc.assert(
      fc.property(tabel, graense, ({ antal, summer }, under) => {
        const { skjulte } = skjul(antal, summer, under)
        for (const [id, en] of antal) {
          if (en.vises && erLille(en.antal, under)) expect(skjulte).toContain(id)
          if (en.antal === 0) expect(skjulte).not.toContain(id)
        }
      })
    )
  })

  it("leaves the totals where counts beside it can go", () => {
    const { antal, summer } = omraaderOgAar([
      [2, 20, 30],
      [10, 40, 50],
      [60, 70, 80]
    ])
    expect([...skjul(antal, summer, 3).skjulte].sort()).toEqual(["0,0", "0,1", "1,0", "1,1"])
  })

  it("lets a total go where there is nothing beside it", () => {
    const { antal, summer } = omraaderOgAar([[2, 0, 0]])
    expect(skjul(antal, summer, 3).skjulte).toContain("*,*")
  })
})

describe("what a small count is", () => {
  it.each([
    [0, 3, false],
    [1, 3, true],
    [2, 3, true],
    [3, 3, false],
    [4, 5, true],
    [5, 5, false]
  ])("%i under %i: %s", (antal, under, lille) => {
    expect(erLille(antal, under)).toBe(lille)
    expect(skjul(new Map([["a", { antal, vises: true }]]), [], under).skjulte.has("a")).toBe(lille)
  })

  it("takes the verdict along where target and verdict would say which of the small ones it is", () => {
    const en = (mindst: number) => new Map([["a", { antal: 2, vises: true, mindst }]])
    expect(skjul(en(1), [], 3).fortalt).toEqual(new Set())
    expect(skjul(en(2), [], 3).fortalt).toEqual(new Set(["a"]))
  })

  it("hides what a small remainder could be worked out from", () => {
    const { antal, summer } = andele([[20, 1]])
    expect(skjul(antal, summer, 3).skjulte.size).toBeGreaterThan(0)
  })

  it("is found by the attack where only the small count itself is left out", () => {
    const { antal, summer } = omraaderOgAar([[2, 20, 30]])
    const svar = udgivet(antal, summer, new Set(["0,0"]), new Set())
    expect(loest(svar).get("0,0")).toEqual(Rational.fromNumber(2))
    expect(graenser(svar, "0,0")).toEqual([2, 2])
  })
})
