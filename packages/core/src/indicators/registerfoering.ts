/** Whether a register was kept: a row inside the year, or for lists any row up to the end of the year. */
import * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import type { Register } from "../terms/Register.ts"
import { type Maaler, mangler, type Sted, vaerdi } from "./Maaler.ts"
import { datoAf, udvaelg } from "./udvaelg.ts"
import { poster } from "./ZSaet.ts"

/** Reads 1 where it was kept, else manglerIndberetning. The days are the entries, so memory grows with days. */
export const registerfoering = ({ af, foert }: Register): Maaler => {
  const tages = udvaelg(af)
  const iTide = (dato: string, { periode }: Sted): boolean =>
    dato <= periode.til && (foert === "indtilAaretsUdgang" || dato >= periode.fra)
  return {
    registreringer: af.map(({ registrering }) => registrering),
    bidrag: (registrering, _position, skriv) => {
      const dato = datoAf(registrering)
      if (dato !== undefined && tages(registrering)) skriv("", dato)
    },
    laes: (summe, sted) => {
      for (const dato of poster(summe, "").keys()) {
        if (iTide(dato, sted)) return vaerdi(Interval.exactly(Rational.one))
      }
      return mangler("manglerIndberetning")
    },
    gaelder: (_celle, post, sted) => iTide(post, sted)
  }
}
