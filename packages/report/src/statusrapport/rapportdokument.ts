/** The report as a document: from what a board reads in a minute to what an auditor checks. */
import { afsnit, type Blok, type Dokument, linje, overskrift } from "../dokument/Dokument.ts"
import { konstrueretord } from "../ord/konstrueretord.ts"
import { paa, type Sprog } from "../sprog.ts"
import { deltagelse } from "./afsnit/deltagelse.ts"
import { dato, type Fortalt } from "./afsnit/Fortalt.ts"
import { forpligtelser } from "./afsnit/forpligtelser.ts"
import { herkomst } from "./afsnit/herkomst.ts"
import { maalopfyldelse } from "./afsnit/maalopfyldelse.ts"
import { oekonomi } from "./afsnit/oekonomi.ts"
import { pligter } from "./afsnit/pligter.ts"
import { rettelser } from "./afsnit/rettelser.ts"
import { sammenfatning } from "./afsnit/sammenfatning.ts"
import { undersoegelser } from "./afsnit/undersoegelser.ts"
import { vedUdloeb } from "./afsnit/vedUdloeb.ts"
import { type Billedbog, ingenBilleder } from "./Billedbog.ts"
import type { Statusrapport } from "./Statusrapport.ts"

/** A report as a document (*rapportdokument*). */
export const rapportdokument = (
  rapport: Statusrapport,
  sprog: Sprog = "da",
  billeder: Billedbog = ingenBilleder
): Dokument => {
  const fortalt = { rapport, sprog }
  const titel = titlen(fortalt)
  return {
    titel: `${titel} · ${rapport.delaftale.titel}`,
    sprog,
    indhold: {
      titel: paa(sprog, "Indhold", "Contents"),
      spring: paa(sprog, "Spring til indholdet", "Skip to the content")
    },
    blokke: [
      overskrift(1, titel),
      ...hovedet(fortalt),
      ...sammenfatning(fortalt),
      ...maalopfyldelse(fortalt, billeder),
      ...vedUdloeb(fortalt),
      ...forpligtelser(fortalt, billeder),
      ...deltagelse(fortalt, billeder),
      ...undersoegelser(fortalt, billeder),
      ...oekonomi(fortalt),
      ...pligter(fortalt),
      ...rettelser(fortalt),
      ...herkomst(fortalt)
    ]
  }
}

const titlen = ({ rapport: { aar, projektaar }, sprog }: Fortalt): string =>
  projektaar === undefined
    ? paa(
        sprog,
        `Statusrapport for hele perioden ${aar[0]} til ${aar.at(-1)}`,
        `Status report for the whole period ${aar[0]} to ${aar.at(-1)}`
      )
    : paa(sprog, `Statusrapport ${projektaar}`, `Status report ${projektaar}`)

const hovedet = ({ rapport, sprog }: Fortalt): ReadonlyArray<Blok> => {
  const { delaftale, kendtPr, konstrueret, projektaar } = rapport
  const aaret = delaftale.projektaar.find(({ id }) => id === projektaar) ?? delaftale
  const perioden = `${dato(aaret.fra, sprog)} – ${dato(aaret.til, sprog)}`
  return [
    ...(konstrueret ? [{ _tag: "Advarsel" as const, linje: linje(konstrueretord(sprog)) }] : []),
    afsnit({ _tag: "Fremhaevet", tekst: delaftale.titel }),
    afsnit(delaftale.helhedsplan),
    afsnit(
      paa(
        sprog,
        `Periode: ${perioden}. Opgjort, som det var kendt ${dato(kendtPr, sprog)}. ${foreloebig(rapport, sprog)}`,
        `Period: ${perioden}. As known on ${dato(kendtPr, sprog)}. ${foreloebig(rapport, sprog)}`
      )
    )
  ]
}

const foreloebig = ({ loefter }: Statusrapport, sprog: Sprog): string => {
  const celler = loefter.flatMap((loefte) => loefte.celler)
  const endelige = celler.filter(({ endelig }) => endelig).length
  if (endelige === celler.length) return paa(sprog, "Alle svar er endelige.", "All answers are final.")
  return paa(
    sprog,
    `${celler.length - endelige} af ${celler.length} svar er foreløbige.`,
    `${celler.length - endelige} of ${celler.length} answers are provisional.`
  )
}
