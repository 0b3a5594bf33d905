/** A report beside the log it is of: all of its numbers, and which of them a reader sees. */
import type { Undersoegelser } from "@delaftale/core"
import type { Rapportgrundlag } from "../../src/statusrapport/hentStatusrapport.ts"
import { type Rapportraekker, rapportraekker } from "../../src/statusrapport/rapportraekker.ts"
import type { Raekke } from "../../src/tal/Raekke.ts"
import { raekkerFor, talraekke } from "../../src/tal/raekkerFor.ts"
import { svartal, undersoegelsestal } from "../../src/undertryk/undersoegelsestal.ts"
import type { Mindsteantal } from "../../src/undertryk/undertryk.ts"
import type { Laest, Publiceret } from "./angreb.ts"

const ses = ({ baseline, dele, maaltal, status, vaerdi }: Raekke): Laest => ({
  vaerdi: vaerdi !== undefined,
  naevner: dele !== undefined,
  baseline: baseline !== undefined,
  maaltal: maaltal !== undefined,
  status
})

const svarSes = ({ undersoegelser: { alle, grundlag } }: Rapportraekker, raa: Undersoegelser): ReadonlySet<string> =>
  new Set([
    ...alle.flatMap((en) => [
      ...(en.ialt === undefined ? [] : [svartal.ialt(en)]),
      ...(en.inviterede === undefined ? [] : [svartal.inviterede(en)]),
      ...(en.svar ?? []).map(({ svar }) => svartal.svar(en, svar))
    ]),
    ...grundlag.flatMap(({ brugt, udgangspunkt }, nummer) =>
      [brugt, udgangspunkt].flatMap((en) =>
        en?.n === undefined ? [] : [svartal.grundlag(en, raa.grundlag[nummer]!.uden)]
      )
    )
  ])

/** The log's own rows, and what a reader of the report sees of each. */
export const publiceretRapport = (
  grundlag: Rapportgrundlag,
  set: Rapportraekker,
  graense: number
): ReadonlyArray<Publiceret> => {
  // under a limit of 1 nothing is small
  const raa = rapportraekker(grundlag, 1 as number as Mindsteantal)
  const egne = raekkerFor(grundlag.status)
  const alle = [...egne, ...raa.fordelt, ...raa.fulgte]
  const sete = [...set.raekker, ...set.fordelt, ...set.fulgte]
  const svar = svarSes(set, grundlag.baggrund.undersoegelser)
  const valg = { foersteAar: grundlag.status.delaftale.projektaar[0]!.id, graense }
  return [
    ...[...grundlag.sammenligninger]
      .sort(([a], [b]) => a - b)
      .map(([udgave, { foer }]) => ({
        raekker: foer.vurderinger.map((en) => talraekke(foer, en)),
        laest: (_: Raekke, nummer: number) => ses(set.foer.get(udgave)![nummer]!)
      })),
    {
      raekker: alle,
      laest: (_, nummer) => ses(sete[nummer]!),
      andet: undersoegelsestal(grundlag.baggrund.undersoegelser, egne, valg),
      staarAndet: (id) => svar.has(id)
    }
  ]
}
