/** What each part of a demand came to: the verdict follows from the parts that are told, and none is told too soon. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { delsvar } from "../../src/evaluation/delsvar.ts"
import { tiderFor } from "../../src/evaluation/tider.ts"
import type { Registrering } from "../../src/events/Registrering.ts"
import type { Krav } from "../../src/terms/Krav.ts"
import { historie, indikatorer, lilleAftale, maaling, maalinger } from "../../src/testing.ts"
import { typerFor } from "../laws/aftaler.ts"
import { lov } from "../laws/lov.ts"
import { klager, kontekstFor, kursus, logAf, regnUd } from "../laws/regnUd.ts"

const { antal, opgjort, sum } = indikatorer
const mindst = (graense: string): Krav => ({ slags: "Mindst", graense })

const enkelte = ["Mindst", "Hoejst", "IkkeVaerreEnd", "Forbedret", "Forloeb", "Mellem", "Bedoemt"]
const afDele = Object.entries(maalinger).filter(([, { krav }]) => !enkelte.includes(krav.slags))

/** How many parts must hold: all of them, or so many. */
const noedvendige = (krav: Krav, dele: number): number => (krav.slags === "Nogle" ? krav.antal : dele)

describe("the parts of a demand", () => {
  it("are there for some demands", () => {
    expect(afDele.map(([id]) => id)).toEqual(expect.arrayContaining(["alle", "nogle", "i-hvert-kvartal"]))
  })

  it.each(afDele)("decide the verdict: %s", (kriterium, maalt) => {
    const aftale = lilleAftale({ [kriterium]: maalt })
    lov(
      fc.property(historie(aftale, typerFor(aftale), 12), (log) => {
        const kontekst = kontekstFor(aftale, log)
        for (const { omraade, projektaar, status } of regnUd(aftale, log)) {
          if (omraade === "alle" || status === "undtaget") continue
          const aar = aftale.projektaar.find(({ id }) => id === projektaar)!
          if (maalt.frist.slags === "vedUdloeb" && aar.til < aftale.til) continue
          const [tid] = tiderFor(aftale, maalt, [aar])
          const svar = delsvar(kontekst, { kriterium, maaling: maalt, ...tid!, ...(omraade && { omraade }) })
          const taellende = svar.filter((en) => !en.endsWith(" undtaget."))
          const ja = taellende.filter((en) => / opfyldt\.$/u.test(en) && !en.endsWith("ikke opfyldt.")).length
          const ukendte = taellende.filter((en) => en.endsWith(" kan ikke vurderes.")).length
          const skal = noedvendige(maalt.krav, taellende.length)
          expect(status).toBe(ja >= skal ? "opfyldt" : ja + ukendte < skal ? "ikkeOpfyldt" : "kanIkkeVurderes")
        }
      })
    )
  })
})

const svarene = (krav: Krav, log: ReadonlyArray<Registrering>, setFra?: string): ReadonlyArray<string> => {
  const loefte = maaling(sum, krav)
  const aftale = lilleAftale({ loefte })
  const kontekst = kontekstFor(aftale, logAf(aftale, log), setFra === undefined ? {} : { setFra })
  return delsvar(kontekst, { kriterium: "loefte", maaling: loefte, projektaar: aftale.projektaar[0]! })
}

describe("a demand of each half", () => {
  const krav: Krav = { slags: "HverPeriode", maaneder: 6, krav: mindst("7") }
  const log = [kursus("2001-09-01", 12, ["syd"]), kursus("2002-02-01", 4, ["syd"])]

  it("says which half was missed, and nothing before the year is over", () => {
    expect(svarene(krav, log)).toEqual([
      "I perioden 2001-08-01 til 2002-01-31: 12, opfyldt.",
      "I perioden 2002-02-01 til 2002-07-31: 4, ikke opfyldt."
    ])
    expect(svarene(krav, log, "2002-07-30")).toEqual([])
  })
})

describe("two of three", () => {
  it("are told by their numbers, the figure of each, and what is not known of them", () => {
    const krav: Krav = {
      slags: "Nogle",
      antal: 2,
      krav: [
        { krav: mindst("5") },
        { indikator: opgjort, krav: { slags: "Hoejst", graense: "9" } },
        { indikator: antal, krav: { slags: "HvertOmraade", krav: mindst("1") } }
      ]
    }
    const log = [kursus("2001-09-01", 5, ["syd"]), ...klager("syd", 6), ...klager("nord", 2)]
    expect(svarene(krav, log)).toEqual([
      "Krav nr. 1: 5, opfyldt.",
      "Krav nr. 2: 8.., kan ikke vurderes.",
      "Krav nr. 3: I Nord: 0, ikke opfyldt.",
      "Krav nr. 3: I Syd: 0, ikke opfyldt.",
      "Krav nr. 3: I Vest: 0, ikke opfyldt."
    ])
  })

  it("has no parts where the demand is one", () => {
    expect(svarene(mindst("5"), [kursus("2001-09-01", 5, ["syd"])])).toEqual([])
  })
})
