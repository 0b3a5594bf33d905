import { describe, expect, it } from "vitest"
import { DelaftaleDecider } from "../../src/decisions/DelaftaleDecider.ts"
import { givet } from "../../src/testing/givet.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { maaling } from "../../src/testing/maalinger.ts"

const delaftale = lilleAftale({ loefte: maaling(indikatorer.opgjort, { slags: "Hoejst", graense: "9" }) })
const indgaa = { delaftale, datagrundlag: "konstrueret" } as const
const indgaaet = { _tag: "DelaftaleIndgaaet", ...indgaa } as const

describe("givet", () => {
  it("lets a story pass that the decider tells too", () => {
    givet(DelaftaleDecider).naar(indgaa).saa(indgaaet)
    givet(DelaftaleDecider, indgaaet).naar(indgaa).afvist({ sti: "id" })
  })

  it.each([
    ["that it is refused", () => givet(DelaftaleDecider).naar(indgaa).afvist({}), /not refused/],
    ["that nothing happens", () => givet(DelaftaleDecider).naar(indgaa).saa(), /other events/],
    ["that it is accepted", () => givet(DelaftaleDecider, indgaaet).naar(indgaa).saa(indgaaet), /^refused/],
    ["another reason", () => givet(DelaftaleDecider, indgaaet).naar(indgaa).afvist({ sti: "fra" }), /other reasons/],
    ["a reason too many", () => givet(DelaftaleDecider, indgaaet).naar(indgaa).afvist({}, {}), /other reasons/]
  ])("throws where the story says %s", (_, story, message) => {
    expect(story).toThrow(message)
  })
})
