/** Files read with pseudonyms: the same events but for the keys, and nothing in them that is made from a key. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Kildefil } from "../../src/import/indhold.ts"
import { drawPseudonym } from "../../src/persons/pseudonym.ts"
import { fil, indlaes } from "../import/viborg.ts"
import { type Kendte, kendte, laest, linjer, tilflyttere } from "./noegler.ts"

const noegle = fc.constantFrom("t-1", "t-2", "t-3", "Hansen 4", "æ|ø 5", "6")
const dag = fc.integer({ min: 1, max: 9 }).map((n) => `0${n}-05-2017`)
const omraade = fc.constantFrom("Vestervang", "Egeparken")

const tilflytter = fc.record({ dag, omraade, noegle, kontakt: fc.constantFrom("", "20-06-2017") })
const frivillig = fc.record({ dag, omraade, noegle, handling: fc.constantFrom("tilknyttet", "udtrådt") })
type Tilflytter = typeof tilflytter extends fc.Arbitrary<infer A> ? A : never
type Frivillig = typeof frivillig extends fc.Arbitrary<infer A> ? A : never

interface Kilde {
  readonly tilflyttere: ReadonlyArray<Tilflytter>
  readonly frivillige: ReadonlyArray<Frivillig>
  /** In-movers that a correction moves by a day, and one whose key is corrected. */
  readonly rettede: ReadonlyArray<number>
}

const kilde: fc.Arbitrary<Kilde> = fc.record({
  tilflyttere: fc.uniqueArray(tilflytter, { maxLength: 6, selector: (en) => `${en.dag}|${en.noegle}` }),
  frivillige: fc.uniqueArray(frivillig, {
    maxLength: 6,
    selector: (en) => `${en.dag}|${en.omraade}|${en.handling}|${en.noegle}`
  }),
  rettede: fc.array(fc.nat({ max: 5 }), { maxLength: 3 })
})

/** The files as an office would send them, with the keys written as `som` says. */
const filer = (
  { frivillige, rettede, tilflyttere }: Kilde,
  som: (noegle: string) => string
): ReadonlyArray<Kildefil> => [
  fil(
    "tilflyttere.csv",
    linjer(
      "Indflyttet;Område;Nøgle;Kontaktet",
      tilflyttere.map((en) => `${en.dag};${en.omraade};${som(en.noegle)};${en.kontakt}`)
    )
  ),
  fil(
    "frivillige.csv",
    linjer(
      "Dato;Område;Handling;Nøgle",
      frivillige.map((en) => `${en.dag};${en.omraade};${en.handling};${som(en.noegle)}`)
    )
  ),
  fil(
    "rettelser.csv",
    linjer(
      "Fil;Nøglefelter;Felt;Gammel værdi;Ny værdi;Rettet den;Begrundelse",
      rettede.flatMap((n, nummer) => {
        const en = tilflyttere[n]
        if (en === undefined) return []
        const ny = en.omraade === "Vestervang" ? "Egeparken" : "Vestervang"
        return [
          `tilflyttere.csv;Indflyttet=${en.dag} | Nøgle=${som(en.noegle)};Område;${en.omraade};${ny};1${nummer}-07-2018;Forkert`,
          `tilflyttere.csv;Indflyttet=${en.dag} | Nøgle=${som(en.noegle)};Nøgle;${som(en.noegle)};${som("t-9")};2${nummer}-07-2018;Byttet`
        ]
      })
    )
  )
]

const haendelser = (filer: ReadonlyArray<Kildefil>, personer?: Kendte) =>
  laest(filer, personer).indlaeste.flatMap(({ oenskede }) => oenskede)

/** Keys with what JSON would escape are not among them, so text may be replaced in text. */
const medPseudonymer = (tekst: string, links: ReadonlyMap<string, string>): string =>
  [...links].reduce(
    (hidtil, [noegle, pseudonym]) => hidtil.replaceAll(`"noegle":"${noegle}"`, `"noegle":"${pseudonym}"`),
    tekst
  )

describe("files read with pseudonyms", () => {
  it("give the events that they give without, but for keys, ids and the hash of the file", () =>
    fc.assert(
      fc.property(kilde, (en) => {
        const personer = kendte()
        const uden = (oenskede: ReturnType<typeof haendelser>) =>
          JSON.stringify(oenskede.map(({ by, event, kendt }) => [by, kendt, { ...event, sha256: "" }]))
        const med = uden(
          haendelser(
            filer(en, (noegle) => noegle),
            personer
          )
        )
        expect(med).toBe(medPseudonymer(uden(haendelser(filer(en, (noegle) => noegle))), personer.links))
      })
    ))

  it("give the same events, ids and hashes whatever the keys are, so nobody can try keys against the log", () =>
    fc.assert(
      fc.property(kilde, (en) => {
        const personer = kendte()
        const foerste = haendelser(
          filer(en, (noegle) => noegle),
          personer
        )
        const omdoebt = new Map([...personer.links].map(([noegle, pseudonym]) => [`x${noegle}y`, pseudonym]))
        expect(
          haendelser(
            filer(en, (noegle) => `x${noegle}y`),
            kendte(omdoebt)
          )
        ).toEqual(foerste)
        for (const noegle of ["t-1", "Hansen 4"]) expect(JSON.stringify(foerste)).not.toContain(noegle)
      })
    ))

  it("add nothing when they are read again, as they were or with the pseudonyms written out", () =>
    fc.assert(
      fc.property(kilde, (en) => {
        const personer = kendte()
        const { grundlag } = laest(
          filer(en, (noegle) => noegle),
          personer
        )
        const igen = (som: (noegle: string) => string) =>
          indlaes(filer(en, som), grundlag, { springFejlOver: true, personer }).indlaeste.flatMap(
            ({ oenskede }) => oenskede
          )
        expect(igen((noegle) => noegle)).toEqual([])
        expect(igen((noegle) => personer.links.get(noegle) ?? noegle)).toEqual([])
      })
    ))

  it("add nothing of anybody who was forgotten: rows that say the same as theirs are refused", () =>
    fc.assert(
      fc.property(kilde, noegle, (en, glemt) => {
        const personer = kendte()
        const sendt = filer({ ...en, rettede: [] }, (noegle) => noegle)
        const { grundlag } = laest(sendt, personer)
        const efter = kendte(new Map([...personer.links].filter(([noegle]) => noegle !== glemt)))
        const { indlaeste } = indlaes(sendt, grundlag, { springFejlOver: true, personer: efter })
        expect(indlaeste.flatMap(({ oenskede }) => oenskede)).toEqual([])
        const ramte = [...en.tilflyttere, ...en.frivillige].filter(({ noegle }) => noegle === glemt).length
        expect(indlaeste.flatMap(({ afviste }) => afviste.map(({ kode }) => kode))).toEqual(
          Array.from({ length: ramte }, () => "maaskeGlemt")
        )
      })
    ))
})

describe("a log with pseudonyms", () => {
  it("refuses the same rows of a file as with the keys as they come: known otherwise, twice, or in contradiction", () => {
    const [sendt, personer] = [tilflyttere("01-05-2017;Vestervang;t-1;11-05-2017"), kendte()]
    const [med, uden] = [laest([sendt], personer).grundlag, laest([sendt]).grundlag]
    for (const [raekker, kode] of [
      [["01-05-2017;Egeparken;t-1;11-05-2017"], "findesMedAndetIndhold"],
      [["01-05-2017;Vestervang;t-1;12-05-2017"], "findesMedAndetIndhold"],
      [["02-05-2017;Vestervang;t-2;", "02-05-2017;Vestervang; t-2 ;"], "dobbeltRaekke"],
      [["02-05-2017;Vestervang;t-2;", "02-05-2017;Egeparken;t-2;"], "modstridendeRaekker"]
    ] as const) {
      const filen = tilflyttere(...raekker)
      const [afviste, oraklet] = [
        indlaes([filen], med, { springFejlOver: false, personer }),
        indlaes([filen], uden, { springFejlOver: false })
      ].map(({ indlaeste }) => indlaeste[0]!.afviste.map((en) => [en.linje, en.felt, en.kode]))
      expect(afviste).toEqual(oraklet)
      expect(afviste?.at(-1)?.[2]).toBe(kode)
    }
  })

  it("refuses a file with keys that nobody turned into pseudonyms, and takes one without", () => {
    const { grundlag } = laest([tilflyttere("01-05-2017;Vestervang;t-1;")], kendte())
    const uden = (filen: Kildefil) => indlaes([filen], grundlag).indlaeste[0]!
    expect(uden(tilflyttere("02-05-2017;Vestervang;t-1;"))).toMatchObject({ filkode: "personerMangler", oenskede: [] })
    expect(uden(tilflyttere(`02-05-2017;Vestervang;${drawPseudonym()};`))).toMatchObject({ accepterede: 1 })
    const klager = fil(
      "klagesager.csv",
      "Projektår;Afdeling;Antal klagesager;Opgjort;Boligselskab\n2017/18;Vestervang;15;16-04-2018;A\n"
    )
    expect(uden(klager)).toMatchObject({ accepterede: 1, filkode: null })
  })

  it("has the hash of a file's own bytes where no key stood in it", () => {
    const klager = fil(
      "klagesager.csv",
      "Projektår;Afdeling;Antal klagesager;Opgjort;Boligselskab\n2017/18;Vestervang;15;16-04-2018;A\n"
    )
    expect(haendelser([klager], kendte())).toEqual(haendelser([klager]))
  })

  it("refuses as a key what is refused without pseudonyms too", () => {
    const svar = indlaes([tilflyttere("01-05-2017;Vestervang;010170-1234;", "01-05-2017;Vestervang;;")], undefined, {
      springFejlOver: false,
      personer: kendte()
    }).indlaeste[0]!
    expect(svar.afviste.map(({ felt, kode }) => [felt, kode])).toEqual([
      ["Nøgle", "muligtCprNummer"],
      ["Nøgle", "tomtFelt"]
    ])
    expect(JSON.stringify(svar)).not.toContain("010170")
  })
})
