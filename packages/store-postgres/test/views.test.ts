/** The engine and plain SQL count the same log, each in its own way; neither may differ from the other. */
import { spawnSync } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import {
  appendSealed,
  type DelaftaleEvent,
  emptyHead,
  encodeEvent,
  encodeEventLine,
  type Head,
  LogId,
  LogStore,
  pureSha256,
  Rational,
  type Recorded,
  sealBatch,
  status,
  type Vurdering
} from "@delaftale/core"
import { enkelteIndikatorer, lilleAftale, maaling, skridt, skrivHistorie } from "@delaftale/core/testing"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { postgresStore } from "../src/index.ts"
import { freshSchema, url } from "./freshSchema.ts"
import { sql } from "./sql.ts"

const idag = "2099-01-01"
const log = LogId.make("viborg")

interface Grundlag {
  readonly vaerdi: string | null
  readonly mindst: boolean
}

const noegle = (loefte: unknown, omraade: unknown, projektaar: unknown) => [loefte, omraade ?? "", projektaar].join("|")

const grundlag = async (schema: string): Promise<ReadonlyMap<string, Grundlag>> => {
  const rows = await sql(url, `select * from ${schema}.vurderingsgrundlag where log_id = $1`, [log])
  return new Map(
    rows.map(({ loefte, mindst, omraade, projektaar, vaerdi }) => [
      noegle(loefte, omraade, projektaar),
      { vaerdi: vaerdi === null ? null : String(vaerdi), mindst: mindst === true }
    ])
  )
}

const rational = (text: string) => Rational.fromDecimal(text.includes(".") ? text.replace(/\.?0+$/, "") : text)

/** How many figures of the engine have one of SQL beside them; each pair is held together. */
const holdt = (vurderinger: ReadonlyArray<Vurdering>, tal: ReadonlyMap<string, Grundlag>): number => {
  let antal = 0
  for (const { kriterium, omraade, projektaar, vaerdi } of vurderinger) {
    const egen = tal.get(noegle(kriterium, omraade, projektaar))
    if (egen === undefined || vaerdi === undefined) continue
    const hvor = noegle(kriterium, omraade, projektaar)
    expect({ hvor, mindst: vaerdi.hoejst === undefined }).toEqual({ hvor, mindst: egen.mindst })
    const found = egen.vaerdi === null ? undefined : Rational.toDanish(rational(egen.vaerdi))
    expect({ hvor, vaerdi: found }).toEqual({ hvor, vaerdi: Rational.toDanish(vaerdi.mindst) })
    antal++
  }
  return antal
}

/** Writes a log by the program, and holds the figures of the engine against those of SQL. */
const sammenlignet = (skriv: Effect.Effect<unknown, unknown, LogStore>): Promise<number> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const svar = Effect.andThen(skriv, status(log, { idag }))
        const { vurderinger } = yield* Effect.provide(svar, postgresStore({ url, schema, allowOwner: true }))
        return holdt(vurderinger, yield* Effect.promise(() => grundlag(schema)))
      })
    )
  )

const loefter = Object.entries(enkelteIndikatorer).flatMap(([id, indikator]) => {
  const krav = { slags: "Mindst", graense: "1" } as const
  return [
    [id, maaling(indikator, krav)],
    [`${id}-hvert`, maaling(indikator, krav, { omfang: "hvertOmraade" })]
  ] as const
})
const aftale = lilleAftale(Object.fromEntries(loefter))

/** What is encoded has no null. */
type Stored = Pick<Parameters<typeof encodeEventLine>[0], "type" | "v" | "data">

/** All in one batch. */
const skrevet = (haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>) => {
  const tom: Head = emptyHead(pureSha256, log)
  const linjer = haendelser.map(({ event, position, ...om }) =>
    Result.getOrThrow(encodeEventLine({ p: position, ...om, ...(encodeEvent(event) as Stored) }))
  )
  return appendSealed(tom, [sealBatch(pureSha256, tom, linjer)])
}

const delaftale = (...argumenter: ReadonlyArray<string>) => {
  const pakke = dirname(fileURLToPath(import.meta.resolve("@delaftale/cli/package.json")))
  const { status: kode, stderr } = spawnSync(process.execPath, [join(pakke, "bin", "delaftale.mjs"), ...argumenter], {
    encoding: "utf8"
  })
  if (kode !== 0) throw new Error(stderr)
}

const viborg = fileURLToPath(new URL("../../../examples/viborg/", import.meta.url))

/** The log as the command line imports it, batch by batch from its folder. */
const indlaest = (mappe: string) =>
  Effect.gen(function* () {
    const fra = yield* Effect.provide(LogStore.use(Effect.succeed), fileStore(mappe))
    const til = yield* LogStore
    yield* Stream.runForEach(fra.read(log), (batch) =>
      Effect.flatMap(til.head(log), (head) => til.append(log, head, [batch]))
    )
  })

const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 4)

describe("vurderingsgrundlag", () => {
  it("has the engine's figures, on random logs with corrections and annulments", async () => {
    let antal = 0
    await fc.assert(
      fc.asyncProperty(fc.array(skridt(aftale), { maxLength: 40 }), async (alle) => {
        antal += await sammenlignet(skrevet(skrivHistorie(aftale, alle)))
      }),
      { numRuns }
    )
    expect(antal).toBeGreaterThan(20 * numRuns)
  })

  it("has the engine's figures, on the public set of Viborg", { timeout: 120_000 }, async () => {
    const mappe = await mkdtemp(join(tmpdir(), "delaftale-"))
    try {
      delaftale("init", join(mappe, log), "--delaftale", join(viborg, "delaftale.json"), "--konstrueret")
      delaftale("import", join(mappe, log), join(viborg, "data"))
      expect(await sammenlignet(indlaest(mappe))).toBeGreaterThan(50)
    } finally {
      await rm(mappe, { recursive: true })
    }
  })
})
