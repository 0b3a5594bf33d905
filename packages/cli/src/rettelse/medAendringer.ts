/** What somebody writes on the command line to change a registration: `deltagere=12`, `omraader=houlkaer,klostervaenget`. */
import type { Registrering } from "@delaftale/core"
import * as Result from "effect/Result"
import { Brugsfejl } from "../Brugsfejl.ts"
import { medFelt } from "../import/byg.ts"

/** The registration with these fields changed; an empty value takes a field away where the type can be without it. */
export const medAendringer = (
  staar: Registrering,
  aendringer: ReadonlyArray<string>
): Result.Result<Registrering, Brugsfejl> =>
  aendringer.reduce<Result.Result<Registrering, Brugsfejl>>(
    (hidtil, aendring) => Result.flatMap(hidtil, (registrering) => medAendring(registrering, aendring)),
    Result.succeed(staar)
  )

const medAendring = (registrering: Registrering, aendring: string): Result.Result<Registrering, Brugsfejl> => {
  const lighed = aendring.indexOf("=")
  if (lighed < 1) {
    return Result.fail(
      new Brugsfejl({
        da: `"${aendring}": skriv feltet og den nye værdi som felt=værdi, fx deltagere=12.`,
        en: `"${aendring}": write the field and its new value as field=value, such as deltagere=12.`
      })
    )
  }
  const [felt, tekst] = [aendring.slice(0, lighed), aendring.slice(lighed + 1)]
  const forsoeg = laesninger(tekst).map((vaerdi) => medFelt(registrering, felt, vaerdi))
  const lykket = forsoeg.find(Result.isSuccess)
  if (lykket !== undefined) return Result.succeed(lykket.success)
  const grund = forsoeg.flatMap((et) => (Result.isFailure(et) ? [et.failure.grund] : []))[0] ?? ""
  return Result.fail(
    new Brugsfejl({
      da: `${aendring} kan ikke stå i registreringen: ${grund}`,
      en: `${aendring} does not fit: ${grund}`
    })
  )
}

/** The ways to read a value; the first that the type of the registration takes is meant. */
const laesninger = (tekst: string): ReadonlyArray<Parameters<typeof medFelt>[2]> => {
  if (tekst === "") return [undefined]
  const tal = /^(0|[1-9]\d{0,14})$/.test(tekst) ? [Number(tekst)] : []
  return [tekst, ...tal, tekst.split(",")]
}
