/** Where the verdict on arrangements flips with the reading (domain.md 2, C1, C2, C4, C8, P1, P3, P5). */
import { describe, expect, it } from "vitest"
import type { Registrering } from "../../../src/events/Registrering.ts"
import type { Indikator } from "../../../src/terms/Indikator.ts"
import type { Krav } from "../../../src/terms/Krav.ts"
import { maaling } from "../../../src/testing/maalinger.ts"
import { arrangement, dag, deltagelse, gange, holdte, laes, omraader } from "./ramme.ts"

const mindst = (graense: number): Krav => ({ slags: "Mindst", graense: String(graense) })
const deltagelser: Indikator = { slags: "sum", af: [holdte], felt: "deltagere" }
const personer: Indikator = {
  slags: "personer",
  af: [{ registrering: "DeltagelseRegistreret" }],
  deltagertal: { af: holdte, felt: "deltagere" }
}
const foerste = (indikator: Indikator, krav: Krav, log: ReadonlyArray<Registrering>): string =>
  laes(maaling(indikator, krav), log)[0]!

describe("C1: 40 residents at courses", () => {
  const kurser = gange(6, (nummer) => arrangement(dag(nummer), 8))

  it("6 courses of 8 by 30 people: 48 attendances keep it, 30 persons do not", () => {
    const noegler = kurser.flatMap(({ dato }, nummer) =>
      gange(8, (plads) => deltagelse(dato, `p-${(nummer * 8 + plads) % 30}`))
    )
    expect(foerste(deltagelser, mindst(40), [...kurser, ...noegler])).toBe("48;40;opfyldt")
    expect(foerste(personer, mindst(40), [...kurser, ...noegler])).toBe("30;40;ikkeOpfyldt")
  })

  it("without keys they are 8 to 48 persons, which says neither", () => {
    expect(foerste(personer, mindst(40), kurser)).toBe("8..48;40;kanIkkeVurderes;ufuldstaendigtAntal")
    expect(foerste(personer, mindst(49), kurser)).toBe("8..48;49;ikkeOpfyldt")
    expect(foerste(personer, mindst(8), kurser)).toBe("8..48;8;opfyldt")
  })

  it("43 attendances and a course without a count: at least 43, which is enough for 40 and not for 44", () => {
    const log = [arrangement(dag(0), 43), arrangement(dag(1))]
    expect(foerste(deltagelser, mindst(40), log)).toBe("43..;40;opfyldt")
    expect(foerste(deltagelser, mindst(44), log)).toBe("43..;44;kanIkkeVurderes;ufuldstaendigtAntal")
  })

  it("40 all in Vestervang: kept in total, broken where every area must have its part", () => {
    const fordelt: Krav = {
      slags: "Alle",
      krav: [{ krav: mindst(40) }, { krav: { slags: "HvertOmraade", krav: mindst(1) } }]
    }
    const alene = [arrangement(dag(0), 40, { omraader: ["vestervang"] })]
    const spredt = [arrangement(dag(0), 40, { omraader }), ...alene]
    expect(foerste(deltagelser, mindst(40), alene)).toBe("40;40;opfyldt")
    expect(foerste(deltagelser, fordelt, alene)).toBe("40;40;ikkeOpfyldt")
    expect(foerste(deltagelser, fordelt, spredt)).toBe("80;40;opfyldt")
  })
})

describe("C2: 25 volunteers who write", () => {
  const opslag = (nummer: number, noegle: number, omraade: string): Registrering => ({
    _tag: "FormidlingRegistreret",
    dato: dag(nummer),
    omraade,
    art: "opslag",
    noegle: `f-${noegle}`
  })
  const af = [{ registrering: "FormidlingRegistreret" }] as const

  it("60 posts by 18: kept as products, broken as persons", () => {
    const log = gange(60, (nummer) => opslag(nummer, nummer % 18, "egeparken"))
    expect(foerste({ slags: "antal", af }, mindst(25), log)).toBe("60;25;opfyldt")
    expect(foerste({ slags: "personer", af }, mindst(25), log)).toBe("18;25;ikkeOpfyldt")
  })

  it("30 in all, 5 in each area: kept in all, broken in each", () => {
    const log = gange(30, (nummer) => opslag(nummer, nummer, omraader[nummer % 6]!))
    expect(foerste({ slags: "personer", af }, mindst(25), log)).toBe("30;25;opfyldt")
    expect(foerste({ slags: "personer", af, omraader: "mindste" }, mindst(25), log)).toBe("5;25;ikkeOpfyldt")
  })
})

describe("C4: 200 residents on trips", () => {
  it("20 trips of 11 by 150 people: 220 attendances keep it, 150 persons do not", () => {
    const ture = gange(20, (nummer) => arrangement(dag(nummer), 11))
    const noegler = ture.flatMap(({ dato }, nummer) =>
      gange(11, (plads) => deltagelse(dato, `p-${(nummer * 11 + plads) % 150}`))
    )
    expect(foerste(deltagelser, mindst(200), [...ture, ...noegler])).toBe("220;200;opfyldt")
    expect(foerste(personer, mindst(200), [...ture, ...noegler])).toBe("150;200;ikkeOpfyldt")
  })

  it("a joint trip counts once in the total and once for each area it names", () => {
    const log = [arrangement(dag(0), 11, { omraader: ["egeparken", "vestervang"] })]
    const iHvert = maaling(deltagelser, mindst(11), { omfang: "hvertOmraade" })
    expect(foerste(deltagelser, mindst(11), log)).toBe("11;11;opfyldt")
    expect(laes(iHvert, log, { omraade: "vestervang" })[0]).toBe("11;11;opfyldt")
    expect(laes(iHvert, log, { omraade: "houlkaerparken" })[0]).toBe("0;11;ikkeOpfyldt")
  })
})

describe("C8: 700 residents at arrangements", () => {
  it("7 arrangements of 110: kept in all, broken at one", () => {
    const log = gange(7, (nummer) => arrangement(dag(nummer), 110))
    expect(foerste(deltagelser, mindst(700), log)).toBe("770;700;opfyldt")
    expect(foerste({ slags: "sum", af: [holdte], felt: "deltagere", maal: "stoerste" }, mindst(700), log)).toBe(
      "110;700;ikkeOpfyldt"
    )
  })
})

describe("P1: a letter every quarter", () => {
  const breve = (...datoer: ReadonlyArray<string>): ReadonlyArray<Registrering> =>
    datoer.map((dato) => ({ _tag: "InformationsbrevRegistreret", dato, omraader, status: "udsendt" }))
  const af = [{ registrering: "InformationsbrevRegistreret" }] as const

  it("April, May, October, January: four in the year, but none from July to September", () => {
    const log = breve("2017-04-03", "2017-05-02", "2017-10-02", "2018-01-03")
    expect(foerste({ slags: "antal", af }, mindst(4), log)).toBe("4;4;opfyldt")
    expect(foerste({ slags: "kadence", af, maaneder: 3 }, mindst(4), log)).toBe("3;4;ikkeOpfyldt")
  })

  it("the quarters begin and end where the calendar's do", () => {
    const paaGraensen = breve("2017-06-30", "2017-07-01", "2017-12-31", "2018-01-01")
    const foerGraensen = breve("2017-06-30", "2017-09-30", "2017-12-31", "2018-03-31")
    expect(foerste({ slags: "kadence", af, maaneder: 3 }, mindst(4), paaGraensen)).toBe("4;4;opfyldt")
    expect(foerste({ slags: "kadence", af, maaneder: 3 }, mindst(4), foerGraensen)).toBe("4;4;opfyldt")
  })
})

describe("P3 and P5: courses offered, trips of each area", () => {
  it("12 offered, 3 cancelled: kept as offered, broken as held", () => {
    const log = gange(12, (nummer) =>
      arrangement(dag(nummer), undefined, { status: nummer < 3 ? "aflyst" : "afholdt" })
    )
    const udbudt = { registrering: "ArrangementRegistreret", hvor: [{ felt: "art", er: ["kursus"] }] } as const
    expect(foerste({ slags: "antal", af: [udbudt] }, mindst(12), log)).toBe("12;12;opfyldt")
    expect(foerste({ slags: "antal", af: [holdte] }, mindst(12), log)).toBe("9;12;ikkeOpfyldt")
  })

  it("3 of its own and 1 joint: 4 where joint trips count for each, 3 where they do not", () => {
    const log = [
      ...gange(3, (nummer) => arrangement(dag(nummer))),
      arrangement(dag(3), 9, { omraader: ["egeparken", "vestervang"] })
    ]
    const egne = { ...holdte, hvor: [...(holdte.hvor ?? []), { felt: "omraader", antal: { hoejst: 1 } }] }
    const fire = (indikator: Indikator) =>
      laes(maaling(indikator, mindst(4), { omfang: "hvertOmraade" }), log, { omraade: "egeparken" })[0]
    expect(fire({ slags: "antal", af: [holdte] })).toBe("4;4;opfyldt")
    expect(fire({ slags: "antal", af: [egne] })).toBe("3;4;ikkeOpfyldt")
  })
})
