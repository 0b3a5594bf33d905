/** A kind of file from a file of its own: read through the same schema as those of the agreement, and held against it. */
import * as Result from "effect/Result"
import { stedMedCpr } from "../ground/cpr.ts"
import type { Delaftale } from "./Delaftale.ts"
import { Filart } from "./Indlaesning.ts"
import { laesSom } from "./laesSom.ts"
import type { Fejl } from "./Meld.ts"
import { navnebog } from "./Navnebog.ts"
import { provFilart } from "./provFilart.ts"

const laes = laesSom(Filart)

/**
 * A mapping of a file from JSON (*læs afbildning*, read the mapping), held against the agreement whose areas and roles
 * it names; or all its faults at once, each with its path.
 */
export const laesAfbildning = (json: unknown, delaftale: Delaftale): Result.Result<Filart, ReadonlyArray<Fejl>> =>
  Result.flatMap(laes(json), (filart) => {
    const fejl: Array<Fejl> = []
    const cpr = stedMedCpr(filart)
    if (cpr !== undefined) fejl.push({ sti: cpr, besked: "indeholder noget, der ligner et CPR-nummer; tag det ud" })
    provFilart("", filart, navnebog(delaftale), (sti, besked) => fejl.push({ sti, besked }))
    return fejl.length === 0 ? Result.succeed(filart) : Result.fail(fejl)
  })
