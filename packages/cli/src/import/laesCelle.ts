/** One cell by the type of its column: what to store, or why it cannot be; and what the sender should be told. */
import { arterI, type Delaftale, forslag, type Kolonne, lignerCpr, type Navngivet, omraaderI } from "@delaftale/core"
import type { Gemt } from "./Gemt.ts"
import { laesDato } from "./laesDato.ts"
import { type LaestTal, laesAntal, laesProcent } from "./laesTal.ts"

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
  const tekst = raa.trim()
  if (tekst === "") return kolonne.maaVaereTom === true ? { advarsler: [] } : afvist("tomtFelt")
  const laest = laesere[kolonne.type](tekst, kolonne, delaftale)
  return tekst === raa ? laest : { ...laest, advarsler: [...laest.advarsler, "mellemrumFjernet"] }
}

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

const dato: Laeser = (tekst) => {
  const laest = laesDato(tekst)
  return "dato" in laest ? taget(laest.dato) : afvist(laest.fejl, laest.forslag)
}

const datoIAftalen: Laeser = (tekst, kolonne, delaftale) => {
  const laest = dato(tekst, kolonne, delaftale)
  if (typeof laest.gemt !== "string") return laest
  return laest.gemt < delaftale.fra || laest.gemt > delaftale.til ? afvist("datoUdenForAftalen") : laest
}

const omraader: Laeser = (tekst, _, delaftale) => {
  const navne = tekst.split(",").map((navn) => navn.trim())
  const laeste = navne.map((navn) => slaaOp(navn, omraaderI(delaftale), "ukendtOmraade"))
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
  antal: (celle) => tal(laesAntal(celle), true),
  procent: (celle) => tal(laesProcent(celle), false),
  omraade: (celle, _, delaftale) => slaaOp(celle, omraaderI(delaftale), "ukendtOmraade"),
  omraader,
  aktivitet: (celle, _, { aktiviteter }) => slaaOp(celle, somNavn(aktiviteter), "ukendtAktivitet"),
  art: (celle, _, delaftale) => slaaOp(celle, arterI(delaftale), "ukendtArt"),
  projektaar: (celle, _, { projektaar }) => slaaOp(celle, somNavn(projektaar), "ukendtProjektaar"),
  valg: (celle, { vaerdier = [] }) =>
    slaaOp(
      celle,
      vaerdier.map(({ id, tekst: navn }) => ({ id, navn })),
      "ukendtVaerdi"
    )
}
