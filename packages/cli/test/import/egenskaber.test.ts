/** What holds for every file: the same content gives the same events once, and no bytes bring the reading down. */

import { decodeEvent, encodeEvent } from "@delaftale/core"
import fc from "fast-check"
import { expect, it, test } from "vitest"
import { laesFil } from "../../src/import/laesFil.ts"
import { enkel, skriv, skrivemaade, type Tabel, tabel } from "./tabeller.ts"
import { fil, indlaes, laes, mappe, tom } from "./viborg.ts"

const registreret = ({ filnavn }: Tabel, tekst: string) =>
  indlaes([fil(filnavn, tekst)]).indlaeste[0]!.oenskede.flatMap(({ event, ...resten }) =>
    event._tag === "ImportGennemfoert" ? [] : [{ ...resten, event: { ...event, kilde: null } }]
  )

it("takes every row of a table without a fault", () =>
  fc.assert(
    fc.property(tabel, (en) => {
      const [svar] = indlaes([fil(en.filnavn, skriv(en, enkel))]).indlaeste
      expect([svar!.accepterede, svar!.afviste]).toEqual([en.raekker.length, []])
    })
  ))

it("gives the same events however the table is written", () =>
  fc.assert(
    fc.property(tabel, skrivemaade, (en, maade) => {
      expect(registreret(en, skriv(en, maade))).toEqual(registreret(en, skriv(en, enkel)))
    })
  ))

it("shows every cell as it was written", () =>
  fc.assert(
    fc.property(tabel, skrivemaade, (en, maade) => {
      const [svar] = indlaes([fil(en.filnavn, skriv(en, maade))]).indlaeste
      const skrevet = en.raekker.flatMap((celler, n) =>
        celler.map((vaerdi, k) => ({ raekke: n + 1, felt: en.hoved[k]!, vaerdi }))
      )
      expect(svar!.vaerdier).toEqual(skrevet)
    })
  ))

it("points at the line on which a row starts", () =>
  fc.assert(
    fc.property(tabel, skrivemaade, (en, maade) => {
      const forkert = { ...en, raekker: en.raekker.map((celler) => celler.map((_, n) => (n === 0 ? "??" : "x\ny"))) }
      const tekst = skriv(forkert, { ...maade, orden: enkel.orden })
      const linjer = tekst.split(/\r?\n/).flatMap((linje, n) => (/^"?\?\?"?;/.test(linje) ? [n + 1] : []))
      const [svar] = indlaes([fil(en.filnavn, tekst)]).indlaeste
      expect([...new Set(svar!.afviste.map(({ linje }) => linje))]).toEqual(linjer)
    })
  ))

it("adds nothing the second time, and in parts the same as at once", () =>
  fc.assert(
    fc.property(tabel, skrivemaade, fc.nat(), (en, maade, snit) => {
      const samlet = fil(en.filnavn, skriv(en, maade))
      const { grundlag } = indlaes([samlet])
      expect(indlaes([samlet], grundlag).indlaeste[0]!.oenskede).toEqual([])
      if (en.filnavn === "undersoegelse.csv") return
      const foerste = fil(en.filnavn, skriv({ ...en, raekker: en.raekker.slice(0, snit % en.raekker.length) }, maade))
      const foerst = indlaes([foerste])
      const resten = indlaes([samlet], foerst.grundlag).indlaeste[0]!
      expect(resten.accepterede + foerst.indlaeste[0]!.accepterede).toBe(en.raekker.length)
      expect(resten.sprunget).toBe(foerst.indlaeste[0]!.accepterede)
    })
  ))

it("wants only events that the log can hold and read back", () =>
  fc.assert(
    fc.property(tabel, (en) => {
      for (const { event } of indlaes([fil(en.filnavn, skriv(en, enkel))]).indlaeste[0]!.oenskede) {
        const stored = JSON.parse(JSON.stringify(encodeEvent(event)))
        expect(decodeEvent(stored)).toMatchObject({ _tag: "Success" })
      }
    })
  ))

const navn = fc.oneof(
  fc.constantFrom("klagesager.csv", "rettelser.csv", "x.logbog.csv", "", "../x", "CON"),
  fc.string()
)

test("any bytes under any name give a report", () =>
  fc.assert(
    fc.property(navn, fc.uint8Array({ maxLength: 400 }), (hedder, bytes) => {
      const svar = laesFil({ navn: hedder, bytes }, tom, { springFejlOver: true })
      expect(["filAfvises", "ukendtFil"]).toContain(svar.udfald)
      expect(svar.oenskede).toEqual([])
    })
  ))

const kilder = mappe("data").filter(({ navn: hedder }) => !hedder.startsWith("forventet") && hedder.endsWith(".csv"))
const begyndelse = (bytes: Uint8Array): Uint8Array => bytes.slice(0, 600)

test("a file with bytes changed, dropped or put in gives a report, and a log that can be read", () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...kilder),
      fc.array(fc.tuple(fc.nat({ max: 599 }), fc.nat({ max: 2 }), fc.uint8Array({ minLength: 1, maxLength: 4 })), {
        maxLength: 6
      }),
      ({ bytes, navn: hedder }, aendringer) => {
        const ud = aendringer.reduce<ReadonlyArray<number>>(
          (hidtil, [sted, vaek, ind]) => [...hidtil.slice(0, sted), ...ind, ...hidtil.slice(sted + vaek)],
          [...begyndelse(bytes)]
        )
        const svar = laesFil({ navn: hedder, bytes: Uint8Array.from(ud) }, tom, { springFejlOver: true })
        for (const { event } of svar.oenskede) expect(() => encodeEvent(event)).not.toThrow()
        for (const { grund, kode, raad } of [...svar.afviste, ...svar.advarsler])
          expect([kode, grund, raad]).not.toContain("")
      }
    )
  ))

test("a hostile cell is refused or stored as it is, and never harms the others", () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.constantFrom(
          "__proto__",
          "constructor",
          "1e400",
          "12345678901234567890",
          "-0",
          "NaN",
          "../x",
          "CON",
          "é",
          "\u202e"
        )
      ),
      fc.nat({ max: 7 }),
      (ond, sted) => {
        const god = ["12-09-2017", "2", "vejvisertur", "afholdt", "Vestervang", "12", "fælles", "Tour de Kultur"]
        const raekker = [god.map((celle, n) => (n === sted ? ond : celle)), ["13-09-2017", ...god.slice(1)]]
        const hoved = new TextDecoder().decode(laes("data/logbog.csv")).split("\n")[0]!.split(";")
        const tekst = skriv({ filnavn: "logbog.csv", hoved, raekker }, { ...enkel, citerAlt: true })
        const svar = laesFil(fil("logbog.csv", tekst), tom, { springFejlOver: true })
        if (svar.filkode !== null) expect(["ikkeTekst", "uafsluttetAnfoerselstegn"]).toContain(svar.filkode)
        else expect(svar.oenskede.length).toBeGreaterThanOrEqual(2)
        for (const { event } of svar.oenskede) expect(() => encodeEvent(event)).not.toThrow()
      }
    )
  ))
