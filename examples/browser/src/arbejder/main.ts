/** The worker: reads what the page was handed, and answers what is asked about it. One worker, one log. */
import {
  type Celleadresse,
  type Delaftalelog,
  Delaftaler,
  delaftaler,
  type FindesIkke,
  type IngenDelaftale,
  type LogCorrupt,
  type StoreFailure,
  type UgyldigtLogId,
  type UlaeseligHaendelse
} from "@delaftale/core"
import { bevisoversigt, forklaringsdele } from "@delaftale/report"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { FraArbejder, TilArbejder } from "../Besked.ts"
import { iOrden } from "./bytes.ts"
import { filstore } from "./filstore.ts"
import { kontroller } from "./kontroller.ts"
import { tabellen } from "./tabellen.ts"

type Fejl = LogCorrupt | StoreFailure | UlaeseligHaendelse | IngenDelaftale | FindesIkke | UgyldigtLogId

let aabnet: Delaftalelog | undefined

const sig = (besked: FraArbejder): void => self.postMessage(besked)
const meld = (trin: "kontrol" | "optaelling") => (laest: number) => sig({ _tag: "Fremskridt", trin, laest })

const laes = Effect.fnUntraced(function* (alle: ReadonlyArray<File>) {
  const filer = iOrden(alle)
  if (filer.length === 0) return afvist("Der var ingen fil, hvis navn ender på .ndjson.")
  const { fejl, kontrol } = yield* kontroller(filer, meld("kontrol"))
  if (fejl !== undefined) return fejlet(fejl, (kontrol?.linjer ?? 1) + 1)
  if (kontrol === undefined) return afvist("Loggen er tom: der står ikke andet end dens første linje.")
  const lager = Layer.provide(delaftaler, filstore(filer, meld("optaelling")))
  const log = yield* Effect.flatMap(Delaftaler, (alle) => alle.open(kontrol.log)).pipe(Effect.provide(lager))
  const tabel = tabellen(yield* log.status())
  aabnet = log
  return { _tag: "Hel", kontrol, tabel } as const
})

const forklar = Effect.fnUntraced(function* (log: Delaftalelog, adresse: Celleadresse) {
  const forklaring = yield* log.forklar(adresse)
  const dele = forklaringsdele(forklaring, bevisoversigt(forklaring.bevis, "da"), "da")
  return { _tag: "Forklaret", adresse, dele } as const
})

const afvist = (tekst: string): FraArbejder => ({ _tag: "Afvist", tekst })

/** `fra` is the line after the last batch that is whole. The reasons of the verifier are in English. */
const fejlet = (fejl: Fejl, fra = Number.POSITIVE_INFINITY): FraArbejder => {
  const brudt = (linje: number, kode: string, grund: string) =>
    ({ _tag: "Brudt", fra: Math.min(fra, linje), linje, kode, grund }) as const
  switch (fejl._tag) {
    case "LogCorrupt":
      return brudt(fejl.line, fejl.code, fejl.reason)
    case "UlaeseligHaendelse":
      return brudt(fejl.linje, fejl.kode, fejl.grund)
    case "IngenDelaftale":
      return afvist("Seglene holder, men loggen begynder ikke med en delaftale, så der er intet at opgøre.")
    case "StoreFailure":
      return afvist("Filen kan ikke længere læses: den er flyttet eller ændret. Læg den på siden igen.")
    case "FindesIkke":
    case "UgyldigtLogId":
      return afvist(fejl.message)
  }
}

const svar = (besked: TilArbejder): Effect.Effect<FraArbejder, Fejl> => {
  if (besked._tag === "Laes") return laes(besked.filer)
  return aabnet === undefined
    ? Effect.succeed(afvist("Der er ingen log at forklare ud fra."))
    : forklar(aabnet, besked.adresse)
}

self.addEventListener("message", ({ data }: MessageEvent<TilArbejder>) => {
  void Effect.runPromise(Effect.catch(svar(data), (fejl) => Effect.succeed(fejlet(fejl)))).then(sig)
})
