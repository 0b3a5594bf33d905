/** Which measuring holds for a promise: the one the file holds, or that one with the patches of the readings chosen. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { applyPatches, enablePatches, type Patch } from "immer"
import type { Fortolkning, Tvivl } from "./Fortolkning.ts"
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

enablePatches()

/** A JSON Pointer (RFC 6901) as the keys it names; numbers for places in a list, "-" for its end. */
const noegler = (path: string): Array<string | number> =>
  path
    .split("/")
    .slice(1)
    .map((led) => (/^\d+$/.test(led) ? Number(led) : led.replaceAll("~1", "/").replaceAll("~0", "~")))

const anvend = (maaling: Maaling, { patch }: Fortolkning): Maaling =>
  applyPatches(
    maaling,
    patch.map((operation): Patch => ({ ...operation, path: noegler(operation.path) }))
  )

const decode = Schema.decodeUnknownResult(Maaling, { errors: "all", onExcessProperty: "error" })

/** Applies the chosen readings one after the other (RFC 6902) and reads the outcome through the schema again. */
export const maalingVed = (
  maaling: Maaling,
  tvivl: ReadonlyArray<Tvivl>,
  valg: Valg
): Result.Result<Maaling, UgyldigLaesning> => {
  let laest = maaling
  for (const { fortolkninger, gaeldende, id } of tvivl) {
    const valgt = valg.get(id) ?? gaeldende
    const fortolkning = fortolkninger.find((mulig) => mulig.id === valgt)
    const afvis = (message: string) => Result.fail({ tvivl: id, fortolkning: valgt, message })
    if (fortolkning === undefined) return afvis("der er ingen fortolkning med det id")
    if (fortolkning.patch.length === 0) continue
    const aendret = Result.try(() => anvend(laest, fortolkning))
    if (Result.isFailure(aendret)) return afvis(`patchen passer ikke på målingen: ${String(aendret.failure)}`)
    const maalt = decode(aendret.success)
    if (Result.isFailure(maalt)) return afvis(maalt.failure.message)
    laest = maalt.success
  }
  return Result.succeed(laest)
}
