/** What is looked at before anybody looks for a fault: quickly, so not every seal; that is what verify is for. */
import { access, constants } from "node:fs/promises"
import { continuation, decodeEventLine, type Head, LogStore, lastOf, Position, readCommit } from "@delaftale/core"
import { inspectLog } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { discontinuity } from "../checkpoint/discontinuity.ts"
import type { SignedCheckpoint } from "../checkpoint/readCheckpointFile.ts"
import type { Sted } from "../sted.ts"
import type { Fund } from "./Fund.ts"

export const versioner = (version: string): Fund => {
  const set = `delaftale ${version}, Node ${process.versions.node}, ${process.platform}-${process.arch}, format 1`
  return { hvad: ["versioner", "versions"], set: [set, set], dom: "ok" }
}

export const lageret = ({ rod, sti }: Sted): Fund => ({
  hvad: ["lager", "store"],
  set:
    rod === undefined
      ? [`${sti} svarer`, `${sti} answers`]
      : [`mappen ${sti} kan læses`, `the folder ${sti} can be read`],
  dom: "ok"
})

/** A database that opened at all has a role that cannot change history: the store sees to that when it starts. */
export const rettigheder = ({ rod, sti }: Sted): Effect.Effect<Fund> => {
  const hvad = ["rettigheder", "rights"] as const
  if (rod === undefined) {
    const set = ["rollen kan læse og kan ikke ændre historien", "the role can read and cannot change history"] as const
    return Effect.succeed({ hvad, set, dom: "ok" })
  }
  return Effect.match(
    Effect.tryPromise(() => access(sti, constants.R_OK | constants.W_OK | constants.X_OK)),
    {
      onFailure: (): Fund => ({
        hvad,
        set: ["denne bruger kan læse, men ikke skrive", "this user can read, but not write"],
        dom: "obs"
      }),
      onSuccess: (): Fund => ({
        hvad,
        set: ["denne bruger kan læse og skrive", "this user can read and write"],
        dom: "ok"
      })
    }
  )
}

export const hovedet = ({ at, position, seal }: Head): Fund => ({
  hvad: ["hoved", "head"],
  set: [
    `${position} hændelser, den sidste skrevet ${at}, segl ${seal}`,
    `${position} events, the last written ${at}, seal ${seal}`
  ],
  dom: "ok"
})

/** Below this two machines that keep time may differ. */
const slinger = 5 * 60_000

/** What is written after a clock that ran ahead gets that clock's time, for `at` never falls. */
export const uret = ({ at }: Head, nu: string): Fund => {
  const foran = Date.parse(at) - Date.parse(nu)
  const hvad = ["ur", "clock"] as const
  if (foran <= slinger)
    return { hvad, set: [`${nu}, efter den sidste hændelse`, `${nu}, after the last event`], dom: "ok" }
  const minutter = Math.round(foran / 60_000)
  return {
    hvad,
    set: [
      `${nu}, men den sidste hændelse er skrevet ${minutter} minutter senere: et af urene går forkert`,
      `${nu}, but the last event was written ${minutter} minutes later: one of the clocks is wrong`
    ],
    dom: "nej"
  }
}

export const afbrudt = Effect.fnUntraced(function* ({ log, rod }: Sted) {
  const tornBytes = rod === undefined ? 0 : (yield* inspectLog(rod, log)).tornBytes
  const hvad = ["slutning", "end"] as const
  if (tornBytes === 0) return { hvad, set: ["intet afbrudt", "nothing broken off"], dom: "ok" } satisfies Fund
  return {
    hvad,
    set: [
      `${tornBytes} byte af en skrivning, der er afbrudt eller i gang (se: delaftale repair)`,
      `${tornBytes} bytes of a write that was broken off or is under way (see: delaftale repair)`
    ],
    dom: "obs"
  } satisfies Fund
})

/** Whether the log still passes through what was signed, how old that is, and how much has been added since. */
export const checkpointet = Effect.fnUntraced(function* (signed: SignedCheckpoint | undefined, head: Head, nu: string) {
  const hvad = ["checkpoint", "checkpoint"] as const
  if (signed === undefined) {
    const set = [
      "ikke nævnt (--checkpoint FIL --key OFFENTLIG)",
      "none named (--checkpoint FILE --key PUBLIC)"
    ] as const
    return { hvad, set, dom: "obs" } satisfies Fund
  }
  const { checkpoint } = signed
  const range = { after: Math.max(0, checkpoint.position - 1), upTo: Math.max(1, checkpoint.position) }
  const [batch] = yield* LogStore.use((store) => Stream.runCollect(store.read(head.log, range)))
  const seal = batch === undefined ? undefined : readCommit(batch.commit)?.sha256
  const there: Head =
    batch === undefined || seal === undefined ? head : { ...head, position: Position.make(lastOf(batch)), seal }
  const no = discontinuity(continuation(checkpoint, "notReached", there), checkpoint, head)
  if (no !== undefined) return { hvad, set: [no.da, no.en], dom: "nej" } satisfies Fund
  const event = batch === undefined ? undefined : Result.getOrUndefined(decodeEventLine(batch.lines.at(-1) ?? ""))
  const dage = Math.floor((Date.parse(nu) - Date.parse(event?.at ?? head.at)) / 86_400_000)
  const siden = head.position - checkpoint.position
  return {
    hvad,
    set: [
      `position ${checkpoint.position}, for ${dage} dage siden, underskrevet af ${signed.by}; ${siden} hændelser siden`,
      `position ${checkpoint.position}, ${dage} days ago, signed by ${signed.by}; ${siden} events since`
    ],
    dom: dage > 400 ? "obs" : "ok"
  } satisfies Fund
})
