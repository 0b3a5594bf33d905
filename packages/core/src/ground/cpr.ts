/** Text that looks like a Danish personal number: six digits that can be a day, a hyphen or a space or none, four digits. */

const moenster = /(?<!\d)(\d\d)(\d\d)(\d\d)[- ]?\d{4}(?!\d)/g
/** The ids of events hold digits of all kinds; they are drawn or computed, never written by hand. */
const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

const dage = (maaned: number, aar: number): number => new Date(Date.UTC(aar, maaned, 0)).getUTCDate()

/** A two-digit year stands for one of three centuries; 29 February needs one of them to be a leap year. */
const kanVaere = (dag: number, maaned: number, aar: number): boolean =>
  maaned >= 1 && maaned <= 12 && dag >= 1 && [1800, 1900, 2000].some((hundred) => dag <= dage(maaned, hundred + aar))

/** True where some part could be a CPR number (ddmmyy-xxxx); the number itself is never returned or shown. */
export const lignerCpr = (tekst: string): boolean => {
  if (!/\d{6}/.test(tekst)) return false
  for (const [, dag, maaned, aar] of tekst.replaceAll(uuid, " ").matchAll(moenster)) {
    if (kanVaere(Number(dag), Number(maaned), Number(aar))) return true
  }
  return false
}

/** The place of the first text, however deep, that looks like one: "tema", "svar[0].svar". `undefined` where none does. */
export const stedMedCpr = (indhold: unknown, sti = ""): string | undefined => {
  if (typeof indhold === "string") return lignerCpr(indhold) ? sti : undefined
  if (typeof indhold !== "object" || indhold === null) return undefined
  for (const [noegle, del] of Object.entries(indhold)) {
    const led = Array.isArray(indhold) ? `[${noegle}]` : sti === "" ? noegle : `.${noegle}`
    const fundet = stedMedCpr(del, `${sti}${led}`)
    if (fundet !== undefined) return fundet
  }
  return undefined
}
