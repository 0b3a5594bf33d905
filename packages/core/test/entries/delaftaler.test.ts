/** The verbs as a service of Effect: what the other two entries adapt. */
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Delaftalelog } from "../../src/app/Delaftalelog.ts"
import { Delaftaler, delaftaler } from "../../src/app/Delaftaler.ts"
import * as Interval from "../../src/ground/Interval.ts"
import { LogStore } from "../../src/store/LogStore.ts"
import { memoryStore } from "../../src/store/memory.ts"
import { aftale, somBegyndt, tal } from "./lille.ts"

const medLog = <A, E>(work: (log: Delaftalelog) => Effect.Effect<A, E, LogStore>, store = memoryStore) =>
  Effect.runPromise(
    Effect.flatMap(Delaftaler, (alle) => Effect.flatMap(alle.open("lille"), work)).pipe(
      Effect.provide(Layer.provideMerge(delaftaler, store))
    )
  )

/** A store whose hints are all lost: what comes after the first is only seen by looking. */
const tavs = Layer.effect(
  LogStore,
  Effect.map(LogStore, (store) => ({ ...store, changes: () => Stream.never }))
).pipe(Layer.provide(memoryStore))

describe("a log of the delaftaler", () => {
  it("is begun, told, corrected, annulled and decided about, and says what comes of it", async () => {
    const svar = await medLog((log) =>
      Effect.gen(function* () {
        yield* log.indgaa(aftale, somBegyndt)
        yield* log.registrer([tal("nord", "8"), tal("syd", "7")])
        yield* log.ret(2, { vaerdi: "12" }, { begrundelse: "talt om" })
        yield* log.annuller([3], { begrundelse: "en anden aftales tal", by: "sekretariat" })
        yield* log.beslut([
          { by: "sekretariat", event: { _tag: "ProjektaarAfsluttet", projektaar: "2001/02", dato: "2002-08-01" } }
        ])
        return yield* Effect.all({
          status: log.status({ projektaar: "2001/02" }),
          forklaring: log.forklar({ kriterium: "loefte", omraade: "nord", projektaar: "2001/02" }),
          mangler: log.mangler({ projektaar: "2001/02" }),
          sammenligning: log.sammenlign({ kendtPr: "9999-01-01", position: 3 }),
          verificeret: log.verificer(),
          haendelser: Stream.runCollect(log.haendelser())
        })
      })
    )
    const set = svar.status.vurderinger.map(({ omraade, status, vaerdi }) => [
      omraade,
      status,
      vaerdi && Interval.toDanish(vaerdi)
    ])
    expect(set).toEqual([
      ["nord", "ikkeOpfyldt", "12"],
      ["syd", "kanIkkeVurderes", undefined],
      ["vest", "kanIkkeVurderes", undefined]
    ])
    expect(svar.forklaring.bevis).toMatchObject([{ haendelse: { position: 2 }, rettelser: [{ position: 4 }] }])
    expect(svar.mangler.map(({ omraade }) => omraade)).toEqual(["syd", "vest"])
    expect(svar.sammenligning.aendringer.map(({ foer }) => foer?.omraade)).toEqual(["nord", "syd"])
    expect(svar.verificeret.events).toBe(6)
    expect(svar.haendelser.map(({ by }) => by)).toEqual([
      "sekretariat",
      "boligselskab",
      "boligselskab",
      "boligselskab",
      "sekretariat",
      "sekretariat"
    ])
  })

  it("keeps an edition and computes it again", async () => {
    const udgaver = await medLog((log) =>
      Effect.gen(function* () {
        yield* log.indgaa(aftale, somBegyndt)
        yield* log.registrer([tal("nord", "8")])
        const afgives = {
          projektaar: "2001/02",
          dato: "2030-08-01",
          modtagere: ["boligselskab"],
          motor: "prøve"
        } as const
        yield* log.afgivUdgave(afgives, { by: "sekretariat" })
        yield* log.registrer([tal("syd", "8")])
        return yield* log.udgaver()
      })
    )
    expect(udgaver).toMatchObject([{ udgave: { udgave: 1 }, seglHolder: true, talHolder: true }])
  })

  it.each<readonly [string, (log: Delaftalelog) => Effect.Effect<unknown, unknown>, object]>([
    [
      "a position that is no registration",
      (log) => log.ret(1, { vaerdi: "2" }, { begrundelse: "x" }),
      { _tag: "Afvist", grunde: [{ kode: "ukendtRegistrering" }] }
    ],
    [
      "a field that the registration cannot have",
      (log) => log.ret(2, { noegle: "p" }, { begrundelse: "x" }),
      { _tag: "Afvist", grunde: [{ kode: "ugyldigtIndhold" }] }
    ],
    [
      "the value that stands",
      (log) => log.ret(2, { vaerdi: "8" }, { begrundelse: "x" }),
      { _tag: "Afvist", grunde: [{ kode: "ingenAendring" }] }
    ],
    [
      "annulling twice at once",
      (log) => log.annuller([2, 2], { begrundelse: "x" }),
      { _tag: "Afvist", grunde: [{ kode: "erAnnulleret", nummer: 1 }] }
    ],
    [
      "the same id twice",
      (log) => {
        const en = { ...tal("syd", "1"), id: "00000000-0000-4000-8000-00000000000a" }
        return Effect.andThen(log.registrer([en]), log.registrer([en]))
      },
      { _tag: "Afvist", grunde: [{ kode: "findesAllerede" }, { kode: "cellenHarEtTal" }] }
    ],
    ["an empty list", (log) => log.registrer([] as never), { _tag: "InvalidEvent", code: "noEvents" }],
    ["an agreement that is none", (log) => log.indgaa({ format: 1 }, somBegyndt), { _tag: "UgyldigDelaftale" }],
    [
      "a criterion that is not there",
      (log) => log.status({ kriterium: "K9" }),
      { _tag: "FindesIkke", code: "ukendtKriterium" }
    ]
  ])("refuses %s, with the reason as a value", async (_, gaaGalt, fejl) => {
    const faaet = await medLog((log) =>
      Effect.andThen(
        Effect.andThen(log.indgaa(aftale, somBegyndt), log.registrer([tal("nord", "8")])),
        Effect.flip(gaaGalt(log))
      )
    )
    expect(faaet).toMatchObject(fejl)
  })

  it("takes no name that a store could not keep", async () => {
    const fejl = Effect.flatMap(Delaftaler, (alle) => Effect.flip(alle.open("../etc")))
    const faaet = await Effect.runPromise(Effect.provide(fejl, Layer.provide(delaftaler, memoryStore)))
    expect(faaet).toMatchObject({ _tag: "UgyldigtLogId", code: "logId" })
  })
})

describe("follow", () => {
  it.each([
    ["the store's hints", memoryStore],
    ["polling alone", tavs]
  ])("ends with what the log says in the end, and never goes back, by %s", async (_, store) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ antal: fc.integer({ min: 1, max: 3 }), pauser: fc.nat(3) }), {
          minLength: 1,
          maxLength: 5
        }),
        fc.nat(3),
        async (bundter, langsom) => {
          let vaerdi = 0
          const skriv = (log: Delaftalelog) =>
            Effect.forEach(bundter, ({ antal, pauser }) =>
              Effect.gen(function* () {
                for (let nummer = 0; nummer < antal; nummer++)
                  yield* log.ret(2, { vaerdi: String(++vaerdi + 10) }, { begrundelse: "x" })
                for (let nummer = 0; nummer < pauser; nummer++) yield* Effect.yieldNow
              })
            )
          const i_alt = 2 + bundter.reduce((sum, { antal }) => sum + antal, 0)
          const { sete, sidst } = await medLog(
            (log) =>
              Effect.gen(function* () {
                const foelger = yield* log.follow({ pollMillis: 2 }).pipe(
                  Stream.tap(() => Effect.forEach(Array(langsom), () => Effect.yieldNow)),
                  Stream.takeUntil(({ head }) => head.position === i_alt),
                  Stream.runCollect,
                  Effect.forkChild
                )
                yield* log.indgaa(aftale, somBegyndt)
                yield* log.registrer([tal("nord", "8")])
                yield* skriv(log)
                return { sete: yield* Fiber.join(foelger), sidst: yield* log.status() }
              }),
            store
          )
          const positioner = sete.map(({ head }) => head.position)
          expect(positioner).toEqual([...new Set(positioner)].sort((a, b) => a - b))
          expect(sete.at(-1)?.vurderinger).toEqual(sidst.vurderinger)
        }
      ),
      { numRuns: 20 } // each run waits for a writer and a reader
    )
  })
})
