/**
 * A decider told as a story: given what has happened, when this is asked for, then that happens, or it is refused.
 *
 *   givet(DelaftaleDecider).naar(indgaa).saa(indgaaet)
 *   givet(DelaftaleDecider, indgaaet).naar(indgaa).afvist({ sti: "id" })
 */
import * as Equal from "effect/Equal"
import * as Result from "effect/Result"
import type { Decider } from "../ground/Decider.ts"

/** What the decider answered, to be compared (*svar*, answer). */
export interface Svar<Event, Afvist> {
  /** Exactly these events, in this order; else it throws. */
  readonly saa: (...ventet: ReadonlyArray<Event>) => void
  /** As many reasons as these, in this order, each with at least these fields; else it throws. */
  readonly afvist: (...ventet: ReadonlyArray<Partial<Afvist>>) => void
}

/** A story that has begun: what has happened is given, and a command may follow (*givet*, given). */
export interface Givet<Command, Event, Afvist> {
  readonly naar: (command: Command) => Svar<Event, Afvist>
}

/** Begins a story of a decider with the events that have happened (*givet*, given). */
export const givet = <Command, State, Event, Afvist>(
  { decide, evolve, initial }: Decider<Command, State, Event, Afvist>,
  ...sket: ReadonlyArray<Event>
): Givet<Command, Event, Afvist> => ({
  naar: (command) => {
    const besluttet = decide(sket.reduce(evolve, initial), command)
    return {
      saa: (...ventet) => {
        if (Result.isFailure(besluttet)) throw new Error(`refused: ${vist(besluttet.failure)}`)
        if (!Equal.equals([...besluttet.success], ventet)) throw forskel("events", ventet, besluttet.success)
      },
      afvist: (...ventet) => {
        if (Result.isSuccess(besluttet)) throw new Error(`not refused: ${vist(besluttet.success)}`)
        const grunde = besluttet.failure
        const passer = ventet.every((en, nummer) => indeholder(grunde[nummer], en))
        if (ventet.length !== grunde.length || !passer) throw forskel("reasons", ventet, grunde)
      }
    }
  }
})

const indeholder = <Afvist>(grund: Afvist | undefined, ventet: Partial<Afvist>): boolean =>
  grund !== undefined && Equal.equals({ ...grund, ...ventet }, grund)

const vist = (vaerdi: unknown): string => JSON.stringify(vaerdi, undefined, 2)

const forskel = (hvad: string, ventet: unknown, fundet: unknown): Error =>
  new Error(`other ${hvad} than expected\nexpected: ${vist(ventet)}\nfound: ${vist(fundet)}`)
