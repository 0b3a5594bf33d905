/** The columns of the table: one list, from which both the lines and what is said about them are made. */
import type { Delaftale, Rational } from "@delaftale/core"
import type { Raekke } from "../tal/Raekke.ts"
import { noejagtigt, somDecimal } from "./tal.ts"

export interface Kolonne {
  readonly navn: string
  readonly titel: { readonly da: string; readonly en: string }
  readonly type: "tekst" | "tal" | "heltal" | "dato" | "jaNej"
  /** With a decimal point; empty where there is none. */
  readonly vaerdi: (raekke: Raekke, delaftale: Delaftale) => string
  /** Somebody else's words: guarded against being read as a formula. */
  readonly fri?: boolean
}

/** Areas measured together need a name in a key. */
const samlet = "samlet"

const decimal = (tal: Rational.Rational | undefined): string => (tal === undefined ? "" : somDecimal(tal))
const noejagtig = (tal: Rational.Rational | undefined): string => (tal === undefined ? "" : noejagtigt(tal))
const jaNej = (svar: boolean | undefined): string => (svar === undefined ? "" : svar ? "ja" : "nej")

const perioden = ({ periode, projektaar }: Raekke, delaftale: Delaftale) =>
  periode ?? delaftale.projektaar.find(({ id }) => id === projektaar)

const noegle: ReadonlyArray<Kolonne> = [
  {
    navn: "kriterium",
    titel: { da: "kriterium", en: "promise" },
    type: "tekst",
    vaerdi: ({ kriterium }) => kriterium
  },
  {
    navn: "omraade_id",
    titel: { da: "område-id", en: "area id" },
    type: "tekst",
    vaerdi: ({ omraade = samlet }) => omraade
  },
  {
    navn: "projektaar",
    titel: { da: "projektår", en: "project year" },
    type: "tekst",
    vaerdi: ({ projektaar }) => projektaar
  }
]

const sted: ReadonlyArray<Kolonne> = [
  { navn: "klasse", titel: { da: "klasse", en: "class" }, type: "tekst", vaerdi: ({ klasse }) => klasse },
  {
    navn: "omraade",
    titel: { da: "område", en: "area" },
    type: "tekst",
    vaerdi: ({ tekst }) => tekst.omraade,
    fri: true
  },
  {
    navn: "fra",
    titel: { da: "fra", en: "from" },
    type: "dato",
    vaerdi: (en, aftale) => perioden(en, aftale)?.fra ?? ""
  },
  {
    navn: "til",
    titel: { da: "til", en: "to" },
    type: "dato",
    vaerdi: (en, aftale) => perioden(en, aftale)?.til ?? ""
  },
  { navn: "enhed", titel: { da: "enhed", en: "unit" }, type: "tekst", vaerdi: ({ maaling }) => maaling.enhed },
  {
    navn: "retning",
    titel: { da: "retning", en: "direction" },
    type: "tekst",
    vaerdi: ({ maaling }) => maaling.retning
  },
  {
    navn: "grundlag",
    titel: { da: "grundlag", en: "counted from" },
    type: "tekst",
    vaerdi: ({ grundlag: { noegletal, slags } }) => (noegletal === undefined ? slags : `${slags}:${noegletal}`)
  }
]

const figurer: ReadonlyArray<Kolonne> = [
  { navn: "vaerdi", titel: { da: "værdi", en: "value" }, type: "tekst", vaerdi: ({ tekst }) => tekst.vaerdi },
  {
    navn: "vaerdi_mindst",
    titel: { da: "værdi, mindst", en: "value, at least" },
    type: "tal",
    vaerdi: ({ vaerdi }) => decimal(vaerdi?.mindst)
  },
  {
    navn: "vaerdi_hoejst",
    titel: { da: "værdi, højst", en: "value, at most" },
    type: "tal",
    vaerdi: ({ vaerdi }) => decimal(vaerdi?.hoejst)
  },
  {
    navn: "taeller",
    titel: { da: "tæller", en: "numerator" },
    type: "tal",
    vaerdi: ({ dele }) => decimal(dele?.taeller?.mindst)
  },
  {
    navn: "naevner",
    titel: { da: "nævner", en: "denominator" },
    type: "tal",
    vaerdi: ({ dele }) => decimal(dele?.naevner.mindst)
  },
  { navn: "maaltal", titel: { da: "måltal", en: "target" }, type: "tekst", vaerdi: ({ tekst }) => tekst.maaltal },
  {
    navn: "maaltal_side",
    titel: { da: "måltal, side", en: "target, side" },
    type: "tekst",
    vaerdi: ({ maaltal }) => maaltal?.side ?? ""
  },
  {
    navn: "maaltal_tal",
    titel: { da: "måltal, tal", en: "target, number" },
    type: "tal",
    vaerdi: ({ maaltal }) => decimal(maaltal?.graense)
  },
  { navn: "margin", titel: { da: "afstand", en: "margin" }, type: "tal", vaerdi: ({ margin }) => decimal(margin) }
]

const svar: ReadonlyArray<Kolonne> = [
  { navn: "status", titel: { da: "status", en: "status" }, type: "tekst", vaerdi: ({ status }) => status },
  { navn: "aarsag", titel: { da: "årsag", en: "reason" }, type: "tekst", vaerdi: ({ aarsag = "" }) => aarsag },
  {
    navn: "kendt",
    titel: { da: "kendt", en: "known" },
    type: "heltal",
    vaerdi: ({ fuldstaendighed }) => String(fuldstaendighed.kendt)
  },
  {
    navn: "ialt",
    titel: { da: "i alt", en: "of" },
    type: "heltal",
    vaerdi: ({ fuldstaendighed }) => String(fuldstaendighed.ialt)
  },
  { navn: "endelig", titel: { da: "endelig", en: "final" }, type: "jaNej", vaerdi: ({ endelig }) => jaNej(endelig) },
  {
    navn: "paa_sporet",
    titel: { da: "på sporet", en: "on track" },
    type: "jaNej",
    vaerdi: ({ paaSporet }) => jaNej(paaSporet)
  }
]

const bag: ReadonlyArray<Kolonne> = [
  {
    navn: "baseline",
    titel: { da: "baseline", en: "baseline" },
    type: "tekst",
    vaerdi: ({ baseline }) => noejagtig(baseline?.vaerdi)
  },
  {
    navn: "baseline_periode",
    titel: { da: "baseline, periode", en: "baseline, period" },
    type: "tekst",
    vaerdi: ({ baseline }) => baseline?.periode ?? "",
    fri: true
  },
  {
    navn: "baseline_kilde",
    titel: { da: "baseline, kilde", en: "baseline, source" },
    type: "tekst",
    vaerdi: ({ baseline }) => baseline?.kilde ?? ""
  },
  {
    navn: "fortolkninger",
    titel: { da: "fortolkninger", en: "readings" },
    type: "tekst",
    vaerdi: ({ laesninger }) => laesninger.map(({ fortolkning, tvivl }) => `${tvivl}=${fortolkning}`).join(" ")
  },
  {
    navn: "haenger_paa",
    titel: { da: "hænger på", en: "hangs on" },
    type: "tekst",
    vaerdi: ({ haengerPaa }) =>
      haengerPaa.map(({ fortolkning, status, tvivl }) => `${tvivl}=${fortolkning}:${status}`).join(" ")
  },
  {
    navn: "undertrykt",
    titel: { da: "undertrykt", en: "suppressed" },
    type: "tekst",
    vaerdi: ({ undertrykt }) => undertrykt.join(" ")
  }
]

/** The halves of a year are told apart by their first day. */
export const primaernoegle = [...noegle.map(({ navn }) => navn), "fra"]

export const kolonner: ReadonlyArray<Kolonne> = [...noegle, ...sted, ...figurer, ...svar, ...bag]
