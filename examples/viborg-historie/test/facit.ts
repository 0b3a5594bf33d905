/**
 * What each edition must say, put together from the published tables of the set, which another program computed: a year
 * that is closed is as it is in the end, and what the board decided changes the cells it names.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { viborg } from "../historie.mjs"

export interface Celle {
  readonly vaerdi: string
  readonly maaltal: string
  readonly status: string
  readonly aarsag: string
}
/** By "kriterium;område;projektår", in the order of the table. */
export type Tabel = ReadonlyMap<string, Celle>

export const laes = (tekst: string): Tabel => {
  const [, ...linjer] = tekst.trimEnd().split("\n")
  return new Map(
    linjer.map((linje) => {
      const [kriterium, omraade, aar, vaerdi = "", maaltal = "", status = "", aarsag = ""] = linje.split(";")
      return [`${kriterium};${omraade};${aar}`, { vaerdi, maaltal, status, aarsag }]
    })
  )
}

const fil = (navn: string): string => readFileSync(join(viborg, "data", navn), "utf8")
const endelig = laes(fil("forventet.csv"))
const juni2018 = laes(fil("forventet-kendt-2018-06-30.csv"))
const setFra2018 = laes(fil("forventet-set-fra-2018-19.csv"))
/** K1b read as 5 % of the target of the year before. */
const sammensat = laes(
  fil("forventet-fortolkninger.csv")
    .split("\n")
    .filter((linje, nummer) => nummer === 0 || linje.startsWith("K1b;sammensat;"))
    .map((linje) => linje.replace(/^K1b;sammensat;(ja|nej);/, "K1b;").replace(/;(ja|nej)$/, ""))
    .join("\n")
)

const aaret = (noegle: string): string => noegle.split(";")[2]!
const kun = (tabel: Tabel, ...aar: ReadonlyArray<string>): Tabel =>
  new Map([...tabel].filter(([noegle]) => aar.includes(aaret(noegle))))
const med = (tabel: Tabel, ...rettelser: ReadonlyArray<Tabel>): Tabel =>
  new Map([tabel, ...rettelser].flatMap((en) => [...en]))
const celle = (noegle: string, ...[vaerdi, maaltal, status, aarsag = ""]: ReadonlyArray<string>): Tabel =>
  new Map([[noegle, { vaerdi: vaerdi!, maaltal: maaltal!, status: status!, aarsag }]])

/** In a year that is still open only the target is another one. */
const aabne = (tabel: Tabel, ...aar: ReadonlyArray<string>): Tabel =>
  new Map([...kun(sammensat, ...aar)].map(([noegle, { maaltal }]) => [noegle, { ...tabel.get(noegle)!, maaltal }]))

const sent2018 = med(juni2018, kun(endelig, "2017/18"))
const foerBeslutningen = setFra2018
/** 52 · 1,1 = 57,2, and there were 55. */
const c3 = celle("C3;;2017/18", "55", "57,2", "ikkeOpfyldt")
const juni2019 = med(foerBeslutningen, kun(sammensat, "2018/19"), aabne(foerBeslutningen, "2019/20", "2020/21"), c3)
const maj2020 = med(
  juni2019,
  kun(endelig, "2019/20"),
  kun(sammensat, "2019/20"),
  celle("C4;;2020/21", "", "140", "kanIkkeVurderes", "periodeAaben")
)
const maj2021 = med(
  endelig,
  kun(sammensat, "2018/19", "2019/20", "2020/21"),
  c3,
  celle("C4;;2020/21", "148", "140", "opfyldt"),
  celle("K1b;Houlkærparken;2020/21", "14", "", "undtaget", "undtagelseGivet"),
  celle("K1b;alle;2020/21", "", "", "opfyldt")
)

/** By the number of the edition, from 1. */
export const udgaver: ReadonlyArray<Tabel> = [juni2018, sent2018, foerBeslutningen, juni2019, maj2020, maj2021]

/** The cells in which two tables differ, with both. */
export const forskelle = (foer: Tabel, efter: Tabel): ReadonlyMap<string, readonly [Celle, Celle]> =>
  new Map(
    [...efter].flatMap(([noegle, ny]) => {
      const gammel = foer.get(noegle)!
      return JSON.stringify(gammel) === JSON.stringify(ny) ? [] : [[noegle, [gammel, ny]] as const]
    })
  )
