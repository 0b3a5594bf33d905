/** The cells that stand in the tables of a Statusrapport, written again as the verdict table writes them. */
import { aarsagsord, svarord } from "../../../src/index.ts"
import { afrundet, type Laest, noegle } from "./Celle.ts"
import type { Laesttabel } from "./laesTabeller.ts"

type Linjer = ReadonlyArray<string>
type Raekke = ReadonlyArray<Linjer>

const omraadet = ([sted = ""]: Linjer): string =>
  sted === "Alle områder under ét" ? "" : sted === "Alle områder hver for sig" ? "alle" : sted

const celle = (kriterium: string, sted: Linjer, projektaar: string) =>
  noegle({ kriterium, omraade: omraadet(sted), projektaar })

/** Those whose title fits, each with the promise that it is about. */
const medTitel = (
  tabeller: ReadonlyArray<Laesttabel>,
  titel: RegExp
): ReadonlyArray<{ readonly kriterium: string; readonly tabel: Laesttabel }> =>
  tabeller.flatMap((tabel) => {
    const [, kriterium] = titel.exec(tabel.titel) ?? []
    return kriterium === undefined ? [] : [{ kriterium, tabel }]
  })

const under = ({ hoved }: Laesttabel, raekke: Raekke, navn: string): Linjer => raekke[hoved.indexOf(navn)] ?? []

const tre = (tal: Linjer, maaltal: Linjer, svar: Linjer): Laest["felter"] => {
  const vaerdi = vaerdien(tal)
  return { ...(vaerdi === undefined ? {} : { vaerdi }), maaltal: maaltallet(maaltal), svar: svaret(svar) }
}

/** "K1a, 2018/19 (antal)". */
export const aaretsCeller = (tabeller: ReadonlyArray<Laesttabel>, aar: string): ReadonlyArray<Laest> =>
  medTitel(tabeller, new RegExp(`^(\\w+), ${aar} \\(`, "u")).flatMap(({ kriterium, tabel }) =>
    tabel.raekker.map((raekke) => ({
      celle: celle(kriterium, raekke[0]!, aar),
      felter: tre(under(tabel, raekke, "Tal"), under(tabel, raekke, "Måltal"), under(tabel, raekke, "Svar"))
    }))
  )

/** "K1a, hele perioden (antal)": a cell has all of it, line by line; the roll-up has its answer only. */
export const periodensCeller = (tabeller: ReadonlyArray<Laesttabel>): ReadonlyArray<Laest> =>
  medTitel(tabeller, /^(\w+), hele perioden \(/u).flatMap(({ kriterium, tabel: { hoved, raekker } }) =>
    raekker.flatMap(([sted = [], ...resten]) =>
      resten.map((linjer, nummer) => {
        const krav = linjer.find((linje) => linje.startsWith("krav: "))?.slice(6) ?? "–"
        const tal = omraadet(sted) === "alle" ? ["–"] : linjer
        return { celle: celle(kriterium, sted, hoved[nummer + 1]!), felter: tre(tal, [krav], linjer) }
      })
    )
  )

/** "K1a: tal og måltal", what a picture shows. */
export const billedetsCeller = (tabeller: ReadonlyArray<Laesttabel>): ReadonlyArray<Laest> =>
  medTitel(tabeller, /^(\w+): tal og måltal$/u).flatMap(({ kriterium, tabel: { raekker } }) =>
    raekker.map(([sted = [], aar = [], tal = [], maaltal = [], svar = []]) => ({
      celle: celle(kriterium, sted, aar[0]!),
      felter: tre(tal, maaltal, svar)
    }))
  )

/** "0 → 1 → – → 0", one figure for each year. */
export const forloebetsCeller = (
  tabeller: ReadonlyArray<Laesttabel>,
  alleAar: ReadonlyArray<string>
): ReadonlyArray<Laest> =>
  medTitel(tabeller, /^(\w+), \d{4}\/\d\d \(/u).flatMap(({ kriterium, tabel }) =>
    tabel.raekker.flatMap((raekke) => {
      const [forloeb = ""] = under(tabel, raekke, "Forløb")
      if (forloeb === "") return []
      return forloeb.split(" → ").map((tal, nummer) => ({
        celle: celle(kriterium, raekke[0]!, alleAar[nummer]!),
        felter: { vaerdi: tal === "–" ? "" : tal.replace("…", "..") }
      }))
    })
  )

const overblik = /^Succeskriterierne i overblik$/u

/** Its lines stand for the roll-up where a criterion has one. */
const stedI = (kriterium: string, rulles: ReadonlySet<string>): Linjer =>
  rulles.has(kriterium) ? ["Alle områder hver for sig"] : ["Alle områder under ét"]

/** Kriterium, Aftalens ord, Svar, Tal og krav; of several areas the last one says how many got which answer. */
export const overblikketsCeller = (
  tabeller: ReadonlyArray<Laesttabel>,
  aar: string,
  rulles: ReadonlySet<string>
): ReadonlyArray<Laest> =>
  (tabeller.find(({ titel }) => overblik.test(titel))?.raekker ?? []).map(
    ([[kriterium = ""] = [], , svar = [], talOgKrav = []]) => ({
      celle: celle(kriterium, stedI(kriterium, rulles), aar),
      felter: rulles.has(kriterium)
        ? tre(["–"], ["–"], svar)
        : tre(talOgKrav.length > 1 ? talOgKrav : ["–"], talOgKrav.slice(-1), svar)
    })
  )

/** Kriterium, Aftalens ord, and an answer for each year; empty where the criterion is not measured in it. */
export const periodensOverblik = (
  tabeller: ReadonlyArray<Laesttabel>,
  rulles: ReadonlySet<string>
): ReadonlyArray<Laest> => {
  const { hoved, raekker } = tabeller.find(({ titel }) => overblik.test(titel)) ?? { hoved: [], raekker: [] }
  return raekker.flatMap(([[kriterium = ""] = [], , ...svarene]) =>
    svarene.flatMap((svar, nummer) =>
      svar.join("") === ""
        ? []
        : [
            {
              celle: celle(kriterium, stedI(kriterium, rulles), hoved[nummer + 2]!),
              felter: { svar: svaret(svar) }
            }
          ]
    )
  )
}

const udenEnhed = (ord: string): string => ord.replace(/ (%|pp)$/u, "").replace("−", "-")

/** "mindst 37" is "37..", "8 til 48" is "8..48", and under "ca. 61,89 %" stands the fraction itself. */
const vaerdien = (linjer: Linjer): string | undefined => {
  const [foerste = ""] = linjer
  if (foerste === "for få til at vise") return undefined
  const broek = linjer.find((linje) => linje.startsWith("= "))?.slice(2)
  if (broek !== undefined) {
    const ca = udenEnhed(foerste).replace(/^ca\. /u, "")
    return afrundet(ca, broek, 2) ? broek : `${foerste}, but ${broek}`
  }
  if (foerste === "–") return ""
  const mindst = /^mindst (.*)$/u.exec(foerste)?.[1]
  if (mindst !== undefined) return `${udenEnhed(mindst)}..`
  return foerste.split(" til ").map(udenEnhed).join("..")
}

const maaltallet = ([foerste = ""]: Linjer): string =>
  foerste === "–"
    ? ""
    : udenEnhed(
        foerste
          .replace(/^over /u, ">")
          .replace(/^under /u, "<")
          .replace(/^(mindst|højst) /u, "")
      )

const statusser = ["opfyldt", "ikkeOpfyldt", "kanIkkeVurderes", "undtaget"] as const
const aarsager = [
  ...["baselineNul", "undtagelseGivet", "periodeAaben", "opgoeresVedUdloeb", "fristIkkeNaaet", "manglerIndberetning"],
  ...["manglerBaseline", "manglerForegaaendeAar", "naevnerNul", "ufuldstaendigtAntal", "ikkeBedoemt", "kilderMangler"],
  "undertrykt"
] as ReadonlyArray<Parameters<typeof aarsagsord>[0]>

const svaret = (linjer: Linjer): string => {
  const status = statusser.find((en) => linjer.includes(svarord(en, "da"))) ?? ""
  return `${status};${aarsager.find((en) => linjer.includes(aarsagsord(en, "da"))) ?? ""}`
}
