/** The diff of two versions: complete by an account of all values, and named by ids and words. */
import { type Delaftale, versionerne } from "@delaftale/core"
import { lilleAftale, maalinger } from "@delaftale/core/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { stedord } from "../../src/aendringer/stedord.ts"
import { type Vaerdiaendring, vaerdiaendringer } from "../../src/aendringer/vaerdiaendringer.ts"
import { revisionsaendringer } from "../../src/aftale/revisionerne.ts"
import { medRevisioner, revideret } from "../revisioner.ts"

/** Every value of the agreement, wherever it stands. */
const vaerdier = (vaerdi: unknown): ReadonlyArray<string> => {
  if (typeof vaerdi === "boolean") return [vaerdi ? "ja" : "nej"]
  if (typeof vaerdi !== "object" || vaerdi === null) return [String(vaerdi).replaceAll(".", ",")]
  const dele = Object.values(vaerdi)
  return dele.length === 0 ? ["(tom)"] : dele.flatMap(vaerdier)
}

/** How many of each; a list of what is taken out counts down. */
const optalt = (ind: ReadonlyArray<string>, ud: ReadonlyArray<string>): ReadonlyMap<string, number> => {
  const antal = new Map<string, number>()
  for (const [liste, vaegt] of [
    [ind, 1],
    [ud, -1]
  ] as const) {
    for (const en of liste) antal.set(en, (antal.get(en) ?? 0) + vaegt)
  }
  return new Map([...antal].filter(([, tal]) => tal !== 0).sort())
}

const uden = (aendringer: ReadonlyArray<Vaerdiaendring>) =>
  aendringer.filter(({ sti }) => sti.at(-1)?.ord !== "raekkefoelge")

const side = (aendringer: ReadonlyArray<Vaerdiaendring>, hvilken: "foer" | "efter") =>
  aendringer.flatMap((en) => (en[hvilken] === undefined ? [] : [en[hvilken].replaceAll(".", ",")]))

const iOrd = (aendringer: ReadonlyArray<Vaerdiaendring>) =>
  aendringer.map(({ efter = "(intet)", foer = "(intet)", sti }) => `${stedord(sti)}: ${foer} → ${efter}`)

const mellem = (foer: Delaftale, efter: Delaftale) => {
  const felter = Object.keys(foer).map((felt) => ({ op: "replace" as const, path: [felt] }))
  return iOrd(vaerdiaendringer(foer, efter, felter))
}

const medGraense = (graense: string): Delaftale =>
  lilleAftale({ sum: { ...maalinger["sum"]!, krav: { slags: "Mindst", graense } } })

describe("the changes between two versions", () => {
  it("account for every value: what stood, without the old ones and with the new ones, is what stands", () => {
    fc.assert(
      fc.property(revideret, (aftale) => {
        const versioner = versionerne(aftale)
        for (const [nummer, { delaftale, patches }] of versioner.entries()) {
          const foer = versioner[nummer - 1]?.delaftale
          if (foer === undefined) continue
          const aendringer = uden(vaerdiaendringer(foer, delaftale, patches))
          expect(optalt(side(aendringer, "efter"), side(aendringer, "foer"))).toEqual(
            optalt(vaerdier(delaftale), vaerdier(foer))
          )
          for (const { efter, foer: gammel } of aendringer) expect(gammel).not.toBe(efter)
        }
      })
    )
  })

  it("are none between equal versions, and all with no number of a list for what has an id", () => {
    fc.assert(
      fc.property(revideret, (aftale) => {
        expect(mellem(aftale.delaftale, structuredClone(aftale.delaftale))).toEqual([])
        for (const revision of aftale.revisioner) {
          for (const { sti } of revisionsaendringer(aftale, revision)) {
            expect(sti.map(({ ord }) => ord).filter((ord) => /^\d+$/u.test(ord))).toEqual([])
          }
        }
      })
    )
  })

  const foer = medGraense("200")

  it("names a target by its criterion", () => {
    expect(mellem(foer, medGraense("180.5"))).toEqual(["sum, måltal: 200 → 180,5"])
  })

  it("names a sentence of an activity, an area, a party and a line of the budget", () => {
    const [inde, ude] = foer.aktiviteter
    const efter: Delaftale = {
      ...foer,
      aktiviteter: [{ ...inde!, praksis: ["praksis", "mere"] }, ude!],
      boligomraader: [{ id: "nord", navn: "Nordby" }, ...foer.boligomraader.slice(1)] as never,
      parter: [{ id: "kommune", rolle: "leder", organisation: "kommunen" }],
      oekonomi: {
        enhed: "tkr",
        poster: [{ id: "fond", organisation: "Fonden", beloeb: 12, ordlyd: "Fonden 12" }],
        samlet: 12,
        ordlyd: "I alt 12"
      }
    }
    expect(mellem(foer, efter)).toEqual([
      "boligområde nord, navn: Nord → Nordby",
      "part kommune, rolle: chef → leder",
      "aktivitet inde, praksis: (intet) → mere"
    ])
    expect(iOrd(vaerdiaendringer(foer, efter, [{ op: "add", path: ["oekonomi"] }]))).toEqual([
      "økonomi, enhed: (intet) → tkr",
      "økonomi, fond, id: (intet) → fond",
      "økonomi, fond, organisation: (intet) → Fonden",
      "økonomi, fond, beløb (t.kr.): (intet) → 12",
      "økonomi, fond, ordlyd: (intet) → Fonden 12",
      "økonomi, samlet (t.kr.): (intet) → 12",
      "økonomi, ordlyd: (intet) → I alt 12"
    ])
  })

  it("says that sentences have changed places", () => {
    const [inde, ude] = foer.aktiviteter
    const med = (...praksis: readonly [string, ...Array<string>]): Delaftale => ({
      ...foer,
      aktiviteter: [{ ...inde!, praksis }, ude!]
    })
    expect(mellem(med("a", "b", "a"), med("b", "a", "a"))).toEqual([
      "aktivitet inde, praksis, rækkefølge: a, b, a nr. 2 → b, a, a nr. 2"
    ])
  })
})

describe("the changes of a revision that was turned down", () => {
  it("are held against the agreement as it had been adopted when it was put forward", () => {
    const grundlag = { dokument: "referat.pdf", dato: "2002-01-01", sha256: "0".repeat(64) }
    const til = (graense: string) => [{ slags: "maaltal", loefte: "sum", krav: { slags: "Mindst", graense } }] as const
    const indstillet = (revision: string, dato: string, graense: string) =>
      ({ _tag: "RevisionIndstillet", revision, dato, begrundelse: "x", grundlag, aendringer: til(graense) }) as const
    const afgjort = (revision: string, dato: string) => ({ revision, dato, begrundelse: "x", grundlag })
    const afvist = {
      indstillet: indstillet("r2", "2002-03-01", "150"),
      afgjort: { _tag: "RevisionAfvist", ...afgjort("r2", "2002-04-01") }
    } as const
    const aftale = medRevisioner(medGraense("200"), [
      {
        indstillet: indstillet("r1", "2002-01-01", "180"),
        afgjort: { _tag: "RevisionVedtaget", ...afgjort("r1", "2002-02-01"), gyldigFra: "2002-08-01" }
      },
      afvist,
      {
        indstillet: indstillet("r3", "2002-05-01", "170"),
        afgjort: { _tag: "RevisionVedtaget", ...afgjort("r3", "2002-06-01"), gyldigFra: "2002-08-01" }
      }
    ])
    expect(iOrd(revisionsaendringer(aftale, afvist))).toEqual(["sum, måltal: 180 → 150"])
    expect(iOrd(revisionsaendringer(aftale, aftale.revisioner[2]!))).toEqual(["sum, måltal: 180 → 170"])
  })
})
