/** What every decision of a body is told: the meeting, the minutes it rests on, why, and who decides. */
import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import type { Beslutning } from "@delaftale/core"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { sprog } from "../Sprog.ts"
import { ulaeselig } from "../ulaeselig.ts"
import { dag, dagen, felt } from "../valg.ts"

export const skrivevalg = {
  kendt: dag("kendt", "Den dag, det blev kendt; ellers i dag"),
  by: Flag.String("by").pipe(Flag.withDescription("Rollen; ellers den, aftalen nævner"), Flag.optional),
  toer: Flag.Boolean("dry-run").pipe(Flag.withDefault(false), Flag.withDescription("Kontrollér; skriv intet")),
  lang: sprog
}

export const beslutningsvalg = {
  moede: Flag.String("date").pipe(Flag.withMetavar("YYYY-MM-DD"), Flag.withDescription("Mødets dag")),
  referat: Flag.String("minutes").pipe(
    Flag.withMetavar("FIL"),
    Flag.withDescription("Referatet; dets navn og SHA-256 skrives i loggen, ikke dets indhold")
  ),
  punkt: Flag.String("item").pipe(Flag.withDescription("Punktet på dagsordenen"), Flag.optional),
  begrundelse: Flag.String("reason").pipe(Flag.withDescription("Hvorfor; står i loggen, uden navne")),
  ...skrivevalg
}

interface Valgt {
  readonly moede: string
  readonly referat: string
  readonly punkt: Option.Option<string>
  readonly begrundelse: string
}

/** The fields that all decisions have. */
export const faelles = Effect.fn("faelles")(function* ({ begrundelse, moede, punkt, referat }: Valgt) {
  const dato = (yield* dagen("date", Option.some(moede)))!
  const bytes = yield* Effect.tryPromise({
    try: () => readFile(referat),
    catch: (fejl) => ulaeselig(referat, fejl)
  })
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  const grundlag: Beslutning["grundlag"] = {
    dokument: basename(referat),
    dato,
    ...felt("punkt", Option.getOrUndefined(punkt)),
    sha256
  }
  return { dato, begrundelse, grundlag }
})
