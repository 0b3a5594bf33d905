/** What came of a file, for people and for programs. */
import type { Indlaest, Melding } from "../import/Indlaest.ts"
import { type Sprog, tekst } from "../Sprog.ts"

const ord: { readonly [U in Indlaest["udfald"]]: { readonly da: string; readonly en: string } } = {
  accepteres: { da: "taget ind", en: "taken in" },
  accepteresMedAdvarsel: { da: "taget ind, med advarsler", en: "taken in, with warnings" },
  raekkerAfvises: { da: "rækker afvist", en: "rows refused" },
  filAfvises: { da: "afvist", en: "refused" },
  ukendtFil: { da: "ikke en kendt slags fil", en: "not a known kind of file" }
}

/** "  linje 3, Afdeling "Houlkaervænget" (ukendtOmraade): … Gør: …" */
export const meldingslinje = (melding: Melding, lang: Sprog): string =>
  linjenMed(melding, melding.linje === null ? "" : `${tekst(lang, "linje", "line")} ${melding.linje}`)

const linjenMed = ({ felt, grund, kode, raad, vaerdi }: Melding, linje: string): string => {
  const hvor = [linje, felt === null ? "" : vaerdi === undefined ? felt : `${felt} "${vaerdi}"`]
  const sted = hvor.filter((del) => del !== "").join(", ")
  return `  ${sted}${sted === "" ? "" : " "}(${kode}): ${grund} ${raad}`
}

/** So many lines are named where the same is said of more of them. */
const NAEVNTE = 3

/** What is said of many lines in the same words is said once: "linje 2, 3, 4 og 189 mere". */
const meldingslinjer = (meldinger: ReadonlyArray<Melding>, lang: Sprog): ReadonlyArray<string> => {
  const ens = new Map<string, Array<Melding>>()
  for (const melding of meldinger) {
    const { felt, grund, kode, raad, vaerdi } = melding
    const noegle = JSON.stringify([felt, vaerdi, kode, grund, raad])
    const gruppe = ens.get(noegle)
    if (gruppe === undefined) ens.set(noegle, [melding])
    else gruppe.push(melding)
  }
  return [...ens.values()].flatMap((gruppe) => {
    const linjer = gruppe.flatMap(({ linje }) => linje ?? [])
    if (linjer.length <= NAEVNTE) return gruppe.map((melding) => meldingslinje(melding, lang))
    const naevnt = linjer.slice(0, NAEVNTE).join(", ")
    const mere = linjer.length - NAEVNTE
    return [linjenMed(gruppe[0]!, tekst(lang, `linje ${naevnt} og ${mere} mere`, `line ${naevnt} and ${mere} more`))]
  })
}

export const indlaestTekst = (indlaest: Indlaest, skrevet: number, lang: Sprog): string => {
  const { accepterede, advarsler, afviste, fil, filfejl, laest, sprunget, type, udfald } = indlaest
  const tal =
    lang === "da"
      ? `${laest} rækker læst, ${accepterede} gode, ${sprunget} kendt i forvejen, ${skrevet} hændelser skrevet`
      : `${laest} rows read, ${accepterede} good, ${sprunget} known before, ${skrevet} events written`
  return [
    `${fil}${type === null ? "" : ` (${type})`}: ${ord[udfald][lang]}. ${tal}.`,
    ...(filfejl === null ? [] : [meldingslinje(filfejl, lang)]),
    ...meldingslinjer(afviste, lang),
    ...meldingslinjer(advarsler, lang)
  ].join("\n")
}

/** One JSON object on one line; the wanted events are left out. */
export const indlaestJsonMedRaekker = ({ eksempler: _, oenskede: __, ...rapport }: Indlaest, skrevet: number): string =>
  JSON.stringify({ ...rapport, skrevet })

/** The same without what the rows that came in say. */
export const indlaestJson = (
  { eksempler: _, oenskede: __, vaerdier: ___, ...rapport }: Indlaest,
  skrevet: number
): string => JSON.stringify({ ...rapport, skrevet })
