/** One cell judged. The reasons are tried in a fixed order: exempt, open, not due, not reported, no baseline, the rest. */
import { exact, type Interval } from "../ground/Interval.ts"
import type { Aarsag } from "../terms/Aarsag.ts"
import type { Krav } from "../terms/Krav.ts"
import type { Maaling } from "../terms/Maaling.ts"
import { type Bedoemmelse, vedKrav } from "./bedoemKrav.ts"
import { erSammensat } from "./delceller.ts"
import { figur } from "./figur.ts"
import { type Celle, type Kontekst, periodeFor } from "./Kontekst.ts"
import { haengerPaaAndetTal } from "./kraever.ts"
import { type Maaltal, margin } from "./Maaltal.ts"
import { paaSporet } from "./paaSporet.ts"
import type { Status, Vurdering } from "./Vurdering.ts"

interface Udfald {
  readonly status: Status
  readonly aarsag?: Aarsag
}

const forfalder = ({ maaling: { frist }, projektaar }: Celle, { delaftale }: Kontekst): boolean =>
  frist.slags !== "vedUdloeb" || projektaar.til >= delaftale.til

/** A day that has not come is a deadline that has not; a year or a half that runs is open. */
const endnuIkke = ({ frist }: Maaling): Aarsag => (frist.slags === "senest" ? "fristIkkeNaaet" : "periodeAaben")

/** Which part of its year the cell is, where it is one. */
const tiden = ({ projektaar, udsnit }: Celle): Pick<Vurdering, "projektaar" | "halvaar" | "periode"> => ({
  projektaar: projektaar.id,
  ...(udsnit?.nummer === undefined ? {} : { halvaar: udsnit.nummer }),
  ...(udsnit === undefined ? {} : { periode: udsnit.periode })
})

/**
 * Only what exists is written: an absent key says "none", never null or undefined. The figure of the whole lies at no
 * distance from a target that each part is held against by itself.
 */
const felter = (krav: Krav, vaerdi: Interval | undefined, maaltal: Maaltal | undefined) => {
  const tal = vaerdi === undefined || erSammensat(krav) ? undefined : exact(vaerdi)
  return {
    ...(vaerdi === undefined ? {} : { vaerdi }),
    ...(maaltal === undefined ? {} : { maaltal }),
    ...(tal === undefined || maaltal === undefined ? {} : { margin: margin(maaltal, tal) })
  }
}

/** A cell whose words exempt it stays so for that reason; any other may be exempt by decision. */
const vedBeslutning = (kontekst: Kontekst, celle: Celle): Bedoemmelse => {
  const bedoemt = vedKrav(kontekst, celle, celle.maaling.krav)
  const { kriterium, omraade, projektaar } = celle
  return bedoemt.undtaget === undefined && kontekst.beslutninger.erUndtaget(kriterium, omraade, projektaar.id)
    ? { afgoerelse: bedoemt.afgoerelse, undtaget: "undtagelseGivet" }
    : bedoemt
}

export const vurder = (kontekst: Kontekst, klasse: Vurdering["klasse"], celle: Celle): Vurdering => {
  const aaben = kontekst.setFra < periodeFor(celle).til
  const aflaesning = figur(kontekst, celle)
  const { afgoerelse, maaltal, undtaget } = vedBeslutning(kontekst, celle)
  const forfalden = forfalder(celle, kontekst)

  const udfald = (): Udfald => {
    if (undtaget !== undefined) return { status: "undtaget", aarsag: undtaget }
    if (aaben) return { status: "kanIkkeVurderes", aarsag: endnuIkke(celle.maaling) }
    if (!forfalden) return { status: "kanIkkeVurderes", aarsag: "opgoeresVedUdloeb" }
    return afgoerelse.opfyldelse === "kanIkkeVurderes"
      ? { status: "kanIkkeVurderes", aarsag: afgoerelse.aarsag }
      : { status: afgoerelse.opfyldelse }
  }

  const vaerdi = aaben || aflaesning._tag === "Mangler" ? undefined : aflaesning.vaerdi
  const vist = aaben && haengerPaaAndetTal(celle.maaling.krav) ? undefined : maaltal
  const { fuldstaendighed } = aflaesning
  const spor =
    !aaben && !forfalden && maaltal !== undefined ? paaSporet(kontekst, celle, aflaesning, maaltal) : undefined
  return {
    kriterium: celle.kriterium,
    klasse,
    ...(celle.omraade === undefined ? {} : { omraade: celle.omraade }),
    ...tiden(celle),
    ...udfald(),
    ...felter(celle.maaling.krav, vaerdi, vist),
    ...(aaben || aflaesning._tag === "Mangler" || aflaesning.dele === undefined ? {} : { dele: aflaesning.dele }),
    fuldstaendighed,
    endelig:
      !aaben &&
      fuldstaendighed.kendt === fuldstaendighed.ialt &&
      kontekst.beslutninger.erAfsluttet(celle.projektaar.id),
    ...(spor === undefined ? {} : { paaSporet: spor })
  }
}
