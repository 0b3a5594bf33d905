/** An explanation in sections, from the words of the agreement down to the events, for text and Markdown alike. */
import {
  type Beslutning,
  type Delaftale,
  type ForklaretTvivl,
  type Forklaring,
  Interval,
  LocalDate,
  Maaltal,
  Rational,
  type Recorded,
  type Vurdering
} from "@delaftale/core"
import { aarsagsord } from "../ord/aarsager.ts"
import { svarord } from "../ord/svarord.ts"
import type { Sprog } from "../sprog.ts"
import { omraadenavn, tiden } from "../tal/celletekst.ts"
import type { Raekke } from "../tal/Raekke.ts"
import { type Forklaringsord, forklaringsord } from "./forklaringsord.ts"

/** A line, and what stands under it. */
export interface Punkt {
  readonly tekst: string
  readonly under?: ReadonlyArray<string>
}

interface Forklaringsafsnit {
  readonly overskrift: string
  readonly punkter: ReadonlyArray<Punkt>
}

/** An explanation in parts: title, sections and end (*forklaringsdele*, parts of an explanation). */
export interface Forklaringsdele {
  readonly titel: string
  readonly afsnit: ReadonlyArray<Forklaringsafsnit>
  readonly slut: ReadonlyArray<string>
}

/** What is left out of a cell, where it has been through suppression. */
type Vist = Vurdering & Partial<Pick<Raekke, "undertrykt">>

interface Fortalt {
  readonly delaftale: Delaftale
  readonly lang: Sprog
  readonly ord: Forklaringsord
}

/** `grundlag` is what is to be said of the registrations: `bevisraekker` or `bevisoversigt`. */
export const forklaringsdele = (
  forklaring: Forklaring,
  grundlag: ReadonlyArray<Punkt>,
  lang: Sprog
): Forklaringsdele => {
  const { bevis, karakterer, maalt, omraader, regnestykke, status, tvivl, undtagelse, vurdering } = forklaring
  const { delaftale, head } = status
  const ord = forklaringsord(lang)
  const fortalt = { delaftale, lang, ord }
  const hvor = vurdering.omraade === undefined ? "" : `, ${omraadet(vurdering, fortalt)}`
  const { ialt, kendt } = vurdering.fuldstaendighed
  const afsnit: ReadonlyArray<Forklaringsafsnit> = [
    { overskrift: ord.aftalensOrd, punkter: ordene(forklaring, fortalt) },
    { overskrift: ord.laest, punkter: tvivl.map((en) => tvivlen(en, fortalt)) },
    {
      overskrift: ord.kravet,
      punkter: [...baselinen(forklaring, fortalt), ...regnestykke.map((tekst) => ({ tekst }))]
    },
    {
      overskrift: ord.undtagelse,
      punkter: undtagelse === undefined ? [] : [{ tekst: beslutningen(undtagelse, fortalt) }]
    },
    {
      overskrift: ord.alleOmraader,
      punkter: omraader.map((en) => ({
        tekst: `${omraadet(en, fortalt)}: ${svar(en, fortalt)} (${tal(en, fortalt, karakterer)})`
      }))
    },
    {
      overskrift: ord.maalt,
      punkter: [
        { tekst: `${maalt}.` },
        { tekst: `${tal(vurdering, fortalt, karakterer)}; ${ord.kendt(kendt, ialt, vurdering.endelig)}.` }
      ]
    }
  ]
  return {
    titel: `${vurdering.kriterium}${hvor}, ${tiden(vurdering, lang)}: ${svar(vurdering, fortalt)}`,
    afsnit: [
      ...afsnit.filter(({ punkter }) => punkter.length > 0),
      { overskrift: ord.hviler(bevis.length), punkter: grundlag }
    ],
    slut: [`${ord.svar}: ${svar(vurdering, fortalt)}.`, ord.log(head.log, head.position, head.seal)]
  }
}

const omraadet = ({ omraade }: Vurdering, { delaftale, ord }: Fortalt): string =>
  omraade === "alle" ? ord.alle : omraadenavn(delaftale, omraade)

const svar = ({ aarsag, status }: Vurdering, { lang }: Fortalt): string =>
  aarsag === undefined ? svarord(status, lang) : `${svarord(status, lang)}: ${aarsagsord(aarsag, lang)}`

const tal = (vist: Vist, { ord }: Fortalt, karakterer?: ReadonlyArray<string>): string => {
  const { maaltal, margin, undertrykt = [], vaerdi } = vist
  if (karakterer !== undefined) {
    const givet = vaerdi && Interval.exact(vaerdi)
    const kraevet = maaltal === undefined ? "" : ord.kraevetKarakter(karakteren(karakterer, maaltal.graense))
    return `${givet ? ord.karakter(karakteren(karakterer, givet)) : ord.ingenKarakter}${kraevet}`
  }
  return [
    undertrykt.includes("vaerdi")
      ? ord.udeladtTal
      : vaerdi === undefined
        ? ord.intetTal
        : ord.tallet(ord.tal(Interval.toDanish(vaerdi))),
    undertrykt.includes("maaltal")
      ? ord.udeladtMaaltal
      : maaltal === undefined
        ? ord.intetMaaltal
        : ord.maaltallet(ord.tal(Maaltal.toDanish(maaltal))),
    ...(margin === undefined ? [] : [ord.afstanden(ord.tal(Rational.toDanish(margin)))])
  ].join(", ")
}

const karakteren = (karakterer: ReadonlyArray<string>, plads: Rational.Rational): string =>
  karakterer[Number(Rational.toDanish(plads))] ?? ""

const ordene = (
  { bemaerkning, datakilde, ordlyd, version: { gyldigFra, vedtaget } }: Forklaring,
  fortalt: Fortalt
): ReadonlyArray<Punkt> => {
  const { ord } = fortalt
  return [
    { tekst: `"${ordlyd}"` },
    ...(datakilde === undefined ? [] : [{ tekst: ord.datakilde(datakilde) }]),
    ...(bemaerkning === undefined ? [] : [{ tekst: ord.bemaerkning(bemaerkning) }]),
    {
      tekst:
        vedtaget === undefined
          ? ord.signeret
          : ord.version(vedtaget.event.revision, LocalDate.toDanish(gyldigFra), beslutningen(vedtaget, fortalt))
    }
  ]
}

const beslutningen = ({ by, event, position }: Recorded<Beslutning>, { delaftale, ord }: Fortalt): string => {
  const { begrundelse, dato, grundlag } = event
  const hvem = delaftale.organer.find(({ id }) => id === by)?.navn ?? by
  const punkt = grundlag.punkt === undefined ? "" : ord.punkt(grundlag.punkt)
  const hvad = `${grundlag.dokument}, ${LocalDate.toDanish(grundlag.dato)}${punkt}`
  return ord.besluttet(LocalDate.toDanish(dato), hvem, position, begrundelse, hvad)
}

const tvivlen = ({ andre, gaeldende, spoergsmaal, valgt }: ForklaretTvivl, fortalt: Fortalt): Punkt => {
  const { ord } = fortalt
  const laesning = `${gaeldende.id}: ${ord.citat(gaeldende.laesning)}`
  return {
    tekst: ord.citat(spoergsmaal),
    under: [
      ...(valgt === undefined ? [ord.ikkeBesluttet(laesning)] : [ord.valgt(laesning), beslutningen(valgt, fortalt)]),
      ...andre.map(({ fortolkning, karakterer, vurdering }) => {
        const udfald =
          vurdering === undefined ? "" : ` → ${svar(vurdering, fortalt)} (${tal(vurdering, fortalt, karakterer)})`
        return `${ord.ellers(`${fortolkning.id}: ${ord.citat(fortolkning.laesning)}`)}${udfald}`
      })
    ]
  }
}

const baselinen = ({ baseline }: Forklaring, fortalt: Fortalt): ReadonlyArray<Punkt> =>
  baseline === undefined ? [] : [{ tekst: beslutningen(baseline, fortalt) }]
