/** The verdicts as the page shows them: promise by promise, in the order of the agreement. */
import type { Celleadresse, Delaftale, Status, Vurdering } from "@delaftale/core"
import { aarsagsord, celletekst, cirka, svarord } from "@delaftale/report"
import type { Celle, Loefte, Tabel } from "../Besked.ts"

export const tabellen = ({ datagrundlag, delaftale, vurderinger }: Status): Tabel => ({
  titel: delaftale.titel,
  helhedsplan: delaftale.helhedsplan,
  konstrueret: datagrundlag === "konstrueret",
  projektaar: delaftale.projektaar.map(({ id }) => id),
  loefter: [...new Set(vurderinger.map(({ kriterium }) => kriterium))].map((kriterium) => ({
    kriterium,
    ordlyd: ordlyd(delaftale, kriterium),
    celler: vurderinger.filter((en) => en.kriterium === kriterium).map((en) => cellen(delaftale, en))
  }))
})

const ordlyd = ({ forpligtelser, kriterier }: Delaftale, id: string): Loefte["ordlyd"] =>
  [...kriterier, ...forpligtelser].find((et) => et.id === id)?.ordlyd ?? ""

const cellen = (delaftale: Delaftale, vurdering: Vurdering): Celle => {
  const tekst = celletekst(delaftale, vurdering)
  return { adresse: adressen(vurdering), tekst, cirka: cirka(tekst.vaerdi), svar: svaret(vurdering) }
}

const svaret = (vurdering: Vurdering): string =>
  [svarord(vurdering.status, "da"), ...(vurdering.aarsag ? [aarsagsord(vurdering.aarsag, "da")] : [])].join(": ")

const adressen = ({ halvaar, kriterium, omraade, projektaar }: Vurdering): Celleadresse => ({
  kriterium,
  projektaar,
  ...(omraade === undefined ? {} : { omraade }),
  ...(halvaar === undefined ? {} : { halvaar })
})
