/** Tables that an office could send, and the many ways in which the same table can be written. */
import fc from "fast-check"
import { delaftale } from "./viborg.ts"

export interface Tabel {
  readonly filnavn: string
  readonly hoved: ReadonlyArray<string>
  readonly raekker: ReadonlyArray<ReadonlyArray<string>>
}

const omraade = fc.constantFrom(...delaftale.boligomraader.map(({ navn }) => navn))
const dag = (fra: string, til: string) =>
  fc
    .date({ min: new Date(fra), max: new Date(til), noInvalidDate: true })
    .map((tid) => tid.toISOString().slice(0, 10).split("-").reverse().join("-"))
const iAftalen = dag("2017-04-01", "2021-03-31")
const noegle = fc.integer({ min: 1, max: 40 }).map((n) => `p-${n}`)
const antal = fc.nat({ max: 5000 }).map(String)
const procent = fc
  .tuple(fc.nat({ max: 99 }), fc.nat({ max: 999 }))
  .map(([hele, brok]) => (brok === 0 ? `${hele}` : `${hele},${String(brok).padStart(3, "0").replace(/0+$/, "")}`))
const ord = fc.constantFrom("bus", "æøå", "a;b", 'sagde "ja"', "to\nlinjer", "100 %", "Ærø, øst", "x|y=z", "kaffe")
const tema = fc.array(ord, { minLength: 1, maxLength: 4 }).map((alle) => alle.join(" "))

const arter = delaftale.aktiviteter.flatMap(({ arter: egne, id }) =>
  egne.flatMap(({ navn, status }) => status.map((en) => [id, navn, en] as const))
)
const logbog = fc
  .tuple(
    iAftalen,
    fc.constantFrom(...arter),
    fc.subarray(
      delaftale.boligomraader.map(({ navn }) => navn),
      { minLength: 1 }
    ),
    fc.option(antal, { nil: "" }),
    fc.constantFrom("helhedsplan", "beboere", "fælles"),
    fc.option(tema, { nil: "" })
  )
  .map(([dato, [aktivitet, art, status], steder, kom, tovholder, om]) => {
    const deltagere = art === "informationsbrev" ? "" : kom
    return [dato, aktivitet, art, status, steder.join(", "), deltagere, tovholder, om]
  })

const klagesager = fc
  .tuple(fc.constantFrom(...delaftale.projektaar.map(({ id }) => id)), omraade, antal, iAftalen, tema)
  .map((celler) => [...celler])
const fraflytning = fc
  .tuple(dag("2017-01-01", "2020-12-31"), omraade, procent)
  .map(([dato, sted, tal]) => [dato, sted, tal, dato])
const tilflyttere = fc
  .tuple(iAftalen, omraade, noegle, fc.option(dag("2017-01-01", "2021-12-31"), { nil: "" }))
  .map((celler) => [...celler])
const tilmeldingsliste = fc
  .tuple(dag("2015-01-01", "2021-03-31"), fc.constantFrom("tilmeldt", "afmeldt"), noegle)
  .map((celler) => [...celler])

const undersoegelse = fc
  .tuple(
    fc.subarray([...(delaftale.spoergsmaal ?? [])], { minLength: 1 }),
    fc.array(antal, { minLength: 18, maxLength: 18 })
  )
  .map(([valgte, tal]) =>
    valgte.flatMap(({ svar, tekst }, n) =>
      svar.map((et, m) => ["2020", "07-09-2020", "30-10-2020", tekst, et, tal[n * 6 + m]!, "voksne", "1150"])
    )
  )

const unikke = (raekke: fc.Arbitrary<Array<string>>, noegler: ReadonlyArray<number>) =>
  fc.uniqueArray(raekke, { minLength: 1, maxLength: 12, selector: (celler) => noegler.map((n) => celler[n]).join("|") })

/** A table without a fault, of any kind whose rows stand alone; the areas of a row of the log book are in order. */
export const tabel: fc.Arbitrary<Tabel> = fc
  .oneof(
    unikke(klagesager, [0, 1]).map((raekker) => ["klagesager.csv", raekker] as const),
    unikke(fraflytning, [0, 1]).map((raekker) => ["fraflytning.csv", raekker] as const),
    unikke(logbog, [0, 1, 2, 4]).map((raekker) => ["logbog.csv", raekker] as const),
    unikke(tilflyttere, [0, 2]).map((raekker) => ["tilflyttere.csv", raekker] as const),
    unikke(tilmeldingsliste, [0, 1, 2]).map((raekker) => ["tilmeldingsliste.csv", raekker] as const),
    undersoegelse.map((raekker) => ["undersoegelse.csv", raekker] as const)
  )
  .map(([filnavn, raekker]) => {
    const filart = delaftale.indlaesning!.find((en) => en.filnavn === filnavn)!
    return { filnavn, hoved: filart.kolonner.map(({ navn }) => navn), raekker }
  })

/** How a table is written: what may differ without the content being another. */
export interface Skrivemaade {
  readonly bom: boolean
  readonly linjeskift: "\n" | "\r\n"
  readonly citerAlt: boolean
  readonly sidsteLinjeskift: boolean
  readonly blankeTilSidst: number
  /** Sorts the columns by these numbers. */
  readonly orden: ReadonlyArray<number>
}

export const skrivemaade: fc.Arbitrary<Skrivemaade> = fc.record({
  bom: fc.boolean(),
  linjeskift: fc.constantFrom("\n", "\r\n"),
  citerAlt: fc.boolean(),
  sidsteLinjeskift: fc.boolean(),
  blankeTilSidst: fc.nat({ max: 3 }),
  orden: fc.array(fc.nat(), { minLength: 8, maxLength: 8 })
})

export const enkel: Skrivemaade = {
  bom: false,
  linjeskift: "\n",
  citerAlt: false,
  sidsteLinjeskift: true,
  blankeTilSidst: 0,
  orden: [0, 1, 2, 3, 4, 5, 6, 7]
}

export const skriv = ({ hoved, raekker }: Tabel, maade: Skrivemaade): string => {
  const plads = hoved.map((_, n) => n).sort((a, b) => maade.orden[a]! - maade.orden[b]!)
  const celle = (tekst: string): string =>
    maade.citerAlt || /[;"\n]/.test(tekst)
      ? `"${tekst.replaceAll('"', '""').replaceAll("\n", maade.linjeskift)}"`
      : tekst
  const linjer = [hoved, ...raekker].map((celler) => plads.map((n) => celle(celler[n]!)).join(";"))
  const slut = maade.sidsteLinjeskift ? maade.linjeskift.repeat(1 + maade.blankeTilSidst) : ""
  return `${maade.bom ? "\ufeff" : ""}${linjer.join(maade.linjeskift)}${slut}`
}
