/** Arithmetic of readings: shares, means and differences, exact where their parts are, between bounds where they are not. */
import * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import { type Aflaesning, type Aflaest, type Fuldstaendighed, mangler, vaerdi } from "../indicators/Maaler.ts"
import { type Aarsag, foerste } from "../terms/Aarsag.ts"

/** taeller / naevner · pr, with bounds where the parts have them. */
const forhold = (taeller: Interval.Interval, naevner: Interval.Interval, pr: Rational.Rational): Interval.Interval => {
  const del = (a: Rational.Rational, b: Rational.Rational) => Rational.multiply(Rational.divide(a, b), pr)
  const mindst = naevner.hoejst === undefined ? Rational.zero : del(taeller.mindst, naevner.hoejst)
  return taeller.hoejst === undefined || Rational.isZero(naevner.mindst)
    ? Interval.atLeast(mindst)
    : Interval.between(mindst, del(taeller.hoejst, naevner.mindst))
}

/** All is known: there was nobody and nothing to measure. */
const intetAtMaale: Aflaesning = { ...mangler("naevnerNul"), fuldstaendighed: { kendt: 1, ialt: 1 } }

type Manglende = Extract<Aflaesning, { readonly _tag: "Mangler" }>

const erLaest = (aflaesning: Aflaesning): aflaesning is Aflaest => aflaesning._tag === "Vaerdi"
const mangle = (aflaesning: Aflaesning): aflaesning is Manglende => aflaesning._tag === "Mangler"

/** Why a result is open: the reason of the part that is, or the first of those where several are. */
const uvisFordi = (dele: ReadonlyArray<Aflaest>): Aarsag => {
  const aabne = dele.filter(({ vaerdi: tal }) => Interval.exact(tal) === undefined)
  return (aabne.length === 0 ? dele : aabne).map((del) => del.uvisFordi).reduce(foerste)
}

const tilsammen = (dele: ReadonlyArray<Aflaesning>): Fuldstaendighed => ({
  kendt: dele.reduce((sum, { fuldstaendighed }) => sum + fuldstaendighed.kendt, 0),
  ialt: dele.reduce((sum, { fuldstaendighed }) => sum + fuldstaendighed.ialt, 0)
})

export const andelAf = (taeller: Aflaesning, naevner: Aflaesning, pr: Rational.Rational): Aflaesning => {
  if (mangle(taeller) && mangle(naevner)) return mangler(foerste(taeller.aarsag, naevner.aarsag))
  if (mangle(naevner)) return naevner
  if (mangle(taeller)) return taeller
  if (naevner.vaerdi.hoejst !== undefined && Rational.isZero(naevner.vaerdi.hoejst)) return intetAtMaale
  const begge = [taeller, naevner]
  const dele = { taeller: taeller.vaerdi, naevner: naevner.vaerdi }
  return { ...vaerdi(forhold(taeller.vaerdi, naevner.vaerdi, pr), tilsammen(begge), uvisFordi(begge)), dele }
}

/** The sum of all divided by their number. One that is missing leaves no mean: the first of the reasons says why. */
export const middelAf = (aflaesninger: ReadonlyArray<Aflaesning>): Aflaesning => {
  const manglende = aflaesninger.filter(mangle)
  if (manglende.length > 0) {
    return {
      ...mangler(manglende.map(({ aarsag }) => aarsag).reduce(foerste)),
      fuldstaendighed: tilsammen(aflaesninger)
    }
  }
  const dele = aflaesninger.filter(erLaest)
  const antal = Rational.fromNumber(dele.length)
  const middel = Interval.map(dele.map((del) => del.vaerdi).reduce(Interval.sum), (graense) =>
    Rational.divide(graense, antal)
  )
  return vaerdi(middel, tilsammen(dele), uvisFordi(dele))
}

const hundrede = Rational.fromNumber(100)

/** In percent of the reference, and of its size where it lies below 0, so that a rise stays a rise. */
const iProcent = (fra: Interval.Interval, til: Interval.Interval): Interval.Interval => {
  const udgangspunkt = Interval.exact(fra)
  if (udgangspunkt === undefined) {
    return Interval.map(forhold(til, fra, hundrede), (procent) => Rational.subtract(procent, hundrede))
  }
  const stoerrelse = udgangspunkt.taeller < 0n ? Rational.negate(udgangspunkt) : udgangspunkt
  return Interval.map(til, (tal) =>
    Rational.multiply(Rational.divide(Rational.subtract(tal, udgangspunkt), stoerrelse), hundrede)
  )
}

/**
 * From the reference to the figure. Of a reference of 0 there is no change in percent (naevnerNul), and where nothing
 * bounds it from above no difference. Where only the reference is missing, the figure itself is owed by nobody.
 */
export const aendringAf = (fra: Aflaesning, til: Aflaesning, form: "forskel" | "procent"): Aflaesning => {
  if (mangle(fra) && mangle(til)) return { ...til, aarsag: foerste(fra.aarsag, til.aarsag) }
  if (mangle(til)) return til
  if (mangle(fra)) return { ...fra, fuldstaendighed: til.fuldstaendighed }
  const dele = [fra, til]
  if (form === "forskel") {
    const forskel = Interval.subtract(til.vaerdi, fra.vaerdi)
    return forskel === undefined ? mangler(fra.uvisFordi) : vaerdi(forskel, tilsammen(dele), uvisFordi(dele))
  }
  const kendt = Interval.exact(fra.vaerdi)
  if (kendt !== undefined && Rational.isZero(kendt)) return intetAtMaale
  return vaerdi(iProcent(fra.vaerdi, til.vaerdi), tilsammen(dele), uvisFordi(dele))
}
