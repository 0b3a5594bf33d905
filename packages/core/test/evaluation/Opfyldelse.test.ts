/** Three-valued logic as Kleene has it: an unknown part matters only where it could still turn the outcome. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type Afgoerelse,
  alle,
  alleAf,
  bounded,
  kanIkkeVurderes,
  mindst,
  nogen,
  type Opfyldelse
} from "../../src/evaluation/Opfyldelse.ts"
import { type Aarsag, aarsager, foerste } from "../../src/terms/Aarsag.ts"
import { lov } from "../laws/lov.ts"

const opfyldelse = fc.constantFrom<Opfyldelse>("ikkeOpfyldt", "kanIkkeVurderes", "opfyldt")
const aarsag = fc.constantFrom<Aarsag>(...aarsager)
const afgoerelse: fc.Arbitrary<Afgoerelse> = fc.oneof(
  fc.constantFrom<Afgoerelse>({ opfyldelse: "opfyldt" }, { opfyldelse: "ikkeOpfyldt" }),
  aarsag.map(kanIkkeVurderes)
)
const dele = fc.array(afgoerelse, { minLength: 1, maxLength: 5 })

const ikke = (self: Opfyldelse): Opfyldelse =>
  self === "opfyldt" ? "ikkeOpfyldt" : self === "ikkeOpfyldt" ? "opfyldt" : self

/** Every way in which the unknown parts could turn out. */
const udfald = (alleDele: ReadonlyArray<Afgoerelse>): ReadonlyArray<ReadonlyArray<boolean>> =>
  alleDele.reduce<ReadonlyArray<ReadonlyArray<boolean>>>(
    (hidtil, { opfyldelse: del }) =>
      hidtil.flatMap((et) =>
        del === "kanIkkeVurderes"
          ? [
              [...et, true],
              [...et, false]
            ]
          : [[...et, del === "opfyldt"]]
      ),
    [[]]
  )

const afUdfald = (
  alleDele: ReadonlyArray<Afgoerelse>,
  holder: (dele: ReadonlyArray<boolean>) => boolean
): Opfyldelse => {
  const muligt = udfald(alleDele).map(holder)
  return muligt.every((et) => et) ? "opfyldt" : muligt.some((et) => et) ? "kanIkkeVurderes" : "ikkeOpfyldt"
}

describe.each([
  { navn: "alle", monoid: alle, dual: nogen },
  { navn: "nogen", monoid: nogen, dual: alle }
])("the monoid $navn", ({ dual, monoid: { concat, empty } }) => {
  it("is associative, commutative and idempotent, with an identity", () => {
    lov(
      fc.property(opfyldelse, opfyldelse, opfyldelse, (a, b, c) => {
        expect(concat(concat(a, b), c)).toBe(concat(a, concat(b, c)))
        expect(concat(a, b)).toBe(concat(b, a))
        expect(concat(a, a)).toBe(a)
        expect(concat(a, empty)).toBe(a)
        expect(concat(empty, a)).toBe(a)
      })
    )
  })

  it("turns into the other one when everything is denied (De Morgan), and absorbs it", () => {
    lov(
      fc.property(opfyldelse, opfyldelse, (a, b) => {
        expect(ikke(concat(a, b))).toBe(dual.concat(ikke(a), ikke(b)))
        expect(concat(a, dual.concat(a, b))).toBe(a)
      })
    )
  })
})

it("lies between no and yes where it cannot be judged", () => {
  expect(bounded.compare("ikkeOpfyldt", "kanIkkeVurderes")).toBe(-1)
  expect(bounded.compare("kanIkkeVurderes", "opfyldt")).toBe(-1)
  expect([bounded.bottom, bounded.top]).toEqual(["ikkeOpfyldt", "opfyldt"])
})

describe("all of several, and at least so many of them", () => {
  it("decides exactly where every way the unknown parts could turn out gives the same", () => {
    lov(
      fc.property(dele, fc.integer({ min: 1, max: 5 }), (alleDele, antal) => {
        expect(alleAf(alleDele).opfyldelse).toBe(afUdfald(alleDele, (et) => et.every((del) => del)))
        expect(mindst(antal, alleDele).opfyldelse).toBe(
          afUdfald(alleDele, (et) => et.filter((del) => del).length >= antal)
        )
      })
    )
  })

  it("gives the first reason of the parts that cannot be judged, and a reason only then", () => {
    lov(
      fc.property(dele, fc.integer({ min: 1, max: 5 }), (alleDele, antal) => {
        for (const samlet of [alleAf(alleDele), mindst(antal, alleDele)]) {
          const aabne = alleDele.flatMap((del) => (del.opfyldelse === "kanIkkeVurderes" ? [del.aarsag] : []))
          const [foerst] = aarsager.filter((en) => aabne.includes(en))
          expect(samlet).toEqual(
            samlet.opfyldelse === "kanIkkeVurderes"
              ? { opfyldelse: "kanIkkeVurderes", aarsag: foerst }
              : { opfyldelse: samlet.opfyldelse }
          )
        }
      })
    )
  })

  it("never overturns a certain verdict when a part becomes known", () => {
    lov(
      fc.property(dele, fc.integer({ min: 1, max: 5 }), fc.boolean(), fc.nat(), (alleDele, antal, ja, hvor) => {
        const nummer = hvor % alleDele.length
        if (alleDele[nummer]!.opfyldelse !== "kanIkkeVurderes") return
        const laert: Afgoerelse = { opfyldelse: ja ? "opfyldt" : "ikkeOpfyldt" }
        const efter = alleDele.with(nummer, laert)
        const nogle = (et: ReadonlyArray<Afgoerelse>) => mindst(antal, et)
        for (const regel of [alleAf, nogle]) {
          const foer = regel(alleDele)
          if (foer.opfyldelse !== "kanIkkeVurderes") expect(regel(efter)).toEqual(foer)
        }
      })
    )
  })

  it("never worsens when a part gets better", () => {
    lov(
      fc.property(dele, afgoerelse, fc.integer({ min: 1, max: 5 }), fc.nat(), (alleDele, ny, antal, hvor) => {
        const nummer = hvor % alleDele.length
        if (bounded.compare(ny.opfyldelse, alleDele[nummer]!.opfyldelse) < 0) return
        const bedre = alleDele.with(nummer, ny)
        expect(bounded.compare(alleAf(bedre).opfyldelse, alleAf(alleDele).opfyldelse)).toBeGreaterThanOrEqual(0)
        expect(
          bounded.compare(mindst(antal, bedre).opfyldelse, mindst(antal, alleDele).opfyldelse)
        ).toBeGreaterThanOrEqual(0)
      })
    )
  })
})

describe("reasons", () => {
  it("are tried in the order of LAESMIG.md, the further ones of domain.md after them", () => {
    const tabellens = [
      "baselineNul",
      "periodeAaben",
      "opgoeresVedUdloeb",
      "manglerIndberetning",
      "manglerBaseline",
      "manglerForegaaendeAar",
      "naevnerNul",
      "ufuldstaendigtAntal"
    ] as const
    expect(aarsager.filter((en) => (tabellens as ReadonlyArray<string>).includes(en))).toEqual(tabellens)
    expect(foerste("undtagelseGivet", "periodeAaben")).toBe("undtagelseGivet")
    expect(foerste("naevnerNul", "manglerBaseline")).toBe("manglerBaseline")
    expect(foerste("ikkeBedoemt", "ufuldstaendigtAntal")).toBe("ufuldstaendigtAntal")
  })

  it("have one first among any, whatever the order they are met in", () => {
    lov(
      fc.property(aarsag, aarsag, aarsag, (a, b, c) => {
        expect(foerste(a, b)).toBe(foerste(b, a))
        expect(foerste(foerste(a, b), c)).toBe(foerste(a, foerste(b, c)))
        expect([a, b]).toContain(foerste(a, b))
      })
    )
  })
})
