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
  /** What columns are called in the file, where the kind has other names for them. */
  readonly fra?: ReadonlyMap<string, string>
}

type Mere = Omit<Partial<Anmaerkning>, "raekke" | "linje" | "felt" | "kode">

/** Refuses the row for a reason. */
export const afvis = ({ fejl, linje, raekke }: Raekke, kode: string, felt: string | null, mere: Mere = {}): void => {
  fejl.push({ raekke, linje, felt, kode, ...mere })
}

/** Why the row is refused, with what its cell holds where that was not told yet. */
export const afvisteI = (raekke: Raekke, celle: (felt: string) => string): ReadonlyArray<Anmaerkning> =>
  raekke.fejl.map((en) =>
    iFilen(raekke, en.felt === null || en.vaerdi !== undefined ? en : { ...en, ...visbar(celle(en.felt)) })
  )

/** What the sender is to be told of the row. */
export const advarslerI = (raekke: Raekke): ReadonlyArray<Anmaerkning> =>
  raekke.advarsler.map((en) => iFilen(raekke, en))

/** By the name that the column has in the file. */
const iFilen = ({ fra }: Raekke, en: Anmaerkning): Anmaerkning =>
  en.felt === null ? en : { ...en, felt: fra?.get(en.felt) ?? en.felt }
