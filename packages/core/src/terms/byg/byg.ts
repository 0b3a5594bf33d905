/** Writing an agreement in TypeScript: names that the frame has not, and demands that do not suit a measure, do not compile. */
import type { Delaftale } from "../Delaftale.ts"
import type { Maaling } from "../Maaling.ts"
import type { Forpligtelse, Succeskriterium } from "../Succeskriterium.ts"
import type { Udvalg } from "../Udvalg.ts"
import type { Trin } from "./forloeb.ts"
import { type Forpligtelsesord, type Kriterieord, type Maalt, maalingen, type Ordene, tvivlen } from "./Kriteriet.ts"
import type { Art } from "./Maal.ts"
import { type Maalene, maalene } from "./maalene.ts"
import type { AarI, AktivitetI, NoegletalI, OmraadeI, Ramme } from "./Ramme.ts"
import { aftaltFor, type Omfang, type Referencen, type Udgangspunkt } from "./Referencen.ts"
import { type Arrangementer, type Besvarelser, type Deltagelser, type Tilknytninger, udvalget } from "./Udvalget.ts"

type Status = "udbudt" | "udsendt"

/** The builder (*bygger*) over the names of a frame: selections, measures and references, and promises made of them. */
export interface Bygger<R extends Ramme> extends Maalene<R> {
  readonly arrangementer: <const A extends AktivitetI<R>>(hvor?: Arrangementer<R, A>) => Udvalg
  readonly deltagelser: <const A extends AktivitetI<R>>(hvor?: Deltagelser<R, A>) => Udvalg
  readonly informationsbreve: (hvor?: { readonly status?: Status }) => Udvalg
  readonly tilknytninger: (hvor: Tilknytninger<R>) => Udvalg
  readonly tilflyttere: (hvor?: { readonly omraade?: OmraadeI<R> }) => Udvalg
  readonly kontakter: (hvor?: { readonly omraade?: OmraadeI<R> }) => Udvalg
  readonly formidlinger: (hvor?: { readonly omraade?: OmraadeI<R>; readonly art?: string }) => Udvalg
  readonly leverancer: (hvor?: { readonly leverance?: string; readonly omraade?: OmraadeI<R> }) => Udvalg
  readonly besvarelser: (hvor?: Besvarelser<R>) => Udvalg

  /** The agreement's own baseline of every area: one that is left out does not compile. */
  readonly aftalt: (vaerdier: { readonly [omraade in OmraadeI<R>]: Udgangspunkt }) => Referencen<"hvertOmraade">
  /** A series of reported figures, of the year or as a mean of years. */
  readonly serien: (serie: NoegletalI<R>, gennemsnit?: { readonly aar: number }) => Referencen<Omfang>
  readonly trin: (projektaar: AarI<R>, flytning: Trin["flytning"]) => Trin

  /** One figure for all areas together. */
  readonly samlet: <A extends Art>(maalt: Maalt<R, A, "samlet">) => Maaling
  /** One for each area; `alle` adds the row that each of them keeps it. */
  readonly hvertOmraade: <A extends Art>(
    maalt: Maalt<R, A, "hvertOmraade">,
    raekken?: { readonly alle: boolean }
  ) => Maaling

  readonly kriterium: (ord: Kriterieord<R>, maaling: Maaling) => Succeskriterium
  readonly forpligtelse: (ord: Forpligtelsesord<R>, maaling?: Maaling) => Forpligtelse
  readonly delaftale: (loefter: {
    readonly kriterier: readonly [Succeskriterium, ...ReadonlyArray<Succeskriterium>]
    readonly forpligtelser?: ReadonlyArray<Forpligtelse>
  }) => Delaftale
}

const medTvivl = <R extends Ramme>(maaling: Maaling, { tvivl }: Pick<Ordene<R>, "tvivl">) =>
  tvivl === undefined ? {} : { tvivl: tvivlen(maaling, tvivl) }

/**
 * Build (*byg*) an agreement over a frame. Plain data comes out, as `laesDelaftale` takes it; `delaftale check` finds
 * what types do not.
 */
export const byg = <const R extends Ramme>(ramme: R): Bygger<R> => ({
  ...maalene(ramme),
  arrangementer: (hvor = {}) => udvalget("ArrangementRegistreret", { ...hvor }),
  deltagelser: (hvor = {}) => udvalget("DeltagelseRegistreret", { ...hvor }),
  informationsbreve: (hvor = {}) => udvalget("InformationsbrevRegistreret", { ...hvor }),
  tilknytninger: (hvor) => udvalget("TilknytningRegistreret", { ...hvor }),
  tilflyttere: (hvor = {}) => udvalget("TilflytterRegistreret", { ...hvor }),
  kontakter: (hvor = {}) => udvalget("KontaktRegistreret", { ...hvor }),
  formidlinger: (hvor = {}) => udvalget("FormidlingRegistreret", { ...hvor }),
  leverancer: (hvor = {}) => udvalget("LeveranceRegistreret", { ...hvor }),
  besvarelser: (hvor = {}) => udvalget("BesvarelseRegistreret", { ...hvor }),
  aftalt: (vaerdier) =>
    aftaltFor(
      ramme.boligomraader.map(({ id }) => id as OmraadeI<R>),
      vaerdier
    ),
  serien: (serie, gennemsnit) => ({
    reference: { slags: "benchmark", serie, ...(gennemsnit === undefined ? {} : { gennemsnit }) }
  }),
  trin: (projektaar, flytning) => ({ projektaar, flytning }),
  samlet: (maalt) => maalingen({ omfang: "samlet", alle: false }, maalt),
  hvertOmraade: (maalt, { alle } = { alle: false }) => maalingen({ omfang: "hvertOmraade", alle }, maalt),
  kriterium: ({ styrke = "haard", tvivl, ...ord }, maaling) => ({
    ...ord,
    styrke,
    maaling,
    ...medTvivl(maaling, tvivl === undefined ? {} : { tvivl })
  }),
  forpligtelse: ({ tvivl, ...ord }, maaling) =>
    maaling === undefined ? ord : { ...ord, maaling, ...medTvivl(maaling, tvivl === undefined ? {} : { tvivl }) },
  delaftale: ({ forpligtelser = [], kriterier }) => ({ ...ramme, kriterier, forpligtelser })
})
