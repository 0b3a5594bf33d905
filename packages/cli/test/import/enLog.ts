/** A small log, and corrections of it. */
import { expect } from "vitest"
import { fil, indlaes } from "./viborg.ts"

const hoved = "Fil;Nøglefelter;Felt;Gammel værdi;Ny værdi;Rettet den;Begrundelse"

export const log = indlaes([
  fil(
    "klagesager.csv",
    "Projektår;Afdeling;Antal klagesager;Opgjort;Boligselskab\n2017/18;Vestervang;15;16-04-2018;A\n2017/18;Egeparken;3;16-04-2018;A\n"
  ),
  fil(
    "logbog.csv",
    [
      "Dato;Aktivitet;Art;Status;Områder;Deltagere;Tovholder;Tema",
      "12-09-2017;2;vejvisertur;afholdt;Vestervang, Egeparken;;fælles;Bus",
      "12-09-2017;2;vejvisertur;afholdt;Egeparken;9;fælles;",
      "14-06-2017;1;informationsbrev;udsendt;Egeparken;;helhedsplan;Brev"
    ].join("\n")
  ),
  fil("deltagere.csv", "Dato;Aktivitet;Art;Område;Nøgle\n12-09-2017;2;vejvisertur;Vestervang;p-1\n"),
  fil(
    "tilflyttere.csv",
    "Indflyttet;Område;Nøgle;Kontaktet\n01-05-2017;Vestervang;t-1;11-05-2017\n02-05-2017;Egeparken;t-2;\n"
  ),
  fil(
    "undersoegelse.csv",
    [
      "Undersøgelse;Fra;Til;Spørgsmål;Svar;Antal;Målgruppe;Inviterede",
      ...[
        ["meget tryg", 108],
        ["tryg", 203],
        ["hverken eller", 43]
      ].map(([svar, antal]) => `2020;07-09-2020;30-10-2020;tryghed i boligområdet;${svar};${antal};voksne;1150`)
    ].join("\n")
  )
]).grundlag

export const rettelser = (...raekker: ReadonlyArray<string>) => fil("rettelser.csv", [hoved, ...raekker].join("\n"))
export const ret = (...raekker: ReadonlyArray<string>) => indlaes([rettelser(...raekker)], log).indlaeste[0]!
export const haendelser = (...raekker: ReadonlyArray<string>) => {
  const { afviste, oenskede } = ret(...raekker)
  expect(afviste).toEqual([])
  return oenskede.slice(0, -1).map(({ event }) => event)
}
export const slut = ";01-06-2018;Fejl i tasten"
