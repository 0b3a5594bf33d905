/** All the numbers of a report: table, areas, coverages, surveys, and what the cells were in the edition before. */
import type { DelaftaleEvent, Maaling, Recorded, Undersoegelser } from "@delaftale/core"
import { indikatorer, lilleAftale, maaling, maalinger } from "@delaftale/core/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Rapportgrundlag } from "../../src/statusrapport/hentStatusrapport.ts"
import { type Rapportraekker, rapportraekker } from "../../src/statusrapport/rapportraekker.ts"
import type { Raekke } from "../../src/tal/Raekke.ts"
import { talraekke } from "../../src/tal/raekkerFor.ts"
import { svartal, undersoegelsestal } from "../../src/undertryk/undersoegelsestal.ts"
import type { Mindsteantal } from "../../src/undertryk/undertryk.ts"
import { rapportgrundlagFor, statusFor } from "../lilles.ts"
import { angrebSnit, type Laest, type Publiceret } from "./angreb.ts"
import { personlog } from "./personlog.ts"

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

const ses = ({ baseline, dele, maaltal, status, vaerdi }: Raekke): Laest => ({
  vaerdi: vaerdi !== undefined,
  naevner: dele !== undefined,
  baseline: baseline !== undefined,
  maaltal: maaltal !== undefined,
  status
})

const svarSes = ({ undersoegelser: { alle, grundlag } }: Rapportraekker, raa: Undersoegelser): ReadonlySet<string> =>
  new Set([
    ...alle.flatMap((en) => [
      ...(en.ialt === undefined ? [] : [svartal.ialt(en)]),
      ...(en.inviterede === undefined ? [] : [svartal.inviterede(en)]),
      ...(en.svar ?? []).map(({ svar }) => svartal.svar(en, svar))
    ]),
    ...grundlag.flatMap(({ brugt, udgangspunkt }, nummer) =>
      [brugt, udgangspunkt].flatMap((en) =>
        en?.n === undefined ? [] : [svartal.grundlag(en, raa.grundlag[nummer]!.uden)]
      )
    )
  ])

/** The log's own rows, and what a reader of the report sees of each. */
const publiceret = (grundlag: Rapportgrundlag, set: Rapportraekker, graense: number): ReadonlyArray<Publiceret> => {
  // under a limit of 1 nothing is small
  const raa = rapportraekker(grundlag, 1 as number as Mindsteantal)
  const alle = [...raa.raekker, ...raa.fordelt, ...raa.fulgte]
  const sete = [...set.raekker, ...set.fordelt, ...set.fulgte]
  const { foer } = grundlag.sammenligninger.get(1)!
  const svar = svarSes(set, grundlag.baggrund.undersoegelser)
  const valg = { foersteAar: aftale.projektaar[0]!.id, graense }
  return [
    {
      raekker: foer.vurderinger.map((en) => talraekke(foer, en)),
      laest: (_, nummer) => ses(set.foer.get(1)![nummer]!)
    },
    {
      raekker: alle,
      laest: (_, nummer) => ses(sete[nummer]!),
      andet: undersoegelsestal(grundlag.baggrund.undersoegelser, raa.raekker, valg),
      staarAndet: (id) => svar.has(id)
    }
  ]
}

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
        const fald = angrebSnit(publiceret(grundlag, rapportraekker(grundlag, graense), graense), steder(graense))
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
      fundne += angrebSnit(publiceret(grundlag, kunTabellen, 3), steder(3)).fundne.length
    }
    expect(fundne).toBeGreaterThan(20)
  })
})
