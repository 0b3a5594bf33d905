/** The agreement as it was on a day: what was signed, with the revisions that were in force by then. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import type { Patch } from "immer"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { Delaftale } from "./Delaftale.ts"
import type { Aendring } from "./Revision.ts"
import { reviderer } from "./reviderer.ts"

/** A revision that was adopted, as far as it changes the agreement. */
export interface Vedtaget {
  readonly revision: string
  /** The first day it is in force. */
  readonly gyldigFra: LocalDate
  readonly aendringer: ReadonlyArray<Aendring>
}

/** The agreement as a revision left it, and from which day it is in force. */
export interface Version {
  /** 0 is what was signed. */
  readonly nummer: number
  readonly revision?: string
  readonly gyldigFra: LocalDate
  readonly delaftale: Delaftale
  /** What it changed in the version before. */
  readonly patches: ReadonlyArray<Patch>
}

/** In the order in which they came into force; on one day, in which they were adopted. */
export const versioner = (aftale: Delaftale, vedtagne: ReadonlyArray<Vedtaget>): NonEmptyReadonlyArray<Version> => {
  const alle: [Version, ...Array<Version>] = [{ nummer: 0, gyldigFra: aftale.fra, delaftale: aftale, patches: [] }]
  for (const { aendringer, gyldigFra, revision } of vedtagne.toSorted(efterDag)) {
    const [delaftale, patches] = reviderer(alle.at(-1)!.delaftale, aendringer)
    alle.push({ nummer: alle.length, revision, gyldigFra, delaftale, patches })
  }
  return alle
}

const efterDag = (a: Vedtaget, b: Vedtaget): number =>
  a.gyldigFra === b.gyldigFra ? 0 : a.gyldigFra < b.gyldigFra ? -1 : 1

/** The version in force on a day; before the first, the first. */
export const versionPaa = (alle: NonEmptyReadonlyArray<Version>, dag: LocalDate): Version =>
  alle.findLast(({ gyldigFra }) => gyldigFra <= dag) ?? alle[0]

/**
 * A year is judged by the version in force on its first day: by what was promised when it began. A change within a year
 * counts from the next one.
 */
export const versionFor = (alle: NonEmptyReadonlyArray<Version>, aar: { readonly fra: LocalDate }): Version =>
  versionPaa(alle, aar.fra)
