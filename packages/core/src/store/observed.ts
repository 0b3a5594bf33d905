/**
 * A store that lets itself be seen: a span for each append and each read, and metrics of both. It is laid around a store
 * by whoever wants to look, so that one that nobody looks at is not slowed. Logs are named, positions and sizes told;
 * what a line says is not.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"
import * as Stream from "effect/Stream"
import { batchLength } from "../audit/limits.ts"
import type { SealedBatch } from "../audit/SealedBatch.ts"
import { LogStore } from "./LogStore.ts"

/** `observed(fileStore("./logs"))`, in place of `fileStore("./logs")`. The names are in docs/telemetry.md. */
export const observed = <E, R>(store: Layer.Layer<LogStore, E, R>): Layer.Layer<LogStore, E, R> =>
  Layer.provideMerge(Layer.effect(LogStore, Effect.map(LogStore, around)), store)

const around = (store: LogStore["Service"]): LogStore["Service"] => ({
  ...store,
  append: (log, expected, batches) => {
    const { bytes, events } = sizeOf(batches)
    const attributes = { log, position: expected.position, batches: batches.length, events, bytes }
    return timed(appendSeconds, store.append(log, expected, batches)).pipe(
      Effect.tap(() => Effect.andThen(Metric.update(appendedEvents, events), Metric.update(appendedBytes, bytes))),
      Effect.tapError(({ _tag }) => Metric.update(_tag === "HeadMoved" ? conflicts : failures, 1)),
      Effect.withSpan("delaftale.append", { attributes: named(attributes) })
    )
  },
  read: (log, { after = 0, upTo } = {}) =>
    Stream.suspend(() => {
      const seen = { batches: 0, events: 0, bytes: 0 }
      const range = { after, ...(upTo === undefined ? {} : { upTo }) }
      return store.read(log, range).pipe(
        Stream.map((batch) => {
          const { bytes, events } = sizeOf([batch])
          seen.batches += 1
          seen.events += events
          seen.bytes += bytes
          return batch
        }),
        Stream.ensuring(
          Effect.suspend(() =>
            Effect.all([
              Effect.annotateCurrentSpan(named(seen)),
              Metric.update(readEvents, seen.events),
              Metric.update(readBytes, seen.bytes)
            ])
          )
        ),
        Stream.tapError(() => Metric.update(failures, 1)),
        Stream.withSpan("delaftale.read", { attributes: named({ log, ...range }) })
      )
    })
})

const sizeOf = (batches: ReadonlyArray<SealedBatch>) => ({
  events: batches.reduce((sum, { lines }) => sum + lines.length, 0),
  bytes: batches.reduce((sum, { commit, lines }) => sum + batchLength(lines, commit), 0)
})

const named = (attributes: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`delaftale.${name}`, value]))

/** How long it took, whatever came of it. */
export const timed = <A, E, R>(seconds: Metric.Histogram<number>, work: Effect.Effect<A, E, R>) =>
  Effect.flatMap(Clock.currentTimeMillis, (start) =>
    Effect.ensuring(
      work,
      Effect.flatMap(Clock.currentTimeMillis, (end) => Metric.update(seconds, (end - start) / 1000))
    )
  )

const counter = (name: string, description: string) =>
  /*#__PURE__*/ Metric.counter(name, { description, incremental: true })

/** Seconds from a millisecond to a minute and a half. */
export const seconds = (name: string, description: string) =>
  /*#__PURE__*/ Metric.histogram(name, {
    description,
    boundaries: /*#__PURE__*/ Metric.exponentialBoundaries({ start: 0.001, factor: 3, count: 11 })
  })

const appendedEvents = /*#__PURE__*/ counter("delaftale_append_events", "events written")
const appendedBytes = /*#__PURE__*/ counter("delaftale_append_bytes", "bytes written")
const conflicts = /*#__PURE__*/ counter("delaftale_append_conflicts", "appends that somebody else got in before")
const failures = /*#__PURE__*/ counter("delaftale_store_failures", "appends and reads that failed otherwise")
const appendSeconds = /*#__PURE__*/ seconds("delaftale_append_seconds", "how long an append took")
const readEvents = /*#__PURE__*/ counter("delaftale_read_events", "events read")
const readBytes = /*#__PURE__*/ counter("delaftale_read_bytes", "bytes read")
