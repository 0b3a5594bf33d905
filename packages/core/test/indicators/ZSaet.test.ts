/** Summaries form an abelian group, and adding in place is the same as adding two summaries. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { group, laegTil, type Mutable, noegler, overtag, poster, type ZSaet } from "../../src/indicators/ZSaet.ts"
import { lov } from "../laws/lov.ts"

const indlaeg = fc.tuple(
  fc.constantFrom("a|1", "a|2", "|1"),
  fc.constantFrom("", "x", "y"),
  fc.constantFrom(-2, -1, 1, 3),
  fc.constantFrom("", "p", "q")
)
type Indlaeg = readonly [celle: string, post: string, vaegt: number, noegle: string]

const af = (indlaegene: ReadonlyArray<Indlaeg>): Mutable => {
  const summe: Mutable = new Map()
  for (const [celle, post, vaegt, noegle] of indlaegene) laegTil(summe, celle, post, vaegt, noegle)
  return summe
}

const zsaet = fc.array(indlaeg, { maxLength: 12 }).map((indlaegene): ZSaet => af(indlaegene))
const { concat, empty, inverse } = group

describe("the group of summaries", () => {
  it("is associative and commutative", () => {
    lov(
      fc.property(zsaet, zsaet, zsaet, (a, b, c) => {
        expect(concat(concat(a, b), c)).toEqual(concat(a, concat(b, c)))
        expect(concat(a, b)).toEqual(concat(b, a))
      })
    )
  })

  it("has the empty summary as identity, and takes everything back with the inverse", () => {
    lov(
      fc.property(zsaet, (a) => {
        expect(concat(a, empty)).toEqual(a)
        expect(concat(empty, a)).toEqual(a)
        expect(concat(a, inverse(a))).toEqual(empty)
        expect(inverse(inverse(a))).toEqual(a)
      })
    )
  })

  it("leaves what it adds as it was", () => {
    lov(
      fc.property(fc.array(indlaeg), fc.array(indlaeg), (a, b) => {
        const [foer, andet] = [af(a), af(b)]
        concat(foer, andet)
        inverse(foer)
        expect(foer).toEqual(af(a))
        expect(andet).toEqual(af(b))
        expect(empty.size).toBe(0)
      })
    )
  })

  it("holds the plain sum of the weights, and nothing of weight 0", () => {
    lov(
      fc.property(fc.array(indlaeg, { maxLength: 12 }), (indlaegene) => {
        const summe = af(indlaegene)
        for (const [celle, post, , noegle] of indlaegene) {
          const ventet = indlaegene.reduce(
            (sum, [c, p, vaegt, n]) => (c === celle && p === post && n === noegle ? sum + vaegt : sum),
            0
          )
          expect(noegler(summe, celle).get(noegle)?.get(post) ?? 0).toBe(ventet)
          expect(poster(summe, celle)).toEqual(noegler(summe, celle).get("") ?? new Map())
        }
        for (const egne of summe.values()) {
          expect(egne.size).toBeGreaterThan(0)
          for (const deres of egne.values()) {
            expect(deres.size).toBeGreaterThan(0)
            expect([...deres.values()]).not.toContain(0)
          }
        }
      })
    )
  })

  it("takes over a summary as it adds two, also where the one takes back what the other has", () => {
    const modsat = ([celle, post, vaegt, noegle]: Indlaeg): Indlaeg => [celle, post, -vaegt, noegle]
    const to = fc
      .array(indlaeg, { maxLength: 12 })
      .chain((a) =>
        fc
          .tuple(fc.subarray(a), fc.array(indlaeg, { maxLength: 4 }))
          .map(([tilbage, nye]) => [a, [...tilbage.map(modsat), ...nye]] as const)
      )
    lov(
      fc.property(to, ([a, b]) => {
        const [summe, anden] = [af(a), af(b)]
        overtag(summe, anden)
        expect(summe).toEqual(concat(af(a), af(b)))
      })
    )
  })

  it("has no entries in a cell that nothing was written to", () => {
    expect(poster(empty, "a|1").size).toBe(0)
    expect(noegler(empty, "a|1").size).toBe(0)
  })
})
