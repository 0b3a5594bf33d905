/** One walk through all cells of a face: each field stands there as the command prints it, or a named rule says why not. */
import { afrundet, type Celle, type Felt, felter, type Laest, noegle } from "./Celle.ts"

/** One place where the cells stand: a format, and which of its tables. */
export interface Flade {
  readonly format: "html" | "md" | "csv" | "json" | "iati"
  readonly hvor: "aaret" | "perioden" | "billedet" | "forloebet" | "overblikket" | "periodens overblik" | "filen"
  /** The years that it tells of. */
  readonly aar: ReadonlyArray<string>
  readonly laest: ReadonlyArray<Laest>
}

/** What the rules have to know beside the cell. */
export interface Omstaendigheder {
  /** By their ids; the other promises are obligations. */
  readonly kriterier: ReadonlySet<string>
  /** Promises with one year only. */
  readonly etAar: ReadonlySet<string>
  /** Cells whose figure is a count of persons too small to tell. */
  readonly forFaa: ReadonlySet<string>
}

type Proeve = (celle: Celle, felt: Felt, flade: Flade, om: Omstaendigheder) => boolean

const halv = (vaerdi: string): boolean => vaerdi === "" || vaerdi.includes("..")

/** Where nothing may stand. Whatever is not named here is missed where it does not stand. */
export const regler: Readonly<Record<string, Proeve>> = {
  "a small count of persons is told nowhere": (celle, felt, _, { forFaa }) =>
    felt === "vaerdi" && forFaa.has(noegle(celle)),
  "IATI has a place for an area, none for a roll-up": ({ omraade }, _, { format }) =>
    format === "iati" && omraade === "alle",
  "IATI has no value where the number is unknown, or known between bounds": (celle, felt, { format }) =>
    format === "iati" && felt === "vaerdi" && halv(celle.felter.vaerdi),
  "IATI has no target where none is set": (celle, felt, { format }) =>
    format === "iati" && felt === "maaltal" && celle.felter.maaltal === "",
  "IATI tells the answer beside a figure or a target": (celle, felt, { format }, { forFaa }) =>
    format === "iati" &&
    felt === "svar" &&
    celle.felter.maaltal === "" &&
    (halv(celle.felter.vaerdi) || forFaa.has(noegle(celle))),
  "a picture is of areas, and of more years than one": ({ kriterium, omraade }, _, { hvor }, { etAar }) =>
    (hvor === "billedet" || hvor === "forloebet") && (omraade === "alle" || etAar.has(kriterium)),
  "the way through the years is of figures": (_, felt, { hvor }) => hvor === "forloebet" && felt !== "vaerdi",
  "the overview has one line for each criterion": ({ kriterium, omraade }, _, { hvor }, { kriterier }) =>
    hvor.includes("overblik") && !(kriterier.has(kriterium) && ["", "alle"].includes(omraade)),
  "the overview of the period is of answers": (_, felt, { hvor }) => hvor === "periodens overblik" && felt !== "svar"
}

export interface Gang {
  readonly brud: ReadonlyArray<string>
  /** How many figures, targets and answers were held against the command's. */
  readonly talt: Readonly<Record<Felt, number>>
  /** The rules that let something be missing. */
  readonly undtaget: ReadonlySet<string>
}

export const gaaIgennem = (flade: Flade, tabel: ReadonlyArray<Celle>, om: Omstaendigheder): Gang => {
  const laest = new Map(flade.laest.map((en) => [en.celle, en.felter]))
  const ventet = tabel.filter(({ projektaar }) => flade.aar.includes(projektaar))
  const kendte = new Set(ventet.map(noegle))
  const brud = flade.laest.flatMap(({ celle }, nummer) => [
    ...(kendte.has(celle) ? [] : [`${celle}: the command has no such cell`]),
    ...(flade.laest.findIndex((en) => en.celle === celle) === nummer ? [] : [`${celle}: stands there twice`])
  ])
  const talt = { vaerdi: 0, maaltal: 0, svar: 0 }
  const undtaget = new Set<string>()
  for (const celle of ventet) {
    for (const felt of felter) {
      const fundet = laest.get(noegle(celle))?.[felt]
      const [regel] = Object.entries(regler).find(([, proeve]) => proeve(celle, felt, flade, om)) ?? []
      if (regel === undefined) talt[felt]++
      else undtaget.add(regel)
      const ret = regel === undefined ? erDen(fundet, celle.felter[felt], felt, flade) : erIntet(fundet, flade)
      if (!ret) brud.push(`${noegle(celle)} ${felt}: ${fundet}, not ${regel ?? celle.felter[felt]}`)
    }
  }
  return { brud, talt, undtaget }
}

/** In the way through the years a dash keeps the place of what is not told. */
const erIntet = (fundet: string | undefined, { hvor }: Flade): boolean =>
  fundet === undefined || (hvor === "forloebet" && fundet === "")

/** The way through the years has room for the rounded figure only; the table of a picture gives no reasons. */
const erDen = (fundet: string | undefined, ret: string, felt: Felt, { hvor }: Flade): boolean => {
  if (hvor === "billedet" && felt === "svar") return fundet === ret.replace(/;.*/u, ";")
  const ca = hvor === "forloebet" ? /^ca\. (.*)$/u.exec(fundet ?? "")?.[1] : undefined
  return ca === undefined ? fundet === ret : afrundet(ca, ret, 2)
}
