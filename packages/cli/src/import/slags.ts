/** The kinds of file that can be read: those that the agreement maps, and the corrections, which are built in. */
import type { Delaftale, Filart, Kolonne } from "@delaftale/core"
import type { Kendetegn } from "./genkend.ts"

export interface Slags extends Kendetegn {
  /** Absent for the corrections. */
  readonly filart?: Filart
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
  id: "rettelser",
  filnavn: "rettelser.csv",
  kolonner: rettelseskolonner.map(({ navn }) => navn)
}

/** In the order in which files are read: corrections last. */
export const slagsI = ({ indlaesning = [] }: Delaftale): ReadonlyArray<Slags> => [
  ...indlaesning.map((filart) => ({
    id: filart.id,
    filnavn: filart.filnavn,
    kolonner: filart.kolonner.map(({ navn }) => navn),
    filart
  })),
  rettelser
]
