/** bedoemt (judged): the last grade a body gave to a promise; its place on the scale is the value, worst is 0. */
import * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import { celleFor, iCellen } from "./celler.ts"
import type { Kalender } from "./Kalender.ts"
import { type Maaler, mangler, vaerdi } from "./Maaler.ts"
import { poster } from "./ZSaet.ts"

export const bedoemt = (kriterium: string, karakterer: ReadonlyArray<string>, kalender: Kalender): Maaler => ({
  registreringer: ["BedoemmelseAfgivet"],
  bidrag: (registrering, position, skriv) => {
    if (registrering._tag !== "BedoemmelseAfgivet" || registrering.kriterium !== kriterium) return
    const aar = registrering.projektaar ?? kalender(registrering.dato)
    const post = `${String(position).padStart(15, "0")}|${registrering.karakter}`
    if (aar !== undefined) skriv(celleFor(registrering.omraade, aar), post)
  },
  laes: (summe, sted) => {
    const sidste = [...poster(summe, celleFor(sted.omraade, sted.projektaar)).keys()].sort().at(-1)
    const plads = sidste === undefined ? -1 : karakterer.indexOf(sidste.slice(16))
    return plads < 0 ? mangler("ikkeBedoemt") : vaerdi(Interval.exactly(Rational.fromNumber(plads)))
  },
  gaelder: iCellen
})
