/** What a page holds, day by day and cell by cell, against what core says of the same day. */
import { tidslinje } from "@delaftale/core"
import { describe, expect, it } from "vitest"
import { forklaringsdele } from "../../src/forklaring/forklaringsafsnit.ts"
import { linjerPaa, optalt, positionerPaa, rettelserPaa } from "../../src/kontrolside/celletsGrundlag.ts"
import { dagensSvar, dagFor, naesteSkift } from "../../src/kontrolside/dagensSvar.ts"
import { kontrolside } from "../../src/kontrolside/kontrolside.ts"
import { celletekst } from "../../src/tal/celletekst.ts"
import { attributter, laesHtml } from "../laest.ts"
import { data, helelog } from "./proevelog.ts"

const side = await data()
const { batches, haendelser } = await helelog()
const log = { head: batches.at(-1)!.after.head, haendelser: haendelser.length }

describe("what a page holds", () => {
  it("gives every cell of every day as core does, with its explanation and the registrations behind it", () => {
    let set = 0
    for (const stand of tidslinje(haendelser, log, "2003-01-01")) {
      const dag = dagFor(side, stand.dag)
      const svar = dagensSvar(side, dag)
      for (const vurdering of stand.status.vurderinger) {
        const nummer = side.celler.findIndex(
          ({ kriterium, omraade, projektaar }) =>
            kriterium === vurdering.kriterium &&
            omraade === (vurdering.omraade ?? "") &&
            projektaar === vurdering.projektaar
        )
        const celle = side.celler[nummer]!
        const { aarsag, maaltal, status, vaerdi } = celletekst(stand.status.delaftale, vurdering)
        expect(side.svar[svar[nummer]!]).toEqual([vaerdi, maaltal, status, aarsag])
        const forklaring = stand.forklar(vurdering, "da")!
        const ord = linjerPaa(celle, dag).map(([, tekst]) => side.tekster[tekst])
        const ventet = forklaringsdele(forklaring, [], "da").afsnit.slice(0, -1)
        expect(ord).toEqual(
          ventet.flatMap(({ overskrift, punkter }) => [
            overskrift,
            ...punkter.flatMap(({ tekst, under = [] }) => [tekst, ...under])
          ])
        )
        const positioner = positionerPaa(celle, dag)
        expect(positioner).toEqual(forklaring.bevis.map(({ haendelse }) => haendelse.position))
        expect(rettelserPaa(side, positioner, dag)).toEqual(
          forklaring.bevis.flatMap(({ rettelser }) => rettelser.map(({ position }) => position))
        )
        set++
      }
    }
    expect(set).toBeGreaterThan(100)
  })

  it("counts events by kind, month and file, and has nothing else of them", () => {
    const syd = side.celler.find(({ omraade, projektaar }) => omraade === "syd" && projektaar === "2001/02")!
    const sidst = side.dage.length - 1
    expect(optalt(side, positionerPaa(syd, sidst))).toMatchObject([{ type: "TalOpgjort", maaned: "2001/02" }])
    const alt = JSON.stringify(side)
    for (const ord of ["2001-10-03", "Lys", "begrundelse", "To sager"]) expect(alt).not.toContain(ord)
    expect(side.log.raekker).toBeUndefined()
  })

  it("finds the day of a date and the days on which something changed", () => {
    expect(side.dage[dagFor(side, "2002-10-14")]!.dag).toBe("2002-10-01")
    expect(dagFor(side, "1999-01-01")).toBe(0)
    const rettelsen = dagFor(side, "2002-10-01")
    expect(side.dage[rettelsen]!.skift.map(([, , aarsager]) => aarsager)).toEqual([["rettedeFakta"], ["rettedeFakta"]])
    expect(naesteSkift(side, dagFor(side, "2002-08-15"), 1)).toBe(rettelsen)
    expect(naesteSkift(side, rettelsen, -1)).toBe(dagFor(side, "2002-08-15"))
    expect(naesteSkift(side, 0, -1)).toBe(0)
  })
})

describe("the page as HTML", () => {
  it("is whole, and has no element that a word of the log made", async () => {
    for (const raekker of [false, true]) {
      const { elementer, fejl } = laesHtml(kontrolside(await data({ raekker })))
      expect(fejl).toEqual([])
      const navne = elementer.map(({ tagName }) => tagName)
      expect(navne).not.toContain("img")
      expect(navne.filter((navn) => navn === "script")).toHaveLength(2)
      const links = elementer.flatMap((element) => Object.keys(attributter(element)).filter((en) => en === "src"))
      expect(links).toEqual([])
    }
  })

  it("says what it is made of, in both languages", async () => {
    const uden = kontrolside(side)
    expect(uden).toContain("KONSTRUEREDE TAL")
    expect(uden).not.toContain("ndeholder personoplysninger:")
    for (const sprog of ["da", "en"] as const) {
      const med = laesHtml(kontrolside(await data({ raekker: true, sprog })))
      expect(med.tekst.toLowerCase()).toContain("indeholder personoplysninger")
      expect(med.tekst).toContain("KONSTRUEREDE TAL")
    }
  })
})
