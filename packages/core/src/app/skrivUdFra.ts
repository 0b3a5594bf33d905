/** What is to be written comes of what stands: read, made, decided and appended, anew if somebody wrote first. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Effect from "effect/Effect"
import type { Head } from "../audit/Head.ts"
import { InvalidEvent } from "../audit/InvalidEvent.ts"
import type { Oensket } from "../decisions/registreringsbeslutning.ts"
import type { LogId } from "../ground/LogId.ts"
import type { LogStore } from "../store/LogStore.ts"
import type { Afvist } from "./fejl.ts"
import { nu, nytId } from "./nu.ts"
import { igenVedHeadMoved, laesTilstand, type Skrivefejl, type Tilstand, tilfoejTil } from "./skriv.ts"

type Nye = NonEmptyReadonlyArray<Omit<Oensket, "id"> & { readonly id?: string }>

/** A decision that somebody else got in before is made again on what they wrote. */
export const skrivUdFra = (
  verbum: string,
  log: LogId,
  nye: (tilstand: Tilstand) => Effect.Effect<Nye, Afvist>
): Effect.Effect<Head, Skrivefejl | Afvist, LogStore> =>
  Effect.gen(function* () {
    const tilstand = yield* laesTilstand(log)
    const [foerste, ...resten] = yield* Effect.forEach(yield* nye(tilstand), medId)
    if (foerste === undefined) return yield* new InvalidEvent(ingen)
    return yield* tilfoejTil(log, tilstand, [foerste, ...resten], yield* nu)
  }).pipe(Effect.retry(igenVedHeadMoved), Effect.withSpan(verbum))

const medId = (ny: Nye[number]): Effect.Effect<Oensket> => Effect.map(nytId, (frisk) => ({ ...ny, id: ny.id ?? frisk }))

/** A caller without types may hand in an empty list. */
const ingen = { code: "noEvents", path: "", found: "missing", advice: "hand in at least one" } as const
