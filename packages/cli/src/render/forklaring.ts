/** A derivation for people: from the words of the agreement down to the events, file and line. */
import {
  type DelaftaleEvent,
  encodeEvent,
  type ForklaretBevis,
  type ForklaretTvivl,
  type Forklaring,
  Interval,
  LocalDate,
  Maaltal,
  Rational,
  type Recorded,
  type Vurdering
} from "@delaftale/core"
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

/** What a registration says, without its source; free of names, since the log is. */
const indhold = (event: DelaftaleEvent): string => {
  const { efteranmeldt: _sent, kilde: _kilde, ...vaerdi } = encodeEvent(event).data
  return JSON.stringify(vaerdi)
}

const kilden = ({ event }: Recorded<DelaftaleEvent>): string =>
  "kilde" in event && event.kilde !== undefined ? ` [${event.kilde.fil}, linje ${event.kilde.linje}]` : ""

const kendt = ({ kendt: dag }: Recorded<DelaftaleEvent>): string =>
  dag === undefined ? "" : `, kendt ${LocalDate.toDanish(dag)}`

const beviset = ({ haendelse, rettelser }: ForklaretBevis): ReadonlyArray<string> => [
  `  nr. ${haendelse.position}${kendt(haendelse)}: ${indhold(haendelse.event)}${kilden(haendelse)}`,
  ...rettelser.map((rettelse) => {
    const { event, position } = rettelse
    const ny = event._tag === "RegistreringRettet" ? ` til ${indhold(event.efter)}` : ": annulleret"
    const hvorfor = "begrundelse" in event ? ` (${event.begrundelse})` : ""
    return `    rettet ved nr. ${position}${kendt(rettelse)}${ny}${hvorfor}${kilden(rettelse)}`
  })
]

export const forklaringTekst = (forklaring: Forklaring, hoejst: number): string => {
  const { bemaerkning, bevis, datakilde, maalt, omraader, ordlyd, regnestykke, status, tvivl, vurdering } = forklaring
  const { delaftale, head } = status
  const hvor = vurdering.omraade === undefined ? "" : `, ${omraadenavn(delaftale, vurdering.omraade)}`
  const flere = bevis.length - hoejst
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
    ...bevis.slice(0, hoejst).flatMap(beviset),
    ...(flere > 0 ? [`  … og ${flere} flere (vis dem med --max ${bevis.length})`] : []),
    "",
    `Svar: ${svar(vurdering)}.`,
    `Log ${head.log}, position ${head.position}, segl ${head.seal}`
  ].join("\n")
}
