/** The answers that are kept as a log grows, against a log that is read from its beginning each time. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Loebende, type Loebevalg, loebende } from "../../src/app/loebende.ts"
import { status } from "../../src/app/status.ts"
import type { Head } from "../../src/audit/Head.ts"
import { LogId } from "../../src/ground/LogId.ts"
import { type Pakket, pakUd } from "../../src/indicators/pakket.ts"
import { StoreFailure } from "../../src/store/errors.ts"
import { LogStore } from "../../src/store/LogStore.ts"
import { memoryStore } from "../../src/store/memory.ts"
import { dage } from "../../src/testing.ts"
import { iLager, logId, skriv } from "../laws/iLager.ts"
import { type Log, liv } from "../laws/liv.ts"
import { livsaftale } from "../laws/livsaftale.ts"
import { lovAsync } from "../laws/lov.ts"

const idag = "2026-01-01"
const dag = fc.constantFrom(...dage(livsaftale).filter((en) => en >= livsaftale.fra), "2003-01-01", idag)

/** Both answers, or both refusals: what is known later than the day is not known yet. */
const somForfra = ({ aktuel }: Loebende, valg: Loebevalg = { idag }) =>
  Effect.gen(function* () {
    const kept = yield* Effect.result(aktuel(valg))
    const anew = yield* Effect.result(Effect.map(status(logId, valg), ({ grupper: _, ...svar }) => svar))
    expect(kept).toEqual(anew)
  })

/** The events of one time are one batch. */
const iBundter = (log: Log): ReadonlyArray<Log> =>
  [...new Set(log.map(({ at }) => at))].map((naar) => log.filter(({ at }) => at === naar))

/** What a store is made to do: which of its contents it has, and whether it breaks off after one batch. */
interface Scene {
  indhold: number
  brydes: boolean
  /** After which position it was read, the last time. */
  laestEfter?: number
}

const brudt = new StoreFailure({ reason: "io", outcome: "not-written", message: "brudt" })

/** With a store that has several contents, of which any can be put in the place of another. */
const paaScenen = <A, E>(program: (scene: Scene) => Effect.Effect<A, E, LogStore>) =>
  Effect.gen(function* () {
    const lager = Effect.map(Layer.build(Layer.fresh(memoryStore)), (bygget) => Context.get(bygget, LogStore))
    const lagre = yield* Effect.all([lager, lager])
    const scene: Scene = { indhold: 0, brydes: false }
    const nu = () => lagre[scene.indhold]!
    const store = LogStore.of({
      head: (log) => nu().head(log),
      append: (log, head, batches) => nu().append(log, head, batches),
      logs: () => nu().logs(),
      changes: (log) => nu().changes(log),
      read: (log, range) => {
        scene.laestEfter = range?.after ?? 0
        const hele = nu().read(log, range)
        return scene.brydes ? Stream.concat(Stream.take(hele, 1), Stream.fail(brudt)) : hele
      }
    })
    return yield* Effect.provideService(program(scene), LogStore, store)
  }).pipe(Effect.scoped, Effect.runPromise)

describe("the answers kept of a log that grows", () => {
  it("are those of the log read from its beginning, after whatever batches and as of whatever day they are asked for", () =>
    lovAsync(
      fc.asyncProperty(liv(), fc.infiniteStream(fc.option(dag)), async (log, spoerges) => {
        await iLager(
          Effect.gen(function* () {
            const kept = loebende(logId)
            let head: Head | undefined
            for (const bundt of iBundter(log)) {
              head = yield* skriv(bundt, head)
              const naar = spoerges.next().value
              if (typeof naar === "string") yield* somForfra(kept, { idag: naar })
            }
            yield* somForfra(kept)
          })
        )
      }),
      0.15
    ))

  it("are read on from where they stood, but for a decision about the words", () =>
    lovAsync(
      fc.asyncProperty(liv(), async (log) => {
        await paaScenen((scene) =>
          Effect.gen(function* () {
            const kept = loebende(logId)
            let head: Head | undefined
            for (const bundt of iBundter(log)) {
              const stod = head?.position ?? 0
              head = yield* skriv(bundt, head)
              yield* kept.aktuel({ idag: "9999-12-31" })
              const ordene = bundt.some(({ event }) => /^(FortolkningValgt|RevisionVedtaget)$/.test(event._tag))
              expect(scene.laestEfter).toBe(ordene ? 0 : stod)
            }
          })
        )
      }),
      0.3
    ))

  it("are those of the log as it is, where another one has taken its place", () =>
    lovAsync(
      fc.asyncProperty(liv(), liv(), async (foerst, siden) => {
        await paaScenen((scene) =>
          Effect.gen(function* () {
            const kept = loebende(logId)
            yield* skriv(foerst)
            yield* somForfra(kept)
            scene.indhold = 1
            yield* skriv(siden)
            yield* somForfra(kept)
          })
        )
      }),
      0.3
    ))

  it("have nothing in them of what was read when the store broke off", () =>
    lovAsync(
      fc.asyncProperty(liv(), fc.nat(), async (log, hvor) => {
        const bundter = iBundter(log)
        const skel = 1 + (hvor % bundter.length)
        await paaScenen((scene) =>
          Effect.gen(function* () {
            const kept = loebende(logId)
            const head = yield* skriv(bundter.slice(0, skel).flat())
            yield* somForfra(kept)
            yield* skriv(bundter.slice(skel).flat(), head)
            scene.brydes = true
            const svar = yield* Effect.result(kept.aktuel({ idag }))
            expect(svar._tag).toBe(skel < bundter.length ? "Failure" : "Success")
            scene.brydes = false
            yield* somForfra(kept)
          })
        )
      }),
      0.3
    ))
})

/** The sums of a saved text, whatever order its entries were written in. */
const gemteSummer = (gemt: string) => {
  const { grupper, ...resten } = JSON.parse(gemt.split("\n")[1]!) as { grupper: ReadonlyArray<Gruppe> }
  return { ...resten, grupper: grupper.map((gruppe) => gruppe.map(([noegle, pakker]) => [noegle, pakUd(pakker)])) }
}
type Gruppe = ReadonlyArray<readonly [string, ReadonlyArray<Pakket>]>

const erOrdene = ({ event }: Log[number]): boolean => /^(FortolkningValgt|RevisionVedtaget)$/.test(event._tag)

/** A log written in two parts, what was counted of the first, and a reader that is handed it after the second. */
const genoptaget = (log: Log, hvor: number, aendret: (gemt: string) => string = (gemt) => gemt) =>
  Effect.gen(function* () {
    const bundter = iBundter(log)
    const skel = 1 + (hvor % bundter.length)
    const head = yield* skriv(bundter.slice(0, skel).flat())
    const gemt = yield* loebende(logId).gem()
    const resten = bundter.slice(skel).flat()
    yield* skriv(resten, head)
    const kept = loebende(logId)
    const svar = yield* kept.genoptag(aendret(gemt))
    return { gemt, head, kept, resten, svar }
  })

describe("what has been counted, saved", () => {
  it("is gone on from, and comes to what a full count comes to", () =>
    lovAsync(
      fc.asyncProperty(liv(), fc.nat(), async (log, hvor) => {
        await iLager(
          Effect.gen(function* () {
            const { head, kept, resten, svar } = yield* genoptaget(log, hvor)
            expect(svar).toEqual(
              resten.some(erOrdene)
                ? { genoptaget: false, fordi: "andreOrd" }
                : { genoptaget: true, position: head.position }
            )
            yield* somForfra(kept)
            expect(gemteSummer(yield* kept.gem())).toEqual(gemteSummer(yield* loebende(logId).gem()))
          })
        )
      }),
      0.3
    ))

  it("is refused where a single character of it is another one, and the log is counted anew", () =>
    lovAsync(
      fc.asyncProperty(
        liv(10),
        fc.nat(),
        fc.nat(),
        fc.constantFrom("0", "x", "\n", "æ"),
        async (log, hvor, sted, tegn) => {
          await iLager(
            Effect.gen(function* () {
              let aendret = false
              const { kept, svar } = yield* genoptaget(log, hvor, (gemt) => {
                const i = sted % gemt.length
                aendret = gemt[i] !== tegn
                return gemt.slice(0, i) + tegn + gemt.slice(i + 1)
              })
              if (aendret) expect(svar).toMatchObject({ genoptaget: false })
              yield* somForfra(kept)
            })
          )
        }
      ),
      0.3
    ))

  it("is refused for another log, another way of counting, and a log with another history", () =>
    lovAsync(
      fc.asyncProperty(liv(10), liv(10), async (foerst, siden) => {
        await paaScenen((scene) =>
          Effect.gen(function* () {
            yield* skriv(foerst)
            const gemt = yield* loebende(logId).gem()
            const gammel = gemt.replace(/^\{"taelling":\d+,/, '{"taelling":0,')
            expect(yield* loebende(logId).genoptag(gammel)).toEqual({ genoptaget: false, fordi: "andenVersion" })
            scene.indhold = 1
            yield* skriv(siden.map((en) => ({ ...en, by: "en-anden" })))
            const kept = loebende(logId)
            expect(yield* kept.genoptag(gemt)).toEqual({ genoptaget: false, fordi: "andenHistorie" })
            yield* somForfra(kept)
            const anden = LogId.make("anden")
            const fremmed = yield* Effect.result(loebende(anden).genoptag(gemt))
            expect(fremmed).toMatchObject({ failure: { _tag: "IngenDelaftale" } })
          })
        )
      }),
      0.1
    ))
})
