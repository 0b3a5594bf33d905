/** bedoemt (judged): the last grade a body gave to a promise; its place on the scale is the value, worst is 0. */
import * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import { celleFor, iCellen } from "./celler.ts"
import type { Kalender } from "./Kalender.ts"
import { type Maaler, mangler, vaerdi } from "./Maaler.ts"
import { poster } from "./ZSaet.ts"

/** A grade is about the year it names, else about that of its day; over other spans than years its day alone counts. */
export const bedoemt = (
  kriterium: string,
  karakterer: ReadonlyArray<string>,
  { projektaar }: Pick<Delaftale, "projektaar">,
  kalender: Kalender
): Maaler => ({
  registreringer: ["BedoemmelseAfgivet"],
  bidrag: (registrering, position, skriv) => {
    if (registrering._tag !== "BedoemmelseAfgivet" || registrering.kriterium !== kriterium) return
    const naevnt = projektaar.find(({ id }) => id === registrering.projektaar)?.id
    const aar = naevnt ?? kalender(registrering.dato)
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
