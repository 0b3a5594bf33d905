/**
 * The days as a page without rows tells them: what counts no persons day by day, and what does only on a few days, with
 * small counts left out, so that neither a day nor the difference of two tells of somebody.
 */
import { type Aendringsaarsag, aendringsaarsager, type Dagsstand, type Vurdering } from "@delaftale/core"
import { type Gang, type Noegleskift, noeglen, nyDag, skalSkrives, skiftet, skriv, svaret } from "./Gang.ts"
import { harNoegle } from "./harNoegle.ts"
import { erPersoncelle, forsigtigeSnit, type Personsnit, personsnit } from "./personceller.ts"

type Aarsager = ReadonlyMap<string, ReadonlyArray<Aendringsaarsag>>

export interface Forsigtigt {
  readonly dage: ReadonlySet<string>
  /** What each of these days says, and why it is another thing than on the one before. */
  readonly snit: Array<Personsnit & { readonly aarsager: Aarsager }>
  /** The cells that are told only on these days. */
  readonly personer: Set<string>
  /** Why cells changed since the last of them. */
  aarsager: Aarsager
  /** The promises that something came to since the last day that is told. */
  roert: ReadonlySet<string>
}

export const forsigtigt = (dage: ReadonlySet<string>): Forsigtigt => ({
  dage,
  snit: [],
  personer: new Set(),
  aarsager: new Map(),
  roert: new Set()
})

const utalt = ["", "", "kanIkkeVurderes", "undertrykt"] as const

export const tagForsigtigDag = (gang: Gang, forsigtig: Forsigtigt, stand: Dagsstand): void => {
  const { aendringer, dag, kendt, roert, status } = stand
  const foerste = gang.sidste === undefined
  const skaering = forsigtig.dage.has(dag)
  gang.sidste = stand
  const personer = new Set(status.vurderinger.filter((en) => erPersoncelle(status, en)).map(noeglen))
  const om = (en: Vurdering): boolean => personer.has(noeglen(en)) || forsigtig.personer.has(noeglen(en))
  const skiftede = aendringer.map((en) => ({ ...en, hvilken: (en.efter ?? en.foer)! }))
  forsigtig.aarsager = ogsaa(
    forsigtig.aarsager,
    skiftede.filter(({ hvilken }) => om(hvilken)).map(({ aarsager, hvilken }) => [noeglen(hvilken), aarsager])
  )
  forsigtig.roert = new Set([...forsigtig.roert, ...roert])
  const egne = skiftede.filter(({ efter, hvilken }) => efter === undefined || !om(hvilken))
  if (!foerste && !skaering && egne.length === 0 && kendt.every(({ event }) => harNoegle(event))) return
  const nummer = nyDag(gang, stand)
  const aabne = status.vurderinger.filter((en) => !om(en))
  for (const en of aabne) {
    if (!foerste && kendt.length > 0 && !skalSkrives(gang, forsigtig.roert, en)) continue
    skriv(gang, nummer, en, stand.forklar(en, gang.sprog))
  }
  forsigtig.roert = new Set()
  const nye = [...personer].filter((en) => !forsigtig.personer.has(en))
  for (const en of nye) forsigtig.personer.add(en)
  gang.dage[nummer]!.skift.push(
    ...(foerste
      ? aabne.map((en): Noegleskift => [noeglen(en), svaret(gang, status.delaftale, en), []])
      : egne.flatMap((en) => skiftet(gang, status.delaftale, en))),
    ...(skaering ? [] : nye.map((en): Noegleskift => [en, gang.svar.nummer(utalt), []]))
  )
  if (!skaering) return
  const snit = personsnit(nummer, stand, status.vurderinger.filter(om), gang.sprog)
  forsigtig.snit.push({ ...snit, aarsager: forsigtig.aarsager })
  forsigtig.aarsager = new Map()
}

const ogsaa = (foer: Aarsager, nye: ReadonlyArray<readonly [string, ReadonlyArray<Aendringsaarsag>]>): Aarsager => {
  const alle = new Map(foer)
  for (const [noegle, aarsager] of nye) {
    const egne = new Set([...(alle.get(noegle) ?? []), ...aarsager])
    alle.set(
      noegle,
      aendringsaarsager.filter((en) => egne.has(en))
    )
  }
  return alle
}

/** After the walk: what may be told in each cut, and what is new in it. */
export const fortaelSnit = (gang: Gang, { snit }: Forsigtigt, graense: number): void => {
  const staar = new Map<string, number | null>()
  let naaet = 0
  const fortalte = forsigtigeSnit(snit, gang.sidste!.status.delaftale, graense)
  for (const [plads, { aarsager, dag }] of snit.entries()) {
    for (; naaet <= dag; naaet++) for (const [noegle, svar] of gang.dage[naaet]!.skift) staar.set(noegle, svar)
    for (const { forklaring, raekke } of fortalte[plads]!) {
      const noegle = noeglen(raekke)
      const { aarsag, maaltal, status, vaerdi } = raekke.tekst
      const svar = gang.svar.nummer([vaerdi, maaltal, status, aarsag])
      skriv(gang, dag, raekke, forklaring)
      if (staar.get(noegle) === svar) continue
      gang.dage[dag]!.skift.push([noegle, svar, dag === 0 ? [] : (aarsager.get(noegle) ?? [])])
      staar.set(noegle, svar)
    }
  }
}
