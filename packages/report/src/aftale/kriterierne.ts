/** The table of criteria and their sources, as the form has it: in each row the words, the baselines, and what is new. */
import type { Aftale, Delaftale } from "@delaftale/core"
import { type Blok, fremhaevet, type Linje, tekst } from "../dokument/Dokument.ts"
import { andreAendringer } from "./andreAendringer.ts"
import { fastsatteBaselines } from "./beslutninger.ts"
import { formular } from "./formular.ts"
import { alleIder, type Historie, sidst, spor, sporliste } from "./Historie.ts"

const etAf = (id: string) => (aftale: Delaftale) => aftale.kriterier.find((et) => et.id === id)

/** Those of an activity, or those of the whole theme. */
export const kriterietabel = (
  aftale: Aftale,
  historie: Historie,
  overskrift: string,
  aktivitet?: string
): ReadonlyArray<Blok> => {
  const ider = alleIder(historie, ({ kriterier }) => kriterier).filter(
    (id) => sidst(historie, etAf(id))?.aktivitet === aktivitet
  )
  if (ider.length === 0) return []
  const raekker = ider.map((id) => [
    [[tekst(id)]],
    kriteriet(aftale, historie, id),
    [spor(historie, (en) => etAf(id)(en)?.datakilde)]
  ])
  return [{ _tag: "Tabel", hoved: ["Nr.", overskrift, formular.datakilde], raekker }]
}

const kriteriet = (aftale: Aftale, historie: Historie, id: string): ReadonlyArray<Linje> => {
  const baselines = sporliste(historie, (en) => etAf(id)(en)?.maaling.baselines?.map(({ ordlyd }) => ordlyd))
  return [
    spor(historie, (en) => etAf(id)(en)?.ordlyd),
    ...(baselines.length === 0 ? [] : [[fremhaevet("Baseline:")], ...baselines]),
    ...fastsatteBaselines(aftale, id),
    ...andreAendringer(historie, ["kriterier", id], ["ordlyd", "datakilde"])
  ]
}
