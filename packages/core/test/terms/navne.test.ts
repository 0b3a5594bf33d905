import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { forslag } from "../../src/terms/navne.ts"
import { viborg } from "./viborg.ts"

/** Levenshtein by its definition, over all ways to go on. */
const apart = (a: string, b: string): number => {
  if (a === "" || b === "") return a.length + b.length
  const [x, y] = [a.slice(1), b.slice(1)]
  return a[0] === b[0] ? apart(x, y) : 1 + Math.min(apart(x, y), apart(x, b), apart(a, y))
}

const ids = viborg().boligomraader.map(({ id }) => id)
const short = fc.stringMatching(/^[ab]{0,7}$/)
const names = fc.array(fc.stringMatching(/^[ab]{1,7}$/), { maxLength: 4 })

describe("forslag", () => {
  it("suggests one of the names, none of the others nearer, and at most two letters or a third of it away", () => {
    fc.assert(
      fc.property(short, names, (text, known) => {
        const found = forslag(text, known)
        if (found === undefined) return
        expect(known).toContain(found)
        const away = apart(text, found)
        expect(away).toBe(Math.min(...known.map((name) => apart(text, name))))
        expect(away <= 2 || away * 3 <= found.length).toBe(true)
      })
    )
  })

  it("suggests the name itself for itself in other capitals, and for one letter dropped, changed or added", () => {
    const edit = fc.constantFrom<(name: string, at: number) => string>(
      (name) => name.toUpperCase(),
      (name, at) => name.slice(0, at) + name.slice(at + 1),
      (name, at) => `${name.slice(0, at)}x${name.slice(at + 1)}`,
      (name, at) => `${name.slice(0, at)}x${name.slice(at)}`
    )
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.nat({ max: 9 }), edit, (id, at, change) => {
        expect(forslag(change(id, at), ids)).toBe(id)
      })
    )
  })

  it("suggests nothing for a text that shares no letter with any name, however short the names", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[xyz]{1,12}$/), names, (text, known) => {
        expect(forslag(text, known)).toBeUndefined()
      })
    )
  })

  it("does not take activity 7 for activity 1", () => {
    expect(forslag("7", ["1", "2", "3", "4"])).toBeUndefined()
  })

  it("suggests nothing where there are no names, or for a text without end", () => {
    expect(forslag("egeparken", [])).toBeUndefined()
    expect(forslag("e".repeat(1_000_000), ids)).toBeUndefined()
  })

  it("knows Houlkærparken from Houlkærvænget, and neither from Nordbyen", () => {
    expect(forslag("Houlkærparken", ids)).toBe("houlkaerparken")
    expect(forslag("houlkærvænget", ids)).toBe("houlkaervaenget")
    expect(forslag("egepark", ids)).toBe("egeparken")
    for (const far of ["nordbyen", "Nordbyen ved søen", "kollegiet"]) expect(forslag(far, ids), far).toBeUndefined()
  })
})
