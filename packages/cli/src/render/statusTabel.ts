/** The verdict table for people: a line for each promise and area, a column for each year. */
import { Interval, Maaltal, type Status, type Vurdering } from "@delaftale/core"
import { aarsagsord, cirka, omraadenavn, raekkenavn } from "@delaftale/report"
import { type Sprog, tekst } from "../Sprog.ts"
import { taelling } from "../taelling.ts"
import { grundlagLinjer } from "./grundlag.ts"
import { tabel } from "./tabel.ts"

const tegn = { opfyldt: "ja ", ikkeOpfyldt: "nej", kanIkkeVurderes: "?  ", undtaget: "-  " } as const
const signs = { opfyldt: "yes", ikkeOpfyldt: "no ", kanIkkeVurderes: "?  ", undtaget: "-  " } as const

/** The figure for the eye, the CSV has it exactly; "" where there is none. */
export const tallet = ({ vaerdi }: Vurdering): string => (vaerdi === undefined ? "" : cirka(Interval.toDanish(vaerdi)))

/** "nej 29 (28,8)", "ja  45", "?   37.. (40) antal mangler". */
export const celle = (vurdering: Vurdering, lang: Sprog): string => {
  const { aarsag, maaltal, paaSporet, status } = vurdering
  const tal = tallet(vurdering)
  const maal = maaltal === undefined ? "" : `(${Maaltal.toDanish(maaltal)})`
  const hvorfor = aarsag === undefined ? "" : aarsagsord(aarsag, lang)
  const spor =
    paaSporet === undefined
      ? ""
      : paaSporet
        ? tekst(lang, "på sporet", "on track")
        : tekst(lang, "ikke på sporet", "off track")
  const dele = status === "undtaget" ? [tal, hvorfor] : [tal, maal, hvorfor, spor]
  return [(lang === "da" ? tegn : signs)[status], ...dele.filter((del) => del !== "")].join(" ")
}

const taellingTekst = (vurderinger: ReadonlyArray<Vurdering>, klasse: Vurdering["klasse"], lang: Sprog): string => {
  const { ikkeOpfyldt, kanIkkeVurderes, opfyldt, undtaget } = taelling(vurderinger, klasse)
  const [navn, ja, nej, maaske, uden] =
    lang === "da"
      ? [
          klasse === "kriterium" ? "Succeskriterier" : "Forpligtelser",
          "opfyldt",
          "ikke opfyldt",
          "kan ikke vurderes",
          "undtaget"
        ]
      : [klasse === "kriterium" ? "Success criteria" : "Commitments", "met", "not met", "not assessable", "exempt"]
  return `${navn}: ${opfyldt} ${ja}, ${ikkeOpfyldt} ${nej}, ${kanIkkeVurderes} ${maaske}, ${undtaget} ${uden}`
}

/** Where the answer can be found again. */
const iLoggen = ({ head }: Status, lang: Sprog): string =>
  tekst(
    lang,
    `Log ${head.log}, position ${head.position}, segl ${head.seal}`,
    `Log ${head.log}, position ${head.position}, seal ${head.seal}`
  )

/** `fod`: the last line, where the answer does not come from a log. */
export const statusTabel = (status: Status, lang: Sprog, fod = iLoggen(status, lang)): string => {
  const { delaftale, setFra, vurderinger } = status
  const aar = delaftale.projektaar.map(({ id }) => id).filter((id) => vurderinger.some((v) => v.projektaar === id))
  const raekker = new Map<string, ReadonlyArray<Vurdering>>()
  for (const vurdering of vurderinger) {
    const noegle = `${raekkenavn(vurdering)}|${vurdering.omraade ?? ""}`
    raekker.set(noegle, [...(raekker.get(noegle) ?? []), vurdering])
  }
  const krop = [...raekker.values()].map((egne) => [
    raekkenavn(egne[0]!, lang),
    omraadenavn(delaftale, egne[0]!.omraade),
    ...aar.map((id) => {
      const fundet = egne.find(({ projektaar }) => projektaar === id)
      return fundet === undefined ? "" : celle(fundet, lang)
    })
  ])
  return [
    `${delaftale.titel} · ${delaftale.helhedsplan}`,
    tekst(lang, `Set fra ${setFra}.`, `Seen from ${setFra}.`),
    ...grundlagLinjer(status, lang),
    "",
    ...tabel([[tekst(lang, "Løfte", "Promise"), tekst(lang, "Område", "Area"), ...aar], ...krop]),
    "",
    taellingTekst(vurderinger, "kriterium", lang),
    taellingTekst(vurderinger, "forpligtelse", lang),
    fod
  ].join("\n")
}
