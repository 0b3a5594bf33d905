/** A large log without a browser: it is read a piece at a time, tells how far it has come, and gives the same answers. */
import { readFileSync } from "node:fs"
import { Delaftaler, delaftaler, exportLog, LogId, memoryStore, type Vurdering } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { beforeAll, describe, expect, it } from "vitest"
import { filstore } from "../src/arbejder/filstore.ts"
import { kontroller } from "../src/arbejder/kontroller.ts"

const id = LogId.make("faellesspisning")
const aftale = readFileSync(new URL("../../foerste-tal/delaftale.json", import.meta.url), "utf8")
const antal = 12_000

const spist = (nummer: number) =>
  ({
    by: "sekretariat",
    event: {
      _tag: "ArrangementRegistreret",
      dato: `2024-${String(1 + (nummer % 12)).padStart(2, "0")}-14`,
      aktivitet: "mad",
      art: "faellesspisning",
      status: "afholdt",
      omraader: ["birkeparken"],
      deltagere: nummer % 50,
      tema: "Suppe, brød og kaffe til alle, som bor i området. ".repeat(8)
    }
  }) as const

/** The export, and what the log says of itself where it was written. */
const lavet = Effect.gen(function* () {
  const log = yield* (yield* Delaftaler).open(id)
  yield* log.indgaa(JSON.parse(aftale), { by: "sekretariat", datagrundlag: "konstrueret" })
  yield* log.registrer([spist(0), ...Array.from({ length: antal - 1 }, (_, nummer) => spist(nummer + 1))])
  const dele = yield* Stream.runCollect(exportLog(id))
  return { dele: [...dele], vurderinger: (yield* log.status()).vurderinger, segl: (yield* log.head()).seal }
}).pipe(Effect.provide(Layer.provideMerge(delaftaler, memoryStore)))

const stykke = 1024 * 1024

/** Remembers the largest piece that anybody took of it. */
class Stor extends File {
  stoerst = 0
  override slice(fra = 0, til = this.size, type?: string): Blob {
    this.stoerst = Math.max(this.stoerst, Math.min(til, this.size) - fra)
    return super.slice(fra, til, type)
  }
}

describe("a log of many pieces", () => {
  let fil: Stor
  let ventet: { readonly segl: string; readonly vurderinger: ReadonlyArray<Vurdering> }
  beforeAll(async () => {
    const { dele, ...resten } = await Effect.runPromise(lavet)
    fil = new Stor(dele, "log.ndjson")
    ventet = resten
  })

  it("is checked piece by piece, each told of", async () => {
    const laest: Array<number> = []
    const { fejl, kontrol } = await Effect.runPromise(kontroller([fil], (nu) => laest.push(nu)))
    expect(fejl).toBeUndefined()
    expect(kontrol).toMatchObject({ log: id, position: antal + 1, segl: ventet.segl, bundter: 2 })
    expect(laest).toEqual([...laest].sort((a, b) => a - b))
    expect(laest.at(-1)).toBe(fil.size)
    expect(laest).toHaveLength(Math.ceil(fil.size / stykke))
    expect(laest.length).toBeGreaterThan(5)
    expect(fil.stoerst).toBe(stykke)
  })

  it("gives the answers of the log that it is an export of", async () => {
    const status = Effect.flatMap(Delaftaler, (alle) => Effect.flatMap(alle.open(id), (log) => log.status()))
    const lager = Layer.provide(
      delaftaler,
      filstore([fil], () => undefined)
    )
    const { vurderinger } = await Effect.runPromise(Effect.provide(status, lager))
    expect(vurderinger).toEqual(ventet.vurderinger)
    expect(vurderinger.map((en) => en.status)).toContain("opfyldt")
  })

  it("is cut where it ends early", async () => {
    const { fejl, kontrol } = await Effect.runPromise(
      kontroller([new File([fil.slice(0, -1)], "log.ndjson")], () => {})
    )
    expect(fejl).toMatchObject({ _tag: "LogCorrupt", code: "unsealed" })
    expect(kontrol).toMatchObject({ position: 1 })
  })
})
