/** Criteria over answers and judgements, and one that is followed twice a year. */
import { describe, expect, it } from "vitest"
import type { RegistreringAf } from "../../src/events/Registrering.ts"
import type { Indikator } from "../../src/terms/Indikator.ts"
import { baseline, maaling } from "../../src/testing/maalinger.ts"
import { doemt, kalenderaar, noegletal } from "./doemt.ts"

type Antal = Readonly<Record<string, number>>

const svarene = ["ja", "nej", "ved ikke"] as const
const spurgt = (
  undersoegelse: string,
  spoergsmaal: string,
  antal: Antal,
  omraade?: string
): RegistreringAf<"UndersoegelseGennemfoert"> => {
  const svar = Object.entries(antal).map(([et, hvorMange]) => ({ svar: et, antal: hvorMange }))
  const [foerste, ...resten] = svar
  return {
    _tag: "UndersoegelseGennemfoert",
    undersoegelse,
    spoergsmaal,
    maalgruppe: "voksne",
    fra: `${undersoegelse}-05-01`,
    til: `${undersoegelse}-06-30`,
    inviterede: 500,
    svar: [foerste!, ...resten],
    ...(omraade === undefined ? {} : { omraade })
  }
}
const andel = (spoergsmaal: string, vindue: { readonly fra: string; readonly til: string }): Indikator => ({
  slags: "svarandel",
  spoergsmaal,
  svar: ["ja"],
  vindue
})
const i2021 = { fra: "2021-01-01", til: "2021-12-31" }
const engang = { frist: { slags: "engang", projektaar: "2021" }, enhed: "procent" } as const
const fraUndersoegelsen = (undersoegelse: string) =>
  ({ slags: "maalt", hvornaar: { slags: "undersoegelse", undersoegelse } }) as const

describe("5. residents want to stay, and see their area as attractive", () => {
  const blive = "Vil du blive boende?"
  const aftale = { ...kalenderaar(2021, 2021), spoergsmaal: [{ tekst: blive, svar: svarene }] }

  it("is a share of answers: 75 of 100", () => {
    const loefte = maaling(andel(blive, i2021), { slags: "Mindst", graense: "75" }, engang)
    expect(doemt(loefte, [spurgt("2021", blive, { ja: 75, nej: 20, "ved ikke": 5 })], aftale)).toEqual([
      "2021: 75;75;opfyldt"
    ])
  })

  it("or a judgement: the grade of the body is at least delvist", () => {
    const loefte = maaling(
      { slags: "bedoemt", karakterer: ["nej", "delvist", "ja"] },
      { slags: "Bedoemt", mindst: "delvist" },
      { enhed: "karakter" }
    )
    const karakter = (givet: string): RegistreringAf<"BedoemmelseAfgivet"> => ({
      _tag: "BedoemmelseAfgivet",
      dato: "2021-12-01",
      kriterium: "loefte",
      karakter: givet,
      begrundelse: "drøftet"
    })
    expect(doemt(loefte, [karakter("delvist")], aftale)).toEqual(["2021: 1;1;opfyldt"])
    expect(doemt(loefte, [karakter("delvist"), karakter("nej")], aftale)).toEqual(["2021: 0;1;ikkeOpfyldt"])
    expect(doemt(loefte, [], aftale)).toEqual(["2021: ;1;kanIkkeVurderes;ikkeBedoemt"])
  })
})

describe("6. feeling safe has risen by 29 pct.; 87 % are satisfied, in one section 97", () => {
  const tryg = "Er du tryg?"
  const tilfreds = "Er du tilfreds?"
  const aftale = {
    ...kalenderaar(2021, 2021),
    boligomraader: [
      { id: "nord", navn: "Nord" },
      { id: "syd", navn: "Syd" }
    ] as const,
    spoergsmaal: [tryg, tilfreds].map((tekst) => ({ tekst, svar: svarene }))
  }
  const steget = (form: "relativ" | "procentpoint") =>
    maaling(
      { slags: "aendring", indikator: andel(tryg, i2021), mod: fraUndersoegelsen("2016"), form },
      { slags: "Mindst", graense: "29" },
      engang
    )
  const log = [spurgt("2016", tryg, { ja: 50, nej: 50 }), spurgt("2021", tryg, { ja: 129, nej: 71 })]

  it("is kept in percent, 64,5 / 50 = 1,29, and not in procentpoint, 64,5 - 50 = 14,5", () => {
    expect(doemt(steget("relativ"), log, aftale)).toEqual(["2021: 29;29;opfyldt"])
    expect(doemt(steget("procentpoint"), log, aftale)).toEqual(["2021: 14,5;29;ikkeOpfyldt"])
  })

  it("is read area by area where the survey was made by area, and missing where it was not", () => {
    const loefte = maaling(
      andel(tilfreds, i2021),
      { slags: "Mindst", graense: "87" },
      { ...engang, omfang: "hvertOmraade" }
    )
    const samlet = spurgt("2021", tilfreds, { ja: 90, nej: 10 })
    expect(doemt(loefte, [samlet, spurgt("2021", tilfreds, { ja: 97, nej: 3 }, "nord")], aftale)).toEqual([
      "nord 2021: 97;87;opfyldt",
      "syd 2021: ;87;kanIkkeVurderes;manglerIndberetning"
    ])
  })
})

describe("9. six dimensions improve from 2018 to 2021", () => {
  const dimensioner = ["tryghed", "sammenhængskraft", "handlekraft", "tillid", "tilfredshed", "livskvalitet"]
  const krav = dimensioner.map((dimension) => ({
    indikator: andel(dimension, i2021),
    krav: { slags: "Forbedret", end: fraUndersoegelsen("2018") } as const
  }))
  const loefte = maaling(andel("tryghed", i2021), { slags: "Alle", krav: [krav[0]!, ...krav.slice(1)] }, engang)
  const aftale = { ...kalenderaar(2018, 2021), spoergsmaal: dimensioner.map((tekst) => ({ tekst, svar: svarene })) }
  const foer = dimensioner.map((dimension) => spurgt("2018", dimension, { ja: 60, nej: 40 }))
  const efter = dimensioner.map((dimension) => spurgt("2021", dimension, { ja: 61, nej: 39 }))

  it("is all six: 61 over 60 in each is kept, and the same as before in one of them is not", () => {
    expect(doemt(loefte, [...foer, ...efter], aftale)).toEqual(["2021: 61;>60;opfyldt"])
    const stilleStaaende = efter.with(5, spurgt("2021", "livskvalitet", { ja: 60, nej: 40 }))
    expect(doemt(loefte, [...foer, ...stilleStaaende], aftale)).toEqual(["2021: 61;>60;ikkeOpfyldt"])
  })
})

describe("10. progress against the target figures twice a year", () => {
  const loefte = maaling(
    { slags: "opgjort", noegletal: "ledige" },
    { slags: "IkkeVaerreEnd", end: { slags: "aftalt" } },
    { retning: "ned", frist: { slags: "hvertHalvaar" }, baselines: [baseline("40")] }
  )
  const aftale = { ...kalenderaar(2018, 2018), noegletal: [noegletal("ledige", "antal", { tid: "dato" })] }
  const ledige = (dato: string, vaerdi: string): RegistreringAf<"TalOpgjort"> => ({
    _tag: "TalOpgjort",
    noegletal: "ledige",
    dato,
    vaerdi
  })

  it("has a cell for each half, each with the last figure of its days", () => {
    const log = [ledige("2018-03-31", "45"), ledige("2018-06-30", "40"), ledige("2018-12-31", "41")]
    expect(doemt(loefte, log, aftale)).toEqual(["2018/1: 40;40;opfyldt", "2018/2: 41;40;ikkeOpfyldt"])
    expect(doemt(loefte, log, { ...aftale, setFra: "2018-06-30" })).toEqual([
      "2018/1: 40;40;opfyldt",
      "2018/2: ;40;kanIkkeVurderes;periodeAaben"
    ])
  })
})
