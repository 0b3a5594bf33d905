/** Shares of two figures: exact where both are, bounds where one is not, and never a figure over nothing. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { aflaes } from "../../src/evaluation/aflaes.ts"
import { ingenBeslutninger } from "../../src/evaluation/Beslutninger.ts"
import type { Kontekst } from "../../src/evaluation/Kontekst.ts"
import * as Interval from "../../src/ground/Interval.ts"
import * as Rational from "../../src/ground/Rational.ts"
import { noegleFor, noegleForRegister } from "../../src/indicators/catalog.ts"
import { type Aflaesning, mangler, vaerdi } from "../../src/indicators/Maaler.ts"
import type { Aarsag } from "../../src/terms/Aarsag.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { lov } from "../laws/lov.ts"
import { vist } from "../laws/orakel.ts"

const delaftale = lilleAftale()
const aar = delaftale.projektaar[0]
const sted = { projektaar: aar.id, periode: aar, setFra: delaftale.til }
const { antal, sum } = indikatorer
const { foertAf: _, ...udenRegister } = antal
const andel = { slags: "andel", taeller: sum, naevner: udenRegister, pr: "100" } as const

/** The two parts as given, and whether the logbook was kept. */
const laest = (taeller: Aflaesning, naevner: Aflaesning, foert = true): Aflaesning => {
  const kontekst: Kontekst = {
    delaftale,
    setFra: delaftale.til,
    maalingAf: () => undefined,
    beslutninger: ingenBeslutninger,
    aflaes: (noegle) => {
      if (noegle === noegleForRegister("logbog")) {
        return foert ? vaerdi(Interval.exactly(Rational.one)) : mangler("manglerIndberetning")
      }
      return noegle === noegleFor(sum, "k") ? taeller : naevner
    }
  }
  return aflaes(kontekst, "k", andel, sted)
}

const tal = (antalet: number) => vaerdi(Interval.exactly(Rational.fromNumber(antalet)))
const spaend = fc
  .tuple(fc.nat(6), fc.option(fc.nat(6), { nil: undefined }))
  .map(([a, b]) => (b === undefined ? { fra: a } : { fra: Math.min(a, b), til: Math.max(a, b) }))
const somInterval = ({ fra, til }: { readonly fra: number; readonly til?: number }): Aflaesning =>
  vaerdi(
    til === undefined
      ? Interval.atLeast(Rational.fromNumber(fra))
      : Interval.between(Rational.fromNumber(fra), Rational.fromNumber(til))
  )

describe("a share of two figures", () => {
  it("is the fraction itself, exact: 488 of 651, 43 of 100", () => {
    expect(vist(laest(tal(488), tal(651)))).toBe("48800/651 2/2")
    expect(vist(laest(tal(43), tal(100)))).toBe("43 2/2")
    expect(vist(laest(tal(0), tal(7)))).toBe("0 2/2")
  })

  it("of nothing has no value, whatever is counted", () => {
    expect(laest(tal(0), tal(0))).toMatchObject({ _tag: "Mangler", aarsag: "naevnerNul" })
    expect(laest(tal(5), tal(0))).toMatchObject({ _tag: "Mangler", aarsag: "naevnerNul" })
  })

  it("is missing where a part is, with the reason that is tried first", () => {
    const grund = fc.constantFrom<Aarsag>("manglerIndberetning", "kilderMangler", "ikkeBedoemt", "naevnerNul")
    lov(
      fc.property(grund, fc.option(grund, { nil: undefined }), (a, b) => {
        const [foerst] = (["manglerIndberetning", "naevnerNul", "ikkeBedoemt", "kilderMangler"] as const).filter(
          (en) => en === a || en === b
        )
        const anden = b === undefined ? tal(1) : mangler(b)
        expect(laest(mangler(a), anden)).toMatchObject({ _tag: "Mangler", aarsag: foerst })
        expect(laest(anden, mangler(a))).toMatchObject({ _tag: "Mangler", aarsag: foerst })
      })
    )
  })

  it("gives as reason for being open that of the part that is open, the one tried first where both are", () => {
    const aaben = (aarsag: Aarsag) => vaerdi(Interval.atLeast(Rational.one), undefined, aarsag)
    const fast = (aarsag: Aarsag) => vaerdi(Interval.exactly(Rational.one), undefined, aarsag)
    const fordi = (taeller: Aflaesning, naevner: Aflaesning) => {
      const svar = laest(taeller, naevner)
      return svar._tag === "Vaerdi" ? svar.uvisFordi : undefined
    }
    expect(fordi(aaben("ufuldstaendigtAntal"), aaben("manglerIndberetning"))).toBe("manglerIndberetning")
    expect(fordi(aaben("manglerIndberetning"), aaben("ufuldstaendigtAntal"))).toBe("manglerIndberetning")
    expect(fordi(aaben("ufuldstaendigtAntal"), fast("manglerIndberetning"))).toBe("ufuldstaendigtAntal")
    expect(fordi(fast("manglerIndberetning"), aaben("ufuldstaendigtAntal"))).toBe("ufuldstaendigtAntal")
  })

  it("is missing where the register it rests on was not kept", () => {
    expect(laest(tal(5), tal(7), false)).toMatchObject({ _tag: "Mangler", aarsag: "manglerIndberetning" })
  })

  it("lies between the least and the most that the parts allow", () => {
    lov(
      fc.property(spaend, spaend, (oppe, nede) => {
        const svar = laest(somInterval(oppe), somInterval(nede))
        if (nede.til === 0) {
          expect(svar).toMatchObject({ _tag: "Mangler", aarsag: "naevnerNul" })
          return
        }
        if (svar._tag === "Mangler") throw new Error(svar.aarsag)
        const mindst = nede.til === undefined ? Rational.zero : Rational.make(BigInt(oppe.fra * 100), BigInt(nede.til))
        const hoejst =
          oppe.til === undefined || nede.fra === 0 ? undefined : Rational.make(BigInt(oppe.til * 100), BigInt(nede.fra))
        expect(svar.vaerdi).toEqual(hoejst === undefined ? { mindst } : { mindst, hoejst })
        expect(somInterval(oppe)).toMatchObject({ vaerdi: svar.dele?.taeller })
        expect(somInterval(nede)).toMatchObject({ vaerdi: svar.dele?.naevner })
      })
    )
  })
})
