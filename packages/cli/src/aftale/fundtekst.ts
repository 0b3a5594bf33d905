/** What was found in an agreement, as lines to read and as JSON. */
import type { Aftalefund } from "@delaftale/core"
import { type Sprog, tekst } from "../Sprog.ts"

const alvor = { fejl: { da: "fejl", en: "error" }, advarsel: { da: "advarsel", en: "warning" } } as const

/** The place, what is wrong, and under it what to do. */
const fundet = (fund: Aftalefund, lang: Sprog): string => {
  const hvad = alvor[fund.alvor][lang].padEnd(8)
  const sted = fund.sti === "" ? tekst(lang, "(roden)", "(the root)") : fund.sti
  return [`${hvad}  ${sted}`, `          ${fund.besked[lang]}`, `          → ${fund.raad[lang]}`].join("\n")
}

const antal = (fund: ReadonlyArray<Aftalefund>, slags: Aftalefund["alvor"]): number =>
  fund.filter((et) => et.alvor === slags).length

const ialt = (fund: ReadonlyArray<Aftalefund>, lang: Sprog): string => {
  const [fejl, advarsler] = [antal(fund, "fejl"), antal(fund, "advarsel")]
  return lang === "da"
    ? `${fejl} fejl, ${advarsler} ${advarsler === 1 ? "advarsel" : "advarsler"}.`
    : `${fejl} ${fejl === 1 ? "error" : "errors"}, ${advarsler} ${advarsler === 1 ? "warning" : "warnings"}.`
}

export const fundtekst = (fil: string, fund: ReadonlyArray<Aftalefund>, lang: Sprog): string =>
  fund.length === 0
    ? tekst(lang, `${fil}: ingen fejl og ingen advarsler.`, `${fil}: no errors and no warnings.`)
    : [...fund.map((et) => fundet(et, lang)), ialt(fund, lang)].join("\n")

export const fundJson = (fund: ReadonlyArray<Aftalefund>, lang: Sprog): string =>
  JSON.stringify(
    {
      fejl: antal(fund, "fejl"),
      advarsler: antal(fund, "advarsel"),
      fund: fund.map(({ alvor: slags, besked, kode, raad, sti }) => ({
        alvor: slags,
        kode,
        sti,
        besked: besked[lang],
        raad: raad[lang]
      }))
    },
    null,
    2
  )
