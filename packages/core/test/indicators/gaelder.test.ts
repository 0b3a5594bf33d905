/** The evidence of a figure: what is needed to read it again, and of the rest nothing that belongs elsewhere. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Registrering } from "../../src/events/Registrering.ts"
import type { Maaler, Sted } from "../../src/indicators/Maaler.ts"
import type { ZSaet } from "../../src/indicators/ZSaet.ts"
import { registreringer } from "../../src/testing/registreringer.ts"
import { lov } from "../laws/lov.ts"
import { aarFor, her, iTid, vist } from "../laws/orakel.ts"
import { aftale, opsummer, type Raekke, raekker } from "../laws/raekker.ts"

const enhver = ({ typer }: Raekke): fc.Arbitrary<Registrering> =>
  fc.oneof(...typer.map((type): fc.Arbitrary<Registrering> => registreringer(aftale)[type]))

const beviset = (summe: ZSaet, { gaelder }: Maaler, sted: Sted): ZSaet =>
  new Map(
    [...summe].map(([celle, noegler]) => [
      celle,
      new Map(
        [...noegler].flatMap(([noegle, poster]) => {
          const egne = [...poster].filter(([post]) => gaelder(celle, post, sted))
          return egne.length === 0 ? [] : [[noegle, new Map(egne)] as const]
        })
      )
    ])
  )

/** The fields that say where and when. */
interface Felter {
  readonly dato?: string
  readonly indflyttet?: string
  readonly projektaar?: string
  readonly omraade?: string
  readonly fra?: string
  readonly til?: string
  readonly undersoegelse?: string
  readonly handling?: string
}
type Hoerer = (felter: Felter, sted: Sted) => boolean

const iAaret: Hoerer = ({ dato = "", projektaar = aarFor(dato, aftale) }, sted) => projektaar === sted.projektaar
const iIndflytningsaaret: Hoerer = ({ dato, indflyttet = dato }, sted) => iAaret({ dato: indflyttet ?? "" }, sted)
const tilAaretsUdgang: Hoerer = ({ dato = "" }, { periode }) => dato <= periode.til
const sidenAftalen: Hoerer = ({ dato = "" }, { periode }) => iTid(dato, { fra: aftale.fra, til: periode.til })
const iVinduet: Hoerer = ({ fra = "", til = "", undersoegelse }, sted) =>
  sted.undersoegelse === undefined ? fra >= "2003-08-01" && til <= "2005-07-31" : undersoegelse === sted.undersoegelse

/** What is not read from its day's year: a contact goes with the move, a list has all that was before. */
const tider: Readonly<Record<string, Hoerer>> = {
  bestand: tilAaretsUdgang,
  "bestand-hoejeste": tilAaretsUdgang,
  "personer-fra-begyndelsen": sidenAftalen,
  "personer-paa-listen-siden": sidenAftalen,
  "personer-foerste-gang": () => true,
  "personer-opfulgt": iIndflytningsaaret,
  "personer-opfulgt-siden": iIndflytningsaaret,
  "personer-opfulgt-inden-for": iIndflytningsaaret,
  "personer-tilbage-inden-for": ({ dato = "", handling }, { periode, setFra }) =>
    iTid(dato, handling === "udtraadt" ? { fra: periode.fra, til: setFra } : periode),
  "personer-tilbage-i-aaret": ({ dato = "" }, { periode }) => iTid(dato, periode),
  "personer-foer-og-efter": tilAaretsUdgang,
  "personer-med-fremgang": tilAaretsUdgang,
  svarandel: iVinduet,
  "svarandel-uden": iVinduet,
  "svarandel-maalgruppe": iVinduet,
  "register logbog": ({ dato = "" }, { periode }) => iTid(dato, periode),
  "register formidling": ({ dato = "" }, { periode }) => iTid(dato, periode),
  "register liste": tilAaretsUdgang,
  "register frivillige": tilAaretsUdgang
}

/** A grade and a survey are of an area or of all, never both; a register is of no area. */
const paaStedet = (navn: string, registrering: Registrering, sted: Sted): boolean => {
  if (navn.startsWith("register")) return true
  const { omraade } = registrering as Felter
  return navn === "bedoemt" || navn.startsWith("svarandel") ? omraade === sted.omraade : her(registrering, sted)
}

describe.each(raekker)("$navn", (raekke) => {
  const { maaler, navn, steder } = raekke

  it("reads the same from its evidence alone, at every place", () => {
    const alle = fc.array(enhver(raekke), { maxLength: 12 })
    lov(
      fc.property(alle, (liste) => {
        const led = liste.map((registrering, nummer) => ({ registrering, vaegt: 1 as const, position: nummer + 2 }))
        const summe = opsummer(raekke, led)
        for (const sted of steder) {
          expect(vist(maaler.laes(beviset(summe, maaler, sted), sted))).toBe(vist(maaler.laes(summe, sted)))
        }
      })
    )
  })

  it("has as evidence what is counted at all, exactly where and when it belongs", () => {
    const hoerer = tider[navn] ?? iAaret
    lov(
      fc.property(enhver(raekke), (registrering) => {
        const skrevet: Array<readonly [string, string]> = []
        maaler.bidrag(registrering, 2, (celle, post) => skrevet.push([celle, post]))
        const fundet = steder.map((sted) => skrevet.some(([celle, post]) => maaler.gaelder(celle, post, sted)))
        expect(fundet).toEqual(
          steder.map((sted) => skrevet.length > 0 && hoerer(registrering, sted) && paaStedet(navn, registrering, sted))
        )
      })
    )
  })
})
