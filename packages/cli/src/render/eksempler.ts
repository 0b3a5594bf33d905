/** The first events of a dry run, so that a mapping can be seen at work before anything is written. */
import { encodeEvent, LocalDate, type Oensket } from "@delaftale/core"
import { type Sprog, tekst } from "../Sprog.ts"

export const eksempler = (oenskede: ReadonlyArray<Oensket>, lang: Sprog): string =>
  [tekst(lang, "  De første hændelser:", "  The first events:"), ...oenskede.map((en) => eksempel(en, lang))].join("\n")

/** "  linje 4 bliver til TalOpgjort (boligselskab, kendt 16-04-2018): {…}" */
const eksempel = ({ by, event, kendt }: Oensket, lang: Sprog): string => {
  const { kilde, ...data } = encodeEvent(event).data
  const linje = "kilde" in event && event.kilde !== undefined ? event.kilde.linje : undefined
  const hvor = linje === undefined ? "" : tekst(lang, `linje ${linje} bliver til `, `line ${linje} becomes `)
  const hvornaar = kendt === undefined ? "" : tekst(lang, `, kendt ${LocalDate.toDanish(kendt)}`, `, known ${kendt}`)
  return `    ${hvor}${event._tag} (${by}${hvornaar}): ${JSON.stringify(data, udenNoegle)}`
}

/** The key of a person is not shown: the office may have sent it as it is. */
const udenNoegle = (felt: string, vaerdi: unknown): unknown => (felt === "noegle" ? "…" : vaerdi)
