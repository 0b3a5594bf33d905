/** Hints about one log out of those about all logs of a store. */
import * as Effect from "effect/Effect"
import * as PubSub from "effect/PubSub"
import * as Stream from "effect/Stream"
import type { LogId } from "../ground/LogId.ts"

/**
 * One at once, when it is certain that none can be missed any more; then one for each append that `changed` tells of.
 */
export const hints = (changed: PubSub.PubSub<LogId>, log: LogId): Stream.Stream<void> =>
  Stream.unwrap(
    Effect.map(PubSub.subscribe(changed), (subscription) =>
      Stream.fromSubscription(subscription).pipe(
        Stream.filter((id) => id === log),
        Stream.map(() => undefined),
        (later) => Stream.concat(Stream.succeed(undefined), later)
      )
    )
  )
