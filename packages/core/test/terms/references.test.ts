import { describe, expect, it } from "vitest"
import { type Edit, fejlVed, sted, ved } from "./viborg.ts"

const K1a = sted("K1a")
const K1b = sted("K1b")
const C1 = sted("C1")
const P1 = sted("P1")
const P2 = sted("P2")
const P9 = sted("P9")

/** The second of a list given the id of the first. */
const twice = (list: string, key = "id"): readonly [string, Edit] => [
  list,
  [`${list}[1].${key}`, ved(`${list}[0].${key}`)]
]

const lists = [
  twice("boligomraader"),
  twice("noegletal"),
  twice("registre"),
  twice("kriterier"),
  twice("forpligtelser"),
  twice("aktiviteter"),
  twice(`${K1a}.tvivl`),
  twice(`${K1b}.tvivl[0].fortolkninger`),
  twice("projektaar"),
  twice("organer"),
  twice("parter"),
  twice("aktiviteter[0].arter"),
  twice("spoergsmaal", "tekst"),
  twice("indlaesning"),
  twice("formaal"),
  twice("styring"),
  twice("problemkompleks.kendsgerninger"),
  twice("problemkompleks.afsnit"),
  twice("oekonomi.poster")
]

const unknown: ReadonlyArray<readonly [string, Edit]> = [
  ["another criterion as the reference", [`${K1a}.maaling.krav.end`, { slags: "indikator", kriterium: "K9" }]],
  ["the figure of a benchmark", [`${K1a}.maaling.krav.end`, { slags: "benchmark", serie: "landstal" }]],
  [
    "the grade wanted",
    [
      `${C1}.maaling`,
      {
        ...ved(`${C1}.maaling`),
        indikator: { slags: "bedoemt", karakterer: ["nej", "ja"] },
        krav: { slags: "Bedoemt", mindst: "jo" }
      }
    ]
  ],
  ["the body that the parties make up", ["partsgruppe", "byraadet"]],
  ["the body that proposes a revision", ["revision.indstilles", "byraadet"]],
  ["the body that adopts a revision", ["revision.vedtages", "byraadet"]],
  ["the body that answers for a figure", ["noegletal[0].ansvarlig", "byraadet"]],
  ["the body that keeps a register", ["registre[0].ansvarlig", "byraadet"]],
  ["the body with a duty of governance", ["styring[0].ansvarlig", ["byraadet"]]],
  ["those who are told", ["styring[1].modtagere", ["byraadet"]]],
  ["the body that has to tell", ["styring[3].underretning[0].ansvarlig", "driftschef-boligselskabet-viborg"]],
  ["one who must be told", ["styring[3].underretning[1].modtagere[0]", "byraadet"]],
  ["the figure of a coverage", [`${P2}.foelgesVed.maaling.indikator.naevner.noegletal`, "boliger"]],
  ["the criteria of a purpose", ["formaal[0].kriterier", ["K1", "K2"]]],
  ["the areas of a section", ["problemkompleks.afsnit[1].omraader", ["nordparken"]]],
  ["the area of a fact", ["problemkompleks.kendsgerninger[3].omraade", "nordparken"]],
  ["the figure of a fact", ["problemkompleks.kendsgerninger[3].noegletal", "flytninger"]],
  ["the role that rows are written by", ["indlaesning[0].haendelser[0].rolle", "byraadet"]],
  ["the column of a field", ["indlaesning[0].haendelser[0].kendt", "Ukendt"]]
]

describe("the agreement as a whole", () => {
  it.each(lists)("refuses two of %s with one id", (list, edit) => {
    expect(
      fejlVed(edit).filter(({ sti }) => sti.startsWith(list)),
      list
    ).not.toEqual([])
  })

  it("refuses a commitment with the id of a criterion, and names the commitment", () => {
    const fejl = fejlVed([`${P1}.id`, "K1a"])
    expect(fejl).toContainEqual({ sti: `${P1}.id`, besked: expect.stringContaining('"K1a" er brugt før') })
  })

  it("refuses a second baseline for an area that has one", () => {
    const baselines = ved(`${K1a}.maaling.baselines`)
    const fejl = fejlVed([`${K1a}.maaling.baselines`, [...baselines, { ...baselines[1], vaerdi: "31" }]])
    expect(fejl.filter(({ sti }) => sti.startsWith(`${K1a}.maaling.baselines`))).not.toEqual([])
  })

  it("refuses two deliveries with one id, in one commitment or in two", () => {
    for (const sti of [`${P9}.leverancer[1].id`, `${P9}.leverancer[0].id`]) {
      const fejl = fejlVed([sti, sti.includes("[1]") ? "indflytterfolder" : "velkomstmappe"])
      expect(fejl.map((en) => en.sti)).toEqual([expect.stringMatching(/^forpligtelser\.leverancer\[\d\]\.id$/)])
    }
  })

  it("refuses a commitment that is measured in the table and beside it", () => {
    const fejl = fejlVed([`${P1}.foelgesVed`, { maaling: ved(`${P1}.maaling`) }])
    expect(fejl.map(({ sti }) => sti)).toEqual([`${P1}.foelgesVed`])
  })

  it("lets a seat be told as well as a body", () => {
    expect(fejlVed(["styring[3].underretning[0].modtagere[0]", "driftschef-boligselskabet-viborg"])).toEqual([])
  })

  it.each(unknown)("refuses where %s is not in the agreement", (_, edit) => {
    expect(
      fejlVed(edit).filter(({ sti }) => sti.startsWith(edit[0]) || edit[0].startsWith(sti)),
      edit[0]
    ).not.toEqual([])
  })

  it("refuses a stepped path that names a year the agreement does not have", () => {
    const krav = {
      slags: "Forloeb",
      form: "trin",
      fra: { slags: "aftalt" },
      enhed: "relativ",
      trin: [{ projektaar: "2031/32", sats: "-0.1" }]
    }
    const fejl = fejlVed([`${K1b}.maaling.krav`, krav], [`${K1b}.tvivl`, []])
    expect(fejl.filter(({ sti }) => sti.startsWith(`${K1b}.maaling.krav`))).not.toEqual([])
  })
})
