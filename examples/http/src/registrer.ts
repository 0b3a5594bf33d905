/** Writing so that a client may send the same call again: its key gives the events their ids, and the log remembers them. */
import { createHash } from "node:crypto"
import {
  bundter,
  type DelaftaleEvent,
  encodeEvent,
  type Fakta,
  type Head,
  HeadMoved,
  type LogId,
  laesTilstand,
  type Ny,
  type Oensket,
  type Tilstand,
  tilfoejTil
} from "@delaftale/core"
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { NoeglenErBrugt } from "./Fejl.ts"

export interface Skrives {
  readonly log: LogId
  readonly nye: NonEmptyReadonlyArray<Ny<Fakta>>
  /** The client's name for the call. */
  readonly noegle: string
  readonly efter?: { readonly position: number; readonly segl: string }
}

/** `gentaget`: an earlier call of this key wrote it. */
interface Skrevet {
  readonly head: Head
  readonly gentaget: boolean
}

/** Who gets in between is seen: the log is read again, and it is decided on what they wrote. */
export const registrer = (skrives: Skrives) =>
  Effect.gen(function* () {
    const { efter, log, noegle, nye } = skrives
    const oenskede = Arr.map(nye, (ny, nummer): Oensket => ({ ...ny, id: idFor(log, noegle, nummer) }))
    const tilstand = yield* laesTilstand(log)
    const foer = yield* skrevetFoer(log, tilstand, oenskede)
    if (foer !== undefined) return { head: foer, gentaget: true } satisfies Skrevet
    const { head } = tilstand
    if (efter !== undefined && (efter.position !== head.position || efter.segl !== head.seal)) {
      return yield* new HeadMoved({ actual: head })
    }
    const nu = new Date().toISOString()
    return { head: yield* tilfoejTil(log, tilstand, oenskede, nu), gentaget: false } satisfies Skrevet
  }).pipe(Effect.retry({ times: 3, while: ({ _tag }) => _tag === "HeadMoved" && skrives.efter === undefined }))

/** The head after the batch of an earlier call of this key, if there was one that said the same. */
const skrevetFoer = Effect.fnUntraced(function* (
  log: LogId,
  { opslag }: Tilstand,
  oenskede: NonEmptyReadonlyArray<Oensket>
) {
  const foerste = opslag.positionAf(oenskede[0].id)
  if (foerste === undefined) return undefined
  const [bundt] = yield* bundter(log, foerste).pipe(
    Stream.filter(({ efter }) => efter.head.position >= foerste),
    Stream.take(1),
    Stream.runCollect
  )
  const ens =
    bundt?.haendelser.length === oenskede.length &&
    oenskede.every((oensket, nummer) => indhold(oensket) === indhold(bundt.haendelser[nummer]!))
  return ens ? bundt.efter.head : yield* new NoeglenErBrugt()
})

/** All that the client said, in the order of the schema. */
const indhold = ({ by, event, id, kendt = "" }: Omit<Oensket, "event"> & { readonly event: DelaftaleEvent }): string =>
  JSON.stringify([id, by, kendt, encodeEvent(event)])

/** A UUID of version 8 (RFC 9562): the same call has the same ids, in whatever process it is handled. */
const idFor = (log: LogId, noegle: string, nummer: number): string => {
  const hex = createHash("sha256")
    .update(JSON.stringify([log, noegle, nummer]))
    .digest("hex")
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16)
  const fra = (start: number, slut: number): string => hex.slice(start, slut)
  return `${fra(0, 8)}-${fra(8, 12)}-8${fra(13, 16)}-${variant}${fra(17, 20)}-${fra(20, 32)}`
}
