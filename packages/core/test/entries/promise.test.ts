/** The Promise entry: the same verbs, errors thrown as they are, signals, loops that end. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describe, expect, it } from "vitest"
import { Afvist } from "../../src/app/fejl.ts"
import { memoryStore, openDelaftaler } from "../../src/promise.ts"
import { StoreFailure } from "../../src/store/errors.ts"
import { LogStore } from "../../src/store/LogStore.ts"
import { aftale, somBegyndt, tal } from "./lille.ts"

const aabnet = async () => {
  const delaftaler = await openDelaftaler({ store: memoryStore })
  const log = await delaftaler.open("lille")
  await log.indgaa(aftale, somBegyndt)
  return { delaftaler, log }
}

/** A store that never answers, and says when it was stopped. */
const stum = (stoppet: () => void) => {
  const aldrig = Effect.onInterrupt(Effect.never, () => Effect.sync(stoppet))
  return Layer.effect(
    LogStore,
    Effect.map(LogStore, (store) => ({ ...store, head: () => aldrig }))
  ).pipe(Layer.provide(memoryStore))
}

describe("openDelaftaler", () => {
  it("gives the verbs as promises", async () => {
    const { delaftaler, log } = await aabnet()
    await log.registrer([tal("nord", "8")])
    const { vurderinger } = await log.status({ projektaar: "2001/02" })
    expect(vurderinger.map(({ status }) => status)).toEqual(["opfyldt", "kanIkkeVurderes", "kanIkkeVurderes"])
    const logge = []
    for await (const id of delaftaler.logs()) logge.push(id)
    expect(logge).toEqual(["lille"])
    const positioner = []
    for await (const { position } of log.haendelser()) positioner.push(position)
    expect(positioner).toEqual([1, 2])
    await delaftaler.close()
  })

  it("rejects with the error itself", async () => {
    const { delaftaler, log } = await aabnet()
    const fejl = await log.registrer([tal("oest", "8")]).catch((error: unknown) => error)
    expect(fejl).toBeInstanceOf(Afvist)
    expect(fejl).toMatchObject({ code: "afvist", grunde: [{ kode: "ukendtOmraade", vaerdi: "oest" }] })
    await delaftaler.close()
  })

  it("says at once that a store does not open", async () => {
    const lukket = new StoreFailure({ reason: "io", outcome: "not-written", message: "no such database" })
    await expect(openDelaftaler({ store: Layer.effect(LogStore, Effect.fail(lukket)) })).rejects.toBe(lukket)
  })

  it("stops a call at its signal, with the signal's reason", async () => {
    let stoppet = 0
    const delaftaler = await openDelaftaler({ store: stum(() => stoppet++) })
    const log = await delaftaler.open("lille")
    const { abort, signal } = withAbort()
    const kald = log.head({ signal })
    const grund = new Error("nok nu")
    abort(grund)
    await expect(kald).rejects.toBe(grund)
    expect(stoppet).toBe(1)
    await expect(log.head({ signal })).rejects.toBe(grund)
    await delaftaler.close()
  })

  it("gives back the store when it is closed, also by Symbol.asyncDispose, and only once", async () => {
    let givetTilbage = 0
    const store = Layer.effectDiscard(Effect.addFinalizer(() => Effect.sync(() => givetTilbage++)))
    const delaftaler = await openDelaftaler({ store: Layer.merge(memoryStore, store) })
    const log = await delaftaler.open("lille")
    await delaftaler[Symbol.asyncDispose]()
    await delaftaler.close()
    expect(givetTilbage).toBe(1)
    await expect(log.status()).rejects.toThrow(/closed/)
    expect(() => log.follow()[Symbol.asyncIterator]()).toThrow(/closed/)
  })

  it("rejects a call that runs while it is closed", async () => {
    let stoppet = 0
    const delaftaler = await openDelaftaler({ store: stum(() => stoppet++) })
    const kald = (await delaftaler.open("lille")).head()
    await Promise.all([expect(kald).rejects.toThrow(/closed/), delaftaler.close()])
    expect(stoppet).toBe(1)
  })
})

describe("follow", () => {
  it("computes an answer when it is asked for, so that a slow reader gets the latest", async () => {
    const { delaftaler, log } = await aabnet()
    const seer = log.follow()[Symbol.asyncIterator]()
    expect((await seer.next()).value?.head.position).toBe(1)
    for (const omraade of ["nord", "syd", "vest"]) await log.registrer([tal(omraade, "8")])
    expect((await seer.next()).value?.head.position).toBe(4)
    await delaftaler.close()
  })

  it("waits for an agreement, and ends when the loop is left", async () => {
    const delaftaler = await openDelaftaler({ store: memoryStore })
    const log = await delaftaler.open("lille")
    const begynd = log.indgaa(aftale, somBegyndt)
    const positioner = []
    for await (const { head } of log.follow({ pollMillis: 2 })) {
      positioner.push(head.position)
      break
    }
    expect(positioner).toEqual([1])
    await begynd
    await delaftaler.close()
  })

  it("ends when the delaftaler are closed, though nothing more came", async () => {
    const { delaftaler, log } = await aabnet()
    const seer = log.follow()[Symbol.asyncIterator]()
    await seer.next()
    const [naeste] = await Promise.all([seer.next(), delaftaler.close()])
    expect(naeste.done).toBe(true)
  })

  it("throws the signal's reason, also while it waits", async () => {
    const { delaftaler, log } = await aabnet()
    const { abort, signal } = withAbort()
    const seer = log.follow({}, { signal })[Symbol.asyncIterator]()
    await seer.next()
    const naeste = seer.next()
    const grund = new Error("nok nu")
    abort(grund)
    await expect(naeste).rejects.toBe(grund)
    await expect(seer.next()).rejects.toBe(grund)
    await delaftaler.close()
  })
})

const withAbort = () => {
  const controller = new AbortController()
  return { signal: controller.signal, abort: (reason: Error) => controller.abort(reason) }
}
