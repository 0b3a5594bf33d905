import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { ingenAftale } from "../../src/decisions/Aftaletilstand.ts"
import { DelaftaleDecider } from "../../src/decisions/DelaftaleDecider.ts"
import { delaftale } from "./scene.ts"

const { decide, evolve, initial } = DelaftaleDecider
const indgaa = { delaftale, datagrundlag: "konstrueret" } as const

describe("the agreement of a log", () => {
  it("is made once: the event holds it whole, and the log is then about it", () => {
    const [event] = Result.getOrThrow(decide(initial, indgaa))
    expect(event).toEqual({ _tag: "DelaftaleIndgaaet", ...indgaa })
    expect(evolve(initial, event!)).toEqual({ ...ingenAftale, ...indgaa })
    expect(initial).toEqual(ingenAftale)
  })

  it("is refused a second time, and the one that stands is named", () => {
    const [event] = Result.getOrThrow(decide(initial, indgaa))
    const after = evolve(initial, event!)
    const again = { ...indgaa, delaftale: { ...delaftale, id: "en-anden" } }
    expect(Result.getOrThrow(Result.flip(decide(after, again)))).toEqual([
      { sti: "id", besked: expect.stringContaining("viborg-tryghed-og-trivsel") }
    ])
  })

  it("is refused with every fault where it does not hang together", () => {
    const [first, ...rest] = delaftale.projektaar
    const projektaar = [{ ...first, til: "2018-03-30" }, ...rest] as typeof delaftale.projektaar
    const given = decide(initial, { ...indgaa, delaftale: { ...delaftale, projektaar, noegletal: [] } })
    const paths = Result.getOrThrow(Result.flip(given)).map(({ sti }) => sti)
    expect(paths).toEqual(expect.arrayContaining(["projektaar[1].fra", "kriterier[0].maaling.indikator.noegletal"]))
  })
})
