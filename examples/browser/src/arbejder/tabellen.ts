/** The verdicts as the page shows them: promise by promise, in the order of the agreement. */
import type { Celleadresse, Delaftale, Status, Vurdering } from "@delaftale/core"
import { aarsagsord, celletekst, svarord } from "@delaftale/report"
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

const cellen = (delaftale: Delaftale, vurdering: Vurdering): Celle => ({
  adresse: adressen(vurdering),
  tekst: celletekst(delaftale, vurdering),
  svar: [svarord(vurdering.status, "da"), ...(vurdering.aarsag ? [aarsagsord(vurdering.aarsag, "da")] : [])].join(": ")
})

const adressen = ({ halvaar, kriterium, omraade, projektaar }: Vurdering): Celleadresse => ({
  kriterium,
  projektaar,
  ...(omraade === undefined ? {} : { omraade }),
  ...(halvaar === undefined ? {} : { halvaar })
})
