/**
 * pg-…-vs-emmett, pg-…-vs-castore: our store and what one would pick instead, on the same events and the same durable
 * server, each in a process of its own run by the harness in `peers/`. Installs the peers there when first asked for.
 */
import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { startPostgres } from "../testing/startPostgres.ts"
import { installPeers, peers } from "./installPeers.mjs"

const ours = join(import.meta.dirname, "children", "oursOnPostgres.mjs")

/** Warms up, runs three times, holds the figures of every run against those of the plain loop. */
const runOne = (id, port) => {
  const env = { ...process.env, PEERS_NODE: process.execPath, PEERS_PGPORT: String(port) }
  const only = `^${id.replaceAll(".", "\\.")}$`
  const args = [join(peers, "run.mjs"), "postgres", "--only", only, "--with", ours]
  const lines = execFileSync(process.execPath, args, { env, stdio: ["ignore", "pipe", "ignore"] })
  const line = lines
    .toString()
    .split("\n")
    .find((text) => text.startsWith(`{"id":"${id}"`))
  if (line === undefined) throw new Error(`${id} gave no result: is bench/peers installed whole?`)
  const { checkedRuns, error, median } = JSON.parse(line)
  if (error !== undefined) throw new Error(`${id}: ${error}`)
  return { speed: median, answer: checkedRuns }
}

const against = (name, goal, oursId, theirsId) => async () => {
  installPeers()
  const { port, stop } = await startPostgres()
  return {
    name,
    goal,
    unit: "events/s",
    rounds: 5,
    ours: () => runOne(oursId, port),
    theirs: () => runOne(theirsId, port),
    check: (ours, theirs) => {
      if (ours !== theirs || ours === 0) throw new Error(`${ours} and ${theirs} runs checked`)
    },
    teardown: stop
  }
}

const goals = [
  ["pg-append-100-vs-emmett", 1.5, "ours.postgres.append.batch100", "emmett.postgres.append.batch100"],
  ["pg-append-100-vs-castore", 8, "ours.postgres.append.batch100", "castore.postgres.group100"],
  ["pg-append-1-vs-emmett", 2, "ours.postgres.append.single.1", "emmett.postgres.append.single.1"],
  ["pg-group-64-vs-emmett", 10, "ours.postgres.append.single.64", "emmett.postgres.append.single.8"],
  ["pg-replay-vs-emmett", 3, "ours.postgres.replay10k", "emmett.postgres.aggregate10k"],
  ["pg-replay-vs-castore", 1.3, "ours.postgres.replay10k", "castore.postgres.aggregate10k"],
  ["pg-follow-vs-emmett", 30, "ours.postgres.follow10k", "emmett.postgres.consume.tuned"]
]
export const peerMeasures = Object.fromEntries(
  goals.map(([name, goal, ours, theirs]) => [name, against(name, goal, ours, theirs)])
)
