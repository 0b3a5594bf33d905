/** A row of a file of registrations, with what was found wrong with it. Grown in place while the file is read. */
import type { Gemt } from "./Gemt.ts"
import type { Anmaerkning } from "./Indlaest.ts"
import { visbar } from "./visbar.ts"

export interface Raekke {
  readonly raekke: number
  readonly linje: number
  readonly celler: Map<string, Gemt>
  readonly fejl: Array<Anmaerkning>
  readonly advarsler: Array<Anmaerkning>
}

type Mere = Omit<Partial<Anmaerkning>, "raekke" | "linje" | "felt" | "kode">

/** Refuses the row for a reason. */
export const afvis = ({ fejl, linje, raekke }: Raekke, kode: string, felt: string | null, mere: Mere = {}): void => {
  fejl.push({ raekke, linje, felt, kode, ...mere })
}

/** Why the row is refused, with what its cell holds where that was not told yet. */
export const afvisteI = ({ fejl }: Raekke, celle: (felt: string) => string): ReadonlyArray<Anmaerkning> =>
  fejl.map((en) => (en.felt === null || en.vaerdi !== undefined ? en : { ...en, ...visbar(celle(en.felt)) }))
