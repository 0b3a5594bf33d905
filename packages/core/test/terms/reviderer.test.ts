/** A revision applied: change by change, and without a trace in the events that hold it. */
import { applyPatches } from "immer"
import { describe, expect, it } from "vitest"
import { reviderer } from "../../src/terms/reviderer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { maalinger } from "../../src/testing/maalinger.ts"

const foer = lilleAftale()
const [foerste] = foer.kriterier
const ny = { ...foerste, id: "ny", maaling: maalinger["hoejst"]! }
const aendringer = [
  { slags: "kriterium", id: "ny", til: ny },
  { slags: "maaltal", loefte: "ny", krav: { slags: "Hoejst", graense: "7" }, ordlyd: "Højst syv." }
] as const

describe("a revision that changes what it puts in itself", () => {
  it("is the same every time it is applied, and leaves its own changes as they were", () => {
    const skrevet = JSON.stringify(aendringer)
    const [efter] = reviderer(foer, aendringer)
    expect(efter.kriterier.at(-1)).toMatchObject({ ordlyd: "Højst syv.", maaling: { krav: { graense: "7" } } })
    expect(reviderer(foer, aendringer)[0]).toEqual(efter)
    expect(JSON.stringify(aendringer)).toBe(skrevet)
    expect(foer.kriterier.some(({ id }) => id === "ny")).toBe(false)
  })

  it("gives patches that lead from the one version to the other", () => {
    const [efter, patches] = reviderer(foer, aendringer)
    expect(applyPatches(foer, [...patches])).toEqual(efter)
  })
})
