/** One file of an import: read, decided on, and added to the log as one batch. */
import {
  type Afvist,
  type Delaftale,
  fremskriv,
  type LogId,
  type LogStore,
  type Skrivefejl,
  type Tilstand,
  tilfoejTil
} from "@delaftale/core"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import type { Brugsfejl } from "../Brugsfejl.ts"
import { nu } from "../idag.ts"
import type { Personer } from "../persons/Personer.ts"
import type { Sprog } from "../Sprog.ts"
import type { Afbildninger } from "./Afbildning.ts"
import type { Fil } from "./hentFiler.ts"
import type { Indlaest } from "./Indlaest.ts"
import { laesFil } from "./laesFil.ts"

export interface Skridtvalg {
  readonly toer: boolean
  readonly springFejlOver: boolean
  readonly lang: Sprog
  /** Left out, keys are kept as they come. */
  readonly personer?: Personer
  readonly nyePersoner?: boolean
  readonly afbildninger: Afbildninger
}

export interface Skridt {
  readonly tilstand: Tilstand
  readonly indlaest: Indlaest
  readonly skrevet: number
}

/** One file: read, and what it wants written as one batch. A dry run goes on as if it had been written. */
export const etSkridt: (
  log: LogId,
  tilstand: Tilstand,
  delaftale: Delaftale,
  fil: Fil,
  valg: Skridtvalg
) => Effect.Effect<Skridt, Skrivefejl | Afvist | Brugsfejl, LogStore> = Effect.fn("etSkridt")(function* (
  log,
  tilstand,
  delaftale,
  fil,
  { lang, toer, ...valg }
) {
  const grundlag = {
    aftale: { ...tilstand.aftale, delaftale },
    opslag: tilstand.opslag,
    naeste: tilstand.head.position + 1
  }
  const afbildninger = fil.fraMappe ? iMappe(valg.afbildninger) : valg.afbildninger
  const indlaest = laesFil(fil, grundlag, { ...valg, afbildninger, sprog: lang })
  const { oenskede } = indlaest
  if (!Arr.isReadonlyArrayNonEmpty(oenskede)) return { tilstand, indlaest, skrevet: 0 } satisfies Skridt
  if (toer) return { tilstand: fremskriv(tilstand, oenskede), indlaest, skrevet: 0 } satisfies Skridt
  if (valg.personer !== undefined) yield* valg.personer.behold(oenskede)
  const head = yield* tilfoejTil(log, tilstand, oenskede, yield* nu)
  return { tilstand: fremskriv(tilstand, oenskede, head), indlaest, skrevet: oenskede.length } satisfies Skridt
})

/** A file that only lay in a folder is of the kind that its header says. */
const iMappe = ({ egne, givet }: Afbildninger): Afbildninger => ({ egne, givet })

/** Refused: rows or the file, or a file that was named itself and is of no known kind. */
export const erAfvist = ({ udfald }: Indlaest, { fraMappe }: Fil): boolean =>
  udfald === "filAfvises" || udfald === "raekkerAfvises" || (udfald === "ukendtFil" && !fraMappe)
