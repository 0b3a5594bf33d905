/** The words of the IATI file in Danish and English. What the agreement says itself stays Danish. */
import type { Raekke } from "../tal/Raekke.ts"
import { element } from "./xml.ts"

export interface Begge {
  readonly da: string
  readonly en: string
}

/** Danish is the language of the activity, so only the English one says what it is. */
export const paaBegge = ({ da, en }: Begge) => [
  element("narrative", {}, da),
  element("narrative", { "xml:lang": "en" }, en)
]

export const paaDansk = (tekst: string) => [element("narrative", {}, tekst)]

const statusord: Readonly<Record<Raekke["status"], Begge>> = {
  opfyldt: { da: "Opfyldt", en: "Met" },
  ikkeOpfyldt: { da: "Ikke opfyldt", en: "Not met" },
  kanIkkeVurderes: { da: "Kan ikke vurderes", en: "Cannot be assessed" },
  undtaget: { da: "Undtaget", en: "Exempt" }
}

/** The verdict with the id of its reason, and that it is not the last word. */
export const statusOrd = ({ aarsag, endelig, status }: Raekke): Begge => {
  const fordi = aarsag === undefined ? "" : ` (${aarsag})`
  const { da, en } = statusord[status]
  return { da: `${da}${fordi}${endelig ? "" : ", foreløbigt"}.`, en: `${en}${fordi}${endelig ? "" : ", provisional"}.` }
}

/** Said only where the number beside it does not say all of it. */
export const noejagtigtOrd = (tekst: string): Begge => ({ da: ` Nøjagtigt: ${tekst}.`, en: ` Exactly: ${tekst}.` })

export const sammen = (...dele: ReadonlyArray<Begge>): Begge => ({
  da: dele.map(({ da }) => da).join(""),
  en: dele.map(({ en }) => en).join("")
})

export const enheder: Readonly<Record<Raekke["maaling"]["enhed"], Begge>> = {
  antal: { da: "Antal.", en: "Number." },
  procent: { da: "Procent.", en: "Percent." },
  personer: { da: "Personer.", en: "Persons." },
  deltagelser: { da: "Deltagelser.", en: "Attendances." },
  husstande: { da: "Husstande.", en: "Households." },
  kvartaler: { da: "Kvartaler.", en: "Quarters." },
  procentpoint: { da: "Procentpoint.", en: "Percentage points." },
  rate: { da: "Rate.", en: "Rate." },
  karakter: { da: "Karakter.", en: "Grade." }
}
