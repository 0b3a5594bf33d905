/** JSON lines that are events as `register` takes them, each with an id that says what the line says. */
import { encodeEvent, erRegistrering, type Oensket } from "@delaftale/core"
import * as Result from "effect/Result"
import { laesLinje } from "../register/laesHaendelser.ts"
import { eventId } from "./eventId.ts"
import type { Anmaerkning } from "./Indlaest.ts"
import type { Jsonlinje } from "./jsonlinjer.ts"

/** A line of the file, with what was found wrong with it; grown in place while the file is read. */
export interface Linje {
  readonly raekke: number
  readonly linje: number
  readonly fejl: Array<Anmaerkning>
  readonly oensket?: Oensket
}

/** The first line that is JSON says whether they are events. */
export const erHaendelser = (linjer: ReadonlyArray<Jsonlinje>): boolean => {
  for (const { raa } of linjer.slice(0, 20)) {
    const json = Result.try((): unknown => JSON.parse(raa))
    if (Result.isFailure(json)) continue
    const objekt = json.success
    return typeof objekt === "object" && objekt !== null && "type" in objekt && "data" in objekt
  }
  return false
}

/** Each with the key of its person as `ny` gives it, and with where it stands in the file. */
export const haendelseslinjer = (
  linjer: ReadonlyArray<Jsonlinje>,
  fil: string,
  ny: (noegle: string) => string
): ReadonlyArray<Linje> =>
  linjer.map(({ linje, raa }, nummer) => {
    const raekke = nummer + 1
    const laest = laesLinje(raa)
    return Result.isSuccess(laest)
      ? { raekke, linje, fejl: [], oensket: medId(laest.success, { fil, linje }, ny) }
      : { raekke, linje, fejl: laest.failure.map((en) => ({ felt: null, ...en, raekke, linje })) }
  })

/** Duties have no place for their source. */
const medId = (
  { by, event: skrevet, kendt }: Oensket,
  kilde: { readonly fil: string; readonly linje: number },
  ny: (noegle: string) => string
): Oensket => {
  const event = "noegle" in skrevet ? { ...skrevet, noegle: ny(skrevet.noegle) } : skrevet
  const { data, type } = encodeEvent(event)
  const { kilde: _, ...indhold } = data
  const id = eventId("haendelse", type, by, kendt ?? "", JSON.stringify(indhold))
  const medKilde = erRegistrering(event) && event.kilde === undefined ? { ...event, kilde } : event
  return { id, by, ...(kendt === undefined ? {} : { kendt }), event: medKilde }
}
