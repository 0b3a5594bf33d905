/** Every event by its kind, month and file, and nothing else of it: what can be counted without looking at anybody. */
import type { DelaftaleEvent, Recorded } from "@delaftale/core"
import { hvornaar } from "../forklaring/bevisoversigt.ts"
import type { Sidedata } from "./Sidedata.ts"
import { tabel } from "./Tabel.ts"

type Gruppe = Sidedata["grupper"][number]

/** A correction is of the kind and month of what it corrects. */
const gruppen = (event: DelaftaleEvent): Gruppe => {
  const om = event._tag === "RegistreringRettet" || event._tag === "RegistreringAnnulleret" ? event.foer : event
  const fil = "kilde" in event && event.kilde !== undefined ? event.kilde.fil : ""
  return [event._tag, hvornaar(om) ?? "", fil]
}

export const sidegrupper = (
  haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>
): Pick<Sidedata, "grupper" | "gruppeloeb"> => {
  const grupper = tabel<Gruppe>((gruppe) => gruppe.join("\n"))
  const gruppeloeb: Array<[number, number]> = []
  for (const { event } of haendelser) {
    const gruppe = grupper.nummer(gruppen(event))
    const sidste = gruppeloeb.at(-1)
    if (sidste?.[1] === gruppe) sidste[0]++
    else gruppeloeb.push([1, gruppe])
  }
  return { grupper: grupper.alle(), gruppeloeb }
}
