/** What the verbs tell of themselves: how much they looked at and how long it took, never what an event says. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import type { Head } from "../audit/Head.ts"
import { seconds, timed } from "../store/observed.ts"

/** The attributes of the verb's own span. */
export const fortael = (head: Head, mere: Readonly<Record<string, number>>): Effect.Effect<void> =>
  Effect.annotateCurrentSpan({
    "delaftale.log": head.log,
    "delaftale.position": head.position,
    ...Object.fromEntries(Object.entries(mere).map(([navn, tal]) => [`delaftale.${navn}`, tal]))
  })

const evaluateSeconds = /*#__PURE__*/ seconds("delaftale_evaluate_seconds", "how long a status took")
const verifySeconds = /*#__PURE__*/ seconds("delaftale_verify_seconds", "how long a log took to verify")
const lag = /*#__PURE__*/ Metric.gauge("delaftale_follow_lag_seconds", {
  description: "how old the last event was when follow told of it"
})

export const somEvaluering = <A, E, R>(arbejde: Effect.Effect<A, E, R>) => timed(evaluateSeconds, arbejde)
export const somVerificering = <A, E, R>(arbejde: Effect.Effect<A, E, R>) => timed(verifySeconds, arbejde)

/** Below zero only where the writer's clock is ahead of ours. */
export const fortaelForsinkelse = ({ at }: Head): Effect.Effect<void> =>
  Effect.flatMap(Clock.currentTimeMillis, (nu) => Metric.update(lag, (nu - Date.parse(at)) / 1000))
