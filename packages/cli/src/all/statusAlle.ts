/** `delaftale status --all <lager>`: every log of a store evaluated, by as many threads as there are to spare. */
import type { Statusvalg } from "@delaftale/core"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { Afslut, Brugsfejl } from "../Brugsfejl.ts"
import { laesLagersted } from "../lagersted.ts"
import { fremdrift } from "../render/fremdrift.ts"
import { konstruerederaekker } from "../render/konstrueret.ts"
import { lograekkerCsv } from "../render/lograekkerCsv.ts"
import { lograekkerTabel } from "../render/lograekkerTabel.ts"
import type { Sprog } from "../Sprog.ts"
import { startThread } from "../startThread.ts"
import { handOut } from "./handOut.ts"
import type { Lograekke } from "./Lograekke.ts"
import { logsI } from "./logsI.ts"

export interface Valgt {
  readonly valg: Statusvalg
  readonly threads: number
  readonly format: "table" | "csv"
  readonly lang: Sprog
}

export const statusAlle = Effect.fn("statusAlle")(function* (sti: string, { format, lang, threads, valg }: Valgt) {
  const sted = yield* Effect.fromResult(laesLagersted(sti))
  const logs = yield* logsI(sted)
  if (logs.length === 0) return yield* ingenLogge
  const bjaelke = fremdrift(logs.length)
  const start = startThread({ sted, valg })
  const raekker = yield* handOut(logs, Math.min(threads, logs.length), start, bjaelke.naaet).pipe(
    Effect.ensuring(Effect.sync(bjaelke.slut))
  )
  yield* vis(raekker, format, lang)
  const kode = vaerste(raekker)
  if (kode !== undefined) return yield* new Afslut({ kode })
})

const vis = Effect.fnUntraced(function* (raekker: ReadonlyArray<Lograekke>, format: Valgt["format"], lang: Sprog) {
  const konstrueret = raekker.some((en) => en._tag === "Vurderet" && en.datagrundlag === "konstrueret")
  if (format === "csv") {
    if (konstrueret) yield* Console.error(konstruerederaekker(lang))
    return yield* Console.log(lograekkerCsv(raekker, lang))
  }
  if (konstrueret) yield* Console.log(`${konstruerederaekker(lang)}\n`)
  yield* Console.log(lograekkerTabel(raekker, lang))
})

/** The exit code that the worst of the logs would have had by itself. */
const vaerste = (raekker: ReadonlyArray<Lograekke>): Afslut["kode"] | undefined =>
  ([3, 2, 1] as const).find((kode) => raekker.some((en) => en._tag === "Uvurderet" && en.besked.kode === kode))

const ingenLogge = new Brugsfejl({
  da: "Der er ingen logge her. Med --all skrives mappen, der holder loggenes mapper, eller databasens adresse uden #LOG.",
  en: "There are no logs here. With --all goes the folder that holds the folders of logs, or the address of the database without #LOG."
})
