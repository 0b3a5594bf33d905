/** A file as an office would send it: the header of its kind, and a few rows of made-up figures from the first year. */
import { type Filart, LocalDate } from "@delaftale/core"
import type { Ramme } from "@delaftale/core/aftale"

type Raekke = Readonly<Record<string, string>>

/** One cell for every column, in the file's order. */
export const eksempelraekker = (filart: Filart, ramme: Ramme): string => {
  const kolonner = filart.kolonner.map(({ navn }) => navn)
  const linjer = raekkerne(filart.id, ramme).map((raekke) => kolonner.map((navn) => raekke[navn] ?? "").join(";"))
  return `${[kolonner.join(";"), ...linjer].join("\n")}\n`
}

const raekkerne = (filart: string, { boligomraader, projektaar }: Ramme): ReadonlyArray<Raekke> => {
  const [foerste] = projektaar
  const sidste = projektaar.at(-1)!
  const dag = LocalDate.toDanish(foerste.fra)
  switch (filart) {
    case "logbog":
      return boligomraader.map(({ navn }, nummer) => ({
        Dato: dag,
        Aktivitet: "1",
        Art: "arrangement",
        Status: "afholdt",
        Områder: navn,
        Deltagere: String(10 + nummer)
      }))
    case "klager":
      return boligomraader.map(({ navn }, nummer) => ({
        År: foerste.id,
        Område: navn,
        Klager: String(3 + nummer),
        Opgjort: LocalDate.toDanish(foerste.til)
      }))
    case "frivillige":
      return boligomraader.map(({ navn }, nummer) => ({
        Dato: dag,
        Område: navn,
        Handling: "tilknyttet",
        Nøgle: `f-${nummer + 1}`
      }))
    default:
      return [
        ["ja", "60"],
        ["nej", "30"],
        ["ved ikke", "10"]
      ].map(([svar = "", antal = ""]) => ({
        Undersøgelse: sidste.id,
        Fra: LocalDate.toDanish(sidste.fra),
        Til: LocalDate.toDanish(sidste.til),
        Spørgsmål: "Er du glad for at bo her?",
        Svar: svar,
        Antal: antal,
        Målgruppe: "voksne",
        Inviterede: "250"
      }))
  }
}
