/** What one cell rests on on a day: the lines of its explanation, its events, and the batches that seal them. */
import type { Linje, Sidecelle, Sidedata } from "./Sidedata.ts"
import { fraStraekninger } from "./straekninger.ts"

export const linjerPaa = ({ forklaring }: Sidecelle, dag: number): ReadonlyArray<Linje> =>
  forklaring.reduce<ReadonlyArray<Linje>>(
    (linjer, [fra, beholdt, vaek, nye]) => (fra > dag ? linjer : linjer.toSpliced(beholdt, vaek, ...nye)),
    []
  )

/** The words of a promise as the agreement was on the day; none before it has it. */
export const ordlydPaa = (
  { ordlyd, tekster }: Pick<Sidedata, "ordlyd" | "tekster">,
  kriterium: string,
  dag: number
): string => {
  const tekst = ordlyd[kriterium]?.findLast(([fra]) => fra <= dag)?.[1]
  return tekst === undefined ? "" : tekster[tekst]!
}

/** In rising order. */
export const positionerPaa = ({ bevis }: Sidecelle, dag: number): ReadonlyArray<number> => {
  const nu = new Set<number>()
  for (const [fra, til, vaek] of bevis) {
    if (fra > dag) break
    for (const position of fraStraekninger(vaek)) nu.delete(position)
    for (const position of fraStraekninger(til)) nu.add(position)
  }
  return [...nu].sort((a, b) => a - b)
}

/** The corrections of these positions that are known on the day, in rising order. */
export const rettelserPaa = (
  { rettelser }: Pick<Sidedata, "rettelser">,
  positioner: ReadonlyArray<number>,
  dag: number
): ReadonlyArray<number> => {
  const egne = new Set(positioner)
  return rettelser
    .filter(([om, , fra]) => fra <= dag && egne.has(om))
    .map(([, ved]) => ved)
    .sort((a, b) => a - b)
}

export interface Optalt {
  readonly type: string
  readonly maaned: string
  readonly fil: string
  readonly positioner: ReadonlyArray<number>
}

/** Counted by kind, month and file, the earliest month first. */
export const optalt = (
  { grupper, gruppeloeb }: Pick<Sidedata, "grupper" | "gruppeloeb">,
  positioner: ReadonlyArray<number>
): ReadonlyArray<Optalt> => {
  const efter = new Map<number, Array<number>>()
  let loeb = 0
  let slut = gruppeloeb[0]?.[0] ?? 0
  for (const position of positioner) {
    while (position > slut) slut += gruppeloeb[++loeb]?.[0] ?? Number.POSITIVE_INFINITY
    const gruppe = gruppeloeb[loeb]?.[1] ?? 0
    efter.set(gruppe, [...(efter.get(gruppe) ?? []), position])
  }
  return [...efter]
    .map(([gruppe, egne]): Optalt => {
      const [type, maaned, fil] = grupper[gruppe]!
      return { type, maaned, fil, positioner: egne }
    })
    .sort((a, b) => (a.maaned < b.maaned ? -1 : a.maaned > b.maaned ? 1 : a.positioner[0]! - b.positioner[0]!))
}
