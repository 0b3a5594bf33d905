/** Whether a duty event belongs in the log: what it names is known, its day lies right, and it says something new. */
import type { Pligt } from "../events/Pligt.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import { forslag } from "../terms/navne.ts"
import { type Afvis, type Grund, grundeMod, ingenCpr, kendt } from "./Grund.ts"
import { drift, driftDen, type Pligttilstand, type Sag } from "./Pligttilstand.ts"
import { iAftalen, omraader, talfelter } from "./provRegistrering.ts"

interface Proevning {
  readonly aftale: Delaftale
  readonly tilstand: Pligttilstand
  readonly afvis: Afvis
}

/** Bodies and seats: who can be told, and who can be handed something. */
const parterI = ({ organer, parter }: Delaftale) => [...organer, ...parter]

const part = (felt: string, id: string, { afvis, aftale }: Proevning): void =>
  kendt("ukendtPart", felt, id, parterI(aftale), afvis)

const aktivitet = (id: string | undefined, { afvis, aftale }: Proevning): void => {
  if (id !== undefined) kendt("ukendtAktivitet", "aktivitet", id, aftale.aktiviteter, afvis)
}

const kriterier = (ider: ReadonlyArray<string> | undefined, { afvis, aftale }: Proevning): void => {
  const loefter = [...aftale.kriterier, ...aftale.forpligtelser]
  for (const id of ider ?? []) kendt("ukendtKriterium", "kriterier", id, loefter, afvis)
}

const nySag = (felt: string, id: string, { afvis, tilstand }: Proevning): void => {
  if (tilstand.sager[id] !== undefined) {
    afvis("forholdFindes", felt, `"${id}" names a circumstance or a decision of this log already`, { vaerdi: id })
  }
}

/** The circumstance or decision that is spoken of; it came up no later than what is said of it. */
const kendtSag = (felt: string, id: string, dato: string, { afvis, tilstand }: Proevning): Sag | undefined => {
  const sag = tilstand.sager[id]
  if (sag === undefined) {
    const naermest = forslag(id, Object.keys(tilstand.sager))
    const mere = naermest === undefined ? {} : { forslag: naermest }
    afvis("ukendtForhold", felt, `"${id}" is no circumstance or decision of this log`, { vaerdi: id, ...mere })
    return undefined
  }
  if (dato < sag.dato) {
    afvis("datoFoerForholdet", "dato", `${dato} is before ${sag.dato}, when "${id}" came up`, { vaerdi: dato })
  }
  return sag
}

/** Money and handing over may follow after the agreement, but not come before it. */
const ikkeFoerAftalen = (dato: string, { afvis, aftale: { fra } }: Proevning): void => {
  if (dato < fra) afvis("datoUdenForAftalen", "dato", `${dato} is before the agreement began, ${fra}`, { vaerdi: dato })
}

const sagen = (event: Pligt, proevning: Proevning): void => {
  const { afvis, aftale } = proevning
  switch (event._tag) {
    case "ForholdOpstaaet":
      iAftalen("dato", event.dato, aftale, afvis)
      nySag("forhold", event.forhold, proevning)
      kriterier(event.kriterier, proevning)
      break
    case "BeslutningIndbragt":
      iAftalen("dato", event.dato, aftale, afvis)
      nySag("beslutning", event.beslutning, proevning)
      part("organ", event.organ, proevning)
      if (event.tilForhold !== undefined) kendtSag("tilForhold", event.tilForhold, event.dato, proevning)
      kriterier(event.kriterier, proevning)
      break
    case "PartUnderrettet": {
      part("part", event.part, proevning)
      const sag = kendtSag("forhold", event.forhold, event.dato, proevning)
      if (sag?.underrettet.includes(event.part) === true) {
        afvis("erUnderrettet", "part", `"${event.part}" has been told of "${event.forhold}"`, { vaerdi: event.part })
      }
      break
    }
    case "ForholdAfsluttet": {
      const sag = kendtSag("forhold", event.forhold, event.dato, proevning)
      if (sag?.afsluttet === true) afvis("forholdErAfsluttet", "forhold", `"${event.forhold}" is closed`)
      break
    }
    case "AktivitetOverdraget": {
      ikkeFoerAftalen(event.dato, proevning)
      aktivitet(event.aktivitet, proevning)
      part("til", event.til, proevning)
      const nu = driftDen(proevning.tilstand, drift(event.aktivitet, event.omraade), event.dato)
      if (nu?.tilstand === event.tilstand && nu.til === event.til) {
        afvis("ingenAendring", "tilstand", `"${event.til}" runs the activity that way already`)
      }
      break
    }
    case "ForbrugBogfoert":
      ikkeFoerAftalen(event.dato, proevning)
      kendt("ukendtPost", "post", event.post, aftale.oekonomi?.poster ?? [], afvis)
      aktivitet(event.aktivitet, proevning)
      if (event.beloeb === "0") afvis("beloebErNul", "beloeb", "an amount of 0 books nothing", { vaerdi: "0" })
      break
    case "LogbogsnotatSkrevet":
      iAftalen("dato", event.dato, aftale, afvis)
      aktivitet(event.aktivitet, proevning)
  }
}

/** Every reason at once; none when it belongs. */
export const provPligt = (event: Pligt, aftale: Delaftale, tilstand: Pligttilstand): ReadonlyArray<Grund> =>
  grundeMod((afvis) => {
    omraader(event, aftale, afvis)
    ingenCpr(event, talfelter, afvis)
    sagen(event, { aftale, tilstand, afvis })
  })
