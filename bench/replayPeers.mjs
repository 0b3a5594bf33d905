/**
 * replay-1m-vs-…: our verified, validated, evaluated replay of a million events from file on two cores, and what others
 * need for the same figures of the same events. Each of them has a process of its own, which is given the log once.
 */
import { fork } from "node:child_process"
import { fileURLToPath } from "node:url"
import { status } from "@delaftale/core"
import { startPostgres } from "../testing/startPostgres.ts"
import { installEmmettSqlite, installPeers } from "./installPeers.mjs"
import { log, logOf, million, valg } from "./logOf.mjs"
import { twoCounting } from "./pieces.mjs"
import { plainFold } from "./plainFold.mjs"
import { sameFigures } from "./sameFigures.mjs"

const child = fileURLToPath(new URL("./children/replayPeer.mjs", import.meta.url))

/** Started with its log written to its own store; each `ask` is one replay, timed over there. */
const start = async (peer, folder, port) => {
  const process_ = fork(child, [peer, folder], {
    env: { ...process.env, PEERS_PGPORT: String(port) },
    execArgv: ["--expose-gc", "--max-old-space-size=8192", "--no-warnings"],
    stdio: ["ignore", "ignore", "inherit", "ipc"]
  })
  const next = () =>
    new Promise((resolve, reject) => {
      const ended = (code) => reject(new Error(`${peer} ended with ${code}`))
      process_.once("exit", ended)
      process_.once("message", (message) => {
        process_.off("exit", ended)
        resolve(message)
      })
    })
  const said = async () => {
    const { error, ...answer } = await next()
    if (error !== undefined) throw new Error(`${peer}: ${error}`)
    return answer
  }
  const { versions } = await said()
  return {
    versions,
    ask: () => {
      process_.send("replay")
      return said()
    },
    stop: async () => {
      const ended = new Promise((resolve) => process_.once("exit", resolve))
      process_.disconnect()
      await ended
    }
  }
}

/** Ours must be the figures of the whole log by hand; theirs those that we have of the log that they were given. */
const against =
  (peer, { events: theirEvents = million, goal, install = installPeers, server = false }) =>
  async () => {
    install()
    const place = await logOf(million)
    const theirAmount = Math.min(theirEvents, million)
    const theirPlace = await logOf(theirAmount)
    const byHand = plainFold(place.folder)
    const ofTheirs = await theirPlace.run(status(log, valg))
    const postgres = server ? await startPostgres() : undefined
    const { ask, stop, versions } = await start(peer, theirPlace.folder, postgres?.port)
    const { end, replay } = twoCounting(place)
    const speed = (amount, millis) => (amount / millis) * 1000
    return {
      name: `replay-1m-vs-${peer}`,
      goal,
      unit: "events/s",
      ours: async () => {
        const before = performance.now()
        const answer = await replay()
        return { speed: speed(million, performance.now() - before), answer }
      },
      theirs: async () => {
        const { figures, millis } = await ask()
        return { speed: speed(theirAmount, millis), answer: new Map(figures) }
      },
      check: (ours, theirs) => {
        sameFigures(ours, byHand)
        sameFigures(ofTheirs, theirs)
      },
      more: () => ({ events: million, theirsEvents: theirAmount, versions }),
      teardown: async () => {
        await end()
        await stop()
        await postgres?.stop()
      }
    }
  }

const peers = {
  duckdb: { goal: 1 },
  emmett: { goal: 5, server: true },
  "emmett-sqlite": { goal: 4, install: installEmmettSqlite },
  // its consumer looks through all messages for each page, and writes down how far it is after each message
  "emmett-projection": { goal: 80, server: true, events: 50_000 },
  // it writes one event at a time: a million would take some minutes to write; what it reads grows with its streams only
  castore: { goal: 2.4, server: true, events: 200_000 }
}

export const replayPeerMeasures = Object.fromEntries(
  Object.entries(peers).map(([peer, how]) => [`replay-1m-vs-${peer}`, against(peer, how)])
)
