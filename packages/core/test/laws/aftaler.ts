/** All promises of the testing entry, alone and in company, and random logs of what they look at: each run judges one. */
import fc from "fast-check"
import { kraever } from "../../src/evaluation/kraever.ts"
import type { Registreringstype } from "../../src/events/Registrering.ts"
import { maalere } from "../../src/indicators/catalog.ts"
import { kalender } from "../../src/indicators/Kalender.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import { historie, lilleAftale, maalinger } from "../../src/testing.ts"

const forpligtelser: Delaftale["forpligtelser"] = [
  { id: "forpligtelse", aktivitet: "inde", ordlyd: "Der holdes kurser.", maaling: maalinger["sum-samlet"]! },
  { id: "uden-maaling", aktivitet: "ude", ordlyd: "Der lægges vægt på det gode." }
]

const udvalg = (taget: (id: string, nummer: number) => boolean): Delaftale["kriterier"] =>
  lilleAftale(Object.fromEntries(Object.entries(maalinger).filter(([id], nummer) => taget(id, nummer)))).kriterier

/** A sixth of the promises each, and the one that another refers to. */
export const aftaler = Array.from({ length: 6 }, (_, rest) =>
  lilleAftale(undefined, { kriterier: udvalg((id, nummer) => nummer % 6 === rest || id === "sum"), forpligtelser })
) as unknown as readonly [Delaftale, ...ReadonlyArray<Delaftale>]

const henviser = ["bedre-end-en-anden", "aendring-mod-en-anden"]

/** Each promise by itself, so that no other one asks for the same figures. */
export const alene = Object.keys(maalinger).map((id) =>
  lilleAftale(undefined, {
    kriterier: udvalg((et) => et === id || (henviser.includes(id) && et === "sum"))
  })
)

/** The types of registration that the promises of an agreement look at, their registers included. */
export const typerFor = (aftale: Delaftale): ReadonlyArray<Registreringstype> => {
  const bestillinger = aftale.kriterier.flatMap(({ id, maaling }) =>
    kraever(maaling, aftale).map((kraevet) => ({ kriterium: id, ...kraevet }))
  )
  return [...new Set([...maalere(bestillinger, aftale, kalender(aftale)).values()].flatMap((en) => en.registreringer))]
}

export const medLog = (maxLength?: number) =>
  fc
    .oneof(fc.constantFrom(...aftaler), { weight: 3, arbitrary: fc.constantFrom(...alene) })
    .chain((aftale) => historie(aftale, typerFor(aftale), maxLength).map((log) => ({ aftale, log })))
