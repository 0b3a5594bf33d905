/** A derivation for people: from the words of the agreement down to the events, file and line. */
import { type ForklaretTvivl, type Forklaring, Interval, Maaltal, Rational, type Vurdering } from "@delaftale/core"
import { aarsagsord } from "./aarsager.ts"
import { omraadenavn } from "./celle.ts"

const statusord = {
  opfyldt: "opfyldt",
  ikkeOpfyldt: "ikke opfyldt",
  kanIkkeVurderes: "kan ikke vurderes",
  undtaget: "undtaget"
} as const

const svar = ({ aarsag, status }: Vurdering): string =>
  aarsag === undefined ? statusord[status] : `${statusord[status]}: ${aarsagsord(aarsag, "da")}`

const tal = ({ maaltal, margin, vaerdi }: Vurdering): string =>
  [
    vaerdi === undefined ? "intet tal" : `tallet er ${Interval.toDanish(vaerdi)}`,
    maaltal === undefined ? "intet måltal" : `måltallet er ${Maaltal.toDanish(maaltal)}`,
    margin === undefined ? "" : `afstanden er ${Rational.toDanish(margin)}`
  ]
    .filter((del) => del !== "")
    .join(", ")

const tvivlen = ({ andre, gaeldende, spoergsmaal }: ForklaretTvivl): ReadonlyArray<string> => [
  `  ${spoergsmaal}`,
  `    gælder (ikke besluttet): ${gaeldende.id}: ${gaeldende.laesning}`,
  ...andre.map(({ fortolkning, vurdering }) => {
    const udfald = vurdering === undefined ? "" : ` → ${svar(vurdering)} (${tal(vurdering)})`
    return `    ellers ${fortolkning.id}: ${fortolkning.laesning}${udfald}`
  })
]

/** `grundlag` is what is to be said of the registrations: `bevisraekker` or `bevisoversigt`. */
export const forklaringTekst = (forklaring: Forklaring, grundlag: ReadonlyArray<string>): string => {
  const { bemaerkning, bevis, datakilde, maalt, omraader, ordlyd, regnestykke, status, tvivl, vurdering } = forklaring
  const { delaftale, head } = status
  const hvor = vurdering.omraade === undefined ? "" : `, ${omraadenavn(delaftale, vurdering.omraade)}`
  return [
    `${vurdering.kriterium}${hvor}, ${vurdering.projektaar}: ${svar(vurdering)}`,
    "",
    "Aftalens ord:",
    `  "${ordlyd}"`,
    ...(datakilde === undefined ? [] : [`  Datakilde: "${datakilde}"`]),
    ...(bemaerkning === undefined ? [] : [`  Bemærkning: ${bemaerkning}`]),
    ...(tvivl.length === 0 ? [] : ["", "Sådan er de læst:", ...tvivl.flatMap(tvivlen)]),
    ...(regnestykke.length === 0 ? [] : ["", "Kravet:", ...regnestykke.map((saetning) => `  ${saetning}`)]),
    ...(omraader.length === 0
      ? []
      : [
          "",
          "Alle områder skal holde det; undtagne regnes ikke med:",
          ...omraader.map((en) => `  ${omraadenavn(delaftale, en.omraade)}: ${svar(en)} (${tal(en)})`)
        ]),
    "",
    `Målt: ${maalt}.`,
    `  ${tal(vurdering)}; ${vurdering.fuldstaendighed.kendt} af ${vurdering.fuldstaendighed.ialt} kendt; ` +
      `${vurdering.endelig ? "endelig" : "foreløbig"}.`,
    "",
    `Tallet hviler på ${bevis.length} registreringer:`,
    ...grundlag,
    "",
    `Svar: ${svar(vurdering)}.`,
    `Log ${head.log}, position ${head.position}, segl ${head.seal}`
  ].join("\n")
}
