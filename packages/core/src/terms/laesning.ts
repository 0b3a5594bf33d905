/** Which measuring holds for a promise: the one the file holds, or that one with the patches of the readings chosen. */
import * as JsonPatch from "effect/JsonPatch"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Tvivl } from "./Fortolkning.ts"
import { Maaling } from "./Maaling.ts"

/** Point of doubt -> reading. What is not named keeps the reading that the agreement's data holds. */
export type Valg = ReadonlyMap<string, string>

export const ingenValg: Valg = new Map()

/** A reading that cannot be applied, or that leaves no measuring: `message` says which and why. */
export interface UgyldigLaesning {
  readonly tvivl: string
  readonly fortolkning: string
  readonly message: string
}

const decode = Schema.decodeUnknownResult(Maaling, { errors: "all", onExcessProperty: "error" })

/** Applies the chosen readings one after the other (RFC 6902) and reads the outcome through the schema again. */
export const maalingVed = (
  maaling: Maaling,
  tvivl: ReadonlyArray<Tvivl>,
  valg: Valg
): Result.Result<Maaling, UgyldigLaesning> => {
  let json = maaling as unknown as Schema.Json
  for (const { fortolkninger, gaeldende, id } of tvivl) {
    const valgt = valg.get(id) ?? gaeldende
    const fortolkning = fortolkninger.find((mulig) => mulig.id === valgt)
    const afvis = (message: string) => Result.fail({ tvivl: id, fortolkning: valgt, message })
    if (fortolkning === undefined) return afvis("der er ingen fortolkning med det id")
    if (fortolkning.patch.length === 0) continue
    const aendret = Result.try(() => JsonPatch.apply(fortolkning.patch, json))
    if (Result.isFailure(aendret)) return afvis(`patchen passer ikke på målingen: ${String(aendret.failure)}`)
    const laest = decode(aendret.success)
    if (Result.isFailure(laest)) return afvis(laest.failure.message)
    json = aendret.success
  }
  return decode(json).pipe(Result.mapError(({ message }) => ({ tvivl: "", fortolkning: "", message })))
}
