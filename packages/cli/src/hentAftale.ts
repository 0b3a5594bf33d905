/** An agreement out of its file. */
import { readFile } from "node:fs/promises"
import { type Delaftale, laesDelaftale, UgyldigDelaftale } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Brugsfejl } from "./Brugsfejl.ts"
import { ulaeselig } from "./ulaeselig.ts"

export const hentAftale: (fil: string) => Effect.Effect<Delaftale, Brugsfejl | UgyldigDelaftale> = Effect.fn(
  "hentAftale"
)(function* (fil) {
  const laest = laesDelaftale(yield* hentJson(fil))
  return Result.isFailure(laest) ? yield* new UgyldigDelaftale({ fejl: laest.failure }) : laest.success
})

/** JSON out of a file, whatever it says. */
export const hentJson = (fil: string): Effect.Effect<unknown, Brugsfejl> =>
  Effect.flatMap(laesFil(fil), (indhold) => laesJson(fil, indhold))

/** The role that makes an agreement: the one that may revise it. */
export const indgaaetAf = ({ organer, revision }: Delaftale): string => revision?.vedtages ?? organer[0].id

const laesFil = (fil: string) =>
  Effect.tryPromise({
    try: () => readFile(fil, "utf8"),
    catch: (fejl) => ulaeselig(fil, fejl)
  })

const laesJson = (fil: string, indhold: string) =>
  Effect.try({
    try: (): unknown => JSON.parse(indhold.replace(/^\uFEFF/, "")),
    catch: (fejl) =>
      new Brugsfejl({ da: `${fil} er ikke JSON: ${String(fejl)}`, en: `${fil} is not JSON: ${String(fejl)}` })
  })
