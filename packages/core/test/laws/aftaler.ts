/** All promises of the testing entry in six small agreements, and random logs of them: each run judges one. */
import fc from "fast-check"
import type { Registreringstype } from "../../src/events/Registrering.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import { historie, lilleAftale, maalinger } from "../../src/testing.ts"

const forpligtelser: Delaftale["forpligtelser"] = [
  { id: "forpligtelse", aktivitet: "inde", ordlyd: "Der holdes kurser.", maaling: maalinger["sum-samlet"]! },
  { id: "uden-maaling", aktivitet: "ude", ordlyd: "Der lægges vægt på det gode." }
]

/** A sixth of the promises each, and the one that another refers to. */
export const aftaler = Array.from({ length: 6 }, (_, rest) =>
  lilleAftale(
    Object.fromEntries(Object.entries(maalinger).filter(([id], nummer) => nummer % 6 === rest || id === "sum")),
    { forpligtelser }
  )
) as unknown as readonly [Delaftale, ...ReadonlyArray<Delaftale>]

export const medLog = (typer?: ReadonlyArray<Registreringstype>, maxLength?: number) =>
  fc.constantFrom(...aftaler).chain((aftale) => historie(aftale, typer, maxLength).map((log) => ({ aftale, log })))
