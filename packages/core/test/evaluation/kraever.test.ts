/** What a demand needs to be read, wherever in it the need stands: at the top, in a part, in an area, in a period. */
import { describe, expect, it } from "vitest"
import { forHvertOmraade, haengerPaaAndetTal, henviserTil, kraever } from "../../src/evaluation/kraever.ts"
import type { Indikator } from "../../src/terms/Indikator.ts"
import type { Krav } from "../../src/terms/Krav.ts"
import type { Reference } from "../../src/terms/Reference.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { forloeb, maaling } from "../../src/testing/maalinger.ts"

const { antal, opgjort, sum } = indikatorer
const mindst: Krav = { slags: "Mindst", graense: "1" }
const ikkeVaerreEnd = (end: Reference): Krav => ({ slags: "IkkeVaerreEnd", end })
const forbedret = (end: Reference): Krav => ({ slags: "Forbedret", end })
const aftale = { fra: "2001-08-01" }
const kraevet = (indikator: Indikator, krav: Krav) =>
  kraever(maaling(indikator, krav), aftale).map((et) => et.indikator)
const benchmark = { slags: "benchmark", serie: "landstal" } as const
const anden = { slags: "indikator", kriterium: "sum" } as const
const foregaaende = { slags: "foregaaende" } as const
const aftalt = { slags: "aftalt" } as const

/** Every way to put a demand inside another; in the first two it is one part of several. */
const rammer: ReadonlyArray<readonly [string, (krav: Krav) => Krav]> = [
  ["Alle", (krav) => ({ slags: "Alle", krav: [{ krav: mindst }, { krav }] })],
  ["Nogle", (krav) => ({ slags: "Nogle", antal: 1, krav: [{ krav }, { krav: mindst }] })],
  ["HvertOmraade", (krav) => ({ slags: "HvertOmraade", krav })],
  ["HverPeriode", (krav) => ({ slags: "HverPeriode", maaneder: 3, krav })]
]
const medOgUdenRamme = [["no frame", (krav: Krav) => krav] as const, ...rammer]
const enkelte: ReadonlyArray<Krav> = [
  mindst,
  { slags: "Hoejst", graense: "1" },
  { slags: "Mellem", fra: "1", til: "2" },
  { slags: "Bedoemt", mindst: "ja" },
  ikkeVaerreEnd(aftalt),
  forbedret({ slags: "fastsat" }),
  forloeb()
]

describe("the indicators of a measuring", () => {
  it("are its own alone where the demand names no other", () => {
    for (const krav of enkelte) expect(kraevet(opgjort, krav)).toStrictEqual([opgjort])
  })

  it.each(rammer)("hold those of the parts inside %s", (_, ramme) => {
    const krav: Krav = ramme({ slags: "Alle", krav: [{ indikator: sum, krav: mindst }, { krav: mindst }] })
    expect(new Set(kraevet(opgjort, krav))).toStrictEqual(new Set([opgjort, sum]))
  })

  it("are read over the spans too that a demand is put to, and over those alone that the deadline makes", () => {
    const kvartaler: Krav = {
      slags: "HverPeriode",
      maaneder: 3,
      krav: { slags: "Alle", krav: [{ indikator: sum, krav: mindst }] }
    }
    const inddeling = { slags: "maaneder", maaneder: 3 }
    expect(kraever(maaling(antal, kvartaler), aftale)).toStrictEqual([
      { indikator: antal },
      { indikator: antal, inddeling },
      { indikator: sum, inddeling }
    ])
    const senest = maaling(antal, mindst, { frist: { slags: "senest", dato: "2002-12-31" } })
    const vindue = { fra: "2001-08-01", til: "2002-12-31" }
    expect(kraever(senest, aftale)).toStrictEqual([{ indikator: antal, inddeling: { slags: "vindue", vindue } }])
  })

  it("hold a part's own before those inside it", () => {
    const inde: Krav = { slags: "Nogle", antal: 1, krav: [{ indikator: antal, krav: mindst }] }
    const krav: Krav = { slags: "Nogle", antal: 1, krav: [{ indikator: sum, krav: inde }] }
    expect(kraevet(opgjort, krav)).toStrictEqual([opgjort, sum, antal])
  })

  it.each(medOgUdenRamme)("hold the series that a demand in %s is held against", (_, ramme) => {
    const serie = { slags: "opgjort", noegletal: "landstal" }
    for (const krav of [ikkeVaerreEnd(benchmark), forbedret(benchmark), forloeb({ fra: benchmark })]) {
      expect(new Set(kraevet(sum, ramme(krav)))).toStrictEqual(new Set([sum, serie]))
    }
  })
})

describe("the criteria that a demand refers to", () => {
  it.each(medOgUdenRamme)("are named from inside %s", (_, ramme) => {
    for (const krav of [ikkeVaerreEnd(anden), forbedret(anden), forloeb({ fra: anden })]) {
      expect(henviserTil({ indikator: sum, krav: ramme(krav) })).toStrictEqual(["sum"])
    }
  })

  it.each(medOgUdenRamme)("are none where %s holds no reference to one", (_, ramme) => {
    for (const krav of [...enkelte, ikkeVaerreEnd(benchmark), forbedret(foregaaende)]) {
      expect(henviserTil({ indikator: sum, krav: ramme(krav) })).toStrictEqual([])
    }
  })
})

describe("a demand put to each area by itself", () => {
  const hvert: Krav = { slags: "HvertOmraade", krav: mindst }

  it.each(medOgUdenRamme)("is found inside %s", (_, ramme) => {
    expect(forHvertOmraade(ramme(hvert))).toBe(true)
  })

  it.each(medOgUdenRamme.filter(([navn]) => navn !== "HvertOmraade"))(
    "is not found where %s holds none",
    (_, ramme) => {
      for (const krav of enkelte) expect(forHvertOmraade(ramme(krav))).toBe(false)
    }
  )
})

describe("a target that hangs on another figure", () => {
  it.each(medOgUdenRamme)("is found inside %s", (_, ramme) => {
    for (const reference of [foregaaende, benchmark, anden]) {
      expect(haengerPaaAndetTal(ramme(ikkeVaerreEnd(reference)))).toBe(true)
      expect(haengerPaaAndetTal(ramme(forbedret(reference)))).toBe(true)
      expect(haengerPaaAndetTal(ramme(forloeb({ fra: reference })))).toBe(true)
    }
    expect(haengerPaaAndetTal(ramme(forloeb({ form: "foregaaende" })))).toBe(true)
  })

  it.each(medOgUdenRamme)("is not one of limits, baselines and paths from them, in %s", (_, ramme) => {
    const maalt: Reference = { slags: "maalt", hvornaar: { slags: "dagenFoerAftalen" } }
    for (const krav of [...enkelte, ikkeVaerreEnd(maalt), forloeb({ form: "fast", fra: { slags: "fastsat" } })]) {
      expect(haengerPaaAndetTal(ramme(krav))).toBe(false)
    }
  })
})
