/** The uncertainty of a share against the formula in floats, and the case that the agreement's survey brings up. */
import { Rational } from "@delaftale/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Andel, usikkerhed } from "../../src/statusrapport/usikkerhed.ts"

const andel = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.record({ n: fc.constant(n), antal: fc.integer({ min: 0, max: n }) }))
const somAndel = ({ antal, n }: { readonly antal: number; readonly n: number }): Andel => ({
  procent: Rational.make(BigInt(antal) * 100n, BigInt(n)),
  n: BigInt(n)
})
const float = ({ naevner, taeller }: Rational.Rational): number => Number(taeller) / Number(naevner)
const procent = (tal: bigint, n?: bigint): Andel => ({ procent: Rational.make(tal), ...(n === undefined ? {} : { n }) })

describe("the uncertainty of a survey share", () => {
  it("is 1.96 times the standard error of the difference, to the nearest tenth", () => {
    fc.assert(
      fc.property(andel, andel, (nu, mod) => {
        const [p, q] = [nu.antal / nu.n, mod.antal / mod.n]
        const bredde = 100 * 1.96 * Math.sqrt((p * (1 - p)) / nu.n + (q * (1 - q)) / mod.n)
        const { forskel, inden, plusMinus } = usikkerhed(somAndel(nu), somAndel(mod))
        expect(Math.abs(float(plusMinus) - bredde)).toBeLessThanOrEqual(0.05 + 1e-9)
        expect(float(plusMinus) * 10).toBe(Math.round(float(plusMinus) * 10))
        expect(float(forskel)).toBeCloseTo(100 * (p - q), 9)
        if (Math.abs(Math.abs(float(forskel)) - bredde) > 1e-9) expect(inden).toBe(Math.abs(float(forskel)) < bredde)
      })
    )
  })

  it("turns its sign with the two shares, and grows where fewer answered", () => {
    fc.assert(
      fc.property(andel, andel, (nu, mod) => {
        const [a, b] = [usikkerhed(somAndel(nu), somAndel(mod)), usikkerhed(somAndel(mod), somAndel(nu))]
        expect(b).toEqual({ ...a, forskel: Rational.negate(a.forskel) })
        const faerre = { ...somAndel(nu), n: BigInt(nu.n) }
        const flere = { ...faerre, n: faerre.n * 4n }
        const [bred, smal] = [usikkerhed(faerre, somAndel(mod)), usikkerhed(flere, somAndel(mod))]
        expect(Rational.order.compare(smal.plusMinus, bred.plusMinus)).toBeLessThanOrEqual(0)
      })
    )
  })

  it("says of 78 % to 80 %, 400 answers each, that two points lie within 5.6", () => {
    expect(usikkerhed(procent(80n, 400n), procent(78n, 400n))).toEqual({
      forskel: Rational.make(2n),
      plusMinus: Rational.make(56n, 10n),
      inden: true
    })
  })

  it("takes a share of unknown base as certain, so that only the other one is uncertain", () => {
    expect(usikkerhed(procent(80n, 400n), procent(78n)).plusMinus).toEqual(Rational.make(39n, 10n))
    expect(usikkerhed(procent(80n), procent(78n))).toEqual({
      forskel: Rational.make(2n),
      plusMinus: Rational.zero,
      inden: false
    })
  })
})
