/** A plan over one agreement says what the agreement says of itself: any history, any cut, each way of adding. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { faellestal } from "../../../src/app/helhedsplan/faellestal.ts"
import { planlaeser } from "../../../src/app/helhedsplan/Plandel.ts"
import { vurderHaendelser } from "../../../src/app/vurderHaendelser.ts"
import type { Vurdering } from "../../../src/evaluation/Vurdering.ts"
import { earlier } from "../../../src/ground/LocalDate.ts"
import { LogId } from "../../../src/ground/LogId.ts"
import * as Rational from "../../../src/ground/Rational.ts"
import type { Helhedsplan } from "../../../src/terms/Helhedsplan.ts"
import type { Maaling } from "../../../src/terms/Maaling.ts"
import { dage, historie, lilleAftale, maaling } from "../../../src/testing.ts"
import { lov } from "../../laws/lov.ts"

const afholdt = { felt: "status", er: ["afholdt"] } as const
const arrangementer = { registrering: "ArrangementRegistreret", hvor: [afholdt] } as const
const paaListen = { registrering: "TilknytningRegistreret", hvor: [{ felt: "register", er: ["frivillige"] }] } as const

const taelles = {
  antal: { enhed: "antal", indikator: { slags: "antal", af: [arrangementer], foertAf: "logbog" } },
  deltagere: {
    enhed: "deltagelser",
    indikator: { slags: "sum", af: [arrangementer], felt: "deltagere", foertAf: "logbog" }
  },
  breve: { enhed: "antal", indikator: { slags: "antal", af: [{ registrering: "InformationsbrevRegistreret" }] } },
  tilknyttede: { enhed: "antal", indikator: { slags: "antal", af: [paaListen], foertAf: "frivillige" } },
  formidlere: {
    enhed: "personer",
    indikator: { slags: "personer", af: [{ registrering: "FormidlingRegistreret" }], foertAf: "formidling" }
  },
  klager: { enhed: "antal", indikator: { slags: "opgjort", noegletal: "klager" } }
} as const

const krav = { slags: "Mindst", graense: "1" } as const
const loefter: Readonly<Record<string, Maaling>> = Object.fromEntries(
  Object.entries(taelles).flatMap(([id, { indikator }]) => {
    const den = maaling(indikator, krav)
    const hvert: Maaling = { ...den, omfang: "hvertOmraade", alle: false }
    return [
      ...(indikator.slags === "opgjort" ? [] : [[id, { ...den, omfang: "samlet", alle: false }]]),
      [`${id}-her`, hvert]
    ]
  })
)
const aftale = lilleAftale(loefter)

/** Its areas by other names, its years by its own. */
const plan: Helhedsplan = {
  format: 1,
  id: "plan",
  navn: "En plan over én aftale",
  fra: aftale.fra,
  til: aftale.til,
  projektaar: aftale.projektaar,
  omraader: [
    { id: "p-nord", navn: "Nord", kaldes: { [aftale.id]: "nord" } },
    { id: "p-syd", navn: "Syd", kaldes: { [aftale.id]: "syd" } },
    { id: "p-vest", navn: "Vest", kaldes: { [aftale.id]: "vest" } }
  ],
  delaftaler: [{ id: aftale.id, log: LogId.make("lille") }],
  tal: Object.entries(taelles).map(([id, { enhed, indikator }]) => ({
    id,
    navn: id,
    enhed,
    indikatorer: { [aftale.id]: indikator }
  }))
}

/** Most of the registrations are such as one of them takes. */
const log = historie(
  aftale,
  [
    ...["ArrangementRegistreret", "InformationsbrevRegistreret", "FormidlingRegistreret"],
    ...["TilknytningRegistreret", "TalOpgjort", "TilflytterRegistreret"]
  ] as NonNullable<Parameters<typeof historie>[1]>,
  40
)

const tallet = (vurderinger: ReadonlyArray<Vurdering>, kriterium: string, projektaar: string, omraade?: string) =>
  vurderinger.find((en) => en.kriterium === kriterium && en.projektaar === projektaar && en.omraade === omraade)?.vaerdi

describe("a plan over one agreement", () => {
  it("has the agreement's own figures, in each year, in each area and in all", () => {
    let med = 0
    lov(
      fc.property(log, fc.constantFrom(...dage(aftale), "2026-01-01"), (haendelser, kendtPr) => {
        const valg = { idag: kendtPr, kendtPr }
        const egne = vurderHaendelser(aftale, haendelser, valg)
        const laeser = planlaeser(plan, aftale, valg)
        laeser.tag(haendelser)
        for (const { celler, dubletter, mulige, tal, uenige } of faellestal(
          plan,
          [laeser.laes()],
          earlier(plan.til, kendtPr)
        )) {
          expect([dubletter, uenige, mulige]).toEqual([[], 0, 0])
          for (const { omraade, projektaar, vaerdi } of celler) {
            if (projektaar === undefined) continue
            if (omraade !== undefined)
              expect(vaerdi).toEqual(tallet(egne, `${tal.id}-her`, projektaar, omraade.slice(2)))
            else if (tal.id !== "klager") expect(vaerdi).toEqual(tallet(egne, tal.id, projektaar))
            if (vaerdi !== undefined && vaerdi.mindst.taeller > 0n) med++
          }
        }
      })
    )
    expect(med).toBeGreaterThan(200)
  })

  it("adds a reported figure over its areas only as far as they have reported", () => {
    const laeser = planlaeser(plan, aftale, { idag: "2026-01-01" })
    const klager = (omraade: string, vaerdi: string, position: number) => ({
      position,
      id: `00000000-0000-4000-8000-00000000000${position}`,
      at: "2002-09-01T11:00:00.000Z",
      by: "boligselskab",
      event: { _tag: "TalOpgjort" as const, noegletal: "klager", omraade, projektaar: "2001/02", vaerdi }
    })
    const samlet = () => {
      const tal = faellestal(plan, [laeser.laes()], plan.til).find((et) => et.tal.id === "klager")
      return tal?.celler.find((en) => en.projektaar === "2001/02" && en.omraade === undefined)
    }
    expect(samlet()).toEqual({ projektaar: "2001/02", aaben: false, uden: [aftale.id] })
    laeser.tag([klager("nord", "3", 2), klager("syd", "4", 3)])
    expect(samlet()?.vaerdi).toEqual({ mindst: Rational.fromNumber(7) })
    laeser.tag([klager("vest", "0", 4)])
    expect(samlet()).toMatchObject({
      uden: [],
      vaerdi: { mindst: Rational.fromNumber(7), hoejst: Rational.fromNumber(7) }
    })
  })
})
