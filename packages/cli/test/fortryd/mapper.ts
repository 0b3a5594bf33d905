/** Folders as offices send them: a few files of a kind, and corrections of their rows, right and wrong ones. */
import fc from "fast-check"
import type { Kildefil } from "../../src/import/indhold.ts"
import { enkel, skriv, type Tabel } from "../import/tabeller.ts"
import { delaftale, fil } from "../import/viborg.ts"

const aar = fc.constantFrom("2017/18", "2018/19")
const afdeling = fc.constantFrom("Egeparken", "Vestervang")
const dag = fc.constantFrom("01-05-2017", "12-09-2017", "02-05-2018")
const antal = fc.constantFrom("0", "3", "14", "40")

const raekker = (celler: ReadonlyArray<fc.Arbitrary<string>>, noegle: ReadonlyArray<number>) =>
  fc.uniqueArray(fc.tuple(...celler), {
    maxLength: 4,
    selector: (raekke) => JSON.stringify(noegle.map((n) => raekke[n]))
  })

const tabeller: fc.Arbitrary<ReadonlyArray<Tabel>> = fc
  .record({
    "klagesager.csv": raekker([aar, afdeling, antal, fc.constant("16-04-2019"), fc.constant("A")], [0, 1]),
    "logbog.csv": raekker(
      [
        dag,
        fc.constant("2"),
        fc.constant("vejvisertur"),
        fc.constant("afholdt"),
        afdeling,
        antal,
        fc.constant("fælles"),
        fc.constant("")
      ],
      [0, 4]
    ),
    "deltagere.csv": raekker(
      [dag, fc.constant("2"), fc.constant("vejvisertur"), afdeling, fc.constantFrom("p-1", "p-2")],
      [0, 3, 4]
    ),
    "tilflyttere.csv": raekker(
      [dag, afdeling, fc.constantFrom("t-1", "t-2"), fc.constantFrom("", "20-05-2017")],
      [0, 2]
    )
  })
  .map((alle) =>
    Object.entries(alle).map(([filnavn, egne]) => ({
      filnavn,
      hoved: delaftale.indlaesning!.find((en) => en.filnavn === filnavn)!.kolonner.map(({ navn }) => navn),
      raekker: egne
    }))
  )

/** What a correction may change: the file, the columns that point at the row, the column, and new values. */
const felter = [
  { filnavn: "klagesager.csv", noegle: [0, 1], kolonne: 2, nye: ["0", "3", "14", ""] },
  { filnavn: "klagesager.csv", noegle: [0, 1], kolonne: 1, nye: ["Egeparken", "Vestervang"] },
  { filnavn: "logbog.csv", noegle: [0, 4], kolonne: 5, nye: ["", "9", "40"] },
  { filnavn: "tilflyttere.csv", noegle: [0, 2], kolonne: 3, nye: ["", "21-05-2017", "22-05-2017"] },
  { filnavn: "tilflyttere.csv", noegle: [0, 2], kolonne: 0, nye: ["01-05-2017", "03-05-2017"] }
] as const

/** Of a row that is in the folder, with the value that stands there first; a later one of the same cell may not fit. */
const rettelser = (alle: ReadonlyArray<Tabel>): fc.Arbitrary<ReadonlyArray<string>> => {
  const mulige = felter.flatMap(({ filnavn, kolonne, noegle, nye }) => {
    const { hoved, raekker: egne } = alle.find((en) => en.filnavn === filnavn)!
    return egne.flatMap((raekke) =>
      nye
        .filter((ny) => ny !== raekke[kolonne])
        .map((ny) => {
          const peger = noegle.map((n) => `${hoved[n]}=${raekke[n]}`).join(" | ")
          return `${filnavn};${peger};${hoved[kolonne]};${raekke[kolonne]};${ny}`
        })
    )
  })
  const sene = ["2017/18", "2018/19"].map(
    (hvornaar) => `klagesager.csv;Projektår=${hvornaar} | Afdeling=Houlkærparken;Antal klagesager;;5`
  )
  return fc
    .subarray([...mulige, ...sene], { maxLength: Math.min(6, mulige.length + sene.length) })
    .chain((valgte) =>
      fc.tuple(
        fc.constant(valgte),
        fc.array(fc.constantFrom("01-06-2018", "02-06-2018"), { minLength: 6, maxLength: 6 })
      )
    )
    .map(([valgte, dage]) => valgte.map((en, n) => `${en};${dage[n]};Fejl i tasten`))
}

export const mappe: fc.Arbitrary<ReadonlyArray<Kildefil>> = tabeller.chain((alle) =>
  rettelser(alle).map((linjer) => [
    ...alle.map((tabel) => fil(tabel.filnavn, skriv(tabel, enkel))),
    fil("rettelser.csv", ["Fil;Nøglefelter;Felt;Gammel værdi;Ny værdi;Rettet den;Begrundelse", ...linjer].join("\n"))
  ])
)
