/** What a figure rests on, row by row down to file and line: contains personal data. */
import { type DelaftaleEvent, encodeEvent, type ForklaretBevis, LocalDate, type Recorded } from "@delaftale/core"

/** At most so many, and how many more there are. */
export const bevisraekker = (bevis: ReadonlyArray<ForklaretBevis>, hoejst: number): ReadonlyArray<string> => {
  const flere = bevis.length - hoejst
  return [
    ...bevis.slice(0, hoejst).flatMap(beviset),
    ...(flere > 0 ? [`  … og ${flere} flere (vis dem med --max ${bevis.length})`] : [])
  ]
}

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
