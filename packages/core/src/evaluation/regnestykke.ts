/** How a target comes about, as Danish sentences with their numbers: the interpreter of Krav that gives arithmetic. */
import * as Rational from "../ground/Rational.ts"
import type { Indikator } from "../terms/Indikator.ts"
import type { Forloeb, Krav } from "../terms/Krav.ts"
import type { Reference } from "../terms/Reference.ts"
import { afrund } from "./bedoemKrav.ts"
import { beskriv } from "./beskriv.ts"
import type { Celle, Kontekst } from "./Kontekst.ts"
import { type Graensekrav, maaltalFor } from "./maaltalFor.ts"
import { baselineFor, fastsatFor, findes, foregaaende, referencevaerdi } from "./reference.ts"

const tal = Rational.toDanish
const komma = (decimal: string): string => decimal.replace(".", ",")

/** Where the value comes from that the target is made of. */
const kilden = (reference: Reference, kontekst: Kontekst, celle: Celle): string => {
  const fastsat = fastsatFor(kontekst, celle)
  if (fastsat !== undefined && (reference.slags === "maalt" || reference.slags === "fastsat")) {
    return `Udgangspunktet er fastsat ved en beslutning: ${tal(fastsat)}.`
  }
  switch (reference.slags) {
    case "aftalt": {
      const baseline = baselineFor(celle)
      return baseline === undefined
        ? "Aftalen nævner intet udgangspunkt her."
        : `Udgangspunktet er ${komma(baseline.vaerdi)} (${baseline.periode}): "${baseline.ordlyd}".`
    }
    case "maalt": {
      const { hvornaar } = reference
      if (hvornaar.slags === "undersoegelse") return `Udgangspunktet er målt i undersøgelsen ${hvornaar.undersoegelse}.`
      return hvornaar.slags === "dato"
        ? `Udgangspunktet er målt den ${hvornaar.dato}.`
        : "Udgangspunktet er målt dagen før aftalen."
    }
    case "fastsat":
      return "Udgangspunktet fastsættes ved en beslutning, som ikke er truffet."
    case "foregaaende":
      return "Der måles mod året før."
    case "benchmark":
      return `Der måles mod serien ${reference.serie}.`
    case "indikator":
      return `Der måles mod tallet for ${reference.kriterium}.`
  }
}

/** "32 · (1 − 0,05 · 2)" or "26,8 − 2": the move from the reference as one writes it by hand. */
const flytning = (fra: string, { enhed, form, sats = "0" }: Forloeb, n: number): string => {
  const led = `${sats.startsWith("-") ? "−" : "+"} ${komma(sats.replace("-", ""))}`
  if (enhed === "procentpoint") return `${fra} ${led}${form === "lineaer" || form === "sammensat" ? ` · ${n}` : ""}`
  if (form === "lineaer") return `${fra} · (1 ${led} · ${n})`
  return form === "sammensat" ? `${fra} · (1 ${led})^${n}` : `${fra} · (1 ${led})`
}

const forloebet = (krav: Forloeb, kontekst: Kontekst, celle: Celle, maal: Rational.Rational): ReadonlyArray<string> => {
  const aar = kontekst.delaftale.projektaar.findIndex(({ id }) => id === celle.projektaar.id)
  const n = aar + (krav.foerste ?? 1)
  const medAaretFoer = krav.form === "foregaaende" && aar > 0
  const fra = medAaretFoer ? foregaaende(kontekst, celle) : referencevaerdi(kontekst, celle, krav.fra)
  if (!findes(fra)) return []
  const hvad = medAaretFoer ? "tallet fra året før" : "udgangspunktet"
  const hvilket = krav.form === "lineaer" || krav.form === "sammensat" ? ` (år nr. ${n})` : ""
  if (krav.form === "trin")
    return [`Måltallet for ${celle.projektaar.id} er ${tal(maal)}, trinvis fra ${hvad} ${tal(fra)}.`]
  return [`Måltallet er ${hvad} flyttet: ${flytning(tal(fra), krav, n)} = ${tal(maal)}${hvilket}.`]
}

const graensen = (krav: Graensekrav, kontekst: Kontekst, celle: Celle): ReadonlyArray<string> => {
  const maal = maaltalFor(kontekst, celle, krav)
  const fra = krav.slags === "Forloeb" ? krav.fra : "end" in krav ? krav.end : undefined
  const aaretFoer =
    krav.slags === "Forloeb" && krav.form === "foregaaende" && celle.projektaar.fra > kontekst.delaftale.fra
  const kilde = aaretFoer ? ["Der måles mod året før."] : fra === undefined ? [] : [kilden(fra, kontekst, celle)]
  if (maal._tag === "Undtaget") return [...kilde, "Af 0 kan der ikke regnes en ændring: cellen er undtaget."]
  if (maal._tag === "Mangler") return [...kilde, "Der er ikke noget måltal, før det er kendt."]
  const { graense, side } = maal.maaltal
  const afrundet = afrund(celle)(graense)
  const ord = { mindst: "mindst", hoejst: "højst", over: "over", under: "under" }[side]
  const strengt = side === "over" || side === "under" ? "; det samme er ikke nok" : ""
  return [
    ...kilde,
    ...(krav.slags === "Forloeb" ? forloebet(krav, kontekst, celle, graense) : []),
    ...(Rational.order.equals(afrundet, graense) ? [] : [`Afrundet som udgangspunktet: ${tal(afrundet)}.`]),
    `Tallet skal være ${ord} ${tal(afrundet)}${strengt}.`
  ]
}

/** The same cell with a part's own figure, where the part has one. */
const om = (celle: Celle, indikator: Indikator | undefined): Celle =>
  indikator === undefined ? celle : { ...celle, maaling: { ...celle.maaling, indikator } }

/** Area by area where the arithmetic differs, and once where it is the same for all. */
const iHvertOmraade = (kontekst: Kontekst, celle: Celle, krav: Krav): ReadonlyArray<string> => {
  const stykker = kontekst.delaftale.boligomraader.map(({ id, navn }) => ({
    navn,
    saetninger: regnestykke(kontekst, { ...celle, omraade: id }, krav)
  }))
  const forskellige = new Set(stykker.map(({ saetninger }) => saetninger.join("\n")))
  if (forskellige.size === 1) return ["I hvert boligområde for sig:", ...stykker[0]!.saetninger]
  return stykker.flatMap(({ navn, saetninger }) => [`I ${navn}:`, ...saetninger])
}

export const regnestykke = (
  kontekst: Kontekst,
  celle: Celle,
  krav: Krav = celle.maaling.krav
): ReadonlyArray<string> => {
  switch (krav.slags) {
    case "Alle":
    case "Nogle": {
      const indledning = krav.slags === "Alle" ? "Alle disse skal holde:" : `Mindst ${krav.antal} af disse skal holde:`
      const dele = krav.krav.flatMap((del) => [
        ...(del.indikator === undefined ? [] : [`Om ${beskriv(del.indikator)}:`]),
        ...regnestykke(kontekst, om(celle, del.indikator), del.krav)
      ])
      return [indledning, ...dele]
    }
    case "HvertOmraade":
      return iHvertOmraade(kontekst, celle, krav.krav)
    case "HverPeriode":
      return [`I hver periode à ${krav.maaneder} måneder:`, ...regnestykke(kontekst, celle, krav.krav)]
    case "Mellem":
      return [`Tallet skal ligge fra ${komma(krav.fra)} til ${komma(krav.til)}.`]
    case "Bedoemt":
      return [`Bedømmelsen skal være mindst "${krav.mindst}".`]
    default:
      return graensen(krav, kontekst, celle)
  }
}
