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
export const meldingslinje = ({ felt, grund, kode, linje: nummer, raad, vaerdi }: Melding, lang: Sprog): string => {
  const hvor = [
    nummer === null ? "" : `${tekst(lang, "linje", "line")} ${nummer}`,
    felt === null ? "" : vaerdi === undefined ? felt : `${felt} "${vaerdi}"`
  ].filter((del) => del !== "")
  return `  ${hvor.join(", ")}${hvor.length === 0 ? "" : " "}(${kode}): ${grund} ${raad}`
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
    ...afviste.map((melding) => meldingslinje(melding, lang)),
    ...advarsler.map((melding) => meldingslinje(melding, lang))
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
