/** One promise, at most nine complaints a year in each area, and a figure for it. */
import { indikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { maaling } from "../../src/testing/maalinger.ts"

export const aftale = lilleAftale({
  loefte: maaling(indikatorer.opgjort, { slags: "Hoejst", graense: "9" }, { omfang: "hvertOmraade" })
})

export const tal = (omraade: string, vaerdi: string, projektaar = "2001/02") =>
  ({
    by: "boligselskab",
    event: { _tag: "TalOpgjort", noegletal: "klager", omraade, projektaar, vaerdi }
  }) as const

export const somBegyndt = { by: "sekretariat", datagrundlag: "konstrueret" } as const
