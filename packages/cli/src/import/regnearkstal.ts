/** A number of a sheet as it would be written: all its digits, a decimal comma, and no noise of the computer's own. */

interface Regnearkstal {
  readonly tekst: string
  /** What the sheet shows, where it holds more digits than any sheet shows. */
  readonly forslag?: string
}

/** Digits that a spreadsheet shows at the most; a file holds two more, so that none is lost. */
const vist = 15
const gemt = 17
/** Characters of the longest number that a program writes. */
const maxRaa = 400
/** Longer than any number that is taken. */
const laengst = 60

export const regnearkstal = (raa: string): Regnearkstal => {
  const cifre = raa.length > maxRaa ? undefined : betydende(raa)
  if (cifre === undefined) return { tekst: raa }
  if (cifre.length <= vist || cifre.length > gemt) return { tekst: danskTal(raa) }
  const kortest = String(Number(raa))
  if (kortest === "0" || !Number.isFinite(Number(raa))) return { tekst: raa }
  const tekst = danskTal(kortest)
  if ((betydende(kortest)?.length ?? 0) <= vist) return { tekst }
  return { tekst, forslag: danskTal(String(Number(Number(raa).toPrecision(vist)))) }
}

/** The number shown with a per cent sign: the same digits, the comma two places on. */
export const somProcent = (raa: string): string | undefined => {
  if (raa.length > maxRaa) return undefined
  const { tekst } = regnearkstal(raa)
  return tekst === raa && betydende(raa) === undefined ? undefined : danskTal(`${tekst.replace(",", ".")}e2`)
}

const moenster = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/

const betydende = (raa: string): string | undefined => {
  const fundet = moenster.exec(raa)
  const cifre = `${fundet?.[2] ?? ""}${fundet?.[3] ?? ""}`
  return cifre === "" ? undefined : cifre.replace(/^0+/, "").replace(/0+$/, "")
}

/** The digits of a number of JSON or of a sheet, with a comma and no power of ten; other texts are left alone. */
export const danskTal = (raa: string): string => {
  const [, tegn = "", hele = "", brok = "", eksponent = "0"] = moenster.exec(raa) ?? []
  const plads = hele.length + Number(eksponent)
  if (Math.abs(plads) > laengst) return raa
  const cifre = `${hele}${brok}`
  const fyldt = plads <= 0 ? `${"0".repeat(1 - plads)}${cifre}` : cifre.padEnd(plads, "0")
  const komma = Math.max(plads, 1)
  const foer = fyldt.slice(0, komma).replace(/^0+(?=\d)/, "")
  const efter = fyldt.slice(komma).replace(/0+$/, "")
  return `${tegn === "-" ? "-" : ""}${foer}${efter === "" ? "" : `,${efter}`}`
}
