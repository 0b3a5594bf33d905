/** What the agreement says is handed over in each area, once or every year: on which days it was, and what is missing. */
import type { Registrering } from "../events/Registrering.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { Period } from "../ground/Period.ts"
import type { Tael } from "../indicators/asOf.ts"
import { laegTil, type Mutable, poster } from "../indicators/ZSaet.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Leverance } from "../terms/Succeskriterium.ts"

/**
 * A thing to be handed over in an area: delivered, missing, or still open (*leverancestatus*, status of a delivery).
 */
export interface Leverancestatus {
  readonly forpligtelse: string
  readonly leverance: Leverance
  readonly omraade: string
  /** The year it is owed for; absent where it is owed once, or as the need comes. */
  readonly projektaar?: string
  /** The days on which something was handed over. */
  readonly leveret: ReadonlyArray<LocalDate>
  /** `aaben`: nothing yet, and there is still time; what is handed over as the need comes is never missing here. */
  readonly tilstand: "leveret" | "mangler" | "aaben"
}

export interface Leveranceliste {
  readonly tael: Tael
  readonly laes: (setFra: LocalDate) => ReadonlyArray<Leverancestatus>
}

const celle = (leverance: string, omraade: string): string => `${leverance}|${omraade}`

/** Counted as everything else: a delivery that is taken back leaves no trace. */
export const leveranceliste = (delaftale: Delaftale): Leveranceliste => {
  const summe: Mutable = new Map()
  return {
    tael: (registrering: Registrering, vaegt) => {
      if (registrering._tag !== "LeveranceRegistreret") return
      laegTil(summe, celle(registrering.leverance, registrering.omraade), registrering.dato, vaegt)
    },
    laes: (setFra) =>
      skyldige(delaftale).map(({ periode, ...skyldig }) => {
        const dage = [...poster(summe, celle(skyldig.leverance.id, skyldig.omraade)).keys()].sort()
        const leveret = dage.filter((dag) => periode.fra <= dag && dag <= periode.til)
        const tid = setFra < periode.til || skyldig.leverance.hyppighed === "loebende"
        const tilstand = leveret.length > 0 ? "leveret" : tid ? "aaben" : "mangler"
        return { ...skyldig, leveret, tilstand }
      })
  }
}

interface Skyldig {
  readonly forpligtelse: string
  readonly leverance: Leverance
  readonly omraade: string
  readonly projektaar?: string
  readonly periode: Period
}

const skyldige = ({ boligomraader, forpligtelser, fra, projektaar, til }: Delaftale): ReadonlyArray<Skyldig> =>
  forpligtelser.flatMap(({ id: forpligtelse, leverancer = [] }) =>
    leverancer.flatMap((leverance) =>
      boligomraader.flatMap(({ id: omraade }): ReadonlyArray<Skyldig> => {
        const faelles = { forpligtelse, leverance, omraade }
        if (leverance.hyppighed !== "hvertAar") return [{ ...faelles, periode: { fra, til } }]
        return projektaar.map((aar) => ({ ...faelles, projektaar: aar.id, periode: aar }))
      })
    )
  )
