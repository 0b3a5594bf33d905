/** One cell judged, against the rules of LAESMIG.md and rulings 17-20 written out in the order they are tried. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Beslutninger, ingenBeslutninger } from "../../src/evaluation/Beslutninger.ts"
import * as Rational from "../../src/ground/Rational.ts"
import type { Krav } from "../../src/terms/Krav.ts"
import type { Maaling } from "../../src/terms/Maaling.ts"
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { baseline, forloeb, maaling } from "../../src/testing/maalinger.ts"
import { lov } from "../laws/lov.ts"
import { aarene, klager, logAf, raekker, regnUd } from "../laws/regnUd.ts"

interface Sag {
  readonly krav: Krav
  readonly retning: "op" | "ned"
  readonly frist: Maaling["frist"]
  readonly udgangspunkt: string | undefined
  readonly tallene: ReadonlyArray<number | undefined>
  readonly setFra: string
}

const tal = fc.constantFrom(0, 13, 14, 15, 16, 30, 32)
const aftalt = { slags: "aftalt" } as const
const krav: fc.Arbitrary<Krav> = fc.oneof(
  fc.constantFrom<Krav>(
    { slags: "Mindst", graense: "14" },
    { slags: "Hoejst", graense: "14" },
    { slags: "IkkeVaerreEnd", end: aftalt },
    { slags: "Forbedret", end: aftalt }
  ),
  fc
    .record({
      form: fc.constantFrom("lineaer" as const, "sammensat" as const, "fast" as const, "foregaaende" as const),
      nul: fc.constantFrom("undtaget" as const, "gaelder" as const),
      enhed: fc.constantFrom("relativ" as const, "procentpoint" as const)
    })
    .map(forloeb)
)
const sag: fc.Arbitrary<Sag> = fc.record({
  krav,
  retning: fc.constantFrom("op" as const, "ned" as const),
  frist: fc.constantFrom<Maaling["frist"]>({ slags: "hvertAar" }, { slags: "vedUdloeb" }),
  udgangspunkt: fc.option(fc.constantFrom("0", "14", "16", "32"), { nil: undefined }),
  tallene: fc.array(fc.option(tal, { nil: undefined }), { minLength: 4, maxLength: 4 }),
  setFra: fc.constantFrom(
    "2001-08-01",
    "2002-07-30",
    "2002-07-31",
    "2004-07-31",
    "2005-07-30",
    "2005-07-31",
    "2020-01-01"
  )
})

const opgoer = ({ frist, krav: det, retning, setFra, tallene, udgangspunkt }: Sag): ReadonlyArray<string> =>
  raekker(
    maaling(indikatorer.opgjort, det, {
      omfang: "hvertOmraade",
      retning,
      frist,
      ...(udgangspunkt === undefined ? {} : { baselines: [baseline(udgangspunkt, "syd")] })
    }),
    klager("syd", ...tallene),
    { omraade: "syd", setFra }
  )

type Maal = { readonly tal: Rational.Rational } | { readonly mangler: string }

/** 5 % (or 0,05) down in each of n steps. */
const sats = Rational.fromDecimal("-0.05")
const ned = (fra: Rational.Rational, enhed: "relativ" | "procentpoint", af: Rational.Rational): Rational.Rational =>
  Rational.sum(fra, enhed === "relativ" ? Rational.multiply(af, sats) : sats)

const maalet = ({ krav: det, tallene, udgangspunkt }: Sag, nummer: number): Maal => {
  if (det.slags === "Mindst" || det.slags === "Hoejst") return { tal: Rational.fromDecimal(det.graense) }
  if (det.slags === "Forloeb" && det.form === "foregaaende" && nummer > 0) {
    const foer = tallene[nummer - 1]
    if (foer === undefined) return { mangler: "manglerForegaaendeAar" }
    const fra = Rational.fromNumber(foer)
    return { tal: ned(fra, det.enhed, fra) }
  }
  if (udgangspunkt === undefined) return { mangler: "manglerBaseline" }
  const b = Rational.fromDecimal(udgangspunkt)
  if (det.slags !== "Forloeb") return { tal: b }
  let maal = b
  const skridt = det.form === "lineaer" || det.form === "sammensat" ? nummer + 1 : 1
  for (let n = 0; n < skridt; n++) maal = ned(maal, det.enhed, det.form === "sammensat" ? maal : b)
  return { tal: maal }
}

const paaDenGodeSide = ({ krav: det, retning }: Sag, vaerdi: Rational.Rational, maal: Rational.Rational): boolean => {
  const over = Rational.order.compare(vaerdi, maal)
  const opad = det.slags === "Mindst" || (det.slags !== "Hoejst" && retning === "op")
  if (over === 0) return det.slags !== "Forbedret"
  return opad ? over > 0 : over < 0
}

const ventet = (sagen: Sag, nummer: number): string => {
  const { frist, krav: det, retning, setFra, tallene, udgangspunkt } = sagen
  const slut = `${2002 + nummer}-07-31`
  const aaben = setFra < slut
  const tallet = tallene[nummer]
  const vist = aaben || tallet === undefined ? "" : String(tallet)
  if (det.slags === "Forloeb" && det.nul === "undtaget" && udgangspunkt === "0") return `${vist};;undtaget;baselineNul`
  const maal = maalet(sagen, nummer)
  const tegn = det.slags !== "Forbedret" ? "" : retning === "op" ? ">" : "<"
  const skjult = aaben && det.slags === "Forloeb" && det.form === "foregaaende"
  const skrevet = skjult || "mangler" in maal ? "" : `${tegn}${Rational.toDanish(maal.tal)}`
  const fordi = (aarsag: string) => `${vist};${skrevet};kanIkkeVurderes;${aarsag}`
  if (aaben) return fordi("periodeAaben")
  if (frist.slags === "vedUdloeb" && nummer < 3) return fordi("opgoeresVedUdloeb")
  if (tallet === undefined) return fordi("manglerIndberetning")
  if ("mangler" in maal) return fordi(maal.mangler)
  const god = paaDenGodeSide(sagen, Rational.fromNumber(tallet), maal.tal)
  return `${vist};${skrevet};${god ? "opfyldt" : "ikkeOpfyldt"}`
}

describe("a cell", () => {
  it("has the verdict, value, target and reason of the rules, for any demand, figures and day", () => {
    lov(
      fc.property(sag, (sagen) => {
        expect(opgoer(sagen)).toEqual(aarene.map((_, nummer) => ventet(sagen, nummer)))
      })
    )
  })

  it("turns to kanIkkeVurderes exactly where a report is taken away that it needs", () => {
    lov(
      fc.property(sag, fc.nat(3), (sagen, uden) => {
        const foer = opgoer(sagen)
        const efter = opgoer({ ...sagen, tallene: sagen.tallene.with(uden, undefined) })
        for (const [nummer, raekke] of efter.entries()) {
          const foregaaende = sagen.krav.slags === "Forloeb" && sagen.krav.form === "foregaaende"
          if (nummer !== uden && !(foregaaende && nummer === uden + 1)) expect(raekke).toBe(foer[nummer])
          else expect(["kanIkkeVurderes", "undtaget"]).toContain(raekke.split(";")[2])
        }
      })
    )
  })

  it("never gets better by one complaint more in its own year", () => {
    const rang = ["ikkeOpfyldt", "kanIkkeVurderes", "opfyldt"]
    lov(
      fc.property(sag, fc.nat(3), (sagen, hvor) => {
        const tallet = sagen.tallene[hvor]
        if (tallet === undefined || sagen.retning === "op" || sagen.krav.slags === "Mindst") return
        const status = (tallene: Sag["tallene"]) => opgoer({ ...sagen, tallene })[hvor]!.split(";")[2]!
        const [foer, efter] = [status(sagen.tallene), status(sagen.tallene.with(hvor, tallet + 1))]
        expect(rang.indexOf(efter)).toBeLessThanOrEqual(rang.indexOf(foer))
      })
    )
  })
})

describe("what is written of a cell", () => {
  const celle = (
    omfang: Maaling["omfang"],
    tallene: ReadonlyArray<number>,
    setFra = "2005-07-31",
    beslutninger: Beslutninger = { ...ingenBeslutninger, erAfsluttet: (aar) => aar === "2001/02" }
  ) => {
    const aftale = lilleAftale({ loefte: maaling(indikatorer.opgjort, { slags: "Mindst", graense: "14" }, { omfang }) })
    const log = logAf(aftale, klager("syd", ...tallene))
    return regnUd(aftale, log, { setFra, beslutninger }).find(
      ({ omraade }) => omraade === undefined || omraade === "syd"
    )!
  }

  it("is final only where its year is over and closed, and everything is reported", () => {
    expect(celle("hvertOmraade", [15], "2005-07-31", ingenBeslutninger).endelig).toBe(false)
    expect(celle("hvertOmraade", [15]).endelig).toBe(true)
    expect(celle("hvertOmraade", []).endelig).toBe(false)
    expect(celle("samlet", [15]).endelig).toBe(false)
    expect(celle("hvertOmraade", [15], "2002-07-30").endelig).toBe(false)
    expect(celle("hvertOmraade", [], "2002-07-30").endelig).toBe(false)
  })

  it("is no key for what there is not", () => {
    const altid = ["kriterium", "klasse", "projektaar", "status"]
    const sidst = ["fuldstaendighed", "endelig"]
    const noegler = (vurdering: object) => Object.keys(vurdering).sort()
    expect(noegler(celle("hvertOmraade", [15]))).toEqual(
      [...altid, "omraade", "vaerdi", "maaltal", "margin", ...sidst].sort()
    )
    expect(noegler(celle("hvertOmraade", []))).toEqual([...altid, "omraade", "aarsag", "maaltal", ...sidst].sort())
    expect(noegler(celle("samlet", [], "2002-07-30"))).toEqual([...altid, "aarsag", "maaltal", ...sidst].sort())
  })

  it("holds no target where the reference is missing", () => {
    const uden = maaling(indikatorer.opgjort, { slags: "IkkeVaerreEnd", end: aftalt })
    const aftale = lilleAftale({ loefte: uden })
    expect(regnUd(aftale, logAf(aftale, []))[0]).not.toHaveProperty("maaltal")
  })
})
