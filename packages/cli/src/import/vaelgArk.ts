/** The sheet of a workbook that is read: the one whose header a kind knows, else the first. */
import type { Kendetegn } from "./genkend.ts"
import { type Anmaerkning, omFilen } from "./Indlaest.ts"
import type { Parsed } from "./parseTable.ts"
import type { Ark, Laestregneark } from "./Regneark.ts"
import { visbar } from "./visbar.ts"

export interface ValgtArk {
  readonly tabel: Parsed
  readonly advarsler: ReadonlyArray<Anmaerkning>
}

/** Two sheets that could both be meant are not chosen between. */
export const vaelgArk = (
  arter: ReadonlyArray<Kendetegn>,
  { advarsler, ark }: Laestregneark
): ValgtArk | { readonly fejl: Anmaerkning } => {
  const fyldte = ark.filter(({ tabel }) => tabel.hoved.length > 0)
  const kendte = fyldte.filter(({ tabel }) => arter.some((art) => art.kolonner.every((en) => tabel.hoved.includes(en))))
  if (kendte.length > 1) return { fejl: omFilen("flereArk", { ark: navne(kendte) }) }
  const valgt = kendte[0] ?? ark[0]
  if (fyldte.length === 0 || valgt === undefined) return { fejl: omFilen("tomFil") }
  const andre = fyldte.filter((en) => en !== valgt)
  return {
    tabel: valgt.tabel,
    advarsler: [
      ...advarsler.map((kode) => omFilen(kode)),
      ...(andre.length === 0 ? [] : [omFilen("andreArk", { ark: navne(andre) })]),
      ...(valgt.skjult ? [omFilen("skjultArk", { ark: navne([valgt]) })] : [])
    ]
  }
}

const navne = (ark: ReadonlyArray<Ark>): ReadonlyArray<string> =>
  ark.slice(0, 5).map(({ navn }) => `"${visbar(navn).vaerdi ?? ""}"`)
