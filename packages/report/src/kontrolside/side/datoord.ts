/** Days as people say them. */
import type { Sprog } from "../../sprog.ts"

const lokal = { da: "da-DK", en: "en-GB" } as const

/** "15. oktober 2018". */
export const dagord = (dag: string, sprog: Sprog): string =>
  new Intl.DateTimeFormat(lokal[sprog], { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${dag}T00:00:00Z`)
  )
