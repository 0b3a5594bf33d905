/** The walk through the days of a log as a page keeps it: what is new on each, and nothing twice. */
import type { Aendring, Dagsstand, Delaftale, Vurdering } from "@delaftale/core"
import type { Sprog } from "../sprog.ts"
import { celletekst, omraadenavn } from "../tal/celletekst.ts"
import type { Sidedag, Skift, Svar } from "./Sidedata.ts"
import { type Spor, spor } from "./Spor.ts"
import { type Tabel, tabel } from "./Tabel.ts"

type Forklaring = NonNullable<ReturnType<Dagsstand["forklar"]>>

export type Noegleskift = readonly [noegle: string, svar: Skift[1], aarsager: Skift[2]]

export interface Gang {
  readonly sprog: Sprog
  readonly tekster: Tabel<string>
  readonly svar: Tabel<Svar>
  readonly spor: Map<string, Spor>
  /** The cells in the order of the agreement; one that is left out keeps its place. */
  readonly orden: Array<string>
  readonly dage: Array<Omit<Sidedag, "skift"> & { readonly skift: Array<Noegleskift> }>
  readonly rettelser: Map<string, readonly [number, number, number]>
  readonly ordlyd: Map<string, Array<readonly [dag: number, tekst: number]>>
  /** What is told of each cell, so that one that says the same is not told again. */
  readonly sagt: Map<string, Vurdering>
  sidste: Dagsstand | undefined
}

export const begyndt = (sprog: Sprog): Gang => ({
  sprog,
  tekster: tabel((tekst) => tekst),
  svar: tabel((svar) => svar.join("\n")),
  spor: new Map(),
  orden: [],
  dage: [],
  rettelser: new Map(),
  ordlyd: new Map(),
  sagt: new Map(),
  sidste: undefined
})

export const noeglen = ({
  halvaar,
  kriterium,
  omraade,
  projektaar
}: Pick<Vurdering, "halvaar" | "kriterium" | "omraade" | "projektaar">): string =>
  JSON.stringify([kriterium, omraade, projektaar, halvaar])

/** A new day with the words and the cells that are new on it; its number. */
export const nyDag = (gang: Gang, stand: Dagsstand, kendt?: number): number => {
  const nummer = gang.dage.length
  tagOrdene(gang, nummer, stand.status.delaftale)
  for (const [plads, vurdering] of stand.status.vurderinger.entries()) indsaet(gang, vurdering, stand, plads)
  gang.dage.push({ dag: stand.dag, ...(kendt === undefined ? {} : { kendt }), skift: [] })
  return nummer
}

export const svaret = (gang: Gang, delaftale: Delaftale, vurdering: Vurdering): number => {
  const { aarsag, maaltal, status, vaerdi } = celletekst(delaftale, vurdering)
  return gang.svar.nummer([vaerdi, maaltal, status, aarsag])
}

/** What a change says; nothing on the first day, where everything is said. */
export const skiftet = (
  gang: Gang,
  delaftale: Delaftale,
  { aarsager, efter, foer }: Aendring
): ReadonlyArray<Noegleskift> => {
  const hvilken = efter ?? foer
  if (hvilken === undefined) return []
  return [[noeglen(hvilken), efter === undefined ? null : svaret(gang, delaftale, efter), aarsager]]
}

const tagOrdene = ({ ordlyd, tekster }: Gang, dag: number, { forpligtelser, kriterier }: Delaftale): void => {
  for (const { id, ordlyd: ord } of [...kriterier, ...forpligtelser]) {
    const tekst = tekster.nummer(ord)
    const egne = ordlyd.get(id) ?? []
    if (egne.at(-1)?.[1] !== tekst) ordlyd.set(id, [...egne, [dag, tekst]])
  }
}

/** A cell that was not there before comes after the one that it stands after. */
const indsaet = (gang: Gang, vurdering: Vurdering, { status }: Dagsstand, plads: number): void => {
  const noegle = noeglen(vurdering)
  if (gang.spor.has(noegle)) return
  const forrige = status.vurderinger[plads - 1]
  gang.orden.splice(forrige === undefined ? 0 : gang.orden.indexOf(noeglen(forrige)) + 1, 0, noegle)
  const navn = omraadenavn(status.delaftale, vurdering.omraade)
  gang.spor.set(noegle, spor(vurdering, navn, gang.sprog, gang.tekster))
}

/** Whether the cell may say something else than was last told of it. */
export const skalSkrives = ({ sagt }: Gang, roert: ReadonlySet<string>, vurdering: Vurdering): boolean => {
  const sidst = sagt.get(noeglen(vurdering))
  return roert.has(vurdering.kriterium) || sidst === undefined || sidst.status !== vurdering.status
}

export const skriv = (gang: Gang, dag: number, vurdering: Vurdering, forklaring: Forklaring | undefined): void => {
  if (forklaring === undefined) return
  gang.sagt.set(noeglen(vurdering), vurdering)
  gang.spor.get(noeglen(vurdering))!.foer(dag, forklaring)
  for (const { haendelse, rettelser } of forklaring.bevis) {
    for (const { position: ved } of rettelser) {
      const noegle = `${haendelse.position}|${ved}`
      if (!gang.rettelser.has(noegle)) gang.rettelser.set(noegle, [haendelse.position, ved, dag])
    }
  }
}
