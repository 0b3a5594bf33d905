/** A plan out of its file, held against the logs of a store. */
import {
  type Helhedsplan,
  helhedsplanstatus,
  laesHelhedsplan,
  type Planvalg,
  UgyldigHelhedsplan
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { hentJson } from "../hentAftale.ts"
import { laesLagersted, lagerI } from "../lagersted.ts"
import { egneNoegler } from "./egneNoegler.ts"

export const hentHelhedsplan = Effect.fn("hentHelhedsplan")(function* (fil: string, sti: string, valg: Planvalg) {
  const plan = yield* hentPlan(fil)
  const store = lagerI(yield* Effect.fromResult(laesLagersted(sti)))
  return yield* Effect.gen(function* () {
    const svar = yield* helhedsplanstatus(plan, valg)
    yield* egneNoegler(plan)
    return svar
  }).pipe(Effect.provide(store))
})

const hentPlan = Effect.fnUntraced(function* (fil: string) {
  const laest: Result.Result<Helhedsplan, UgyldigHelhedsplan["fejl"]> = laesHelhedsplan(yield* hentJson(fil))
  return Result.isFailure(laest) ? yield* new UgyldigHelhedsplan({ fejl: laest.failure }) : laest.success
})
