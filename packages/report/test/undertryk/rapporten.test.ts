/** All the numbers of a report: table, areas, coverages, surveys, and what the cells were in the edition before. */
import type { DelaftaleEvent, Maaling, Recorded } from "@delaftale/core"
import { indikatorer, lilleAftale, maaling, maalinger } from "@delaftale/core/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rapportraekker } from "../../src/statusrapport/rapportraekker.ts"
import type { Mindsteantal } from "../../src/undertryk/undertryk.ts"
import { rapportgrundlagFor, statusFor } from "../lilles.ts"
import { angrebSnit } from "./angreb.ts"
import { personlog } from "./personlog.ts"
import { publiceretRapport } from "./publiceretRapport.ts"

const mindst = (graense: string) => ({ slags: "Mindst", graense }) as const
const hvert = { omfang: "hvertOmraade", alle: true } as const
const sum: Maaling["indikator"] = { ...indikatorer.sum, slags: "sum" }
const indflyttede: Maaling["indikator"] = { slags: "antal", af: [{ registrering: "TilflytterRegistreret" }] }

const fulgt = (id: string, maaling: Maaling) => ({
  id,
  aktivitet: "inde",
  ordlyd: `Der følges ${id}.`,
  foelgesVed: { maaling }
})

const aftale = lilleAftale(
  {
    deltagelser: maaling(sum, mindst("6"), { enhed: "deltagelser" }),
    andel: maaling(indikatorer.andel, mindst("50"), { enhed: "procent" }),
    kommet: maaling(indikatorer["personer-fra-begyndelsen"], mindst("4"), { enhed: "personer" }),
    middel: maaling({ ...sum, gennemsnit: { aar: 2 } }, mindst("4"), { enhed: "deltagelser" }),
    tryg: maalinger.svarandel!,
    "tryg-uden": maalinger["svarandel-uden"]!,
    "mere-tryg": maalinger.forbedret!
  },
  {
    forpligtelser: [
      fulgt(
        "daekning",
        maaling({ slags: "andel", taeller: sum, naevner: indflyttede, pr: "100" }, mindst("100"), {
          ...hvert,
          enhed: "procent"
        })
      ),
      fulgt("indflyttede", maaling(indflyttede, mindst("1"), { ...hvert, enhed: "personer" }))
    ]
  }
)

const steder = (graense: number) => ({
  aar: aftale.projektaar.map(({ id }) => id),
  omraader: aftale.boligomraader.map(({ id }) => id),
  graense
})

/** As if an edition had been sent out after so many of the events. */
const medUdgave = async (haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>, foerst: number) => {
  const grundlag = await rapportgrundlagFor(haendelser)
  const foer = await statusFor(haendelser.slice(0, 1 + (foerst % haendelser.length)))
  return { ...grundlag, sammenligninger: new Map([[1, { foer, efter: grundlag.status, aendringer: [] }]]) }
}

const log = fc.tuple(personlog(aftale), fc.nat())

describe("the report of any log", { timeout: 120_000 }, () => {
  it("gives no small count back, and no small change since the edition before", async () => {
    let hemmelige = 0
    await fc.assert(
      fc.asyncProperty(log, fc.constantFrom<Mindsteantal>(3, 5), async ([haendelser, foerst], graense) => {
        const grundlag = await medUdgave(haendelser, foerst)
        const fald = angrebSnit(
          publiceretRapport(grundlag, rapportraekker(grundlag, graense), graense),
          steder(graense)
        )
        expect(fald.fundne).toEqual([])
        hemmelige += fald.hemmelige
      }),
      { numRuns: Math.min(14, fc.readConfigureGlobal().numRuns ?? 14) }
    )
    expect(hemmelige).toBeGreaterThan(200)
  })

  it("would give some back where each of its parts were hidden by itself", async () => {
    let fundne = 0
    for (const [haendelser, foerst] of fc.sample(log, { numRuns: 6, seed: 7 })) {
      const grundlag = await medUdgave(haendelser, foerst)
      const tomme = { fordelt: [], undersoegelser: { alle: [], grundlag: [] } }
      const uden = { ...grundlag, baggrund: { ...grundlag.baggrund, ...tomme }, sammenligninger: new Map() }
      const raa = rapportraekker(grundlag, 1 as number as Mindsteantal)
      const kunTabellen = {
        ...raa,
        raekker: rapportraekker({ ...uden, opfoelgning: { ...grundlag.opfoelgning, fulgte: [] } }, 3).raekker
      }
      fundne += angrebSnit(publiceretRapport(grundlag, kunTabellen, 3), steder(3)).fundne.length
    }
    expect(fundne).toBeGreaterThan(20)
  })
})
