/** One report over all agreements of a plan, in the manner of the Statusrapport: a board's minute first, the proof last. */
import { afsnit, type Blok, type Dokument, linje, overskrift } from "../dokument/Dokument.ts"
import { konstrueretord } from "../ord/konstrueretord.ts"
import { paa, type Sprog } from "../sprog.ts"
import { dato } from "../statusrapport/afsnit/Fortalt.ts"
import { delaftaler } from "./afsnit/delaftaler.ts"
import { faellestal } from "./afsnit/faellestal.ts"
import { herkomst } from "./afsnit/herkomst.ts"
import { mangler } from "./afsnit/mangler.ts"
import { oekonomi } from "./afsnit/oekonomi.ts"
import { omraader } from "./afsnit/omraader.ts"
import { sammenfatning } from "./afsnit/sammenfatning.ts"
import type { Planfortalt, Planrapport } from "./Planrapport.ts"

/**
 * The report of a plan as a document in one language (*helhedsplandokument*, document of the plan), for `html` or
 * `markdown`.
 */
export const helhedsplandokument = (rapport: Planrapport, sprog: Sprog = "da"): Dokument => {
  const fortalt = { rapport, sprog }
  const titel = paa(sprog, "Status for helhedsplanen", "Status of the plan")
  return {
    titel: `${titel} · ${rapport.plan.navn}`,
    sprog,
    indhold: {
      titel: paa(sprog, "Indhold", "Contents"),
      spring: paa(sprog, "Spring til indholdet", "Skip to the content")
    },
    blokke: [
      overskrift(1, titel),
      ...hovedet(fortalt),
      ...sammenfatning(fortalt),
      ...omraader(fortalt),
      ...delaftaler(fortalt),
      ...faellestal(fortalt),
      ...oekonomi(fortalt),
      ...mangler(fortalt),
      ...herkomst(fortalt)
    ]
  }
}

const hovedet = ({ rapport, sprog }: Planfortalt): ReadonlyArray<Blok> => {
  const { kendtPr, konstrueret, plan } = rapport
  return [
    ...(konstrueret ? [{ _tag: "Advarsel" as const, linje: linje(konstrueretord(sprog)) }] : []),
    afsnit({ _tag: "Fremhaevet", tekst: plan.navn }),
    afsnit(
      paa(
        sprog,
        `Periode: ${dato(plan.fra, sprog)} – ${dato(plan.til, sprog)}. Opgjort, som det var kendt ${dato(kendtPr, sprog)}.`,
        `Period: ${dato(plan.fra, sprog)} – ${dato(plan.til, sprog)}. As known on ${dato(kendtPr, sprog)}.`
      )
    )
  ]
}
