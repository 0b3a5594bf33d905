/** The agreement read back to its author, as lines for a terminal. */
import {
  type Delaftale,
  type Forklaringspunkt,
  forklarAftale,
  type Loefteforklaring,
  type Tvivlsforklaring
} from "@delaftale/core"
import { emneord } from "@delaftale/report"
import { type Sprog, tekst } from "../Sprog.ts"

const bredde = 14

/** A name in front, what it is about behind, line under line. */
const felt = (navn: string, linjer: ReadonlyArray<string>, ind = "  "): ReadonlyArray<string> =>
  linjer.map((linje, nummer) => `${ind}${(nummer === 0 ? navn : "").padEnd(bredde)}${linje}`)

const punkterne = (punkter: ReadonlyArray<Forklaringspunkt>, lang: Sprog, ind?: string): ReadonlyArray<string> =>
  punkter.flatMap(({ emne, linjer }) => felt(emneord(emne, lang), linjer, ind))

const tvivlen = ({ laesninger, spoergsmaal }: Tvivlsforklaring, lang: Sprog): ReadonlyArray<string> => [
  ...felt(tekst(lang, "Tvivl", "Doubt"), [spoergsmaal]),
  ...laesninger.flatMap(({ aendrer, gaeldende, id, laesning }) => [
    `    ${gaeldende ? "●" : "○"} ${id}${gaeldende ? tekst(lang, " (gælder)", " (holds)") : ""}: ${laesning}`,
    ...punkterne(aendrer, lang, "        ")
  ])
]

const loeftet = (loefte: Loefteforklaring, lang: Sprog): string => {
  const { aktivitet, bemaerkning, datakilde, id, opfoelgning, ordlyd, punkter, styrke, tvivl } = loefte
  const enkelt = (navn: string, vaerdi: string | undefined) => (vaerdi === undefined ? [] : felt(navn, [vaerdi]))
  return [
    `${id}: »${ordlyd}«`,
    ...enkelt(tekst(lang, "Aktivitet", "Activity"), aktivitet),
    ...enkelt(tekst(lang, "Datakilde", "Source text"), datakilde),
    ...punkterne(punkter, lang),
    ...enkelt(tekst(lang, "Styrke", "Strength"), styrke),
    ...enkelt(tekst(lang, "Opfølgning", "Follow-up"), opfoelgning),
    ...enkelt(tekst(lang, "Bemærkning", "Note"), bemaerkning),
    ...tvivl.flatMap((en) => tvivlen(en, lang))
  ].join("\n")
}

export const forklaringstekst = (aftale: Delaftale, lang: Sprog): string =>
  [aftale.titel, ...forklarAftale(aftale, lang).map((loefte) => loeftet(loefte, lang))].join("\n\n")
