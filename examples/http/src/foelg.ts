/** A log followed as server-sent events: the counts of its answers, at once and whenever it has grown. */
import { type Aktuel, Delaftaler } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Stream from "effect/Stream"
import type { Context } from "hono"
import { streamSSE } from "hono/streaming"
import { type Maerker, type Omgivelser, problem, sagt } from "./Omgivelser.ts"

/** So that a proxy in between does not think that nobody is there any more. */
const livstegn = 15_000

export const foelg = async (omgivelser: Omgivelser, c: Context<Maerker>): Promise<Response> => {
  const aabnet = await omgivelser.koer(Effect.flatMap(Delaftaler, (alle) => alle.open(c.req.param("log") ?? "")))
  if (Exit.isFailure(aabnet)) return problem(c, sagt(omgivelser, aabnet.cause))
  return streamSSE(c, async (stroem) => {
    const forladt = new AbortController()
    stroem.onAbort(() => forladt.abort())
    const puls = setInterval(() => void stroem.write(": \n\n"), livstegn)
    const sender = aabnet.value
      .follow()
      .pipe(
        Stream.runForEach((status) =>
          Effect.promise(() =>
            stroem.writeSSE({ event: "status", id: String(status.head.position), data: JSON.stringify(antal(status)) })
          )
        )
      )
    const exit = await omgivelser.koer(sender, { signal: AbortSignal.any([forladt.signal, omgivelser.stopper]) })
    clearInterval(puls)
    if (Exit.isFailure(exit) && !forladt.signal.aborted && !omgivelser.stopper.aborted) {
      const { kode } = sagt(omgivelser, exit.cause)
      await stroem.writeSSE({ event: "fejl", data: JSON.stringify({ kode }) })
    }
  })
}

const antal = ({ head, vurderinger }: Aktuel) => {
  const af = (status: Aktuel["vurderinger"][number]["status"]): number =>
    vurderinger.filter((en) => en.status === status).length
  return {
    position: head.position,
    segl: head.seal,
    opfyldt: af("opfyldt"),
    ikkeOpfyldt: af("ikkeOpfyldt"),
    kanIkkeVurderes: af("kanIkkeVurderes"),
    undtaget: af("undtaget")
  }
}
