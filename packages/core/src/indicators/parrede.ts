/**
 * Persons whose answer before is held against their own answer after: after is the last one of the period, before the
 * last one up to that day. Who has not both on the scale is no pair.
 */
import type { LocalDate } from "../ground/LocalDate.ts"
import { contains, type Period } from "../ground/Period.ts"
import type { Parret } from "../terms/Indikator.ts"
import { jaEllerNej, type Ned, plads, type Taellemaade, type Test } from "./Taellemaade.ts"

interface Svar {
  readonly dag: LocalDate
  readonly trin: number
}

interface Person {
  readonly foer: ReadonlyArray<Svar>
  readonly efter: ReadonlyArray<Svar>
}

/** "2018-03-30|000000000000042|+|2": in text order this is day order, then log order; "-" is before. */
const bogfoert = (post: string) => ({
  gang: post[27] === "+" ? ("efter" as const) : ("foer" as const),
  svar: { dag: post.slice(0, 10), trin: Number(post.slice(29)) }
})

const personen = (poster: Iterable<string>): Person => {
  const person = { foer: [] as Svar[], efter: [] as Svar[] }
  for (const post of [...poster].sort()) {
    const { gang, svar } = bogfoert(post)
    person[gang].push(svar)
  }
  return person
}

/** How many steps a person went up; `undefined` without both answers. */
const fremgangFor = ({ efter, foer }: Person, periode: Period): number | undefined => {
  const sidst = efter.findLast(({ dag }) => contains(periode, dag))
  const foerst = sidst === undefined ? undefined : foer.findLast(({ dag }) => dag <= sidst.dag)
  if (sidst === undefined || foerst === undefined || sidst.trin < 0 || foerst.trin < 0) return undefined
  return sidst.trin - foerst.trin
}

const erPar = (person: Person, { fremgang = Number.NEGATIVE_INFINITY }: Parret, periode: Period): boolean => {
  const trin = fremgangFor(person, periode)
  return trin !== undefined && trin >= fremgang
}

export const parrede = (tages: Test, parret: Parret, ned: Ned): Taellemaade => ({
  bidrag: (nedslag, skriv) => {
    const { dato, position, registrering } = nedslag
    if (registrering._tag !== "BesvarelseRegistreret" || registrering.spoergsmaal !== parret.spoergsmaal) return
    if (!tages(registrering)) return
    const gang = registrering.gang === "efter" ? "+" : "-"
    const trin = parret.skala.indexOf(registrering.svar)
    ned(nedslag, undefined, `${dato}|${plads(position)}|${gang}|${trin}`, skriv)
  },
  aar: () => undefined,
  person: (poster, { periode }) => jaEllerNej(erPar(personen(poster), parret, periode)),
  gaelder: (post, { periode }) => post.slice(0, 10) <= periode.til
})
