/** The English sentences: the same numbers and the same quotations as the Danish ones, and no Danish word around them. */
import { describe, expect, it } from "vitest"
import { beskriv } from "../../src/evaluation/beskriv.ts"
import { dansk, type Ordbog } from "../../src/evaluation/ord/dansk.ts"
import { engelsk } from "../../src/evaluation/ord/engelsk.ts"
import { regnestykke } from "../../src/evaluation/regnestykke.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { maalinger } from "../../src/testing/maalinger.ts"
import { kontekstFor, logAf } from "../laws/regnUd.ts"

const citater = (tekst: string) => tekst.match(/"[^"]*"/gu) ?? []
const uden = (tekst: string) => tekst.replace(/"[^"]*"/gu, "")
const tallene = (tekst: string) =>
  uden(tekst)
    .match(/\d+([.,/]\d+)*/gu)
    ?.map((tal) => tal.replace(",", ".")) ?? []
const danske = /[æøå]|\b(og|eller|hvor|skal|er|af|antallet|tallet|mindst|fra|til|for|det)\b/u

const iBegge = (fortael: (ord: Ordbog) => string): void => {
  const [da, en] = [fortael(dansk), fortael(engelsk)]
  expect(en).not.toBe(da)
  expect(citater(en)).toEqual(citater(da))
  expect(tallene(en)).toEqual(tallene(da))
  expect(uden(en).replace(/\bfor\b/gu, "")).not.toMatch(danske)
}

describe("an explanation in English", () => {
  it.each(Object.entries(indikatorer))("says what %s measures", (_, indikator) => {
    iBegge((ord) => beskriv(indikator, ord))
  })

  const aftale = lilleAftale()
  const kontekst = kontekstFor(aftale, logAf(aftale, []))
  it.each(Object.entries(maalinger))("says how the target of %s comes about", (kriterium, maaling) => {
    for (const projektaar of aftale.projektaar) {
      const omraade = maaling.omfang === "samlet" ? {} : { omraade: "syd" }
      iBegge((ord) => regnestykke(kontekst, { kriterium, maaling, projektaar, ...omraade }, ord).join(" "))
    }
  })

  it("writes decimals with a point", () => {
    const krav = { slags: "Mellem", fra: "2.5", til: "8.25" } as const
    const [projektaar] = aftale.projektaar
    const celle = { kriterium: "x", maaling: { ...maalinger["mellem"]!, krav }, projektaar }
    expect(regnestykke(kontekst, celle, engelsk)).toEqual(["The figure must lie from 2.5 to 8.25."])
  })
})
