/** Keys and free texts of a registration reach no line of a log, no span and no error, whatever becomes of them. */

import { inspect } from "node:util"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as References from "effect/References"
import * as Stream from "effect/Stream"
import * as Tracer from "effect/Tracer"
import { describe, expect, it } from "vitest"
import type { Delaftalelog } from "../../src/app/Delaftalelog.ts"
import { Delaftaler, delaftaler } from "../../src/app/Delaftaler.ts"
import { memoryStore } from "../../src/store/memory.ts"
import { observed } from "../../src/store/observed.ts"
import { aftale, somBegyndt } from "../entries/lille.ts"

/** Stands in every key and text that is handed in. */
const maerke = "xHEMMELIGx"

const formidling = (andet: object) =>
  ({
    by: "sekretariat",
    event: {
      _tag: "FormidlingRegistreret",
      dato: "2002-01-01",
      omraade: "nord",
      art: `opslag ${maerke}`,
      noegle: maerke,
      ...andet
    }
  }) as never

const tur = (andet: object) =>
  ({
    by: "sekretariat",
    event: {
      _tag: "ArrangementRegistreret",
      dato: "2002-01-01",
      aktivitet: "ude",
      art: "tur",
      status: "afholdt",
      omraader: ["nord"],
      tema: `tur med ${maerke}`,
      kilde: { fil: `${maerke}.csv`, linje: 1 },
      ...andet
    }
  }) as never

const note = (tekst: string) =>
  ({ by: "sekretariat", event: { _tag: "LogbogsnotatSkrevet", dato: "2002-01-01", tekst } }) as never

/** Everything that is done with a log; what is refused is part of it. */
const dag = (log: Delaftalelog): ReadonlyArray<Effect.Effect<unknown, unknown>> => [
  log.indgaa(aftale, somBegyndt),
  log.registrer([formidling({}), tur({}), note(`Ringede til ${maerke}`)]),
  log.ret(2, { noegle: `${maerke}2` }, { begrundelse: `${maerke} hedder noget andet` }),
  log.annuller([3], { begrundelse: `${maerke} var der ikke` }),
  log.registrer([formidling({ noegle: ` ${maerke}` })]),
  log.registrer([formidling({ noegle: maerke.repeat(20) })]),
  log.registrer([formidling({ art: maerke.repeat(300) })]),
  log.registrer([formidling({ noegle: [maerke] })]),
  log.registrer([formidling({ felt: maerke })]),
  log.registrer([tur({ tema: `${maerke} 010190-1234` })]),
  log.registrer([tur({ tema: 1, deltagere: maerke })]),
  log.registrer([note(maerke.repeat(300))]),
  log.registrer([note(`${maerke}\u0000`)]),
  log.registrer([note(`${maerke}\ud800`)]),
  log.ret(2, { art: maerke.repeat(300) }, { begrundelse: maerke }),
  log.annuller([3], { begrundelse: maerke }),
  log.status(),
  log.forklar({ kriterium: "loefte", omraade: "nord", projektaar: "2001/02" }),
  log.verificer(),
  Stream.runDrain(log.haendelser())
]

describe("what is told on the way", () => {
  it("holds no key and no free text of a registration", async () => {
    const spans: Array<unknown> = []
    const linjer: Array<unknown> = []
    const fejl: Array<unknown> = []
    const tracer = Tracer.make({
      span: (options) => {
        const span = new Tracer.NativeSpan(options)
        spans.push(span)
        return span
      }
    })
    const logger = Logger.make((linje) => void linjer.push(linje))
    const program = Effect.gen(function* () {
      const log = yield* (yield* Delaftaler).open("lille")
      for (const gerning of dag(log)) {
        const faaet = yield* Effect.exit(Effect.tapCause(gerning, (cause) => Effect.logError("gik galt", cause)))
        if (faaet._tag === "Failure") fejl.push(faaet)
      }
    })
    await Effect.runPromise(
      program.pipe(
        Effect.provide(Layer.provideMerge(delaftaler, observed(memoryStore))),
        Effect.provide(Logger.layer([logger])),
        Effect.provideService(Tracer.Tracer, tracer),
        Effect.provideService(References.MinimumLogLevel, "All")
      )
    )
    expect(fejl).toHaveLength(12)
    expect(linjer).toHaveLength(fejl.length)
    expect(spans.length).toBeGreaterThan(50)
    const alt = (hvad: unknown) => inspect(hvad, { depth: 12, maxStringLength: null, maxArrayLength: null })
    expect(alt(linjer)).not.toContain(maerke)
    expect(alt(fejl)).not.toContain(maerke)
    for (const span of spans) expect(alt(span)).not.toContain(maerke)
  })
})
