/** A cell of the verdict table: a promise in a place and a year, as `status --format csv` prints it. */

export interface Celle {
  readonly kriterium: string
  /** The name of an area; "alle" for the roll-up; empty where all areas are measured together. */
  readonly omraade: string
  readonly projektaar: string
  readonly felter: Readonly<Record<Felt, string>>
}

/** The answer is the status and its reason, "kanIkkeVurderes;periodeAaben". */
export const felter = ["vaerdi", "maaltal", "svar"] as const
export type Felt = (typeof felter)[number]

/** What a format has of a cell; a field that does not stand there is absent. */
export interface Laest {
  readonly celle: string
  readonly felter: Readonly<Partial<Record<Felt, string>>>
}

export const noegle = ({ kriterium, omraade, projektaar }: Omit<Celle, "felter">): string =>
  [kriterium, omraade, projektaar].join(";")

/** The lines under the heading. */
export const fraStatus = (linjer: ReadonlyArray<string>): ReadonlyArray<Celle> =>
  linjer.map((linje) => {
    const [kriterium = "", omraade = "", projektaar = "", vaerdi = "", maaltal = "", status = "", aarsag = ""] =
      linje.split(";")
    return { kriterium, omraade, projektaar, felter: { vaerdi, maaltal, svar: `${status};${aarsag}` } }
  })

/** Whether a rounded figure is that of the text beside it: "61,89" of "6375/103". */
export const afrundet = (tal: string, noejagtigt: string, decimaler: number): boolean => {
  const [taeller, naevner = 1] = noejagtigt.split("/").map(somTal)
  return Math.abs(somTal(tal) - taeller! / naevner) <= 0.5000001 * 10 ** -decimaler
}

const somTal = (tekst: string): number =>
  tekst === "" ? Number.NaN : Number(tekst.replace(",", ".").replace("−", "-"))
