/**
 * A table with other keys for persons, before anything else is done with it: no id, no hash and no message is then made
 * from the keys of the office.
 */
import type { Delaftale, Filart } from "@delaftale/core"
import { isPseudonym } from "../persons/pseudonym.ts"
import { efterNavn } from "./genkend.ts"
import { laesCelle } from "./laesCelle.ts"
import type { Post, Tabel } from "./parseTable.ts"
import { type rettelseskolonner, type Slags, slagsI } from "./slags.ts"

type Ny = (noegle: string) => string

export const pseudonymiser = <T extends Tabel>(tabel: T, { filart }: Slags, delaftale: Delaftale, ny: Ny): T => {
  const om = (raa: string): string => medNy(raa, delaftale, ny)
  const poster = filart === undefined ? rettelser(tabel, delaftale, om) : registreringer(tabel, filart, om)
  return poster.every((post, n) => post === tabel.poster[n]) ? tabel : { ...tabel, poster }
}

/** Whether there is a key in it that is no pseudonym yet. */
export const harNoegler = (tabel: Tabel, slags: Slags, delaftale: Delaftale): boolean => {
  let fundet = false
  pseudonymiser(tabel, slags, delaftale, (noegle) => {
    fundet ||= !isPseudonym(noegle)
    return noegle
  })
  return fundet
}

/** Columns of keys, and what an event takes as its key whatever the column is called. */
const noeglekolonner = ({ haendelser, kolonner }: Filart): ReadonlySet<string> =>
  new Set([
    ...kolonner.filter(({ type }) => type === "noegle").map(({ navn }) => navn),
    ...haendelser.flatMap(({ felter }) =>
      felter.flatMap(({ felt, kolonne }) => (felt === "noegle" && kolonne !== undefined ? [kolonne] : []))
    )
  ])

/** What is refused as a key stays as it is, and is refused in its turn. Spaces around it stay too. */
const medNy = (raa: string, delaftale: Delaftale, ny: Ny): string => {
  const { gemt } = laesCelle(raa, { navn: "", type: "noegle" }, delaftale)
  return typeof gemt === "string" ? raa.replace(gemt, () => ny(gemt)) : raa
}

const registreringer = ({ hoved, poster }: Tabel, filart: Filart, om: Ny): ReadonlyArray<Post> => {
  const kolonner = noeglekolonner(filart)
  const steder = hoved.flatMap((navn, sted) => (kolonner.has(navn) ? [sted] : []))
  return poster.map((post) => medCeller(post, steder, om))
}

type Rettelseskolonne = (typeof rettelseskolonner)[number]["navn"]

const rettelser = ({ hoved, poster }: Tabel, delaftale: Delaftale, om: Ny): ReadonlyArray<Post> => {
  const sted = (navn: Rettelseskolonne): number => hoved.indexOf(navn)
  const slags = slagsI(delaftale)
  return poster.map((post) => {
    const filart = efterNavn(slags, post.celler[sted("Fil")] ?? "")?.filart
    if (filart === undefined) return post
    const kolonner = noeglekolonner(filart)
    const felt = (post.celler[sted("Felt")] ?? "").trim()
    const vaerdier = kolonner.has(felt) ? [sted("Gammel værdi"), sted("Ny værdi")] : []
    return medCeller(medCeller(post, vaerdier, om), [sted("Nøglefelter")], (tekst) =>
      iNoeglefelter(tekst, kolonner, om)
    )
  })
}

/** `felt=værdi | felt=værdi`, with what stands between as it is. */
const iNoeglefelter = (tekst: string, kolonner: ReadonlySet<string>, om: Ny): string =>
  tekst
    .split(/(\s*\|\s*(?=[^=|]+=))/)
    .map((led) => {
      const lighed = led.indexOf("=")
      return kolonner.has(led.slice(0, lighed).trim()) ? `${led.slice(0, lighed + 1)}${om(led.slice(lighed + 1))}` : led
    })
    .join("")

const medCeller = (post: Post, steder: ReadonlyArray<number>, om: Ny): Post => {
  const celler = post.celler.map((celle, sted) => (steder.includes(sted) ? om(celle) : celle))
  return celler.every((celle, sted) => celle === post.celler[sted]) ? post : { ...post, celler }
}
