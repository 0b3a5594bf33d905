/** An instant as the log spells it, checked for being real: by arithmetic, without a Date and without a zone. */
import { isLocalDate } from "../ground/LocalDate.ts"

/** `YYYY-MM-DDTHH:MM:SS.mmmZ`: a day, and a time of it in UTC to the millisecond; no leap second, no 24:00. */
export const isInstant = (text: string): boolean => {
  if (text === latest) return true
  if (!shape.test(text) || !isLocalDate(text.slice(0, 10))) return false
  latest = text
  return true
}

/** The events of a batch mostly share their time, so the last one that held is remembered. */
let latest = ""

const shape = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
