/** An explanation as it is asked for: for people as text or Markdown, for programs as JSON. */
import type { Forklaring } from "@delaftale/core"
import { bevisoversigt, bevisraekker, forklaringProv, forklaringsdele } from "@delaftale/report"
import type { Sprog } from "../Sprog.ts"
import { forklaringMarkdown, forklaringTekst } from "./forklaring.ts"
import { konstrueretLinje } from "./konstrueret.ts"
import { enkeltvis, visEnkeltvis } from "./personoplysninger.ts"

/** `hoejst`: with `raekker`, so many are shown in text and Markdown. */
interface Visning {
  readonly format: "text" | "markdown" | "json"
  readonly hoejst: number
  readonly lang: Sprog
  readonly raekker: boolean
}

export const skrevetForklaring = (forklaring: Forklaring, { format, hoejst, lang, raekker }: Visning): string => {
  const { bevis, status: svar } = forklaring
  if (format === "json") return JSON.stringify(forklaringProv(forklaring, { sprog: lang, raekker }), null, 2)
  const grundlag = raekker
    ? [{ tekst: enkeltvis(lang) }, ...bevisraekker(bevis, hoejst, lang)]
    : [...bevisoversigt(bevis, lang), ...(bevis.length === 0 ? [] : [{ tekst: visEnkeltvis(lang) }])]
  const dele = forklaringsdele(forklaring, grundlag, lang)
  const advarsel = svar.datagrundlag === "konstrueret" ? [konstrueretLinje(lang)] : []
  return format === "markdown"
    ? forklaringMarkdown(dele, advarsel)
    : [...advarsel.flatMap((linje) => [linje, ""]), forklaringTekst(dele)].join("\n")
}
