/** One route: what it is called, what it takes, what it may answer, and how it does so. The document is made of these. */
import type { Delaftaler, LogStore } from "@delaftale/core"
import type * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type { Fejl } from "./Fejl.ts"

export interface Kald {
  /** As it stands in the path, not looked at yet. */
  readonly log: string
  readonly spoergsmaal: Readonly<Record<string, string>>
  readonly noegle: string | undefined
  readonly krop: unknown
}

export interface Svar {
  readonly status: 200 | 201
  readonly krop: unknown
}

export interface Rute {
  readonly metode: "get" | "post"
  /** With `{log}` where the log is named. */
  readonly sti: string
  readonly navn: string
  readonly om: string
  readonly spoergsmaal?: Struktur
  readonly krop?: Schema.Codec<unknown, unknown>
  readonly svar: Readonly<Record<number, Indhold>>
  /** The problems there may be. */
  readonly problemer: ReadonlyArray<number>
  readonly udfoer: (kald: Kald) => Effect.Effect<Svar, Fejl, Delaftaler | LogStore>
}

type Struktur = Schema.Codec<unknown, unknown> & { readonly fields: object }

/** A schema of ours, or a published one by its JSON. */
export interface Indhold {
  readonly om: string
  readonly navn: string
  readonly skema: Schema.Codec<unknown, unknown> | (() => unknown)
}
