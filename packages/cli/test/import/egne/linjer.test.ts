/** JSON lines without a mapping: events as `register` takes them, with the discipline of a file. */
import { encodeEvent, erRegistrering, type Grundlag } from "@delaftale/core"
import fc from "fast-check"
import { expect, it } from "vitest"
import { kendte } from "../../persons/noegler.ts"
import { enkel, skriv, tabel } from "../tabeller.ts"
import { fil, indlaes, tom } from "../viborg.ts"

const linje = (type: string, data: object, mere: object = {}): string =>
  JSON.stringify({ type, by: "boligselskab", ...mere, data })
const klager = (omraade: string, vaerdi: string, mere: object = {}): string =>
  linje("TalOpgjort", { noegletal: "klagesager", omraade, projektaar: "2017/18", vaerdi }, mere)

const laes = (linjer: ReadonlyArray<string>, foer: Grundlag = tom, valg: object = {}) => {
  const { grundlag, indlaeste } = indlaes([fil("tal.ndjson", linjer.join("\n"))], foer, {
    springFejlOver: false,
    ...valg
  })
  return { grundlag, svar: indlaeste[0]! }
}
const koder = (linjer: ReadonlyArray<string>, foer?: Grundlag, valg?: object) =>
  laes(linjer, foer, valg).svar.afviste.map(({ felt, kode, linje: nummer }) => [nummer, felt, kode])

it("are the same events as those of any file of the agreement, either first, and nothing a second time", () =>
  fc.assert(
    fc.property(tabel, (en) => {
      const somFil = fil(en.filnavn, skriv(en, enkel))
      const fraFil = indlaes([somFil])
      const linjer = fraFil.indlaeste[0]!.oenskede.flatMap(({ by, event, kendt }) =>
        erRegistrering(event) ? [JSON.stringify({ type: event._tag, by, kendt, data: encodeEvent(event).data })] : []
      )
      const fraLinjer = laes(linjer)
      expect(fraLinjer.svar.afviste).toEqual([])
      const kun = (oenskede: ReadonlyArray<{ readonly event: object }>) =>
        oenskede.map(({ event }) => event).slice(0, -1)
      expect(kun(fraLinjer.svar.oenskede)).toEqual(kun(fraFil.indlaeste[0]!.oenskede))
      expect(laes(linjer, fraLinjer.grundlag).svar.oenskede).toEqual([])
      expect(laes(linjer, fraFil.grundlag).svar.oenskede).toEqual([])
      expect(indlaes([somFil], fraLinjer.grundlag).indlaeste[0]!.oenskede).toEqual([])
    })
  ))

it("name the line and the field of what is wrong, and nothing comes in", () => {
  const linjer = [klager("vestervang", "12"), "{", klager("nordparken", "1"), linje("TalOpgjort", { vaerdi: 7 }), ""]
  expect(koder(linjer)).toEqual([
    [2, null, "ikkeJson"],
    [3, "data.omraade", "ukendtOmraade"],
    [4, "data.noegletal", "feltMangler"],
    [4, "data.vaerdi", "feltPasserIkke"]
  ])
  expect(laes(linjer).svar.oenskede).toEqual([])
  const { svar } = laes(linjer, tom, { springFejlOver: true })
  expect(svar).toMatchObject({ laest: 4, accepterede: 1 })
  expect(svar.oenskede.at(-1)!.event).toMatchObject({ _tag: "ImportGennemfoert", laest: 4, optaget: 1, afvist: 3 })
})

it("say where they stand, unless they say themselves where they came from", () => {
  const kilde = { fil: "gammel.csv", linje: 3 }
  const { svar } = laes([
    klager("vestervang", "12"),
    linje("TalOpgjort", { noegletal: "klagesager", omraade: "egeparken", projektaar: "2017/18", vaerdi: "3", kilde })
  ])
  expect(svar.oenskede.slice(0, 2).map(({ event }) => event)).toMatchObject([
    { kilde: { fil: "tal.ndjson", linje: 1 } },
    { kilde }
  ])
})

it("are refused with other content under the key that the agreement's files have", () => {
  const { grundlag } = laes([klager("vestervang", "12")])
  expect(koder([klager("vestervang", "13")], grundlag)).toEqual([[1, "data.vaerdi", "findesMedAndetIndhold"]])
  expect(koder([klager("vestervang", "12"), klager("vestervang", "13")])).toEqual([
    [1, null, "modstridendeRaekker"],
    [2, null, "modstridendeRaekker"]
  ])
  expect(koder([klager("vestervang", "12"), klager("vestervang", "12")])).toEqual([[2, null, "dobbeltRaekke"]])
})

it("may be duties too, which come in once", () => {
  const notat = linje("LogbogsnotatSkrevet", { dato: "2018-05-01", tekst: "Mødet blev flyttet." })
  const { grundlag, svar } = laes([notat])
  expect(svar.oenskede.map(({ event }) => event._tag)).toEqual(["LogbogsnotatSkrevet", "ImportGennemfoert"])
  expect(laes([notat], grundlag).svar).toMatchObject({ sprunget: 1, oenskede: [] })
})

it("have pseudonyms for keys where persons are kept apart, and no hash of the keys", () => {
  const tilflytter = linje("TilflytterRegistreret", {
    dato: "2018-05-01",
    omraade: "egeparken",
    noegle: "hus 4, 2. tv"
  })
  const personer = kendte()
  const { grundlag, svar } = laes([tilflytter], tom, { personer })
  expect(svar.oenskede[0]!.event).toMatchObject({ noegle: personer.links.get("hus 4, 2. tv") })
  expect(laes([tilflytter], grundlag, { personer }).svar).toMatchObject({ sprunget: 1, oenskede: [] })
  const uden = laes([tilflytter]).svar.oenskede
  expect(svar.oenskede.at(-1)!.event).not.toMatchObject({ sha256: (uden.at(-1)!.event as { sha256: string }).sha256 })
  expect(laes([tilflytter], grundlag).svar.filkode).toBe("personerMangler")
})

it("are no file of a kind where they are something else", () => {
  expect(laes(['{"a":1}', "[]"]).svar).toMatchObject({ udfald: "ukendtFil", filkode: "ukendtHovedlinje" })
  expect(laes(["", " "]).svar).toMatchObject({ udfald: "ukendtFil", filkode: "tomFil" })
})
