/** The agreement from its signing to the version shown, and a text or a list followed through it. */
import type { Aftale, Delaftale, LocalDate } from "@delaftale/core"
import { versionerne } from "@delaftale/core"
import type { NonEmptyReadonlyArray } from "effect/Array"
import { type Vaerdiaendring, vaerdiaendringer } from "../aendringer/vaerdiaendringer.ts"
import type { Linje, Maerke, Ord } from "../dokument/Dokument.ts"
import { samlet } from "../samlet.ts"

interface Trin {
  readonly delaftale: Delaftale
  /** What made it; the first is what was signed. */
  readonly ved?: Maerke
  /** Against the one before. */
  readonly aendringer: ReadonlyArray<Vaerdiaendring>
}

export type Historie = NonEmptyReadonlyArray<Trin>

const maerkeFor = ({ revisioner }: Aftale, revision: string): Maerke | undefined => {
  const afgjort = revisioner.find(({ indstillet }) => indstillet.revision === revision)?.afgjort
  if (afgjort?._tag !== "RevisionVedtaget") return undefined
  const { begrundelse, dato: vedtaget, gyldigFra } = afgjort
  return { revision, vedtaget, gyldigFra, begrundelse }
}

/** As far as it was in force on the day. */
export const historien = (aftale: Aftale, dag: LocalDate.LocalDate): Historie => {
  const [foerste, ...resten] = versionerne(aftale)
  const senere = resten.filter(({ gyldigFra }) => gyldigFra <= dag)
  return [
    { delaftale: foerste.delaftale, aendringer: [] },
    ...senere.map(({ delaftale, patches, revision = "" }, nummer): Trin => {
      const ved = maerkeFor(aftale, revision)
      const aendringer = vaerdiaendringer((senere[nummer - 1] ?? foerste).delaftale, delaftale, patches)
      return ved === undefined ? { delaftale, aendringer } : { delaftale, aendringer, ved }
    })
  ]
}

export const gaeldende = (historie: Historie): Delaftale => historie.at(-1)!.delaftale

/** Each value it has had, all but the last one struck out, with the revision that put the next in its place. */
const linjen = (historie: Historie, vaerdier: ReadonlyArray<string | undefined>): Linje => {
  const skift = historie.map(({ ved }, nummer) => ({ ved, vaerdi: vaerdier[nummer] }))
  const trin = skift.filter(({ vaerdi }, nummer) => nummer === 0 || vaerdi !== vaerdier[nummer - 1])
  return trin.flatMap(({ vaerdi, ved }, nummer): ReadonlyArray<Ord> => {
    const fjernet = trin[nummer + 1]?.ved
    const henvisning: ReadonlyArray<Ord> = ved === undefined ? [] : [{ _tag: "Henvisning", ved }]
    if (vaerdi === undefined) return henvisning
    if (fjernet !== undefined) return [{ _tag: "Udgaaet", tekst: vaerdi, ved: fjernet }, ...henvisning]
    return ved === undefined ? [{ _tag: "Tekst", tekst: vaerdi }] : [{ _tag: "Nyt", tekst: vaerdi, ved }, ...henvisning]
  })
}

/** A text; no words where it never stood. */
export const spor = (historie: Historie, hent: (aftale: Delaftale) => string | undefined): Linje =>
  linjen(
    historie,
    historie.map(({ delaftale }) => hent(delaftale))
  )

/** The second of two equal lines is another line. */
const noegler = (linjer: ReadonlyArray<string>): ReadonlyArray<string> =>
  linjer.map((linje, nummer) => `${linjer.slice(0, nummer).filter((en) => en === linje).length}|${linje}`)

/** Lines that come and go. */
export const sporliste = (
  historie: Historie,
  hent: (aftale: Delaftale) => ReadonlyArray<string> | undefined
): ReadonlyArray<Linje> => {
  const lister = historie.map(({ delaftale }) => noegler(hent(delaftale) ?? []))
  return samlet(lister).map((noegle) =>
    linjen(
      historie,
      lister.map((liste) => (liste.includes(noegle) ? noegle.slice(noegle.indexOf("|") + 1) : undefined))
    )
  )
}

/** Everything with an id that the list has held. */
export const alleIder = (
  historie: Historie,
  hent: (aftale: Delaftale) => ReadonlyArray<{ readonly id: string }> | undefined
): ReadonlyArray<string> => samlet(historie.map(({ delaftale }) => (hent(delaftale) ?? []).map(({ id }) => id)))

/** As it stands, or as it stood last. */
export const sidst = <A>(historie: Historie, hent: (aftale: Delaftale) => A | undefined): A | undefined =>
  historie.map(({ delaftale }) => hent(delaftale)).findLast((en) => en !== undefined)
