/** The service from its start to its end: what is under way is finished, then what the store holds is given back. */
import type { Server } from "node:http"
import { delaftaler, type LogStore, type StoreFailure } from "@delaftale/core"
import { createAdaptorServer } from "@hono/node-server"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { app } from "./app.ts"
import { bibliotekets, type Skriv, tilStandardUd } from "./logbog.ts"

export interface Tjenestevalg {
  readonly store: Layer.Layer<LogStore, StoreFailure>
  /** 0, if left out, is one that is free. */
  readonly port?: number
  readonly vaert?: string
  readonly skriv?: Skriv
  readonly mestBytes?: number
  /** How long calls that are under way may take to finish once it stops, in milliseconds; then they are cut off. */
  readonly frist?: number
}

export interface Tjeneste {
  readonly url: string
  /** Again: nothing more. */
  readonly stop: () => Promise<void>
}

/** Rejects with what is wrong with the store, before anything listens. */
export const begyndTjeneste = async (valg: Tjenestevalg): Promise<Tjeneste> => {
  const { frist = 10_000, mestBytes, port = 0, skriv = tilStandardUd, store, vaert = "127.0.0.1" } = valg
  const runtime = ManagedRuntime.make(Layer.provideMerge(Layer.provideMerge(delaftaler, store), bibliotekets(skriv)))
  await runtime.context()
  const stopper = new AbortController()
  const omgivelser = {
    koer: runtime.runPromiseExit,
    skriv,
    stopper: stopper.signal,
    ...(mestBytes === undefined ? {} : { mestBytes })
  }
  const server = createAdaptorServer({ fetch: app(omgivelser).fetch }) as Server
  const url = await lyt(server, port, vaert)
  skriv({ hvad: "begynder", url })
  let stoppet: Promise<void> | undefined
  return {
    url,
    stop: () => {
      stoppet ??= (async () => {
        skriv({ hvad: "stopper" })
        stopper.abort()
        await luk(server, frist)
        await runtime.dispose()
        skriv({ hvad: "stoppet" })
      })()
      return stoppet
    }
  }
}

const lyt = (server: Server, port: number, vaert: string): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, vaert, () => {
      const adresse = server.address()
      const valgt = typeof adresse === "object" && adresse !== null ? adresse.port : port
      resolve(`http://${vaert}:${valgt}`)
    })
  })

/** A connection that has had its last answer is closed, and not kept for the next question. */
const luk = (server: Server, frist: number): Promise<void> =>
  new Promise((resolve) => {
    const tomme = setInterval(() => server.closeIdleConnections(), 20)
    const ur = setTimeout(() => server.closeAllConnections(), frist)
    server.close(() => {
      clearInterval(tomme)
      clearTimeout(ur)
      resolve()
    })
  })
