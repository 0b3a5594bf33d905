/** What can go wrong with a call, and what each is over HTTP: a closed union, so that the compiler sees that none is missing. */
import type {
  Afvist,
  FindesIkke,
  HeadMoved,
  IngenDelaftale,
  InvalidEvent,
  LogCorrupt,
  StoreFailure,
  TooLarge,
  UgyldigtLogId,
  UlaeseligHaendelse
} from "@delaftale/core"
import * as Data from "effect/Data"
import type { Problem } from "./skemaer.ts"

/** The call itself has another form than the document says. */
export class UgyldigtKald extends Data.TaggedError("UgyldigtKald")<{
  readonly steder: ReadonlyArray<{ readonly sti: string; readonly besked: string }>
}> {
  readonly code = "ugyldigtKald"
}

/** The Idempotency-Key was used before, for something else. */
export class NoeglenErBrugt extends Data.TaggedError("NoeglenErBrugt")<object> {
  readonly code = "noeglenErBrugt"
}

export type Fejl =
  | Afvist
  | FindesIkke
  | HeadMoved
  | IngenDelaftale
  | InvalidEvent
  | LogCorrupt
  | NoeglenErBrugt
  | StoreFailure
  | TooLarge
  | UgyldigtKald
  | UgyldigtLogId
  | UlaeseligHaendelse

/** Of what is wrong with the service itself nothing is told outside: it stands in the log, by its code. */
export const problemFor = (fejl: Fejl): Problem => {
  const kode = fejl.code
  switch (fejl._tag) {
    case "UgyldigtKald":
      return { title: "The call is not as the document says", status: 400, kode, steder: fejl.steder }
    case "UgyldigtLogId":
      return { title: fejl.message, status: 400, kode }
    case "FindesIkke":
      return { title: fejl.message, status: 404, kode, kendte: fejl.kendte }
    case "IngenDelaftale":
      return { title: fejl.message, status: 404, kode }
    case "HeadMoved": {
      const { position, seal: segl } = fejl.actual
      return { title: fejl.message, status: 409, kode, hoved: { position, segl } }
    }
    case "TooLarge":
      return { title: fejl.message, status: 413, kode }
    case "Afvist":
      return { title: "Nothing was written: the log does not take it", status: 422, kode, grunde: fejl.grunde }
    case "InvalidEvent":
      return { title: fejl.message, status: 422, kode }
    case "NoeglenErBrugt":
      return { title: "The Idempotency-Key was used before, for something else", status: 422, kode }
    case "LogCorrupt":
    case "UlaeseligHaendelse":
      return { title: "The log cannot be read", status: 500, kode }
    case "StoreFailure":
      return { title: "The store does not answer; try again", status: 503, kode }
  }
}
