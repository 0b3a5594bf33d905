/** Events by their kind, month and file, and nothing else of them: what can be counted without looking at anybody. */
import type { DelaftaleEvent, Recorded } from "@delaftale/core"
import { hvornaar } from "../forklaring/bevisoversigt.ts"
import { harNoegle } from "./harNoegle.ts"
import type { Sidedata } from "./Sidedata.ts"
import { fraStraekninger } from "./straekninger.ts"
import { tabel } from "./Tabel.ts"

type Gruppe = Sidedata["grupper"][number]

/** Nothing is said of it. */
const utalt: Gruppe = ["", "", ""]

/** A correction is of the kind and month of what it corrects. */
const gruppen = (event: DelaftaleEvent): Gruppe => {
  const om = event._tag === "RegistreringRettet" || event._tag === "RegistreringAnnulleret" ? event.foer : event
  const fil = "kilde" in event && event.kilde !== undefined ? event.kilde.fil : ""
  return [event._tag, hvornaar(om) ?? "", fil]
}

/** The events that cells of the page rest on, and the corrections of them. */
const fortalte = ({ celler, rettelser }: Pick<Sidedata, "celler" | "rettelser">): ReadonlySet<number> =>
  new Set([
    ...celler.flatMap(({ bevis }) => bevis.flatMap(([, til]) => fraStraekninger(til))),
    ...rettelser.map(([, ved]) => ved)
  ])

/** Of a page without rows (`side`) only what its cells rest on: of the others it does not even say what kind they are. */
export const sidegrupper = (
  haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>,
  side?: Pick<Sidedata, "celler" | "rettelser">
): Pick<Sidedata, "grupper" | "gruppeloeb"> => {
  const grupper = tabel<Gruppe>((gruppe) => gruppe.join("\n"))
  const gruppeloeb: Array<[number, number]> = []
  const vist = side && fortalte(side)
  for (const { event, position } of haendelser) {
    const siges = vist === undefined || (vist.has(position) && !harNoegle(event))
    const gruppe = grupper.nummer(siges ? gruppen(event) : utalt)
    const sidste = gruppeloeb.at(-1)
    if (sidste?.[1] === gruppe) sidste[0]++
    else gruppeloeb.push([1, gruppe])
  }
  return { grupper: grupper.alle(), gruppeloeb }
}
