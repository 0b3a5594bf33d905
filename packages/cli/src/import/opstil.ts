/** From the table of a file to rows with the columns of its kind: what its form, its name and the sender say put in. */
import { type Filart, tilfoejedeKolonner } from "@delaftale/core"
import * as Result from "effect/Result"
import { kolonnerFraNavn } from "./filnavn.ts"
import { type Anmaerkning, omFilen } from "./Indlaest.ts"
import { erTomCelle } from "./laesCelle.ts"
import type { Maerke } from "./Maerke.ts"
import type { Post, Tabel } from "./parseTable.ts"
import { visbar } from "./visbar.ts"

/** What the sender gives with a file, by column. */
export type Givet = ReadonlyMap<string, string>

/** The columns that a file of the kind has itself. */
export const filensKolonner = (filart: Filart): ReadonlyArray<string> => {
  const tilfoejede = new Set(tilfoejedeKolonner(filart).map(({ navn }) => navn))
  const andre = [
    ...(filart.udfold?.kolonner ?? []).map(({ kolonne }) => kolonne),
    ...(filart.udelad ?? []).map(({ kolonne }) => kolonne)
  ]
  return [...new Set([...filart.kolonner.map(({ navn }) => navn).filter((navn) => !tilfoejede.has(navn)), ...andre])]
}

export const opstil = <T extends Tabel>(
  tabel: T,
  filart: Filart,
  navn: string,
  givet: Givet
): Result.Result<T, Anmaerkning> => {
  const { faste = [], fraFilnavn, gives = [], udelad = [] } = filart
  if (tilfoejedeKolonner(filart).length + udelad.length === 0) return Result.succeed(tabel)
  const mangler = gives.filter((kolonne) => !givet.has(kolonne))
  if (mangler.length > 0) return Result.fail(omFilen("kolonneGives", { kolonner: mangler }))
  const iNavnet = fraFilnavn === undefined ? new Map<string, string>() : kolonnerFraNavn(fraFilnavn, navn)
  if (iNavnet === undefined) return Result.fail(omFilen("filnavnPasserIkke", visbar(fraFilnavn ?? "")))
  const ens = new Map([
    ...faste.map(({ kolonne, vaerdi }) => [kolonne, vaerdi] as const),
    ...gives.map((kolonne) => [kolonne, givet.get(kolonne) ?? ""] as const),
    ...iNavnet
  ])
  const hoved = filart.kolonner.map((kolonne) => kolonne.navn)
  const poster = tabel.poster
    .filter((post) => !erUdeladt(post, tabel.hoved, udelad))
    .flatMap((post) => raekkerAf(post, tabel.hoved, filart, ens))
  return Result.succeed({ ...tabel, hoved, poster })
}

const erUdeladt = ({ celler }: Post, hoved: ReadonlyArray<string>, udelad: NonNullable<Filart["udelad"]>): boolean =>
  udelad.some(({ er, kolonne }) => er.includes((celler[hoved.indexOf(kolonne)] ?? "").trim()))

const raekkerAf = (
  post: Post,
  hoved: ReadonlyArray<string>,
  filart: Filart,
  ens: ReadonlyMap<string, string>
): ReadonlyArray<Post> => {
  const { kolonner, udfold } = filart
  const tomme = kolonner.map(() => "")
  if (post.fejl !== undefined) return [{ ...post, celler: tomme }]
  if (post.celler.length !== hoved.length) {
    return [{ ...post, celler: tomme, fejl: { kode: "forkertAntalFelter", antal: post.celler.length } }]
  }
  const sted = (navn: string): Kilde => ens.get(navn) ?? hoved.indexOf(navn)
  if (udfold === undefined) return [raekke(post, filart, sted)]
  const type = kolonner.find(({ navn }) => navn === udfold.vaerdi) ?? {}
  return udfold.kolonner.flatMap(({ er, kolonne }) => {
    const her = hoved.indexOf(kolonne)
    const erTom = post.maerker?.get(her)?.fejl === undefined && erTomCelle(post.celler[her] ?? "", type)
    if (udfold.tommeUdelades === true && erTom) return []
    const foldet = (navn: string): Kilde =>
      navn === udfold.navn ? (er ?? kolonne) : navn === udfold.vaerdi ? her : sted(navn)
    const fra = new Map([udfold.navn, udfold.vaerdi].map((navn) => [navn, kolonne]))
    return [{ ...raekke(post, filart, foldet), fra }]
  })
}

/** What a cell comes from: a text that is the same for the row, or a place in it. */
type Kilde = string | number

const raekke = (post: Post, { kolonner }: Filart, kilde: (navn: string) => Kilde): Post => {
  const { maerker: gamle, ...resten } = post
  const kilder = kolonner.map(({ navn }) => kilde(navn))
  const celler = kilder.map((en) => (typeof en === "string" ? en : (post.celler[en] ?? "")))
  const maerker = new Map<number, Maerke>()
  for (const [nummer, en] of kilder.entries()) {
    const maerke = typeof en === "string" ? undefined : gamle?.get(en)
    if (maerke !== undefined) maerker.set(nummer, maerke)
  }
  return { ...resten, celler, ...(maerker.size === 0 ? {} : { maerker }) }
}
