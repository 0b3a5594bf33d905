/**
 * One oracle for each indicator of `@delaftale/core/testing`: the papers' definition (domain.md 2 and 3, rulings 18-20,
 * LAESMIG.md) worked out over the list of registrations that stand.
 */
import type { enkelteIndikatorer } from "../../src/testing/indikatorer.ts"
import { aarFor, af, forskellige, her, iTid, type Orakel, tal } from "./orakel.ts"
import { foerOgEfter, opfulgtIndenFor, tilbageIAaret, tilbageIndenFor } from "./oraklerAfForloeb.ts"
import { bestand, deltagerpersoner, hoejeste } from "./oraklerAfPersoner.ts"
import { bedoemt, opgjort, svarandel } from "./oraklerAfTal.ts"

const kurser = (status: string, art: string): boolean => status === "afholdt" && art === "kursus"
const ture = (status: string, aktivitet: string): boolean => aktivitet === "ude" && status !== "aflyst"

/** Months from the first of a year to a day in it, counted on the fingers. */
const maanederEfter = (fra: string, dag: string): number =>
  (Number(dag.slice(0, 4)) - Number(fra.slice(0, 4))) * 12 + Number(dag.slice(5, 7)) - Number(fra.slice(5, 7))

const summen = (tallene: ReadonlyArray<number | undefined>, maal: "sum" | "stoerste"): string => {
  const kendte = tallene.flatMap((et) => et ?? [])
  const figur = maal === "sum" ? kendte.reduce((a, b) => a + b, 0) : Math.max(0, ...kendte)
  const andel = `${kendte.length}/${tallene.length}`
  return kendte.length < tallene.length ? `${figur}.. ufuldstaendigtAntal ${andel}` : `${figur} ${andel}`
}

const personer: Orakel = (liste, sted) => {
  const skrevet = af(liste, "FormidlingRegistreret").filter((en) => iTid(en.dato, sted.periode) && her(en, sted))
  return tal(forskellige(skrevet.map(({ noegle }) => noegle)))
}

/** Who joined a list, from the agreement's first day to the end of the year. */
const siden =
  (register: string): Orakel =>
  (liste, sted, { fra }) => {
    const span = { fra, til: sted.periode.til }
    const kommet = af(liste, "TilknytningRegistreret").filter(
      (en) => en.register === register && en.handling === "tilknyttet" && iTid(en.dato, span) && her(en, sted)
    )
    return tal(forskellige(kommet.map(({ noegle }) => noegle)))
  }

/** An in-mover of the year counts where somebody had a contact with that very move, by the day. */
const opfulgt =
  (senest: "periodensUdgang" | "opgoerelsesdagen"): Orakel =>
  (liste, sted) => {
    const frist = senest === "periodensUdgang" ? sted.periode.til : sted.setFra
    const kontakter = af(liste, "KontaktRegistreret").filter((kontakt) => kontakt.dato <= frist && her(kontakt, sted))
    const moedt = af(liste, "TilflytterRegistreret").filter(
      (en) =>
        iTid(en.dato, sted.periode) &&
        her(en, sted) &&
        kontakter.some(({ indflyttet, noegle }) => indflyttet === en.dato && noegle === en.noegle)
    )
    return tal(forskellige(moedt.map(({ noegle }) => noegle)))
  }

export const orakler: { readonly [Navn in keyof typeof enkelteIndikatorer]: Orakel } = {
  antal: (liste, sted, aftale) =>
    tal(
      af(liste, "ArrangementRegistreret").filter(
        (en) => ture(en.status, en.aktivitet) && aarFor(en.dato, aftale) === sted.projektaar && her(en, sted)
      ).length
    ),
  "antal-egne": (liste, sted, aftale) =>
    tal(
      af(liste, "ArrangementRegistreret").filter(
        (en) =>
          ture(en.status, en.aktivitet) &&
          en.omraader.length === 1 &&
          aarFor(en.dato, aftale) === sted.projektaar &&
          her(en, sted)
      ).length
    ),
  "antal-af-flere": (liste, sted, aftale) => {
    const alle = [
      ...af(liste, "ArrangementRegistreret").filter(({ art, status }) => kurser(status, art)),
      ...af(liste, "InformationsbrevRegistreret").filter(({ status }) => status === "udsendt"),
      ...af(liste, "KontaktRegistreret")
    ]
    return tal(alle.filter((en) => aarFor(en.dato, aftale) === sted.projektaar && her(en, sted)).length)
  },
  sum: (liste, sted, aftale) => {
    const holdte = af(liste, "ArrangementRegistreret").filter(
      (en) => kurser(en.status, en.art) && aarFor(en.dato, aftale) === sted.projektaar && her(en, sted)
    )
    return summen(
      holdte.map(({ deltagere }) => deltagere),
      "sum"
    )
  },
  "sum-stoerste": (liste, sted, aftale) => {
    const alle = af(liste, "ArrangementRegistreret").filter(
      (en) =>
        (kurser(en.status, en.art) || ture(en.status, en.aktivitet)) &&
        aarFor(en.dato, aftale) === sted.projektaar &&
        her(en, sted)
    )
    return summen(
      alle.map(({ deltagere }) => deltagere),
      "stoerste"
    )
  },
  "sum-af-taellere": (liste, sted, aftale) => {
    const opgjorte = af(liste, "TalOpgjort").filter(
      (en) => aarFor(en.dato ?? "", aftale) === sted.projektaar && her(en, sted)
    )
    return summen(
      opgjorte.map(({ taeller }) => (taeller === undefined ? undefined : Number(taeller))),
      "sum"
    )
  },
  personer,
  "personer-mindste": (liste, sted, aftale) => {
    const omraader = sted.omraade === undefined ? aftale.boligomraader.map(({ id }) => id) : [sted.omraade]
    const alle = [
      ...af(liste, "FormidlingRegistreret"),
      ...af(liste, "DeltagelseRegistreret").filter(({ art }) => art === "kursus")
    ].filter(({ dato }) => iTid(dato, sted.periode))
    const iHvert = omraader.map((id) =>
      forskellige(alle.filter(({ omraade }) => omraade === id).map(({ noegle }) => noegle))
    )
    return tal(iHvert.sort((a, b) => a - b)[0]!)
  },
  "personer-fra-begyndelsen": siden("frivillige"),
  "personer-paa-listen-siden": siden("liste"),
  "personer-foerste-gang": (liste, sted) => {
    const kontakter = af(liste, "KontaktRegistreret").filter((en) => her(en, sted))
    const foerste = kontakter.filter((en) =>
      kontakter.every(({ dato, noegle }) => noegle !== en.noegle || dato >= en.dato)
    )
    return tal(forskellige(foerste.filter(({ dato }) => iTid(dato, sted.periode)).map(({ noegle }) => noegle)))
  },
  "personer-opfulgt": opfulgt("periodensUdgang"),
  "personer-opfulgt-siden": opfulgt("opgoerelsesdagen"),
  "personer-opfulgt-inden-for": opfulgtIndenFor,
  "personer-tilbage-inden-for": tilbageIndenFor,
  "personer-tilbage-i-aaret": tilbageIAaret,
  "personer-foer-og-efter": foerOgEfter(undefined),
  "personer-med-fremgang": foerOgEfter(1),
  deltagerpersoner,
  bestand,
  "bestand-hoejeste": hoejeste,
  opgjort: opgjort("klager"),
  "opgjort-procent": opgjort("flytteprocent"),
  "opgjort-for-alle": opgjort("landstal"),
  svarandel: svarandel({ taelles: ["ja", "meget"], udeladt: [] }),
  "svarandel-uden": svarandel({ taelles: ["ja"], udeladt: ["ved ikke"] }),
  "svarandel-maalgruppe": svarandel({ taelles: ["ja", "meget"], udeladt: [], maalgruppe: "voksne" }),
  kadence: (liste, sted, aftale) => {
    const breve = af(liste, "InformationsbrevRegistreret").filter(
      (en) => en.status === "udsendt" && aarFor(en.dato, aftale) === sted.projektaar && her(en, sted)
    )
    return tal(new Set(breve.map(({ dato }) => Math.floor(maanederEfter(sted.periode.fra, dato) / 3))).size)
  },
  "kadence-af-flere": (liste, sted, aftale) => {
    const alle = [
      ...af(liste, "InformationsbrevRegistreret").filter(({ status }) => status === "udsendt"),
      ...af(liste, "ArrangementRegistreret").filter((en) => ture(en.status, en.aktivitet))
    ].filter((en) => aarFor(en.dato, aftale) === sted.projektaar && her(en, sted))
    return tal(new Set(alle.map(({ dato }) => Math.floor(maanederEfter(sted.periode.fra, dato) / 5))).size)
  },
  bedoemt
}
