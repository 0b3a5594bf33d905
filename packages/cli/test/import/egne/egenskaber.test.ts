/** What holds for every sheet under its mapping: the figures that were meant come in, once, and nothing else. */
import fc from "fast-check"
import { expect, it } from "vitest"
import { type Ark, ark, type Celle } from "./ark.ts"
import { faktisk, laesEgen, somCsv, somJsonlinjer, somRegneark, ventet } from "./former.ts"

it("takes from any sheet the figures that were meant, in its order, without a word", () =>
  fc.assert(
    fc.property(ark, (en) => {
      const { svar } = laesEgen(en, somCsv(en))
      expect([svar.filfejl, svar.afviste, svar.advarsler]).toEqual([null, [], []])
      expect(faktisk(svar.oenskede)).toEqual(ventet(en))
    })
  ))

it("takes the same from JSON lines and from a workbook, and nothing a second time in any form", async () =>
  await fc.assert(
    fc.asyncProperty(ark, async (en) => {
      const former = [somCsv(en), somJsonlinjer(en), await somRegneark(en)]
      for (const fil of former) {
        const { grundlag, svar } = laesEgen(en, fil)
        expect([fil.navn, svar.filfejl, svar.afviste]).toEqual([fil.navn, null, []])
        expect(faktisk(svar.oenskede)).toEqual(ventet(en))
        for (const igen of former) expect(laesEgen(en, igen, grundlag).svar.oenskede).toEqual([])
      }
    })
  ))

const medCelle = (en: Ark, raekke: number, kolonne: string, ny: Celle): Ark => ({
  ...en,
  raekker: en.raekker.map((celler, r) =>
    r === raekke ? celler.map((celle, k) => (en.hoved[k] === kolonne ? ny : celle)) : celler
  )
})

it("names the line and the column of any single bad cell, and takes nothing of the file", () =>
  fc.assert(
    fc.property(ark, fc.nat(), fc.nat(), fc.constantFrom("??", "32-13-2019", "1,2,3"), (en, hvor, hvilken, ondt) => {
      const { kolonne: talkolonne, raekke } = en.tal[hvor % en.tal.length]!
      const mulige = [...en.laeste, talkolonne]
      const kolonne = mulige[hvilken % mulige.length]!
      const { svar } = laesEgen(en, somCsv(medCelle(en, raekke, kolonne, { tekst: ondt })))
      expect(svar.oenskede).toEqual([])
      const linje = en.titler.length + 2 + raekke
      const steder = new Set(
        svar.afviste.map((melding) => JSON.stringify([melding.linje, melding.felt, melding.vaerdi]))
      )
      expect([...steder]).toEqual([JSON.stringify([linje, kolonne, ondt])])
      const resten = laesEgen(en, somCsv(medCelle(en, raekke, kolonne, { tekst: ondt })), undefined, true).svar
      const ramte = kolonne === talkolonne ? 1 : en.tal.filter((et) => et.raekke === raekke).length
      expect(resten.accepterede).toBe(en.tal.length - ramte)
    })
  ))

it("says of any single changed figure that the log has it otherwise", () =>
  fc.assert(
    fc.property(ark, fc.nat(), (en, hvor) => {
      const { kolonne, raekke, vaerdi } = en.tal[hvor % en.tal.length]!
      const { grundlag } = laesEgen(en, somCsv(en))
      const andet = vaerdi === "7" ? "8" : "7"
      const { svar } = laesEgen(en, somCsv(medCelle(en, raekke, kolonne, { tekst: andet, tal: andet })), grundlag)
      expect(svar.afviste.map(({ felt, kode }) => [felt, kode])).toEqual([[kolonne, "findesMedAndetIndhold"]])
      expect(svar.oenskede).toEqual([])
    })
  ))
