/** A promise of its own: its words, its table, its pictures, and what its answer would be if it were read otherwise. */
import { afsnit, type Blok, fremhaevet, linje } from "../../dokument/Dokument.ts"
import { paa } from "../../sprog.ts"
import type { Rapportloefte } from "../Statusrapport.ts"
import { type Fortalt, undertitel } from "./Fortalt.ts"
import { laesningstabel } from "./laesninger.ts"
import { loeftetabel } from "./loeftetabel.ts"

export const loefteafsnit = (
  fortalt: Fortalt,
  loefte: Rapportloefte,
  billeder: ReadonlyArray<Blok>
): ReadonlyArray<Blok> => {
  const { sprog } = fortalt
  const { bemaerkning, bloed, datakilde, id, ordlyd } = loefte
  return [
    undertitel(`${id}`, `loefte-${id}`),
    { _tag: "Citat", linje: linje(ordlyd) },
    ...(datakilde === undefined ? [] : [afsnit(fremhaevet(paa(sprog, "Datakilde:", "Source:")), `»${datakilde}«`)]),
    ...(bloed
      ? [
          afsnit(
            paa(
              sprog,
              "Aftalens ord giver plads: et område kan undtages ved en registreret beslutning.",
              "The words leave room: an area can be exempt by a recorded decision."
            )
          )
        ]
      : []),
    ...(bemaerkning === undefined ? [] : [afsnit(bemaerkning)]),
    loeftetabel(fortalt, loefte),
    ...billeder,
    ...laesningstabel(fortalt, loefte)
  ]
}
