/**
 * A list that several logs are said to take their keys from cannot hold pseudonyms: those of `import --persons` are drawn
 * for one log, so that nobody is the same in two, and equal persons would pass for different ones.
 */
import {
  bundter,
  type Helhedsplan,
  type LogCorrupt,
  type LogStore,
  type StoreFailure,
  type UlaeseligHaendelse
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Brugsfejl } from "../Brugsfejl.ts"
import { isPseudonym } from "../persons/pseudonym.ts"

type Fejl = Brugsfejl | LogCorrupt | StoreFailure | UlaeseligHaendelse

export const egneNoegler: (plan: Helhedsplan) => Effect.Effect<void, Fejl, LogStore> = Effect.fnUntraced(function* ({
  delaftaler
}) {
  for (const { id, log, noegler } of delaftaler) {
    if (noegler === undefined) continue
    const trukket = yield* bundter(log).pipe(
      Stream.filter(({ haendelser }) => haendelser.some(({ event }) => "noegle" in event && isPseudonym(event.noegle))),
      Stream.take(1),
      Stream.runCollect
    )
    if (trukket.length > 0) return yield* trukne(id, log, noegler)
  }
})

const trukne = (id: string, log: string, liste: string): Brugsfejl =>
  new Brugsfejl({
    da: `Planen siger, at "${id}" har nøgler fra listen "${liste}", men loggen ${log} har pseudonymer, der kun er dens egne. Tag "noegler" ud af den delaftale.`,
    en: `The plan says that "${id}" has keys of the list "${liste}", but the log ${log} has pseudonyms that are its own. Take "noegler" out of that agreement.`
  })
