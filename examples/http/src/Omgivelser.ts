/** What every answer needs of the service around it, and how a failure is told to the client. */
import type { Delaftaler, LogStore, StoreFailure } from "@delaftale/core"
import * as Cause from "effect/Cause"
import type * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import type { Context } from "hono"
import { type Fejl, problemFor } from "./Fejl.ts"
import { bug, type Skriv } from "./logbog.ts"
import type { Problem } from "./skemaer.ts"

export interface Omgivelser {
  readonly koer: <A, E>(
    arbejde: Effect.Effect<A, E, Delaftaler | LogStore>,
    valg?: { readonly signal: AbortSignal }
  ) => Promise<Exit.Exit<A, E | StoreFailure>>
  readonly skriv: Skriv
  /** Aborts when the service begins to stop. */
  readonly stopper: AbortSignal
  readonly mestBytes?: number
}

/** What stands in the line of a call besides its route, status and time. */
export type Maerker = { Variables: { kode?: string } }

export const uventet: Problem = { title: "Something is wrong with the service", status: 500, kode: "uventet" }

/** A failure is a problem of the call; anything else is a bug. */
export const sagt = ({ skriv }: Omgivelser, cause: Cause.Cause<Fejl>): Problem => {
  const fejl = Cause.findErrorOption(cause)
  if (Option.isSome(fejl)) return problemFor(fejl.value)
  skriv(bug(Cause.squash(cause)))
  return uventet
}

export const problem = (c: Context<Maerker>, krop: Problem): Response => {
  c.set("kode", krop.kode)
  return new Response(JSON.stringify(krop), {
    status: krop.status,
    headers: { "content-type": "application/problem+json" }
  })
}
