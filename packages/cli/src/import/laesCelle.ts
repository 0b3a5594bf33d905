/** One cell by the type of its column: what to store, or why it cannot be; and what the sender should be told. */
import { arterI, type Delaftale, forslag, type Kolonne, lignerCpr, type Navngivet, omraaderI } from "@delaftale/core"
import type { Gemt } from "./Gemt.ts"
import { laesDato } from "./laesDato.ts"
import { type LaestTal, laesAntal, laesDecimal, laesProcent, medKomma } from "./laesTal.ts"

/** Characters of any cell. */
const maxCelle = 10_000
/** Characters that a text of an event may have. */
const maxTekst = 2000

interface LaestCelle {
  /** Absent where the cell is lawfully empty, and where it is refused. */
  readonly gemt?: Gemt
  readonly fejl?: { readonly kode: string; readonly forslag?: string }
  readonly advarsler: ReadonlyArray<string>
}

type Laeser = (tekst: string, kolonne: Kolonne, delaftale: Delaftale) => LaestCelle

export const laesCelle = (raa: string, kolonne: Kolonne, delaftale: Delaftale): LaestCelle => {
  if (raa.length > maxCelle) return afvist("celleForLang")
  if (lignerCpr(raa)) return afvist("muligtCprNummer")
  const tekst = indholdet(raa, kolonne)
  if (tekst === "") return kolonne.maaVaereTom === true ? { advarsler: [] } : afvist("tomtFelt")
  const laest = laesere[kolonne.type](tekst, kolonne, delaftale)
  return tekst === raa || raa.trim() !== tekst
    ? laest
    : { ...laest, advarsler: [...laest.advarsler, "mellemrumFjernet"] }
}

/** Whether it says nothing: blank, or a text that the column has for it. */
export const erTomCelle = (raa: string, { tomme }: Pick<Kolonne, "tomme">): boolean =>
  raa.trim() === "" || tomme?.includes(raa.trim()) === true

const indholdet = (raa: string, kolonne: Kolonne): string =>
  erTomCelle(raa, kolonne) ? (kolonne.vedTom ?? "") : raa.trim()

const afvist = (kode: string, meningen?: string): LaestCelle => ({
  fejl: meningen === undefined ? { kode } : { kode, forslag: meningen },
  advarsler: []
})
const taget = (gemt: Gemt, advarsler: ReadonlyArray<string> = []): LaestCelle => ({ gemt, advarsler })

/** By its exact name; a near miss is suggested, never taken. */
const slaaOp = (tekst: string, kendte: ReadonlyArray<Navngivet>, kode: string): LaestCelle => {
  const fundet = kendte.find(({ navn }) => navn === tekst)
  if (fundet !== undefined) return taget(fundet.id)
  return afvist(
    kode,
    forslag(
      tekst,
      kendte.map(({ navn }) => navn)
    )
  )
}

/** The words of the file itself first. */
const navne = ({ vaerdier }: Kolonne, kendte: ReadonlyArray<Navngivet>): ReadonlyArray<Navngivet> => [
  ...(vaerdier ?? []).map(({ id, tekst: navn }) => ({ id, navn })),
  ...kendte
]

const dato: Laeser = (tekst, { datoformat }) => {
  const laest = laesDato(tekst, datoformat)
  return "dato" in laest ? taget(laest.dato) : afvist(laest.fejl, laest.forslag)
}

const datoIAftalen: Laeser = (tekst, kolonne, delaftale) => {
  const laest = dato(tekst, kolonne, delaftale)
  if (typeof laest.gemt !== "string") return laest
  return laest.gemt < delaftale.fra || laest.gemt > delaftale.til ? afvist("datoUdenForAftalen") : laest
}

const omraader: Laeser = (tekst, kolonne, delaftale) => {
  const kendte = navne(kolonne, omraaderI(delaftale))
  const laeste = tekst.split(",").map((navn) => slaaOp(navn.trim(), kendte, "ukendtOmraade"))
  const ukendt = laeste.find(({ fejl }) => fejl !== undefined)
  if (ukendt !== undefined) return ukendt
  const ider = laeste.map(({ gemt }) => gemt as string)
  return new Set(ider).size < ider.length ? afvist("dobbeltOmraade") : taget(ider)
}

const tal = ({ advarsler, fejl, tal: gemt }: LaestTal, somTal: boolean): LaestCelle =>
  gemt === undefined ? afvist(fejl ?? "ugyldigtTal") : taget(somTal ? Number(gemt) : gemt, advarsler)

/** Spreadsheets run a text that begins like this; it is stored as it stands, and made harmless where it goes out. */
const tekst: Laeser = (celle) => {
  if (celle.length > maxTekst) return afvist("celleForLang")
  return taget(celle, /^[=+\-@]/.test(celle) ? ["formelcelle"] : [])
}

const somNavn = (ider: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<Navngivet> =>
  ider.map(({ id }) => ({ id, navn: id }))

const laesere: Record<Kolonne["type"], Laeser> = {
  tekst,
  noegle: (celle) => (/^\S(.{0,62}\S)?$/u.test(celle) ? taget(celle) : afvist("ugyldigNoegle")),
  dato,
  datoIAftalen,
  antal: (celle, { decimaltegn }) => tal(laesAntal(medKomma(celle, decimaltegn)), true),
  procent: (celle, { decimaltegn }) => tal(laesProcent(medKomma(celle, decimaltegn)), false),
  tal: (celle, { decimaltegn }) => tal(laesDecimal(medKomma(celle, decimaltegn), decimaltegn !== undefined), false),
  omraade: (celle, kolonne, delaftale) => slaaOp(celle, navne(kolonne, omraaderI(delaftale)), "ukendtOmraade"),
  omraader,
  aktivitet: (celle, kolonne, { aktiviteter }) =>
    slaaOp(celle, navne(kolonne, somNavn(aktiviteter)), "ukendtAktivitet"),
  art: (celle, kolonne, delaftale) => slaaOp(celle, navne(kolonne, arterI(delaftale)), "ukendtArt"),
  projektaar: (celle, kolonne, { projektaar }) =>
    slaaOp(celle, navne(kolonne, somNavn(projektaar)), "ukendtProjektaar"),
  valg: (celle, kolonne) => slaaOp(celle, navne(kolonne, []), "ukendtVaerdi")
}
