/** The fp-ts entry: the same verbs, with every failure as a Left, and the same answers as the Promise entry. */

import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Either from "fp-ts/lib/Either.js"
import { pipe } from "fp-ts/lib/function.js"
import * as TaskEither from "fp-ts/lib/TaskEither.js"
import { describe, expect, it } from "vitest"
import { laesDelaftale, openDelaftaler } from "../../src/fp-ts.ts"
import * as viaPromise from "../../src/promise.ts"
import { StoreFailure } from "../../src/store/errors.ts"
import { LogStore } from "../../src/store/LogStore.ts"
import { memoryStore } from "../../src/store/memory.ts"
import { aftale, somBegyndt, tal } from "./lille.ts"

const aabn = pipe(
  openDelaftaler({ store: memoryStore }),
  TaskEither.bindTo("delaftaler"),
  TaskEither.bindW("log", ({ delaftaler }) => delaftaler.open("lille")),
  TaskEither.tap(({ log }) => log.indgaa(aftale, somBegyndt))
)

describe("the fp-ts entry", () => {
  it("answers as the Promise entry does", async () => {
    const svar = await pipe(
      aabn,
      TaskEither.tap(({ log }) => log.registrer([tal("nord", "8")])),
      TaskEither.flatMap(({ delaftaler, log }) =>
        pipe(
          log.status(),
          TaskEither.tapIO(() => () => void delaftaler.close())
        )
      )
    )()
    const delaftaler = await viaPromise.openDelaftaler({ store: memoryStore })
    const log = await delaftaler.open("lille")
    await log.indgaa(aftale, somBegyndt)
    await log.registrer([tal("nord", "8")])
    const { vurderinger } = await log.status()
    expect(
      pipe(
        svar,
        Either.map((status) => status.vurderinger)
      )
    ).toEqual(Either.right(vurderinger))
    await delaftaler.close()
  })

  it("has a failure as a Left: of a verb, of a name, of the store", async () => {
    const afvist = await pipe(
      aabn,
      TaskEither.flatMap(({ log }) => log.registrer([tal("oest", "8")]))
    )()
    expect(afvist).toMatchObject({ _tag: "Left", left: { _tag: "Afvist" } })
    const navn = await pipe(
      openDelaftaler({ store: memoryStore }),
      TaskEither.flatMap(({ open }) => open("Å"))
    )()
    expect(navn).toMatchObject({ _tag: "Left", left: { _tag: "UgyldigtLogId" } })
    const lukket = new StoreFailure({ reason: "io", outcome: "not-written", message: "no such database" })
    expect(await openDelaftaler({ store: Layer.effect(LogStore, Effect.fail(lukket)) })()).toEqual(Either.left(lukket))
  })

  it("follows with a Right for each status, and ends with the Left that stopped it", async () => {
    const oploest = await aabn()
    if (Either.isLeft(oploest)) throw oploest.left
    const { delaftaler, log } = oploest.right
    const set = []
    for await (const svar of log.follow({ kriterium: "K9" })) set.push(svar)
    expect(set).toMatchObject([{ _tag: "Left", left: { _tag: "FindesIkke" } }])
    for await (const svar of log.follow()) {
      set.push(svar)
      break
    }
    expect(set[1]).toMatchObject({ _tag: "Right", right: { head: { position: 1 } } })
    await delaftaler.close()
  })

  it("reads an agreement as an Either", () => {
    expect(laesDelaftale(aftale)).toEqual(Either.right(aftale))
    expect(laesDelaftale({ format: 1 })).toMatchObject({ _tag: "Left" })
  })
})
