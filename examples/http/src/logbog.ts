/** What the service tells of itself, one line of JSON each: never an address with its questions, a body, or a message. */
import * as Logger from "effect/Logger"

/** `kode` is a code of the library or of the service, `rute` the route and not the address that was asked for. */
export interface Linje {
  readonly hvad: "begynder" | "kald" | "stopper" | "stoppet" | "fejl" | "bibliotek"
  readonly [felt: string]: string | number | boolean | undefined
}

export type Skriv = (linje: Linje) => void

export const tilStandardUd: Skriv = (linje) => {
  process.stdout.write(`${JSON.stringify({ tid: new Date().toISOString(), ...linje })}\n`)
}

/** What the library logs (a recovery, a database that does not sync) holds no data of a log; it comes as lines too. */
export const bibliotekets = (skriv: Skriv) =>
  Logger.layer([
    Logger.make(({ logLevel, message }) => skriv({ hvad: "bibliotek", niveau: logLevel, besked: String(message) }))
  ])

/** Of a bug: its kind and where in the code, since its message may hold what it tripped over. */
export const bug = (fejl: unknown): Linje => {
  const { name, stack = "" } = fejl instanceof Error ? fejl : new Error("no error was thrown")
  const steder = stack.split("\n").filter((linje) => /^\s+at /.test(linje))
  return {
    hvad: "fejl",
    navn: name,
    steder: steder
      .slice(0, 8)
      .map((sted) => sted.trim())
      .join(" < ")
  }
}
