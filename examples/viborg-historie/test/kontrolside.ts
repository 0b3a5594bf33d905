/** An audit page read as the file it is: the data it holds, and the table of a day out of it. */
import type { Celle, Tabel } from "./facit.ts"

interface Side {
  readonly celler: ReadonlyArray<{
    readonly kriterium: string
    readonly omraadenavn: string
    readonly projektaar: string
    readonly personer?: true
  }>
  /** In a page without rows: the numbers of the days on which it tells of persons. */
  readonly udeladt?: { readonly dage: ReadonlyArray<number> }
  readonly svar: ReadonlyArray<readonly [string, string, string, string]>
  readonly dage: ReadonlyArray<{
    readonly dag: string
    readonly skift: ReadonlyArray<readonly [celle: number, svar: number | null]>
  }>
}

export const laesSide = (html: string): Side =>
  JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? "")

/** What changed up to the day, one after the other: in the order of the agreement. */
export const tabelPaa = ({ celler, dage, svar }: Side, dag: string): Tabel => {
  const nu = new Map<number, Celle>()
  for (const { dag: denne, skift } of dage) {
    if (denne > dag) break
    for (const [celle, nyt] of skift) {
      if (nyt === null) nu.delete(celle)
      else {
        const [vaerdi, maaltal, status, aarsag] = svar[nyt]!
        nu.set(celle, { vaerdi, maaltal, status, aarsag })
      }
    }
  }
  return new Map(
    celler.flatMap(({ kriterium, omraadenavn, projektaar }, nummer) => {
      const celle = nu.get(nummer)
      return celle === undefined ? [] : [[`${kriterium};${omraadenavn};${projektaar}`, celle]]
    })
  )
}

/** The keys of the cells that tell of persons, as `tabelPaa` names them. */
export const omPersoner = ({ celler }: Side): ReadonlySet<string> =>
  new Set(
    celler
      .filter(({ personer }) => personer === true)
      .map(({ kriterium, omraadenavn, projektaar }) => `${kriterium};${omraadenavn};${projektaar}`)
  )

/** The last day up to this one on which the page tells of persons. */
export const skaeringFor = ({ dage, udeladt }: Side, dag: string): string =>
  udeladt!.dage.map((nummer) => dage[nummer]!.dag).findLast((en) => en <= dag)!
