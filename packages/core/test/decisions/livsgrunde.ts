/** Why the model would refuse something: every reason that it knows. */
import type { Afvisningskode } from "../../src/decisions/Afvisning.ts"
import type { Oensket } from "../../src/decisions/registreringsbeslutning.ts"
import type { AarsgangAf } from "../../src/events/Aarsgang.ts"
import type { Beslutning, BeslutningAf } from "../../src/events/Beslutning.ts"
import {
  af,
  ensTal,
  gyldig,
  haengerSammen,
  kanLaeses,
  lovet,
  type Model,
  rummesAfOrdene,
  stedet,
  type Tal
} from "./livsmodel.ts"

type Koder = ReadonlyArray<Afvisningskode>

const naar = (passer: boolean, kode: Afvisningskode): Koder => (passer ? [kode] : [])

const med = (model: Model, event: Beslutning): Model => ({ ...model, beslutninger: [...model.beslutninger, event] })

const rollen = (by: string, event: Beslutning): Koder =>
  naar(by !== (event._tag === "RevisionIndstillet" ? "gruppe" : "bestyrelse"), "rollenMaaIkke")

const ukendteAar = (model: Model, projektaar: ReadonlyArray<string>): Koder =>
  naar(
    projektaar.some((et) => model.delaftale.projektaar.every(({ id }) => id !== et)),
    "ukendtProjektaar"
  )

const afgoerelsen = (model: Model, { dato, revision }: BeslutningAf<"RevisionVedtaget" | "RevisionAfvist">): Koder => {
  const indstillet = af(model, "RevisionIndstillet").find((en) => en.revision === revision)
  if (indstillet === undefined) return ["ukendtRevision"]
  const afgjorte = [...af(model, "RevisionVedtaget"), ...af(model, "RevisionAfvist")]
  return [
    ...naar(
      afgjorte.some((en) => en.revision === revision),
      "revisionErAfgjort"
    ),
    ...naar(dato < indstillet.dato, "datoFoerIndstillingen")
  ]
}

const vedtagelsen = (model: Model, event: BeslutningAf<"RevisionVedtaget">): Koder => {
  const { fra, projektaar, til } = model.delaftale
  const { gyldigFra, revision } = event
  const lukket = projektaar.some((aar) => gyldigFra <= aar.fra && model.lukkede.includes(aar.id))
  const dagen = [...naar(gyldigFra < fra || gyldigFra > til, "datoUdenForAftalen"), ...naar(lukket, "aaretErAfsluttet")]
  if (!af(model, "RevisionIndstillet").some((en) => en.revision === revision)) return dagen
  const efter = med(model, event)
  const passer = haengerSammen(efter) && kanLaeses(efter) && rummesAfOrdene(efter)
  return [...dagen, ...naar(!passer, "ugyldigRevision")]
}

const fortolkningen = (model: Model, event: BeslutningAf<"FortolkningValgt">): Koder => {
  const { loefter } = stedet(model, event.kriterium, event.projektaar)
  if (loefter.length === 0) return ["ukendtKriterium"]
  const punkter = loefter.flatMap(({ tvivl = [] }) => tvivl).filter(({ id }) => id === event.tvivl)
  if (punkter.length === 0) return ["ukendtTvivl"]
  if (!punkter.some(({ fortolkninger }) => fortolkninger.some(({ id }) => id === event.fortolkning))) {
    return ["ukendtFortolkning"]
  }
  return naar(!kanLaeses(med(model, event)), "laesningPasserIkke")
}

const cellerne = (
  model: Model,
  event: BeslutningAf<"UndtagelseGivet" | "BaselineFastsat">,
  projektaar?: ReadonlyArray<string>
): Koder => {
  const { loefter, maalinger, stillinger } = stedet(model, event.kriterium, projektaar)
  const { omraade } = event
  const samlet = maalinger.length > 0 && maalinger.every(({ omfang }) => omfang === "samlet")
  const hvert = maalinger.length > 0 && maalinger.every(({ omfang }) => omfang === "hvertOmraade")
  const kendt = stillinger.some(({ boligomraader }) => boligomraader.some(({ id }) => id === omraade))
  return [
    ...naar(loefter.length === 0, "ukendtKriterium"),
    ...naar(omraade !== undefined && !kendt, "ukendtOmraade"),
    ...naar(samlet && omraade !== undefined, "omraadePasserIkke"),
    ...naar(hvert && omraade === undefined && event._tag === "BaselineFastsat", "omraadeMangler")
  ]
}

const undtagelsen = (model: Model, event: BeslutningAf<"UndtagelseGivet">): Koder => {
  const { loefter } = stedet(model, event.kriterium, event.projektaar)
  const haardt = loefter.some((loefte) => !("styrke" in loefte) || loefte.styrke === "haard")
  return [...cellerne(model, event, event.projektaar), ...naar(haardt, "loeftetErHaardt")]
}

const udgangspunktet = (model: Model, event: BeslutningAf<"BaselineFastsat">): Koder => {
  const { loefter, maalinger } = stedet(model, event.kriterium, undefined)
  const aabne = maalinger.some(({ krav }) => {
    const fra = krav.slags === "Forloeb" ? krav.fra : krav.slags === "Forbedret" ? krav.end : undefined
    return fra?.slags === "maalt" || fra?.slags === "fastsat"
  })
  return [...cellerne(model, event), ...naar(loefter.length > 0 && !aabne, "udgangspunktErAftalt")]
}

const udgaven = (model: Model, event: AarsgangAf<"StatusrapportAfgivet">): Koder => {
  const forrige = model.udgaver.lastIndexOf(event.projektaar)
  const { organer, parter } = lovet(model, event.dato)
  const kendte = [...organer, ...parter].map(({ id }) => id)
  return [
    ...ukendteAar(model, [event.projektaar]),
    ...naar(!event.modtagere.every((en) => kendte.includes(en)), "ukendtRolle"),
    ...naar(event.udgave !== model.udgaver.length + 1, "forkertUdgave"),
    ...naar(event.erstatter !== (forrige < 0 ? undefined : forrige + 1), "forkertUdgave"),
    ...naar(event.skaering.position > model.log.length, "skaeringUdenForLoggen")
  ]
}

const celle = ({ dato, noegletal, omraade, projektaar }: Tal): string =>
  JSON.stringify([noegletal, omraade, projektaar, dato])

/** A figure of an area that there is on its day, or in the year that it is about; and of a cell that has none. */
const tallet = (model: Model, tal: Tal, egen?: number): Koder => {
  const { dato, omraade } = tal
  const aar = model.delaftale.projektaar.find(({ fra, id, til }) =>
    tal.projektaar === undefined ? dato !== undefined && fra <= dato && dato <= til : id === tal.projektaar
  )
  const dage = [dato ?? aar?.til ?? model.delaftale.til, ...(aar === undefined ? [] : [aar.fra])]
  const kendt = dage.some((dag) => lovet(model, dag).boligomraader.some(({ id }) => id === omraade))
  const optaget = model.log.some((en, nummer) => nummer + 1 !== egen && en.tal && celle(en.tal) === celle(tal))
  return [
    ...(tal.projektaar === undefined ? [] : ukendteAar(model, [tal.projektaar])),
    ...naar(omraade !== undefined && !kendt, "ukendtOmraade"),
    ...naar(optaget, "cellenHarEtTal")
  ]
}

type Rettelse = Extract<Oensket["event"], { readonly _tag: "RegistreringRettet" | "RegistreringAnnulleret" }>

const rettelsen = (model: Model, event: Rettelse): Koder => {
  const der = model.log[event.position - 1]
  if (der?.annulleret) return ["erAnnulleret"]
  if (der?.tal === undefined) return ["ukendtRegistrering"]
  const gammel = naar(!ensTal(der.tal, event.foer), "gammelVaerdiPasserIkke")
  if (event._tag === "RegistreringAnnulleret") return gammel
  if (ensTal(der.tal, event.efter) && ensTal(event.foer, event.efter)) return ["ingenAendring"]
  return [...gammel, ...tallet(model, event.efter as Tal, event.position)]
}

const indholdet = (model: Model, { by, event }: Oensket): Koder => {
  switch (event._tag) {
    case "RevisionIndstillet": {
      const findes = af(model, "RevisionIndstillet").some(({ revision }) => revision === event.revision)
      const fejl = !gyldig(lovet(model), event.aendringer)
      return [...rollen(by, event), ...naar(findes, "revisionFindes"), ...naar(fejl, "ugyldigRevision")]
    }
    case "RevisionVedtaget":
      return [...rollen(by, event), ...afgoerelsen(model, event), ...vedtagelsen(model, event)]
    case "RevisionAfvist":
      return [...rollen(by, event), ...afgoerelsen(model, event)]
    case "FortolkningValgt":
      return [...rollen(by, event), ...ukendteAar(model, event.projektaar ?? []), ...fortolkningen(model, event)]
    case "UndtagelseGivet":
      return [...rollen(by, event), ...ukendteAar(model, event.projektaar), ...undtagelsen(model, event)]
    case "BaselineFastsat":
      return [...rollen(by, event), ...udgangspunktet(model, event)]
    case "ProjektaarAfsluttet": {
      const aar = model.delaftale.projektaar.find(({ id }) => id === event.projektaar)
      return [
        ...ukendteAar(model, [event.projektaar]),
        ...naar(aar !== undefined && event.dato < aar.til, "aaretErIkkeSlut"),
        ...naar(model.lukkede.includes(event.projektaar), "aaretErAfsluttet")
      ]
    }
    case "StatusrapportAfgivet":
      return udgaven(model, event)
    case "RegistreringRettet":
    case "RegistreringAnnulleret":
      return rettelsen(model, event)
    default:
      return tallet(model, event as Tal)
  }
}

/** In no order. */
export const grundeTil = (model: Model, oensket: Oensket): Koder => {
  const { by, event, id } = oensket
  const cpr = "begrundelse" in event && event.begrundelse?.includes("010190-1234") === true
  return [
    ...naar(
      model.log.some((en) => en.id === id),
      "findesAllerede"
    ),
    ...naar(!model.delaftale.organer.some((organ) => organ.id === by), "ukendtRolle"),
    ...naar(cpr, "muligtCprNummer"),
    ...indholdet(model, oensket)
  ]
}

/** The model after something that it does not refuse. */
export const fremad = (model: Model, { event, id }: Oensket): Model => {
  const log = [...model.log, { id, ...(event._tag === "TalOpgjort" ? { tal: event } : {}) }]
  switch (event._tag) {
    case "TalOpgjort":
      return { ...model, log }
    case "RegistreringRettet":
      return { ...model, log: log.with(event.position - 1, { ...log[event.position - 1]!, tal: event.efter as Tal }) }
    case "RegistreringAnnulleret": {
      const { tal: _, ...resten } = log[event.position - 1]!
      return { ...model, log: log.with(event.position - 1, { ...resten, annulleret: true } as Model["log"][number]) }
    }
    case "ProjektaarAfsluttet":
      return { ...model, log, lukkede: [...model.lukkede, event.projektaar] }
    case "StatusrapportAfgivet":
      return { ...model, log, udgaver: [...model.udgaver, event.projektaar] }
    default:
      return { ...med(model, event as Beslutning), log }
  }
}
