/** Viborg's figures as they are sent out: the report with an edition before it, and the audit page, under any limit. */
import { describe, expect, it } from "vitest"
import { regnEfter } from "../../src/kontrolside/kontrol/regnEfter.ts"
import { sidedata } from "../../src/kontrolside/lavSidedata.ts"
import { rapportraekker } from "../../src/statusrapport/rapportraekker.ts"
import type { Mindsteantal } from "../../src/undertryk/undertryk.ts"
import { idag, medViborg } from "../viborgs.ts"
import { angrebSnit } from "./angreb.ts"
import { publiceretRapport } from "./publiceretRapport.ts"
import { publiceretSide } from "./publiceretSide.ts"

const graenser = [3, 25]
/** The walk through its days takes some seconds each time. */
const sidens = [3]

describe("Viborg, sent out", { timeout: 180_000 }, () => {
  it("gives no small count back, in the report or in the page, nor a small change from one edition or day to another", () =>
    medViborg(async ({ alt, laes }) => {
      const { grundlag, laest } = await alt()
      const foer = await laes({ kendtPr: "2019-06-30" })
      const udgivet = { ...grundlag, sammenligninger: new Map([[1, { foer, efter: grundlag.status, aendringer: [] }]]) }
      const { boligomraader, projektaar } = grundlag.status.delaftale
      let hemmelige = 0
      for (const graense of graenser) {
        const steder = { aar: projektaar.map(({ id }) => id), omraader: boligomraader.map(({ id }) => id), graense }
        const mindsteantal = graense as Mindsteantal
        const rapport = angrebSnit(publiceretRapport(udgivet, rapportraekker(udgivet, mindsteantal), graense), steder)
        expect({ graense, fundne: rapport.fundne }).toEqual({ graense, fundne: [] })
        hemmelige += rapport.hemmelige
        if (!sidens.includes(graense)) continue
        const side = sidedata(laest, { idag, sprog: "da", raekker: false, mindsteantal })!
        const siden = angrebSnit(publiceretSide(laest, side, steder), steder)
        expect({ graense, fundne: siden.fundne }).toEqual({ graense, fundne: [] })
        hemmelige += siden.hemmelige
        const sidst = side.dage.length - 1
        expect(regnEfter(side, laest.haendelser, sidst)).toMatchObject({ andre: [], mangler: 0, grupperEns: true })
      }
      expect(hemmelige).toBeGreaterThan(100)
    }))
})
