/** A row that holds several figures is one row: a correction finds it by its key, and changes what stands in the column. */
import { type Delaftale, type Grundlag, ingenAftale, opslag } from "@delaftale/core"
import { lilleAftale, maaling } from "@delaftale/core/testing"
import { describe, expect, it } from "vitest"
import { laesFil } from "../../src/import/laesFil.ts"
import { fil } from "./viborg.ts"

const afbildning = (noegletal: string, kolonne: string) =>
  ({
    type: "TalOpgjort",
    rolle: "sekretariat",
    kendt: "Opgjort",
    felter: [
      { felt: "noegletal", fast: noegletal },
      { felt: "omraade", kolonne: "Sted" },
      { felt: "projektaar", kolonne: "År" },
      { felt: "vaerdi", kolonne }
    ],
    noegle: ["År", "Sted"]
  }) as const

const aftale: Delaftale = {
  ...lilleAftale({ udsatte: maaling({ slags: "opgjort", noegletal: "unge" }, { slags: "Mindst", graense: "1" }) }),
  noegletal: ["unge", "uden"].map((id) => ({
    ...{ id, navn: id, enhed: "antal", tid: "projektaar", ansvarlig: "sekretariat", prOmraade: true }
  })),
  indlaesning: [
    {
      id: "unge",
      filnavn: "unge.csv",
      kolonner: [
        { navn: "År", type: "projektaar" },
        { navn: "Sted", type: "omraade" },
        { navn: "Unge", type: "antal" },
        { navn: "Heraf uden job", type: "antal" },
        { navn: "Opgjort", type: "dato" }
      ],
      haendelser: [afbildning("unge", "Unge"), afbildning("uden", "Heraf uden job")]
    }
  ]
}
const tom: Grundlag = { aftale: { ...ingenAftale, delaftale: aftale }, opslag: opslag(), naeste: 2 }
const [nord, syd] = aftale.boligomraader.map(({ navn }) => navn)

const medFilen = (): Grundlag => {
  const raekker = [`2001/02;${nord};100;20;01-09-2002`, `2001/02;${syd};80;20;01-09-2002`]
  const { oenskede } = laesFil(
    fil("unge.csv", ["År;Sted;Unge;Heraf uden job;Opgjort", ...raekker, ""].join("\n")),
    tom,
    {
      springFejlOver: false
    }
  )
  const log = opslag()
  for (const [nummer, oensket] of oenskede.entries()) log.tilfoej({ ...oensket, position: 2 + nummer, at: "" })
  return { ...tom, opslag: log, naeste: 2 + oenskede.length }
}

const rettet = (felt: string, gammel: string, ny: string) => {
  const hoved = "Fil;Nøglefelter;Felt;Gammel værdi;Ny værdi;Rettet den;Begrundelse"
  const raekke = `unge.csv;År=2001/02 | Sted=${nord};${felt};${gammel};${ny};01-10-2002;Talt forkert`
  const { afviste, oenskede } = laesFil(fil("rettelser.csv", `${hoved}\n${raekke}\n`), medFilen(), {
    springFejlOver: false
  })
  const haendelser = oenskede.map(({ event }) => event).filter(({ _tag }) => _tag === "RegistreringRettet")
  return { koder: afviste.map(({ kode }) => kode), haendelser }
}

describe("a row with two figures", () => {
  it("has each of them corrected by the key of the row", () => {
    expect(rettet("Unge", "100", "99")).toMatchObject({
      koder: [],
      haendelser: [{ position: 2, foer: { noegletal: "unge", vaerdi: "100" }, efter: { vaerdi: "99" } }]
    })
    expect(rettet("Heraf uden job", "20", "18")).toMatchObject({
      koder: [],
      haendelser: [{ foer: { noegletal: "uden", vaerdi: "20" }, efter: { vaerdi: "18" } }]
    })
  })

  it("has what both stand in corrected in both, and an old value that is not there refused", () => {
    const efter = { omraade: aftale.boligomraader[2]!.id }
    expect(rettet("Sted", nord!, aftale.boligomraader[2]!.navn).haendelser).toMatchObject([
      { foer: { noegletal: "unge" }, efter },
      { foer: { noegletal: "uden" }, efter }
    ])
    expect(rettet("Heraf uden job", "21", "18")).toEqual({ koder: ["gammelVaerdiPasserIkke"], haendelser: [] })
  })
})
