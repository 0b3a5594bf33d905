/** Verdicts under other readings: which cells turn, against which cell each is held, and which stand under all. */
import { describe, expect, it } from "vitest"
import { ensUnderAlle, fortolk } from "../../src/evaluation/fortolk.ts"
import { vurderAlle } from "../../src/evaluation/vurderAlle.ts"
import type { Alternativ } from "../../src/terms/alternativer.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { maaling } from "../../src/testing/maalinger.ts"
import { klager, kontekstFor, loefterI, logAf } from "../laws/regnUd.ts"

/** 12 complaints in the first year, 14 in the second; none reported after that. */
const log = [...klager("nord", 4, 2), ...klager("syd", 2, 8), ...klager("vest", 6, 4)]

const hoejst = (graense: string, andet: Partial<Maaling> = {}): Maaling =>
  maaling(indikatorer.opgjort, { slags: "Hoejst", graense }, { retning: "ned", omfang: "hvertOmraade", ...andet })
const iAlt = (graense: string): Maaling => hoejst(graense, { omfang: "samlet" })
const medAlle = (graense: string): Maaling => hoejst(graense, { alle: true })

const laesning = (maalt: Maaling, andet: Partial<Alternativ> = {}): Alternativ => ({
  kriterium: "loefte",
  klasse: "kriterium",
  tvivl: "graense",
  fortolkning: "anden",
  gaeldende: false,
  besluttet: false,
  iTabel: true,
  maaling: maalt,
  ...andet
})

/** The promise is judged beside another one, which stands first and is broken by one complaint. */
const laest = (gaeldende: Maaling, ...andre: ReadonlyArray<Alternativ>) => {
  const aftale = lilleAftale({ foerst: hoejst("0", { alle: true }), loefte: gaeldende })
  const kontekst = kontekstFor(aftale, logAf(aftale, log))
  const vurderinger = vurderAlle(kontekst, loefterI(aftale))
  return { vurderinger, alternative: fortolk(kontekst, vurderinger, andre) }
}

/** "nord 2001/02" for each cell of the other readings that is said to turn. */
const afvigende = (gaeldende: Maaling, ...andre: ReadonlyArray<Alternativ>): ReadonlyArray<string> =>
  laest(gaeldende, ...andre)
    .alternative.filter(({ afviger }) => afviger)
    .map(({ vurdering: { omraade = "i alt", projektaar } }) => `${omraade} ${projektaar}`)

/** The cells of the readings that hold which do not stand under all. */
const usikre = (gaeldende: Maaling, ...andre: ReadonlyArray<Alternativ>): ReadonlyArray<string> => {
  const { alternative, vurderinger } = laest(gaeldende, ...andre)
  return vurderinger
    .filter((vurdering) => !ensUnderAlle(vurdering, alternative))
    .map(({ kriterium, omraade = "i alt", projektaar }) => `${kriterium} ${omraade} ${projektaar}`)
}

describe("a reading of the limit as 3 and not 5", () => {
  it("turns the cells with 4 complaints, each held against its own promise, area and year", () => {
    expect(afvigende(hoejst("5"), laesning(hoejst("3")))).toEqual(["nord 2001/02", "vest 2002/03"])
    expect(usikre(hoejst("5"), laesning(hoejst("3")))).toEqual(["loefte nord 2001/02", "loefte vest 2002/03"])
  })

  it("turns the row for all areas only by an area that turns it", () => {
    expect(afvigende(medAlle("5"), laesning(medAlle("3")))).toEqual(["nord 2001/02", "vest 2002/03"])
    expect(afvigende(medAlle("5"), laesning(medAlle("6")))).toEqual(["vest 2001/02", "alle 2001/02"])
  })

  it("turns nothing where it is the reading that holds", () => {
    const samme = laesning(hoejst("5"), { gaeldende: true })
    expect(afvigende(hoejst("5"), samme)).toEqual([])
    expect(usikre(hoejst("5"), samme)).toEqual([])
  })

  it("keeps its name, its place in the tables and its verdict beside what it turns", () => {
    const navn = { tvivl: "hvor-mange", fortolkning: "tre", gaeldende: true, iTabel: false }
    const { alternative } = laest(hoejst("5"), laesning(hoejst("3"), navn))
    expect(alternative).toHaveLength(12)
    expect(alternative[0]).toMatchObject({
      ...navn,
      afviger: true,
      vurdering: { kriterium: "loefte", omraade: "nord", projektaar: "2001/02", status: "ikkeOpfyldt" }
    })
    expect(alternative[4]).toMatchObject({ ...navn, afviger: false, vurdering: { omraade: "syd", status: "opfyldt" } })
  })
})

describe("a reading that measures all areas together", () => {
  it("is held against the row for all areas, and says nothing of one area", () => {
    expect(afvigende(medAlle("5"), laesning(iAlt("11")))).toEqual([])
    expect(usikre(medAlle("5"), laesning(iAlt("11")))).toEqual([])
    expect(afvigende(medAlle("5"), laesning(iAlt("13")))).toEqual(["i alt 2001/02"])
    expect(usikre(medAlle("5"), laesning(iAlt("13")))).toEqual(["loefte alle 2001/02"])
  })

  it("has nothing to be held against where there is no such row", () => {
    expect(afvigende(hoejst("5"), laesning(iAlt("0")))).toEqual([])
    expect(usikre(hoejst("5"), laesning(iAlt("0")))).toEqual([])
  })
})

describe("a reading area by area of what is measured together", () => {
  it("has each area and the row for all held against the one cell of the year", () => {
    expect(afvigende(iAlt("13"), laesning(medAlle("5")))).toEqual([
      "nord 2002/03",
      "vest 2001/02",
      "vest 2002/03",
      "alle 2001/02"
    ])
    expect(usikre(iAlt("13"), laesning(medAlle("5")))).toEqual(["loefte i alt 2001/02", "loefte i alt 2002/03"])
  })
})

describe("a cell", () => {
  it("stands under all readings where there are none", () => {
    expect(usikre(hoejst("5"))).toEqual([])
  })

  it("is unsure by one reading of several that turns it", () => {
    const andre = [laesning(hoejst("6")), laesning(hoejst("5")), laesning(hoejst("3"))]
    expect(usikre(hoejst("5"), ...andre)).toEqual(["loefte nord 2001/02", "loefte vest 2001/02", "loefte vest 2002/03"])
  })

  it("is not unsure by a reading of another promise", () => {
    expect(usikre(hoejst("5"), laesning(medAlle("9"), { kriterium: "foerst" }))).toEqual(
      ["nord", "syd", "vest"]
        .flatMap((omraade) => ["2001/02", "2002/03"].map((aar) => `foerst ${omraade} ${aar}`))
        .concat("foerst alle 2001/02", "foerst alle 2002/03")
    )
  })
})
