/** The promises that are followed up beside the verdict table: by coverage, as an expectation, or by a body's judgement. */
import { type Delaftale, Interval, type Maaling, Rational, type Vurdering } from "@delaftale/core"
import { aarsagsord, omraadenavn, raekkenavn } from "@delaftale/report"
import * as Arr from "effect/Array"
import { type Sprog, tekst } from "../../Sprog.ts"
import { celle, tallet } from "../statusTabel.ts"
import { tabel } from "../tabel.ts"

export const fulgteTabel = (
  delaftale: Delaftale,
  vurderinger: ReadonlyArray<Vurdering>,
  lang: Sprog
): ReadonlyArray<string> => {
  const aar = delaftale.projektaar.map(({ id }) => id).filter((id) => vurderinger.some((en) => en.projektaar === id))
  const raekker = Arr.groupBy(vurderinger, (en) => `${raekkenavn(en)}|${en.omraade ?? ""}`)
  const krop = Object.values(raekker).map((egne) => [
    raekkenavn(egne[0]!, lang),
    omraadenavn(delaftale, egne[0]!.omraade),
    ...aar.map((id) => {
      const fundet = egne.find(({ projektaar }) => projektaar === id)
      return fundet === undefined ? "" : fulgtCelle(delaftale, fundet, lang)
    })
  ])
  return tabel([[tekst(lang, "Løfte", "Promise"), tekst(lang, "Område", "Area"), ...aar], ...krop])
}

const fulgtCelle = (delaftale: Delaftale, vurdering: Vurdering, lang: Sprog): string => {
  const fulgt = delaftale.forpligtelser.find(({ id }) => id === vurdering.kriterium)?.foelgesVed
  if (fulgt?.anslaaet === true) return anslaaet(fulgt.maaling, vurdering, lang)
  const { indikator } = fulgt!.maaling
  return indikator.slags === "bedoemt" ? bedoemt(indikator.karakterer, vurdering, lang) : celle(vurdering, lang)
}

/** An expectation is not broken: the figure lies within it or not. */
const anslaaet = ({ krav }: Maaling, vurdering: Vurdering, lang: Sprog): string => {
  const { aarsag, status } = vurdering
  const ventet = krav.slags === "Mellem" ? ` ${krav.fra}-${krav.til}` : ""
  const hvad =
    aarsag !== undefined
      ? `? ${aarsagsord(aarsag, lang)}`
      : status === "opfyldt"
        ? tekst(lang, "som anslået", "as expected")
        : tekst(lang, "uden for det anslåede", "not as expected")
  const tal = tallet(vurdering)
  return [`${tekst(lang, "anslået", "estimate")}${ventet}:`, ...(tal === "" ? [] : [tal]), hvad].join(" ")
}

/** The grade in the words it was given in. */
const bedoemt = (karakterer: ReadonlyArray<string>, vurdering: Vurdering, lang: Sprog): string => {
  const { aarsag, status, vaerdi } = vurdering
  const plads = vaerdi === undefined ? undefined : Interval.exact(vaerdi)
  if (aarsag !== undefined || plads === undefined) return `?   ${aarsag === undefined ? "" : aarsagsord(aarsag, lang)}`
  const svar = status === "opfyldt" ? tekst(lang, "ja ", "yes") : tekst(lang, "nej", "no ")
  return `${svar} ${karakterer[Number(Rational.toDanish(plads))] ?? ""}`
}
