/** What is only due when the agreement ends: how far it has come, and whether that follows the line to the target. */
import { afsnit, type Blok, linje, type Tabel } from "../../dokument/Dokument.ts"
import { maaltallinjer, vaerdilinjer } from "../../ord/talord.ts"
import { paa } from "../../sprog.ts"
import { afsnitstitel, type Fortalt, medStort, stedord } from "./Fortalt.ts"

export const vedUdloeb = (fortalt: Fortalt): ReadonlyArray<Blok> => {
  const { rapport, sprog } = fortalt
  const egne = rapport.loefter.flatMap(({ celler }) =>
    celler.filter(({ aarsag, omraade }) => aarsag === "opgoeresVedUdloeb" && omraade !== "alle")
  )
  if (egne.length === 0) return []
  const tabel: Tabel = {
    _tag: "Tabel",
    titel: paa(sprog, "Opgøres ved aftalens udløb", "Due when the agreement ends"),
    raekkehoved: true,
    talkolonner: rapport.projektaar === undefined ? [3, 4] : [2, 3],
    hoved: [
      paa(sprog, "Kriterium", "Criterion"),
      ...(rapport.projektaar === undefined ? [paa(sprog, "Projektår", "Year")] : []),
      paa(sprog, "Område", "Area"),
      paa(sprog, "Indtil nu", "So far"),
      paa(sprog, "Måltal ved udløb", "Target at the end"),
      paa(sprog, "Vejledende", "Advisory")
    ],
    raekker: egne.map((raekke) => [
      [linje(raekke.kriterium)],
      ...(rapport.projektaar === undefined ? [[linje(raekke.projektaar)]] : []),
      [linje(medStort(stedord(fortalt, raekke.omraade)))],
      vaerdilinjer(raekke, sprog),
      maaltallinjer(raekke, sprog),
      [linje(sporet(fortalt, raekke.paaSporet))]
    ])
  }
  return [
    afsnitstitel(paa(sprog, "Det, der først opgøres ved udløbet", "What is only due at the end"), "ved-udloeb"),
    afsnit(
      paa(
        sprog,
        "»På sporet« betyder, at tallet følger den lige linje fra udgangspunktet til måltallet. Det er vejledende og intet svar.",
        "“On track” means that the figure follows the straight line from the baseline to the target. It is advisory and no answer."
      )
    ),
    tabel
  ]
}

const sporet = ({ sprog }: Fortalt, paaSporet: boolean | undefined): string => {
  if (paaSporet === undefined) return "–"
  return paaSporet ? paa(sprog, "på sporet", "on track") : paa(sprog, "ikke på sporet", "off track")
}
