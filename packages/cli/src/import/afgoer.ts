/** Asks core whether the events belong in the log, and refuses the rows of those that do not. */

import { type Afvisning, beslut, type Grundlag } from "@delaftale/core"
import * as Result from "effect/Result"
import type { Enhed, Nyt } from "./Enhed.ts"
import { type Art, skrevet } from "./filart.ts"
import { kanonisk } from "./Gemt.ts"
import { afvis } from "./Raekke.ts"
import { visbar } from "./visbar.ts"

/** The units that stay; what one refused unit would have added, the next ones do not see. */
export const afgoer = (art: Art, enheder: ReadonlyArray<Enhed>, grundlag: Grundlag): ReadonlyArray<Enhed> => {
  const par = enheder.flatMap((enhed) => enhed.nye.map((nyt) => ({ enhed, nyt })))
  const besluttet = beslut(
    grundlag,
    par.map(({ nyt }) => nyt.oensket)
  )
  if (Result.isSuccess(besluttet)) return enheder
  for (const afvisning of besluttet.failure) {
    const { enhed, nyt } = par[afvisning.nummer]!
    overfoer(art, enhed, nyt, afvisning)
  }
  return afgoer(
    art,
    enheder.filter(({ raekker }) => raekker.every(({ fejl }) => fejl.length === 0)),
    grundlag
  )
}

const overfoer = (
  art: Art,
  { raekker }: Enhed,
  { afbildning }: Nyt,
  { felt, forslag, kode, vaerdi }: Afvisning
): void => {
  const { samling } = art.filart
  const iListen = samling !== undefined && felt === samling.felt
  const ramt = iListen ? raekker.find(({ celler }) => kanonisk(celler.get(samling.noegle)) === vaerdi) : undefined
  const raekke = ramt ?? raekker[0]!
  const kolonne = iListen ? samling.noegle : kolonneFor(afbildning.felter, felt)
  const vis = kolonne === null || kode === "muligtCprNummer" ? {} : visbar(skrevet(art, kolonne, raekke.celler))
  if (raekke.fejl.some((fejl) => fejl.kode === kode && fejl.felt === kolonne)) return
  afvis(raekke, kode, kolonne, { ...vis, ...(forslag === undefined ? {} : { forslag }) })
  for (const anden of raekker) if (anden !== raekke && anden.fejl.length === 0) afvis(anden, "gruppenAfvises", null)
}

const kolonneFor = (
  felter: ReadonlyArray<{ readonly felt: string; readonly kolonne?: string }>,
  felt: string | undefined
): string | null => felter.find((et) => et.felt === felt)?.kolonne ?? null
