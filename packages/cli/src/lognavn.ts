/** What to say of a word that cannot be the name of a log. */
import { Brugsfejl } from "./Brugsfejl.ts"

export const ugyldigtLognavn = (navn: string): Brugsfejl =>
  new Brugsfejl({
    da: `"${navn}" kan ikke være navnet på en log. Brug små bogstaver a-z, tal og bindestreg, højst 63 tegn.`,
    en: `"${navn}" cannot be the name of a log. Use a-z in lower case, digits and hyphens, at most 63 characters.`
  })
