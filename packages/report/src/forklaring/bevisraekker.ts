/** What a figure rests on, row by row down to file and line: contains personal data. */
import { type DelaftaleEvent, encodeEvent, type ForklaretBevis, LocalDate, type Recorded } from "@delaftale/core"
import type { Sprog } from "../sprog.ts"
import type { Punkt } from "./forklaringsafsnit.ts"
import { type Forklaringsord, forklaringsord } from "./forklaringsord.ts"

/** At most so many, and how many more there are. */
export const bevisraekker = (
  bevis: ReadonlyArray<ForklaretBevis>,
  hoejst: number,
  lang: Sprog
): ReadonlyArray<Punkt> => {
  const ord = forklaringsord(lang)
  const flere = bevis.length - hoejst
  return [
    ...bevis.slice(0, hoejst).map((en) => beviset(en, ord)),
    ...(flere > 0 ? [{ tekst: ord.flere(flere, bevis.length) }] : [])
  ]
}

/** What a registration says, without its source; free of names, since the log is. */
const indhold = (event: DelaftaleEvent): string => {
  const { efteranmeldt: _sent, kilde: _kilde, ...vaerdi } = encodeEvent(event).data
  return JSON.stringify(vaerdi)
}

const kilden = ({ event }: Recorded<DelaftaleEvent>, ord: Forklaringsord): string =>
  "kilde" in event && event.kilde !== undefined ? ord.linje(event.kilde.fil, event.kilde.linje) : ""

const kendt = ({ kendt: dag }: Recorded<DelaftaleEvent>, ord: Forklaringsord): string =>
  dag === undefined ? "" : ord.kendtDen(LocalDate.toDanish(dag))

const beviset = ({ haendelse, rettelser }: ForklaretBevis, ord: Forklaringsord): Punkt => ({
  tekst: `${ord.nr(haendelse.position)}${kendt(haendelse, ord)}: ${indhold(haendelse.event)}${kilden(haendelse, ord)}`,
  under: rettelser.map((rettelse) => {
    const { event, position } = rettelse
    const ny = event._tag === "RegistreringRettet" ? ord.til(indhold(event.efter)) : ord.annulleret
    const hvorfor = "begrundelse" in event ? ` (${ord.citat(event.begrundelse)})` : ""
    return `${ord.rettetVed(position)}${kendt(rettelse, ord)}${ny}${hvorfor}${kilden(rettelse, ord)}`
  })
})
