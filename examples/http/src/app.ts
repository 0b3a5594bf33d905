/** The routes on Hono: limits, problems, the log of calls, and whether the service lives. */
import * as Exit from "effect/Exit"
import { type Context, Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { problemFor, UgyldigtKald } from "./Fejl.ts"
import { foelg } from "./foelg.ts"
import { bug } from "./logbog.ts"
import { type Maerker, type Omgivelser, problem, sagt, uventet } from "./Omgivelser.ts"
import { openapi } from "./openapi.ts"
import type { Kald, Rute } from "./Rute.ts"
import { ruter, svarerLageret } from "./ruter.ts"
import type { Problem } from "./skemaer.ts"

export const app = (omgivelser: Omgivelser): Hono<Maerker> => {
  const { mestBytes = 1024 * 1024, stopper } = omgivelser
  const hono = new Hono<Maerker>()
  hono.use(logfoert(omgivelser))
  hono.use(bodyLimit({ maxSize: mestBytes, onError: (c) => problem(c, forStor(mestBytes)) }))
  hono.get("/live", (c) => c.json({ status: "lever" }))
  hono.get("/ready", async (c) => {
    const klar =
      !stopper.aborted &&
      Exit.match(await omgivelser.koer(svarerLageret), { onFailure: () => false, onSuccess: (svarer) => svarer })
    return c.json({ status: klar ? "klar" : "ikkeKlar" }, klar ? 200 : 503)
  })
  const dokument = openapi(ruter)
  hono.get("/openapi.json", (c) => c.json(dokument))
  for (const rute of ruter) hono.on(rute.metode, rute.sti.replace("{log}", ":log"), (c) => svar(omgivelser, rute, c))
  hono.get("/logs/:log/foelg", (c) => foelg(omgivelser, c))
  hono.notFound((c) =>
    problem(c, { title: "There is no such route; see /openapi.json", status: 404, kode: "ukendtRute" })
  )
  hono.onError((fejl, c) => {
    omgivelser.skriv(bug(fejl))
    return problem(c, uventet)
  })
  return hono
}

const forStor = (mest: number): Problem => ({
  title: `At most ${mest} bytes fit into one call; send it in parts`,
  status: 413,
  kode: "kroppenErForStor"
})

const svar = async (omgivelser: Omgivelser, rute: Rute, c: Context<Maerker>): Promise<Response> => {
  const krop = await kroppen(rute, c)
  if (krop instanceof UgyldigtKald) return problem(c, problemFor(krop))
  const kald: Kald = {
    log: c.req.param("log") ?? "",
    spoergsmaal: c.req.query(),
    noegle: c.req.header("Idempotency-Key"),
    krop
  }
  const exit = await omgivelser.koer(rute.udfoer(kald))
  if (Exit.isSuccess(exit)) return c.json(exit.value.krop as object, exit.value.status)
  return problem(c, sagt(omgivelser, exit.cause))
}

const kroppen = async ({ krop }: Rute, c: Context): Promise<unknown> => {
  if (krop === undefined) return undefined
  const steder = [{ sti: "", besked: "Expected a body of JSON" }]
  return c.req.json().catch((fejl) => {
    // over the limit is for `bodyLimit` to say
    if (fejl instanceof SyntaxError) return new UgyldigtKald({ steder })
    throw fejl
  })
}

/** The route and not the address: what stands behind a question mark may name an area, and a path may be anything. */
const logfoert =
  ({ skriv, stopper }: Omgivelser) =>
  async (c: Context<Maerker>, videre: () => Promise<void>): Promise<void> => {
    const kald = crypto.randomUUID()
    const fra = performance.now()
    await videre()
    c.header("X-Request-Id", kald)
    // so that a connection that is kept open does not hold up the end
    if (stopper.aborted) c.header("Connection", "close")
    const rute = c.req.matchedRoutes.findLast(({ method }) => method !== "ALL")?.path ?? "ukendt"
    const ms = Math.round(performance.now() - fra)
    skriv({ hvad: "kald", kald, metode: c.req.method, rute, status: c.res.status, ms, kode: c.get("kode") })
  }
