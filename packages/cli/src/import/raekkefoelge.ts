/** The order in which the files of one import are read. */
import type { Delaftale } from "@delaftale/core"
import { haendelsesslags, rettelsesslags } from "./fasteSlags.ts"
import type { Kildefil } from "./indhold.ts"
import { kendFil } from "./laesFil.ts"
import { slagsI } from "./slags.ts"

/** By kind in the order of the agreement, then events, corrections last; files of one kind, and unknown ones, stay as they stood. */
export const vaelgRaekkefoelge = <Fil extends Kildefil>(
  filer: ReadonlyArray<Fil>,
  delaftale: Delaftale
): ReadonlyArray<Fil> => {
  const arter = slagsI(delaftale).map(({ id }) => id)
  const orden = [...arter.filter((id) => id !== rettelsesslags), haendelsesslags, rettelsesslags]
  const plads = (fil: Fil): number => {
    const type = kendFil(fil, delaftale)
    return type === null ? orden.length : orden.indexOf(type)
  }
  return filer
    .map((fil) => ({ fil, plads: plads(fil) }))
    .sort((a, b) => a.plads - b.plads)
    .map(({ fil }) => fil)
}
