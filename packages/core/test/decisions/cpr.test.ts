import { describe, expect, it } from "vitest"
import type { Oensket } from "../../src/decisions/registreringsbeslutning.ts"
import type { Registrering, Registreringstype } from "../../src/events/Registrering.ts"
import { afvist, annulleret, fraflytning, grunde, koder, logMed, lovlig, rettet, uuid } from "./scene.ts"

const nummer = "010190-1234"
const tom = logMed()

/** Every field that holds what somebody wrote, or a key or label that is held against nothing. */
const fritekster: ReadonlyArray<readonly [Registreringstype, string]> = [
  ["ArrangementRegistreret", "tema"],
  ["ArrangementRegistreret", "tovholder"],
  ["InformationsbrevRegistreret", "tema"],
  ["InformationsbrevRegistreret", "tovholder"],
  ["DeltagelseRegistreret", "noegle"],
  ["TilknytningRegistreret", "noegle"],
  ["TilflytterRegistreret", "noegle"],
  ["KontaktRegistreret", "noegle"],
  ["FormidlingRegistreret", "noegle"],
  ["FormidlingRegistreret", "art"],
  ["TalOpgjort", "opgjortAf"],
  ["TalOpgjort", "definition"],
  ["UndersoegelseGennemfoert", "undersoegelse"],
  ["UndersoegelseGennemfoert", "maalgruppe"],
  ["LeveranceRegistreret", "leverance"],
  ["BedoemmelseAfgivet", "begrundelse"],
  ["BedoemmelseAfgivet", "karakter"],
  ["BesvarelseRegistreret", "noegle"]
]

/** Fields that name something of the agreement, so a number there is refused for being no such name. */
const navne: ReadonlyArray<readonly [Registreringstype, string, unknown]> = [
  ["ArrangementRegistreret", "art", nummer],
  ["ArrangementRegistreret", "aktivitet", nummer],
  ["ArrangementRegistreret", "omraader", [nummer]],
  ["DeltagelseRegistreret", "omraade", nummer],
  ["TalOpgjort", "noegletal", nummer],
  ["TalOpgjort", "projektaar", nummer],
  ["TilknytningRegistreret", "register", nummer],
  ["UndersoegelseGennemfoert", "spoergsmaal", nummer],
  ["UndersoegelseGennemfoert", "svar", [{ svar: nummer, antal: 1 }]],
  ["BedoemmelseAfgivet", "kriterium", nummer],
  ["BesvarelseRegistreret", "spoergsmaal", nummer],
  ["BesvarelseRegistreret", "svar", nummer],
  ["UndersoegelseGennemfoert", "omraade", nummer]
]

const ved = (type: Registreringstype, felt: string, vaerdi: unknown) =>
  ({ ...lovlig[type], [felt]: vaerdi }) as Registrering

/** Nothing of the number comes back, neither its six digits nor its four. */
const gentagerIkke = (afvisninger: ReadonlyArray<object>) =>
  expect(JSON.stringify(afvisninger)).not.toMatch(/010190|1234/)

describe("a personal number", () => {
  it.each(fritekster)("is refused in %s, %s, and not repeated", (type, felt) => {
    for (const tekst of [nummer, "0101901234", "010190 1234"]) {
      const given = afvist(tom, ved(type, felt, tekst))
      expect(koder(given), tekst).toEqual(["muligtCprNummer"])
      gentagerIkke(given)
    }
    expect(koder(afvist(tom, ved(type, felt, `(${nummer})`)))).toEqual(["muligtCprNummer"])
  })

  it.each(navne)("is refused in %s, %s, and not repeated as an unknown name either", (type, felt, vaerdi) => {
    const given = afvist(tom, ved(type, felt, vaerdi))
    expect(given).not.toEqual([])
    gentagerIkke(given)
  })

  it("is refused for a role, and not repeated", () => {
    const given = grunde(tom, [{ id: uuid(1), by: nummer, event: lovlig.TilflytterRegistreret }])
    expect(given).not.toEqual([])
    gentagerIkke(given)
  })

  it("is refused in the reason of a late report, of whatever type", () => {
    for (const type of Object.keys(lovlig) as ReadonlyArray<Registreringstype>) {
      const given = afvist(tom, ved(type, "efteranmeldt", { begrundelse: `glemt: ${nummer}` }))
      expect(koder(given), type).toEqual(["muligtCprNummer"])
      gentagerIkke(given)
    }
  })

  it("is refused in the name of a file, of a registration and of an import", () => {
    const fil = `${nummer}.csv`
    expect(koder(afvist(tom, ved("TilflytterRegistreret", "kilde", { fil, linje: 2 })))).toEqual(["muligtCprNummer"])
    const event: Oensket["event"] = {
      _tag: "ImportGennemfoert",
      fil,
      sha256: "0".repeat(64),
      laest: 1,
      optaget: 1,
      afvist: 0
    }
    expect(koder(afvist(tom, event))).toEqual(["muligtCprNummer"])
    const afbildning = { id: "010170-1234", sha256: "0".repeat(64) }
    expect(koder(afvist(tom, { ...event, fil: "a.csv", afbildning }))).toEqual(["muligtCprNummer"])
  })

  it("is refused in the reason of a correction and of an annulment, and in the value corrected to", () => {
    const { TalOpgjort: foer } = lovlig
    const log = logMed(foer)
    const given = [
      afvist(log, rettet(2, foer, { ...foer, vaerdi: "31" }, `talt med ${nummer}`)),
      afvist(log, annulleret(2, foer, `talt med ${nummer}`)),
      afvist(log, rettet(2, foer, { ...foer, opgjortAf: `ved ${nummer}` }))
    ]
    for (const refused of given) {
      expect(koder(refused)).toEqual(["muligtCprNummer"])
      gentagerIkke(refused)
    }
  })

  it("is not seen in a figure, which is a number and no text: 4 of 33 with ten decimals is 12.1212121212", () => {
    const percent = { ...fraflytning("12.1212121212"), taeller: "4", naevner: "33" }
    expect(afvist(tom, percent)).toEqual([])
    expect(afvist(logMed(fraflytning("12.12")), rettet(2, fraflytning("12.12"), percent))).toEqual([])
  })

  it("is not seen in years, file names with dates and pseudonyms", () => {
    for (const tema of ["Sommerfest 2017-2021", "se logbog-2018-05-01.csv", "uge 22, kl. 10-12, tlf. 87 87 87 87"]) {
      expect(afvist(tom, ved("ArrangementRegistreret", "tema", tema))).toEqual([])
    }
    for (const noegle of ["p010190", "f-2017-0042", "7b2e4c1a"]) {
      expect(afvist(tom, ved("TilflytterRegistreret", "noegle", noegle))).toEqual([])
    }
  })
})
