/** The whole of the example's files, clean and as offices send them. */
import { describe, expect, it, test } from "vitest"
import { indlaes, mappe, tom } from "./viborg.ts"

const ren = indlaes(mappe("data"))
const rodet = indlaes(mappe("data-rodet"))

describe.each([
  ["data", ren],
  ["data-rodet", rodet]
] as const)("%s", (sti, { grundlag, indlaeste }) => {
  const kendte = indlaeste.filter(({ type }) => type !== null)

  it("comes in whole, in the order of the agreement, without a word", () => {
    expect(kendte.map(({ type }) => type)).toEqual([
      "klagesager",
      "fraflytning",
      "logbog",
      "deltagere",
      "formidling",
      "frivillige",
      "tilmeldingsliste",
      "tilflyttere",
      "undersoegelse",
      "rettelser"
    ])
    expect(kendte.flatMap(({ advarsler, afviste }) => [...advarsler, ...afviste])).toEqual([])
    expect(kendte.map(({ accepterede }) => accepterede).reduce((a, b) => a + b)).toBe(2906)
  })

  it("knows nothing of the other files", () => {
    const andre = indlaeste.filter(({ type }) => type === null)
    expect(andre.map(({ filkode, udfald }) => [udfald, filkode])).toEqual(
      andre.map(() => ["ukendtFil", "ukendtHovedlinje"])
    )
  })

  it("adds nothing a second time, corrections and all", () => {
    const igen = indlaes(mappe(sti), grundlag).indlaeste
    expect(igen.flatMap(({ advarsler, afviste, oenskede }) => [...oenskede, ...afviste, ...advarsler])).toEqual([])
    expect(igen.map(({ sprunget }) => sprunget).reduce((a, b) => a + b)).toBe(2906)
  })
})

test("the same figures give the same events, however they are written", () => {
  const haendelser = ({ indlaeste }: typeof ren) =>
    indlaeste.flatMap(({ oenskede }) => oenskede.filter(({ event }) => event._tag !== "ImportGennemfoert"))
  expect(haendelser(rodet)).toEqual(haendelser(ren))
  expect(indlaes(mappe("data-rodet"), ren.grundlag).indlaeste.flatMap(({ oenskede }) => oenskede)).toEqual([])
})

test("every file that added something is closed by what was read", () => {
  for (const { accepterede, laest, oenskede, type } of ren.indlaeste) {
    const lukket = oenskede.at(-1)?.event
    if (type === null) expect(oenskede).toEqual([])
    else expect(lukket).toMatchObject({ _tag: "ImportGennemfoert", laest, optaget: accepterede, afvist: 0 })
  }
})

test("every id is new, and of version 8", () => {
  const ider = ren.indlaeste.flatMap(({ oenskede }) => oenskede.map(({ id }) => id))
  expect(new Set(ider).size).toBe(ider.length)
  for (const id of ider) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(ider.every((id) => !tom.opslag.harId(id))).toBe(true)
})
