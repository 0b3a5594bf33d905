/** A store that stays open from one command to the next, and can be closed and opened anew in between. */
import { LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import type { Site } from "./Bench.ts"

export interface Session {
  readonly run: <A>(program: Effect.Effect<A, unknown, LogStore>) => Promise<A>
  readonly reopen: () => Promise<void>
}

/** Opens a session at the site, and closes what is open of it when `use` is done. */
export const withSession = <A>(site: Site, use: (session: Session) => Promise<A>): Effect.Effect<A, unknown> =>
  Effect.flatMap(opened(site), (first) => {
    let open = first
    const session: Session = {
      run: (program) => Effect.runPromise(Effect.provideService(program, LogStore, open.store)),
      reopen: async () => {
        await Effect.runPromise(open.close)
        open = await Effect.runPromise(opened(site))
      }
    }
    return Effect.tryPromise({ try: () => use(session), catch: (error) => error }).pipe(
      Effect.ensuring(Effect.suspend(() => open.close))
    )
  })

const opened = (site: Site) =>
  Effect.gen(function* () {
    const scope = yield* Scope.make()
    const store = yield* Scope.provide(site.opened, scope)
    return { store, close: Scope.close(scope, Exit.void) }
  })
