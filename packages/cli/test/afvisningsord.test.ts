/** Whatever is refused is refused in Danish, with what was found and what was meant where that may be said. */
import type { Afvisningskode } from "@delaftale/core"
import { describe, expect, it } from "vitest"
import { afvisningsord } from "../src/beslutning/afvisningsord.ts"

/** The compiler sees that none is missing. */
const alle: { readonly [K in Afvisningskode]: readonly [felt: string, vaerdi?: string, forslag?: string] } = {
  ukendtOmraade: ["omraade", "egepaken", "egeparken"],
  ukendtAktivitet: ["aktivitet", "9"],
  ukendtArt: ["art", "kurses", "kursus"],
  ukendtNoegletal: ["noegletal", "klagesag", "klagesager"],
  ukendtProjektaar: ["projektaar", "2016/17"],
  ukendtRegister: ["register", "listen"],
  ukendtSpoergsmaal: ["spoergsmaal", "trygt?"],
  ukendtSvar: ["svar", "ja"],
  ukendtKriterium: ["kriterium", "K9", "K1a"],
  ukendtRolle: ["by", "bestyrelsen", "bestyrelse"],
  omraadeMangler: ["omraade"],
  periodeMangler: ["dato"],
  periodePasserIkke: ["dato"],
  datoUdenForAftalen: ["dato", "2031-01-01"],
  negativtAntal: ["vaerdi", "-1"],
  ikkeHeltal: ["vaerdi", "0.5"],
  vaerdiUdenForGraenser: ["vaerdi", "101"],
  statusPasserIkkeTilArt: ["status", "afholdt"],
  dobbeltSvar: ["svar"],
  dobbeltOmraade: ["omraader"],
  tilFoerFra: ["til", "2018-01-01"],
  muligtCprNummer: ["tema"],
  findesAllerede: ["id", "019a0c1e-4c00-7000-8000-000000000001"],
  cellenHarEtTal: ["vaerdi", "17"],
  ukendtRegistrering: ["position", "17"],
  erAnnulleret: ["position"],
  gammelVaerdiPasserIkke: ["foer"],
  andenType: ["efter"],
  ingenAendring: ["efter"],
  ukendtLeverance: ["leverance", "mappe"],
  ukendtForhold: ["forhold", "skole"],
  ukendtPart: ["part", "naboen"],
  ukendtPost: ["post", "staten"],
  forholdFindes: ["forhold", "skole"],
  forholdErAfsluttet: ["forhold"],
  datoFoerForholdet: ["dato", "2018-01-01"],
  erUnderrettet: ["part", "bestyrelse"],
  beloebErNul: ["beloeb", "0"],
  ukendtImport: ["til", "17"],
  importErFortrudt: ["til"],
  importStaarEndnu: ["fra", "17"],
  ingenRevisionsregel: ["by"],
  rollenMaaIkke: ["by", "gruppe", "bestyrelse"],
  ukendtRevision: ["revision", "R9"],
  revisionFindes: ["revision", "R1"],
  revisionErAfgjort: ["revision", "R1"],
  ugyldigRevision: ["aendringer"],
  datoFoerIndstillingen: ["dato", "2018-01-01"],
  ukendtTvivl: ["tvivl", "from", "form"],
  ukendtFortolkning: ["fortolkning", "lige", "lineaer"],
  laesningPasserIkke: ["fortolkning", "gaelder"],
  loeftetErHaardt: ["kriterium", "C4"],
  omraadePasserIkke: ["omraade", "egeparken"],
  udgangspunktErAftalt: ["kriterium", "K1a"],
  aaretErAfsluttet: ["projektaar", "2018/19"],
  aaretErIkkeSlut: ["dato", "2019-01-01"],
  forkertUdgave: ["udgave", "3"],
  skaeringUdenForLoggen: ["skaering", "99"]
}

/** What the library says stands as it is: what is wrong with an agreement is said in Danish there, too. */
const somBiblioteket = ["ugyldigRevision", "laesningPasserIkke"]

const message = "what the library says"
const ord = (kode: string, felt: string, vaerdi?: string, forslag?: string) =>
  afvisningsord({
    kode,
    nummer: 0,
    felt,
    message,
    ...(vaerdi === undefined ? {} : { vaerdi }),
    ...(forslag === undefined ? {} : { forslag })
  })

describe("a refusal in Danish", () => {
  it.each(Object.entries(alle))("%s", (kode, [felt, vaerdi, forslag]) => {
    const sagt = ord(kode, felt, vaerdi, forslag)
    expect(sagt).not.toMatch(/undefined|\{|\[| {2}|opfylder ikke kravet/)
    expect(sagt).toMatch(/^\S.*[.?]$|says$/)
    expect(sagt.includes(message)).toBe(somBiblioteket.includes(kode))
    if (forslag !== undefined) expect(sagt).toContain(forslag)
  })

  it("tells a year that is closed twice from one that a revision would change", () => {
    expect(ord("aaretErAfsluttet", "projektaar", "2018/19")).toBe('året "2018/19" er afsluttet i forvejen.')
    expect(ord("aaretErAfsluttet", "gyldigFra", "2018-04-01")).toContain("vælg en senere dag")
  })

  it("tells an edition out of its turn from one that restates another", () => {
    expect(ord("forkertUdgave", "udgave", "3")).toContain('"3" er ikke det næste nummer')
    expect(ord("forkertUdgave", "erstatter", "")).toContain("erstatte den sidste af samme år")
  })

  it("never repeats what looks like a personal number", () => {
    expect(ord("ukendtOmraade", "omraade", "010190-1234")).toBe("Området findes ikke i aftalen.")
  })
})
