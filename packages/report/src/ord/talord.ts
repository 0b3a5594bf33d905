/** Figures as a reader sees them: the exact text of the verdict table, with its unit, and an "about" beside a fraction. */
import { Interval, type Maaling, type Maaltal, Rational } from "@delaftale/core"
import { type Linje, lille, tekst } from "../dokument/Dokument.ts"
import { paa, type Sprog, talPaa } from "../sprog.ts"
import type { Raekke } from "../tal/Raekke.ts"

type Enhed = Maaling["enhed"]

const procenttegn = (enhed: Enhed): string => (enhed === "procent" ? " %" : enhed === "procentpoint" ? " pp" : "")

/** "61,89" for a fraction that has no finite decimal; else the number itself. */
const kort = (tal: Rational.Rational): string => {
  const helt = Rational.toDecimal(tal)
  return (helt ?? Rational.toDecimal(Rational.round(tal, 2)) ?? "").replace(".", ",")
}

const erBroek = (tal: Rational.Rational): boolean => Rational.toDecimal(tal) === undefined

const ca = (tal: Rational.Rational, sprog: Sprog): string => (erBroek(tal) ? paa(sprog, "ca. ", "about ") : "")

const skrevet = (tal: Rational.Rational, enhed: Enhed, sprog: Sprog): string =>
  `${talPaa(sprog, kort(tal)).replace(/^-/u, "−")}${procenttegn(enhed)}`

/** "ca. 61,89 %", "75 %", "−2". */
export const rationalord = (tal: Rational.Rational, enhed: Enhed, sprog: Sprog): string =>
  `${ca(tal, sprog)}${skrevet(tal, enhed, sprog)}`

/** "+3", "ca. +0,89 pp", "−1", "0". */
export const medFortegn = (tal: Rational.Rational, enhed: Enhed, sprog: Sprog): string => {
  const plus = Rational.order.compare(tal, Rational.zero) > 0 ? "+" : ""
  return `${ca(tal, sprog)}${plus}${skrevet(tal, enhed, sprog)}`
}

/** "43", "mindst 37", "8 til 48". */
export const intervalord = (tal: Interval.Interval, enhed: Enhed, sprog: Sprog): string => {
  const helt = Interval.exact(tal)
  if (helt !== undefined) return rationalord(helt, enhed, sprog)
  const fra = rationalord(tal.mindst, enhed, sprog)
  if (tal.hoejst === undefined) return `${paa(sprog, "mindst", "at least")} ${fra}`
  return `${fra} ${paa(sprog, "til", "to")} ${rationalord(tal.hoejst, enhed, sprog)}`
}

/** The exact fraction behind an "about"; nothing where the figure is exact already. */
const broeken = (tal: Interval.Interval): ReadonlyArray<string> => {
  const helt = Interval.exact(tal)
  return helt !== undefined && erBroek(helt) ? [Rational.toDanish(helt)] : []
}

export const undertryktord = (sprog: Sprog): string => paa(sprog, "for få til at vise", "too few to show")

/** The grade in the words it was given in, where it is a grade. */
const karakteren = ({ maaling: { indikator } }: Raekke, tal: Rational.Rational): string | undefined =>
  indikator.slags === "bedoemt" ? indikator.karakterer[Number(Rational.toDanish(tal))] : undefined

/** The figure of a cell, and under it the exact fraction and what the share is of. */
export const vaerdilinjer = (raekke: Raekke, sprog: Sprog): ReadonlyArray<Linje> => {
  const { dele, maaling, vaerdi } = raekke
  if (raekke.undertrykt.includes("vaerdi")) return [[tekst(undertryktord(sprog))]]
  if (vaerdi === undefined) return [[tekst("–")]]
  const helt = Interval.exact(vaerdi)
  const karakter = helt === undefined ? undefined : karakteren(raekke, helt)
  const tal = intervalord(vaerdi, maaling.enhed, sprog)
  const andel = dele === undefined ? [] : [delene(dele, sprog)]
  const under = [...broeken(vaerdi).map((broek) => `= ${broek}`), ...andel]
  return [[tekst(karakter === undefined ? tal : `${karakter} (${tal})`)], ...under.map((en): Linje => [lille(en)])]
}

const delene = ({ naevner, taeller }: NonNullable<Raekke["dele"]>, sprog: Sprog): string =>
  taeller === undefined
    ? `${paa(sprog, "af", "of")} ${intervalord(naevner, "antal", sprog)}`
    : `${intervalord(taeller, "antal", sprog)} ${paa(sprog, "af", "of")} ${intervalord(naevner, "antal", sprog)}`

const sider: Record<Maaltal.Maaltal["side"], readonly [da: string, en: string]> = {
  mindst: ["mindst", "at least"],
  hoejst: ["højst", "at most"],
  over: ["over", "over"],
  under: ["under", "under"]
}

/** What a target is put to, where that is not the figure of the whole: then it is the first of those there are. */
const stilletTil = (slags: Maaling["krav"]["slags"], sprog: Sprog): string => {
  switch (slags) {
    case "HverPeriode":
      return paa(sprog, " i hver periode", " in each span")
    case "HvertOmraade":
      return paa(sprog, " i hvert område", " in each area")
    case "Alle":
    case "Nogle":
      return paa(sprog, ", et af flere krav", ", one of several demands")
    default:
      return ""
  }
}

/** "højst 28,8", "over 78 %", "mindst 2 i hver periode". */
export const maaltalord = (
  { graense, side }: Maaltal.Maaltal,
  { enhed, krav }: Pick<Maaling, "enhed" | "krav">,
  sprog: Sprog
): string => `${paa(sprog, ...sider[side])} ${rationalord(graense, enhed, sprog)}${stilletTil(krav.slags, sprog)}`

export const maaltallinjer = ({ maaling, maaltal, ...raekke }: Raekke, sprog: Sprog): ReadonlyArray<Linje> => {
  if (raekke.undertrykt.includes("maaltal")) return [[tekst(undertryktord(sprog))]]
  if (maaltal === undefined) return [[tekst("–")]]
  const under = broeken(Interval.exactly(maaltal.graense)).map((en): Linje => [lille(`= ${en}`)])
  return [[tekst(maaltalord(maaltal, maaling, sprog))], ...under]
}

/** Over 0 on the good side; of percents, in percentage points. */
export const marginord = ({ maaling: { enhed }, margin }: Raekke, sprog: Sprog): string =>
  margin === undefined ? "–" : medFortegn(margin, enhed === "procent" ? "procentpoint" : enhed, sprog)

const enheder: Record<Enhed, readonly [da: string, en: string]> = {
  antal: ["antal", "number"],
  procent: ["procent", "percent"],
  personer: ["personer", "persons"],
  deltagelser: ["deltagelser", "attendances"],
  husstande: ["husstande", "households"],
  kvartaler: ["kvartaler", "quarters"],
  procentpoint: ["procentpoint", "percentage points"],
  rate: ["rate", "rate"],
  karakter: ["bedømmelse", "grade"]
}

export const enhedsord = (enhed: Enhed, sprog: Sprog): string => paa(sprog, ...enheder[enhed])
