/** The kinds of file that can be read: those that the agreement maps, and the corrections, which are built in. */
import type { Delaftale, Filart, Kolonne } from "@delaftale/core"
import { rettelsesslags } from "./fasteSlags.ts"
import type { Kendetegn } from "./genkend.ts"
import { filensKolonner } from "./opstil.ts"

export interface Slags extends Kendetegn {
  /** Absent for the corrections. */
  readonly filart?: Filart
  /** Columns that a line of JSON may be without. */
  readonly kanMangle: ReadonlyArray<string>
}

/** The columns of the corrections; the old and the new value are read by the column that they correct. */
export const rettelseskolonner = [
  { navn: "Fil", type: "tekst" },
  { navn: "Nøglefelter", type: "tekst" },
  { navn: "Felt", type: "tekst" },
  { navn: "Gammel værdi", type: "tekst", maaVaereTom: true },
  { navn: "Ny værdi", type: "tekst", maaVaereTom: true },
  { navn: "Rettet den", type: "dato" },
  { navn: "Begrundelse", type: "tekst" }
] as const satisfies ReadonlyArray<Kolonne>

const rettelser: Slags = {
  id: rettelsesslags,
  filnavn: "rettelser.csv",
  kolonner: rettelseskolonner.map(({ navn }) => navn),
  kanMangle: rettelseskolonner.filter((en) => "maaVaereTom" in en).map(({ navn }) => navn)
}

/** In the order in which files are read: corrections last. */
export const slagsI = ({ indlaesning = [] }: Delaftale): ReadonlyArray<Slags> => [
  ...indlaesning.map((filart) => ({
    id: filart.id,
    filnavn: filart.filnavn,
    kolonner: filensKolonner(filart),
    kanMangle: tommeI(filart),
    filart
  })),
  rettelser
]

const tommeI = (filart: Filart): ReadonlyArray<string> => {
  const udfyldte = new Set(
    filart.kolonner.filter((en) => en.maaVaereTom !== true && en.vedTom === undefined).map(({ navn }) => navn)
  )
  return filensKolonner(filart).filter((navn) => !udfyldte.has(navn))
}
