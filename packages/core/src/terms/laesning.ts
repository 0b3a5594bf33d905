/** Which measuring holds for a promise: the one the file holds, or that one with the patches of the readings chosen. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { applyPatches, enablePatches, type Patch } from "immer"
import type { Fortolkning, Operation, Tvivl } from "./Fortolkning.ts"
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

/** The keys that a JSON Pointer (RFC 6901) names, from the top. Throws where the target is not there (RFC 6902, 4). */
const sted = (maaling: Maaling, { op, path }: Operation): Array<string | number> => {
  if (!path.startsWith("/")) throw new Error(`"${path}" begynder ikke med /`)
  const noegler = path.split("/").slice(1)
  let her: unknown = maaling
  return noegler.map((led, nummer) => {
    const sidste = nummer === noegler.length - 1
    const noegle = led.replaceAll("~1", "/").replaceAll("~0", "~")
    const plads = Array.isArray(her) ? pladsI(her, noegle, sidste && op === "add") : noegle
    const findes = typeof her === "object" && her !== null && Object.hasOwn(her, plads)
    if (!findes && !(sidste && op === "add" && typeof her === "object" && her !== null)) {
      throw new Error(`${path}: der er intet "${noegle}"`)
    }
    her = (her as Record<string | number, unknown>)[plads]
    return plads
  })
}

/** A place in a list: 0, 1, 2 … without zeros in front; where something is added also its end, by number or "-". */
const pladsI = (liste: ReadonlyArray<unknown>, noegle: string, tilfoejes: boolean): number => {
  if (noegle === "-" && tilfoejes) return liste.length
  const plads = /^(0|[1-9]\d*)$/.test(noegle) ? Number(noegle) : -1
  if (plads < 0 || plads > liste.length - (tilfoejes ? 0 : 1)) throw new Error(`"${noegle}" er ingen plads i listen`)
  return plads
}

/** One operation after the other, so that a later one sees what an earlier one did. */
const anvend = (maaling: Maaling, { patch }: Fortolkning): Maaling =>
  patch.reduce((foer: Maaling, operation) => {
    const patch: Patch = { ...operation, path: sted(foer, operation) }
    return applyPatches(foer, [patch])
  }, maaling)

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

/** A measuring, and the chosen readings that it is read under. */
export interface Laest {
  readonly maaling: Maaling
  readonly valg: Valg
}

/**
 * Point by point, the chosen readings that can be applied. A decider takes no others; but what one of them leans on, a
 * revision or another reading, may lie beyond a cut of the log. It then leaves its point as the data have it.
 */
export const laesMed = (maaling: Maaling, tvivl: ReadonlyArray<Tvivl>, valg: Valg): Laest =>
  tvivl.reduce<Laest>(
    (foer, { id }) => {
      const valgt = valg.get(id)
      if (valgt === undefined) return foer
      const med = new Map([...foer.valg, [id, valgt]])
      const laest = maalingVed(maaling, tvivl, med)
      return Result.isSuccess(laest) ? { maaling: laest.success, valg: med } : foer
    },
    { maaling, valg: ingenValg }
  )
