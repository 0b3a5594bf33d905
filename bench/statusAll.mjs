/** The command as somebody types it, in a process of its own: how long, how much memory, how many connections. */
import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"

const program = fileURLToPath(new URL("../packages/cli/bin/delaftale.mjs", import.meta.url))

/** `hook` is a module that the process loads first, in every thread; what it says on standard error is handed back. */
const run = async (place, workers, hook, ...flags) => {
  const child = spawn(
    process.execPath,
    [
      ...flags,
      `--import=data:text/javascript,${encodeURIComponent(hook)}`,
      ...[program, "status", "--all", place, "--format", "csv", "--workers", String(workers)]
    ],
    { stdio: ["ignore", "pipe", "pipe"] }
  )
  const [out, said] = [[], []]
  child.stdout.on("data", (part) => out.push(part))
  child.stderr.on("data", (part) => said.push(part))
  const code = await new Promise((resolve) => child.once("close", resolve))
  const text = Buffer.concat(said).toString()
  if (code !== 0) throw new Error(`status --all ended with ${code}: ${text}`)
  return { rows: Buffer.concat(out).toString().trim().split("\n").length - 1, said: text }
}

const tellMost = `import { isMainThread } from "node:worker_threads"
  if (isMainThread) process.on("exit", () => process.stderr.write("\\nmaxRSS " + process.resourceUsage().maxRSS + "\\n"))`

const tellLive = `import { isMainThread } from "node:worker_threads"
  const tell = () => {
    globalThis.gc()
    const live = (process.memoryUsage().heapUsed / 1e6).toFixed(1)
    process.stderr.write("\\n" + (isMainThread ? "main " : "thread ") + live + "\\n")
  }
  setInterval(tell, 1000).unref()`

const connections = "select count(*)::int as count from pg_stat_activity where usename = 'app'"

/** `client` looks at the server meanwhile; what has connections of its own open there is taken off. */
export const statusAll = async (place, workers, client) => {
  const count = async () => (await client.query(connections)).rows[0].count
  const before = await count()
  let most = 0
  const watch = setInterval(async () => {
    most = Math.max(most, (await count()) - before)
  }, 100)
  const start = performance.now()
  const { rows, said } = await run(place, workers, tellMost)
  const time = performance.now() - start
  clearInterval(watch)
  return {
    workers,
    rows,
    seconds: Number((time / 1000).toFixed(1)),
    "ms a log": Number((time / rows).toFixed(1)),
    "max MB": Math.round(Number(/maxRSS (\d+)/.exec(said)?.[1]) / 1024),
    connections: most
  }
}

/** What is still needed after a collection, second by second: the first and the last figure of each. */
export const liveHeap = async (place) => {
  const { rows, said } = await run(place, 1, tellLive, "--expose-gc")
  const of = (who) => [...said.matchAll(new RegExp(`^${who} (.*)$`, "gm"))].map(([, megabytes]) => Number(megabytes))
  const ends = (figures) => [figures[0], figures.at(-1)]
  return { rows, "main MB": ends(of("main")), "thread MB": ends(of("thread")) }
}
