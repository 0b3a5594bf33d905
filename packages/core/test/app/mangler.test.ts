/** Who owes which figure: what nobody can supply is asked of nobody, and a share is asked of whoever keeps its register. */
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { mangler } from "../../src/app/mangler.ts"
import { status } from "../../src/app/status.ts"
import { LogId, memoryStore } from "../../src/index.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import { indikatorer, lilleAftale, lilleLog, maaling } from "../../src/testing.ts"
import { klager } from "../laws/regnUd.ts"

const mindst = { slags: "Mindst", graense: "1" } as const

/** What is owed of the first year, seen from its end: "what|area|promises". */
const skyldes = (loefter: Readonly<Record<string, Maaling>>, meldt: ReadonlyArray<number> = []) => {
  const log = LogId.make("lille")
  const fortaelling = lilleLog(lilleAftale(loefter)).med(...klager("nord", ...meldt), ...klager("syd", ...meldt))
  const alt = Effect.gen(function* () {
    yield* fortaelling.med(...klager("vest", ...meldt)).skriv(log)
    return yield* status(log, { idag: "2002-08-01", projektaar: "2001/02" })
  })
  const svar = Effect.runSync(Effect.provide(alt, memoryStore))
  return mangler(svar).map(({ ansvarlig, hvad, kriterier }) => [ansvarlig, hvad, kriterier.join()].join("|"))
}

describe("the list of what is owed", () => {
  const { opgjort, personer } = indikatorer
  const toAar = maaling({ ...opgjort, gennemsnit: { aar: 2 } }, mindst)
  const flere = maaling(
    { slags: "aendring", indikator: opgjort, mod: { slags: "foregaaende" }, form: "absolut" },
    mindst
  )

  it("has no figure that was reported, where only the year before the first one is missing", () => {
    expect(skyldes({ toAar, flere }, [7])).toEqual([])
  })

  it("has the figure of the first year where that is missing itself", () => {
    expect(skyldes({ toAar, flere })).toEqual(["boligselskab|klager|toAar,flere"])
  })

  it("asks for a share whoever keeps the register that the share names", () => {
    const uden = { slags: "personer", af: personer.af } as const
    const andel = maaling({ slags: "andel", taeller: uden, naevner: uden, pr: "100", foertAf: "formidling" }, mindst)
    expect(skyldes({ andel })).toEqual(["sekretariat|formidling|andel"])
  })
})
