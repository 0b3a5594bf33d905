/** Small stores of random logs: of real and of constructed figures, and such as cannot be evaluated. */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { encodeEventLine, LogId, type LogStore, type SealedBatch } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { append, sealed, uncut } from "../move/logs.ts"

export interface Enlog {
  readonly log: LogId
  readonly batches: ReadonlyArray<SealedBatch>
  /** In a folder one byte of it is flipped after it was written. */
  readonly isDamaged: boolean
}

const slags = ["konstrueret", "faktisk", "udenAftale", "ukendtHaendelse", "oedelagt"] as const

/** An event that says nothing of an agreement, and one that no version knows; both are written and sealed as they should. */
const linje = (type: string, data: { readonly [felt: string]: string }): string =>
  Result.getOrThrow(
    encodeEventLine({
      ...{ p: 1, id: "00000000-0000-4000-8000-000000000001", type, v: 1 },
      ...{ at: "2017-04-01T11:00:00.000Z", by: "bestyrelse", data }
    })
  )
const udenAftale = linje("TalOpgjort", { noegletal: "klager", omraade: "nord", projektaar: "2001/02", vaerdi: "3" })
const ukendtHaendelse = linje("DelaftaleOmdoebt", { navn: "Ny" })

const linjerFor = (hvilken: (typeof slags)[number], hele: ReadonlyArray<string>): ReadonlyArray<string> => {
  if (hvilken === "udenAftale") return [udenAftale]
  if (hvilken === "ukendtHaendelse") return [ukendtHaendelse]
  return hvilken === "faktisk" ? hele.map((linje) => linje.replace('"konstrueret"', '"faktisk"')) : hele
}

interface Kladde {
  readonly id: string
  readonly hvilken: (typeof slags)[number]
  readonly hele: readonly [linjer: ReadonlyArray<string>, sizes: ReadonlyArray<number>]
}

const enlog = ({ hele: [linjer, sizes], hvilken, id }: Kladde): Enlog => {
  const log = LogId.make(id)
  return { log, batches: sealed(linjerFor(hvilken, linjer), sizes, log), isDamaged: hvilken === "oedelagt" }
}

/** At least one log, no two with the same id. */
export const lager: fc.Arbitrary<ReadonlyArray<Enlog>> = fc
  .uniqueArray(
    fc.record({ id: fc.stringMatching(/^[a-z][a-z0-9-]{0,3}$/), hvilken: fc.constantFrom(...slags), hele: uncut }),
    { minLength: 1, maxLength: 6, selector: ({ id }) => id }
  )
  .map((alle) => alle.map(enlog))

/** One log of each kind, always the same, by its name in small letters. */
export const enAfHver: ReadonlyArray<Enlog> = fc
  .sample(uncut, { numRuns: 1, seed: 7 })
  .flatMap((hele) => slags.map((hvilken) => enlog({ id: hvilken.toLowerCase(), hvilken, hele })))

export const skriv = (lager: ReadonlyArray<Enlog>): Effect.Effect<void, unknown, LogStore> =>
  Effect.forEach(lager, ({ batches, log }) => append(batches, log), { discard: true })

/** As folders, the damage included. */
export const skrivMapper = async (rod: string, lager: ReadonlyArray<Enlog>): Promise<void> => {
  await Effect.runPromise(Effect.provide(skriv(lager), fileStore(rod)))
  for (const { isDamaged, log } of lager) if (isDamaged) oedelaeg(join(rod, log, "0000000000000001.ndjson"))
}

const oedelaeg = (fil: string): void => {
  const bytes = readFileSync(fil)
  const midt = bytes.indexOf('"titel":"') + 9
  bytes.writeUInt8(bytes.readUInt8(midt) ^ 1, midt)
  writeFileSync(fil, bytes)
}
