/** How a target comes about, as Danish sentences with their numbers: the interpreter of Krav that gives arithmetic. */
import * as Rational from "../ground/Rational.ts"
import type { Forloeb, Krav } from "../terms/Krav.ts"
import type { Reference } from "../terms/Reference.ts"
import { afrund } from "./bedoemKrav.ts"
import { beskriv } from "./beskriv.ts"
import type { Celle, Kontekst } from "./Kontekst.ts"
import { type Graensekrav, maaltalFor } from "./maaltalFor.ts"
import { baselineFor, findes, foregaaende, referencevaerdi } from "./reference.ts"

const tal = Rational.toDanish
const komma = (decimal: string): string => decimal.replace(".", ",")

/** Where the value comes from that the target is made of. */
const kilden = (reference: Reference, celle: Celle): string => {
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
      return "Udgangspunktet fastsættes ved en beslutning."
    case "foregaaende":
      return "Der måles mod året før."
    case "benchmark":
      return `Der måles mod serien ${reference.serie}.`
    case "indikator":
      return `Der måles mod tallet for ${reference.kriterium}.`
  }
}

/** "0,95" or "1 − 0,05 · 2": the factor as one writes it by hand. */
const faktor = ({ form, sats = "0" }: Forloeb, n: number): string => {
  const fortegn = sats.startsWith("-") ? "−" : "+"
  const stoerrelse = komma(sats.replace("-", ""))
  if (form === "lineaer") return `(1 ${fortegn} ${stoerrelse} · ${n})`
  return form === "sammensat" ? `(1 ${fortegn} ${stoerrelse})^${n}` : `(1 ${fortegn} ${stoerrelse})`
}

const forloebet = (krav: Forloeb, kontekst: Kontekst, celle: Celle, maal: Rational.Rational): string => {
  const aar = kontekst.delaftale.projektaar.findIndex(({ id }) => id === celle.projektaar.id)
  const n = aar + (krav.foerste ?? 1)
  const medAaretFoer = krav.form === "foregaaende" && aar > 0
  const fra = medAaretFoer ? foregaaende(kontekst, celle) : referencevaerdi(kontekst, celle, krav.fra)
  if (!findes(fra)) return ""
  const hvad = medAaretFoer ? "året før" : "udgangspunktet"
  const hvilket = krav.form === "lineaer" || krav.form === "sammensat" ? ` (år nr. ${n})` : ""
  if (krav.form === "trin")
    return `Måltallet for ${celle.projektaar.id} er ${tal(maal)}, trinvis fra ${hvad} ${tal(fra)}.`
  const regning =
    krav.enhed === "relativ"
      ? `${tal(fra)} · ${faktor(krav, n)}`
      : `${tal(fra)} + (${komma(krav.sats ?? "0")})${krav.form === "lineaer" || krav.form === "sammensat" ? ` · ${n}` : ""}`
  return `Måltallet er ${hvad} flyttet: ${regning} = ${tal(maal)}${hvilket}.`
}

const graensen = (krav: Graensekrav, kontekst: Kontekst, celle: Celle): ReadonlyArray<string> => {
  const maal = maaltalFor(kontekst, celle, krav)
  const fra = krav.slags === "Forloeb" ? krav.fra : "end" in krav ? krav.end : undefined
  const aaretFoer =
    krav.slags === "Forloeb" && krav.form === "foregaaende" && celle.projektaar.fra > kontekst.delaftale.fra
  const kilde = aaretFoer ? ["Der måles mod året før."] : fra === undefined ? [] : [kilden(fra, celle)]
  if (maal._tag === "Undtaget") return [...kilde, "Af 0 kan der ikke regnes en ændring: cellen er undtaget."]
  if (maal._tag === "Mangler") return [...kilde, "Der er ikke noget måltal, før det er kendt."]
  const { graense, side } = maal.maaltal
  const afrundet = afrund(celle)(graense)
  const ord = { mindst: "mindst", hoejst: "højst", over: "over", under: "under" }[side]
  const strengt = side === "over" || side === "under" ? "; det samme er ikke nok" : ""
  return [
    ...kilde,
    ...(krav.slags === "Forloeb" ? [forloebet(krav, kontekst, celle, graense)] : []),
    ...(Rational.order.equals(afrundet, graense) ? [] : [`Afrundet som udgangspunktet: ${tal(afrundet)}.`]),
    `Tallet skal være ${ord} ${tal(afrundet)}${strengt}.`
  ].filter((saetning) => saetning !== "")
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
        ...regnestykke(kontekst, celle, del.krav)
      ])
      return [indledning, ...dele]
    }
    case "HvertOmraade":
      return ["I hvert boligområde for sig:", ...regnestykke(kontekst, celle, krav.krav)]
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
