/** Runs effects for callers that do not know Effect: a failure is thrown as it is, and a signal stops what it is given to. */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"

/** What every call may be given besides what it is about. */
export interface Kaldsvalg {
  /** Stops the call: it rejects with the signal's reason. What was written by then stays written. */
  readonly signal?: AbortSignal | undefined
}

export interface Koersel<R> {
  readonly run: <A, E>(effect: Effect.Effect<A, E, R>, valg?: Kaldsvalg) => Promise<A>
  /** An element is computed when it is asked for; to leave the loop stops the stream. */
  readonly iterate: <A, E>(stream: Stream.Stream<A, E, R>, valg?: Kaldsvalg) => AsyncIterable<A>
  /** Ends every loop, stops every call, and gives back what the layer holds. Again: nothing more. */
  readonly close: () => Promise<void>
}

/** Builds the layer at once, so that what is wrong with it is known before the first call, as a value. */
export const begyndKoersel = async <R, E>(
  layer: Layer.Layer<R, E>,
  valg: Kaldsvalg = {}
): Promise<Result.Result<Koersel<R>, E>> => {
  const runtime = ManagedRuntime.make(layer)
  const loops = new Set<() => unknown>()
  let closed: Promise<void> | undefined

  const run: Koersel<R>["run"] = async (effect, { signal } = {}) => {
    signal?.throwIfAborted()
    if (closed !== undefined) throw lukket()
    return outcome(await runtime.runPromiseExit(effect, { signal }), signal)
  }

  valg.signal?.throwIfAborted()
  const built = outcome(await Effect.runPromiseExit(Effect.result(runtime.contextEffect), valg), valg.signal)
  if (Result.isFailure(built)) {
    await runtime.dispose()
    return Result.fail(built.failure)
  }

  return Result.succeed({
    run,
    iterate: (stream, { signal } = {}) => ({
      [Symbol.asyncIterator]: () => {
        if (closed !== undefined) throw lukket()
        const inner = Stream.toAsyncIterableWith(stream, built.success)[Symbol.asyncIterator]()
        const stop = () => inner.return?.()
        const forget = () => {
          loops.delete(stop)
          signal?.removeEventListener("abort", stop)
        }
        loops.add(stop)
        signal?.addEventListener("abort", stop, { once: true })
        return stoppable(inner, forget, signal)
      }
    }),
    close: () => {
      closed ??= Promise.all([...loops].map((stop) => stop())).then(() => runtime.dispose())
      return closed
    }
  })
}

/** What it came to; a failure is thrown as it is. */
const outcome = <A, E>(exit: Exit.Exit<A, E>, signal: AbortSignal | undefined): A => {
  if (Exit.isSuccess(exit)) return exit.value
  const error = Cause.findErrorOption(exit.cause)
  if (Option.isSome(error)) throw error.value
  if (!Cause.hasInterruptsOnly(exit.cause)) throw Cause.squash(exit.cause)
  throw signal?.aborted ? signal.reason : lukket()
}

const stoppable = <A>(
  inner: AsyncIterator<A>,
  forget: () => void,
  signal: AbortSignal | undefined
): AsyncIterator<A> => ({
  next: async () => {
    try {
      signal?.throwIfAborted()
      const step = await inner.next()
      signal?.throwIfAborted()
      if (step.done) forget()
      return step
    } catch (error) {
      forget()
      await inner.return?.()
      throw error
    }
  },
  return: async () => {
    forget()
    await inner.return?.()
    return { done: true, value: undefined }
  }
})

/** A call after the end is a bug of the caller. */
const lukket = (): Error => new Error("the delaftaler are closed; open them anew with openDelaftaler")
