/** The shape of a decision: what may be added to the log, and why not. Pure: time and ids come in with the command. */
import type * as Result from "effect/Result"

export interface Decider<Command, State, Event, Afvist> {
  readonly initial: State
  /** The events that the command leads to, or every reason why it is refused. */
  readonly decide: (state: State, command: Command) => Result.Result<ReadonlyArray<Event>, ReadonlyArray<Afvist>>
  readonly evolve: (state: State, event: Event) => State
}
